"""Which copies of a register are kept, and which have had their time."""

from collections.abc import Callable, Iterable
from datetime import datetime

LATEST, DAYS, WEEKS, MONTHS = 3, 12, 10, 9


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Of copies made at those moments, the ones to keep.

    The last of each of 12 days, 10 weeks and 9 months on which there are copies, and the 3 latest whatever
    their day: so a day on which something went wrong does not push out the copy of that morning.
    """
    latest_first = sorted(set(moments), reverse=True)
    kept = set(latest_first[:LATEST])
    kept |= _last_of_each(latest_first, DAYS, lambda moment: moment.date())
    kept |= _last_of_each(latest_first, WEEKS, lambda moment: moment.isocalendar()[:2])
    kept |= _last_of_each(latest_first, MONTHS, lambda moment: (moment.year, moment.month))
    return frozenset(kept)


def _last_of_each(
    latest_first: list[datetime], count: int, span: Callable[[datetime], object]
) -> set[datetime]:
    last: dict[object, datetime] = {}
    for moment in latest_first:
        last.setdefault(span(moment), moment)
    return set(list(last.values())[:count])
