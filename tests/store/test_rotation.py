"""Which copies are kept: recent ones closely, older ones sparsely, and never too many."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.store.rotation import DAYS, LATEST, MONTHS, WEEKS, goes_by, to_keep

NOON = datetime(2026, 9, 3, 12, tzinfo=UTC)
MOMENTS = st.lists(
    st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)), max_size=80
)


@given(moments=MOMENTS)
def test_only_copies_that_there_are_can_be_kept_and_never_too_many(moments: list[datetime]) -> None:
    kept = to_keep(moments)
    assert kept <= set(moments)
    assert min(len(set(moments)), LATEST) <= len(kept) <= LATEST + DAYS + WEEKS + MONTHS


@given(moments=MOMENTS)
def test_letting_go_twice_is_letting_go_once(moments: list[datetime]) -> None:
    assert to_keep(to_keep(moments)) == to_keep(moments)


@given(moments=MOMENTS.filter(bool))
def test_the_latest_copy_is_always_kept(moments: list[datetime]) -> None:
    assert max(moments) in to_keep(moments)


@given(moments=MOMENTS, later=st.integers(0, 400))
def test_a_copy_let_go_never_comes_to_be_wanted_again(moments: list[datetime], later: int) -> None:
    new = datetime(2027, 1, 1, tzinfo=UTC) + timedelta(days=later)
    assert to_keep([*moments, new]) == to_keep([*to_keep(moments), new])


def test_a_copy_every_day_for_two_years_comes_down_to_three_spans() -> None:
    daily = [NOON - timedelta(days=days) for days in range(730)]
    kept = sorted(to_keep(daily), reverse=True)
    assert kept[:DAYS] == daily[:DAYS]
    assert len({moment.isocalendar()[:2] for moment in kept}) >= WEEKS
    assert len({(moment.year, moment.month) for moment in kept}) == MONTHS
    assert (NOON - kept[-1]).days > 200


@pytest.mark.parametrize(("copies", "kept"), [(2, [0, 1]), (3, [0, 1, 2]), (8, [0, 5, 6, 7])])
def test_many_copies_of_one_day_leave_the_first_and_the_latest(copies: int, kept: list[int]) -> None:
    moments = [NOON + timedelta(minutes=minute) for minute in range(copies)]
    assert to_keep(moments) == {moments[each] for each in kept}


def test_the_copy_of_this_morning_survives_an_afternoon_of_accidents() -> None:
    days = [NOON - timedelta(days=day) for day in range(1, 20)]
    accidents = [NOON + timedelta(minutes=minute) for minute in range(30)]
    kept = to_keep([*days, *accidents])
    assert accidents[0] in kept
    assert set(days[:11]) <= kept


@given(
    start=st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    gaps=st.lists(st.integers(0, 60 * 60 * 24 * 20), max_size=12),
)
def test_a_copy_has_had_its_time_when_it_would_go_if_one_were_made_every_day(
    start: datetime, gaps: list[int]
) -> None:
    moments = [start]
    for seconds in gaps:
        moments.append(moments[-1] + timedelta(seconds=seconds + 1))
    assert goes_by(moments[-1], moments) == _seen_to_go(moments[-1], moments)


def _seen_to_go(copy: datetime, moments: list[datetime]) -> date:
    """The first day on which the copy is let go, with one more at the end of every day after it."""
    kept, day = frozenset(moments), copy.date()
    while copy in kept:
        day += timedelta(days=1)
        kept = to_keep({*kept, datetime(day.year, day.month, day.day, 23, tzinfo=UTC)})
    return day


def test_whatever_its_day_no_copy_outlives_ten_months() -> None:
    for days in range(366):
        moment = NOON + timedelta(days=days)
        assert moment.date() < goes_by(moment, [moment]) < moment.date() + timedelta(days=310)
