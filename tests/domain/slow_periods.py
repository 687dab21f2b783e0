"""When periods end, found the slow way: by walking through the calendar, without the product's arithmetic."""

from datetime import date, timedelta

_DAY = timedelta(days=1)


def same_date_later(day: date, months: int) -> date:
    """Walk day by day to the same date of the month that is so many months later, or to its last day."""
    walked, passed = day, 0
    while passed < months:
        walked += _DAY
        passed += walked.day == 1
    if months == 0:
        return day
    month = walked.month
    while walked.day < day.day:
        if (walked + _DAY).month != month:
            return walked
        walked += _DAY
    return walked


def end_of_year(day: date, last_month: int, last_day: int) -> date:
    """Walk day by day to the next day that bears that date, the day itself included."""
    while (day.month, day.day) != (last_month, last_day):
        day += _DAY
    return day
