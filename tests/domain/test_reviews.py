"""When activities are to be looked at again."""

from datetime import date, timedelta

import pytest

from dpotool.domain.activity import Activity
from dpotool.domain.reviews import NOTICE, is_review_due, review_day, reviewed, years_after

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("last", "due", "day"),
    [
        (None, None, None),
        (date(2026, 3, 1), None, date(2027, 3, 1)),
        (date(2024, 2, 29), None, date(2025, 2, 28)),
        (date(2026, 3, 1), date(2026, 9, 1), date(2026, 9, 1)),
        (None, date(2026, 9, 1), date(2026, 9, 1)),
    ],
)
def test_is_to_be_reviewed_as_recorded_or_a_year_later(
    last: date | None, due: date | None, day: date | None
) -> None:
    assert review_day(Activity(reviewed_on=last, review_due=due)) == day


@pytest.mark.parametrize(
    ("due", "is_due"),
    [(None, True), (TODAY, True), (TODAY + NOTICE, True), (TODAY + NOTICE + timedelta(days=1), False)],
)
def test_is_due_from_thirty_days_before_and_where_there_was_none(due: date | None, is_due: bool) -> None:
    assert is_review_due(Activity(review_due=due), TODAY) is is_due


def test_is_reviewed_again_after_as_long_as_before() -> None:
    activity = Activity(reviewed_on=date(2026, 1, 1), review_due=date(2026, 7, 1))
    after = reviewed(activity, TODAY)
    assert after.reviewed_on == TODAY
    assert after.review_due == TODAY + timedelta(days=181)


def test_is_reviewed_again_in_a_year_where_nothing_says_otherwise() -> None:
    assert reviewed(Activity(), TODAY).review_due == years_after(TODAY, 1) == date(2027, 11, 22)


def test_is_not_due_once_reviewed() -> None:
    assert not is_review_due(reviewed(Activity(), TODAY), TODAY)
