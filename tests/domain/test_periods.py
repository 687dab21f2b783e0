import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.periods import Period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("25 years after date of birth", Period(25, "years", "date of birth")),
        ("1 Year from the decision", Period(1, "years", "the decision")),
        ("30  days", Period(30, "days")),
        ("6 months after leaving", Period(6, "months", "leaving")),
        ("until you unsubscribe", Period(words="until you unsubscribe")),
        ("6 years perhaps", Period(words="6 years perhaps")),
        ("", Period()),
    ],
)
def test_periods_as_people_write_them(text: str, period: Period) -> None:
    assert Period.read(text) == period


def test_one_year_is_shown_in_the_singular() -> None:
    assert str(Period(1, "years", "the decision")) == "1 year after the decision"


def test_only_a_length_is_understood() -> None:
    assert Period.read("3 years").is_understood
    assert not Period.read("as long as needed").is_understood


@given(st.text())
def test_any_text_reads_to_a_period_that_shows_and_reads_the_same(text: str) -> None:
    period = Period.read(text)
    assert Period.read(str(period)) == period
