from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpotool.domain.periods import (
    AGE,
    ARCHIVE,
    EARLIER,
    IMMEDIATE,
    LATER,
    LEAST,
    MOST,
    PERMANENT,
    SUPERSEDED,
    UNTIL,
    WHILE,
    YEARS,
    Period,
)

UNITS = ("days", "weeks", "months", "years")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("25 years after date of birth", Period(25, "years", "date of birth")),
        ("1 Year from the decision", Period(1, "years", "the decision")),
        ("30  days", Period(30, "days")),
        ("6 months after leaving", Period(6, "months", "leaving")),
        ("until you unsubscribe", Period(event="you unsubscribe", form=UNTIL)),
        ("6 years perhaps", Period(words="6 years perhaps")),
        ("", Period()),
    ],
)
def test_periods_as_people_write_them(text: str, period: Period) -> None:
    assert Period.read(text) == period


def test_one_year_is_shown_in_the_singular() -> None:
    assert str(Period(1, "years", "the decision")) == "1 year after the decision"


def test_what_a_calendar_cannot_use_is_not_understood() -> None:
    assert Period.read("3 years").is_understood
    assert not Period.read("as long as needed").is_understood


EVENTS = st.sampled_from(("", "leaving", "date of birth", "the child reaches the age of 18", "DfE’s audit"))
NAMED = st.sampled_from(("leaving", "DfE’s audit", "the contract ends"))
LENGTHS = st.builds(Period, amount=st.integers(0, 9999), unit=st.sampled_from(UNITS), event=EVENTS)
BOUNDED = st.builds(replace, LENGTHS, bound=st.sampled_from((LEAST, MOST)))
YEARLY = st.builds(
    Period,
    amount=st.integers(0, 120),
    unit=st.sampled_from(UNITS),
    event=st.sampled_from(("", "in which the pupil left", "of leaving", "to which the records relate")),
    year=st.sampled_from(tuple(YEARS)),
)
AGES = st.builds(
    Period,
    amount=st.integers(1, 110),
    unit=st.just("years"),
    event=st.sampled_from(("", "the child", "the pupil")),
    form=st.just(AGE),
)
THEN = st.sampled_from(((None, ""), (1, "years"), (6, "months"), (31, "days")))
OTHERS = st.one_of(
    NAMED.map(lambda event: Period(event=event, form=UNTIL)),
    st.builds(lambda then: Period(*then, event="the contract lasts", form=WHILE), THEN),
    st.builds(lambda then: Period(*then, form=SUPERSEDED), THEN),
    EVENTS.map(lambda event: Period(event=event, form=IMMEDIATE)),
    st.sampled_from(("", ARCHIVE)).map(lambda event: Period(event=event, form=PERMANENT)),
)
SIMPLE = st.one_of(LENGTHS, YEARLY, AGES, OTHERS)
SEVERAL = st.builds(
    Period,
    form=st.sampled_from((LATER, EARLIER)),
    parts=st.lists(SIMPLE, min_size=2, max_size=3).map(tuple),
)


@given(st.one_of(SIMPLE, BOUNDED, SEVERAL))
@settings(max_examples=400)
def test_a_period_of_any_form_is_shown_and_read_the_same(period: Period) -> None:
    assert Period.read(str(period)) == period


@given(st.text())
def test_any_text_reads_to_a_period_that_shows_and_reads_the_same(text: str) -> None:
    period = Period.read(text)
    assert Period.read(str(period)) == period
