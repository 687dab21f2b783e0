from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.working_days import WorkingDays

EASTER = WorkingDays({date(2026, 4, 3): "Good Friday", date(2026, 4, 6): "Easter Monday"})
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("day", "name"),
    [(2, ""), (3, "Good Friday"), (4, "Saturday"), (5, "Sunday"), (6, "Easter Monday"), (7, "")],
)
def test_a_day_is_free_on_weekends_and_holidays(day: int, name: str) -> None:
    assert EASTER.name_of(date(2026, 4, day)) == name
    assert EASTER.is_working(date(2026, 4, day)) == (not name)


@pytest.mark.parametrize("day", [3, 4, 5, 6, 7])
def test_the_next_working_day_after_easter(day: int) -> None:
    assert EASTER.on_or_after(date(2026, 4, day)) == date(2026, 4, 7)


@pytest.mark.parametrize("day", [2, 3, 4, 5, 6])
def test_the_last_working_day_before_easter(day: int) -> None:
    assert EASTER.on_or_before(date(2026, 4, day)) == date(2026, 4, 2)


def test_working_days_after_a_day() -> None:
    assert EASTER.after(date(2026, 4, 2), 1) == date(2026, 4, 7)
    assert EASTER.after(date(2026, 4, 4), 2) == date(2026, 4, 8)
    assert EASTER.after(date(2026, 4, 4), 0) == date(2026, 4, 4)


@given(DAYS, st.lists(DAYS))
def test_the_nearest_working_days_enclose_a_day(day: date, holidays: list[date]) -> None:
    days = WorkingDays(dict.fromkeys(holidays, "a holiday"))
    before, after = days.on_or_before(day), days.on_or_after(day)
    assert days.is_working(before)
    assert days.is_working(after)
    assert before <= day <= after
    assert (before == after == day) == days.is_working(day)
