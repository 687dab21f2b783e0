"""The days of a month in weeks from Monday to Sunday, filled up with those around it."""

import calendar
from datetime import date

_WEEKS = calendar.Calendar(calendar.MONDAY)
FIRST_YEAR, LAST_YEAR = 2, 9998
"""The years within which the weeks around a month are days that there are."""


def weeks_of(month: date) -> tuple[tuple[date, ...], ...]:
    """The weeks that a month touches, each with its seven days."""
    return tuple(map(tuple, _WEEKS.monthdatescalendar(month.year, month.month)))


def months_later(day: date, count: int) -> date:
    """The same day so many months later, or the last one of a month that is shorter; earlier for less than 0.

    It stays within the years that a calendar can show.
    """
    months = day.year * 12 + day.month - 1 + count
    year = min(max(months // 12, FIRST_YEAR), LAST_YEAR)
    month = months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
