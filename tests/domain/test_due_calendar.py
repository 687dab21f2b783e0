"""The calendar of what falls due: by day and month, in stretches, and narrowed; and the weeks of a month."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.due import Due
from dpotool.domain.due_calendar import Dated, Looked, by_day, by_month, in_stretches, in_words
from dpotool.domain.month_days import FIRST_YEAR, LAST_YEAR, months_later, weeks_of

TODAY = date(2026, 11, 27)
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


def entry(day: date, kind: str = "retention", **looks: str) -> Dated:
    asked = None if kind == "hold" else day
    return Dated(day, f"{kind} {day}", Due(asked, "Decide", "Why", "", "x", "", kind), **looks)


LATE = entry(date(2026, 8, 31), activity="Teaching", place="Shelf 4", owner="Office")
NEAR = entry(date(2026, 12, 27))
FAR = entry(date(2026, 12, 28), owner="Head")
HELD = entry(date(2026, 11, 3), "hold")
REVIEW = entry(date(2026, 12, 28), "review")
ALL = (LATE, NEAR, FAR, HELD, REVIEW)


def test_stretches_are_overdue_due_within_a_month_held_and_coming() -> None:
    found = {stretch.name: stretch.entries for stretch in in_stretches(ALL, TODAY)}
    assert found == {
        "Overdue": (LATE.due,),
        "Due within a month": (NEAR.due,),
        "Held": (HELD.due,),
        "Coming": (FAR.due, REVIEW.due),
    }


def test_entries_by_day_and_by_month() -> None:
    assert by_day(ALL)[date(2026, 12, 28)] == (FAR, REVIEW)
    assert by_month(ALL)[date(2026, 12, 1)] == (NEAR, FAR, REVIEW)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Looked(), ALL),
        (Looked(kinds=frozenset({"hold", "review"})), (HELD, REVIEW)),
        (Looked(activity="Teaching"), (LATE,)),
        (Looked(place="Shelf 4"), (LATE,)),
        (Looked(owner="Head"), (FAR,)),
        (Looked(kinds=frozenset({"review"}), owner="Head"), ()),
    ],
)
def test_narrowing(wanted: Looked, shown: tuple[Dated, ...]) -> None:
    assert tuple(filter(wanted.shows, ALL)) == shown


def test_counts_in_words() -> None:
    assert in_words(ALL) == "3 to decide, 1 on hold, 1 other"
    assert in_words(()) == "Nothing falls due"


@given(DAYS)
def test_the_weeks_of_a_month_hold_all_its_days_from_monday_to_sunday(day: date) -> None:
    days = [each for week in weeks_of(day) for each in week]
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))
    assert (days[0].weekday(), days[-1].weekday()) == (0, 6)
    assert day.replace(day=1) in days[:7]
    assert day in days


@given(DAYS, st.integers(-50_000, 50_000))
def test_months_later_stays_within_the_years_that_a_calendar_can_show(day: date, count: int) -> None:
    assert FIRST_YEAR <= months_later(day, count).year <= LAST_YEAR


def test_months_later_takes_the_last_day_of_a_shorter_month() -> None:
    assert months_later(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert months_later(date(2026, 1, 15), -1) == date(2025, 12, 15)
