"""Which copies of a register are kept, and which have had their time."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

LATEST, DAYS, WEEKS, MONTHS = 3, 12, 10, 9


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Of copies made at those moments, the ones to keep.

    The first of each of the last 12 days, 10 weeks and 9 months on which there are copies, and the 3 latest.
    The first, because copies are made on opening: the first of a day holds all the work of the day before,
    and however often a register is opened on a bad day, the copy of that morning stays.
    """
    in_order = sorted(set(moments))
    kept = set(in_order[-LATEST:])
    kept |= _first_of_each(in_order, DAYS, lambda moment: moment.date())
    kept |= _first_of_each(in_order, WEEKS, lambda moment: moment.isocalendar()[:2])
    kept |= _first_of_each(in_order, MONTHS, lambda moment: (moment.year, moment.month))
    return frozenset(kept)


def goes_by(moment: datetime, moments: Iterable[datetime]) -> date:
    """The day by which a copy has had its time: on which it goes, where one is made on every day after it."""
    earlier, day = [each for each in moments if each < moment], moment.date()
    ends = [day + timedelta(days=LATEST)]
    if all(each.date() != day for each in earlier):
        ends.append(day + timedelta(days=DAYS))
    if all(each.isocalendar()[:2] != day.isocalendar()[:2] for each in earlier):
        ends.append(day - timedelta(days=day.weekday()) + timedelta(weeks=WEEKS))
    if all((each.year, each.month) != (day.year, day.month) for each in earlier):
        years, month = divmod(day.month - 1 + MONTHS, 12)
        ends.append(date(day.year + years, month + 1, 1))
    return max(ends)


def _first_of_each(in_order: list[datetime], count: int, span: Callable[[datetime], object]) -> set[datetime]:
    first: dict[object, datetime] = {}
    for moment in in_order:
        first.setdefault(span(moment), moment)
    return set(list(first.values())[-count:])
