"""On which day a period ends: by example, by what must always hold, and by walking through the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.period_dates import Started, Years, add, events_of, lapse
from dpotool.domain.periods import Period
from tests.domain.slow_periods import end_of_year, same_date_later

BORN = date(2019, 3, 14)
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
ENDS = {"calendar": (12, 31), "academic": (8, 31), "tax": (4, 5), "financial": (3, 31)}


def ends(text: str, day: date | None, years: Years | None = None, **others: date) -> date | None:
    named = {name.replace("_", " "): value for name, value in others.items()}
    return lapse(Period.read(text), Started(day, named), years or Years()).day


@pytest.mark.parametrize(
    ("text", "day", "end"),
    [
        ("25 years after date of birth", BORN, date(2044, 3, 14)),
        ("until the age of 25", BORN, date(2044, 3, 14)),
        ("three years after the child attains 18", BORN, date(2040, 3, 14)),
        ("1 year after the child’s 25th birthday", BORN, date(2045, 3, 14)),
        ("75th anniversary of birth", BORN, date(2094, 3, 14)),
        ("6 months after leaving", date(2026, 8, 31), date(2027, 2, 28)),
        ("30 days", date(2026, 2, 1), date(2026, 3, 3)),
        ("2 weeks after the visit", date(2026, 2, 1), date(2026, 2, 15)),
        ("current year + 6", date(2026, 1, 1), date(2032, 12, 31)),
        ("tax year + 3", date(2026, 4, 5), date(2029, 4, 5)),
        ("tax year + 3", date(2026, 4, 6), date(2030, 4, 5)),
        ("1 year after the end of the academic year of leaving", date(2026, 7, 22), date(2027, 8, 31)),
        ("1 year after the end of the academic year of leaving", date(2026, 9, 1), date(2028, 8, 31)),
        ("6 years after the end of the financial year", date(2026, 3, 31), date(2032, 3, 31)),
        ("6 years after the end of the financial year", date(2026, 4, 1), date(2033, 3, 31)),
        ("until you unsubscribe", date(2026, 5, 5), date(2026, 5, 5)),
        ("immediately after the meeting", date(2026, 5, 5), date(2026, 5, 5)),
        ("while we are funded", date(2026, 5, 5), date(2026, 5, 5)),
        ("while the policy lasts, then 3 years", date(2026, 5, 5), date(2029, 5, 5)),
        ("until superseded, then 6 years", date(2026, 5, 5), date(2032, 5, 5)),
        ("permanently", date(2026, 5, 5), None),
        ("as long as necessary", date(2026, 5, 5), None),
    ],
)
def test_when_a_period_ends(text: str, day: date, end: date | None) -> None:
    assert ends(text, day) == end


def test_the_academic_year_of_scotland_ends_a_month_earlier() -> None:
    text = "1 year after the end of the academic year of leaving"
    assert ends(text, date(2026, 8, 1), Years("scotland")) == date(2028, 7, 31)
    assert ends(text, date(2026, 7, 31), Years("scotland")) == date(2027, 7, 31)


def test_an_accounting_period_ends_when_the_organisation_says() -> None:
    own = Years(accounting_end=(8, 31))
    assert ends("6 years after the end of the accounting period", date(2026, 9, 1), own) == date(2033, 8, 31)
    leap = Years(accounting_end=(2, 29))
    assert ends("1 year after the end of the accounting period", date(2026, 1, 1), leap) == date(2027, 2, 28)


def test_a_birth_on_29_february() -> None:
    born = date(2020, 2, 29)
    assert ends("25 years after date of birth", born) == date(2045, 2, 28)
    assert ends("25 years after date of birth", born, Years(leap_day_in_march=True)) == date(2045, 3, 1)
    assert ends("24 years after date of birth", born, Years(leap_day_in_march=True)) == date(2044, 2, 29)


def test_the_later_and_the_earlier_of_several() -> None:
    later = "the later of: until normal pension age; or 10 years after the allegation"
    pension, told = date(2041, 6, 1), date(2026, 5, 5)
    assert ends(later, None, normal_pension_age=pension, the_allegation=told) == pension
    earlier = later.replace("later", "earlier")
    assert ends(earlier, None, normal_pension_age=pension, the_allegation=told) == date(2036, 5, 5)
    waiting = lapse(Period.read(later), Started(None, {"the allegation": told}), Years())
    assert (waiting.day, waiting.waits_for) == (None, "normal pension age")
    assert events_of(Period.read(later)) == ("normal pension age", "the allegation")


def test_the_earlier_does_not_wait_for_what_may_never_happen() -> None:
    period = Period.read("the earlier of: until consent is withdrawn; or 1 year after leaving")
    left, withdrawn = date(2026, 7, 20), date(2026, 11, 2)
    open_end = lapse(period, Started(None, {"leaving": left}), Years())
    assert (open_end.day, open_end.waits_for) == (date(2027, 7, 20), "")
    assert open_end.words.endswith(": 20 July 2027 at the latest")
    both = lapse(period, Started(None, {"leaving": left, "consent is withdrawn": withdrawn}), Years())
    assert (both.day, both.words.endswith(": 2 November 2026")) == (withdrawn, True)
    assert lapse(period, Started(), Years()).waits_for == "consent is withdrawn"


def test_it_says_the_date_in_words_or_what_it_waits_for() -> None:
    period = Period.read("25 years after date of birth")
    assert lapse(period, Started(BORN), Years()).words == "25 years after date of birth: 14 March 2044"
    waiting = lapse(period, Started(), Years())
    assert waiting.words == "25 years after date of birth: waits for date of birth"
    words = lapse(Period.read("as long as necessary"), Started(BORN), Years()).words
    assert words == "as long as necessary: to be decided by a person"
    assert lapse(Period.read("permanently"), Started(BORN), Years()).words == "Kept permanently"
    assert lapse(Period(), Started(BORN), Years()).words == "No period is recorded"


@given(DAYS, st.integers(0, 120))
def test_months_are_counted_as_by_walking(day: date, count: int) -> None:
    assert add(day, count, "months", Years()) == same_date_later(day, count)


@given(DAYS, st.integers(0, 8))
def test_years_are_counted_as_by_walking(day: date, count: int) -> None:
    assert add(day, count, "years", Years()) == same_date_later(day, 12 * count)


@given(DAYS, st.sampled_from(tuple(ENDS)))
def test_years_end_as_by_walking(day: date, kind: str) -> None:
    assert Years().end(kind, day) == end_of_year(day, *ENDS[kind])


@given(DAYS, DAYS, st.integers(0, 100))
def test_what_began_later_never_ends_earlier(one: date, other: date, count: int) -> None:
    period = Period(count, "years", "leaving")
    first, last = sorted((one, other))
    ended = [lapse(period, Started(day), Years()).day for day in (first, last)]
    assert ended[0] is not None
    assert ended[1] is not None
    assert ended[0] <= ended[1]


@given(DAYS, st.sampled_from(tuple(ENDS)))
def test_the_end_of_a_year_is_within_a_year(day: date, kind: str) -> None:
    assert day <= Years().end(kind, day) <= day + timedelta(days=366)


def test_what_is_beyond_every_calendar_never_ends() -> None:
    assert add(date(2026, 1, 1), 9999, "years", Years()) == date.max
