"""Stretches of days that do not count, and where a period ends that they interrupt (Art 12A(5))."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dpotool.domain.clock_facts import INCLUSIVE, Asked
from dpotool.domain.working_days import WorkingDays

_DAY = timedelta(days=1)
_SHORTEST = 28


@dataclass(frozen=True)
class Stretch:
    """Days that do not count, from the first to the last; `last` is None while no answer has come."""

    first: date
    last: date | None

    @property
    def length(self) -> int:
        """How many days are left out; an open stretch has none yet."""
        return 0 if self.last is None else (self.last - self.first).days + 1


@dataclass(frozen=True)
class End:
    """Where a period ends: by the calendar alone, with pauses, and on a working day.

    `last` is the last day that counts, `unrolled` the first on which nothing stands still any more; they are
    the same unless a pause began while the end waited for a working day. `due` is None while a pause is open;
    `paused` is how many days were left out.
    """

    nominal: date
    last: date
    unrolled: date
    due: date | None
    paused: int


def months_after(day: date, months: int) -> date:
    """The same date some months later, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= _SHORTEST:
        return day.replace(year=year, month=month + 1)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def stretches(clarifications: Iterable[Asked], start: date, counting: str) -> tuple[Stretch, ...]:
    """The days left out from the start on, each once, in order and without overlaps.

    Inclusive counting leaves out the day of asking and that of the answer, exclusive the day of asking only.
    """
    joined: list[Stretch] = []
    for stretch in sorted(_left_out(clarifications, start, counting), key=lambda each: each.first):
        former = joined[-1] if joined else None
        if former is None or (former.last is not None and stretch.first > former.last + _DAY):
            joined.append(stretch)
        elif former.last is not None:
            last = None if stretch.last is None else max(former.last, stretch.last)
            joined[-1] = Stretch(former.first, last)
    return tuple(joined)


def period_end(start: date, months: int, pauses: Iterable[Stretch], days: WorkingDays) -> End:
    """Where a period of months ends that begins on the start and is interrupted by pauses.

    A pause that begins after the period is over changes nothing. One that begins after its last day, while
    the end waits for a working day, holds it until the day after the answer.
    """
    nominal = last = unrolled = months_after(start, months)
    due, paused = days.on_or_after(nominal), 0
    for pause in pauses:
        if pause.first > due:
            break
        if pause.last is None:
            return End(nominal, last, unrolled, None, paused)
        paused += pause.length
        if pause.first <= last:
            last = unrolled = last + timedelta(days=pause.length)
        else:
            unrolled = pause.last + _DAY
        due = days.on_or_after(unrolled)
    return End(nominal, last, unrolled, due, paused)


def answered_at_once(clarifications: Iterable[Asked]) -> tuple[Asked, ...]:
    """The clarifications as if those still open had been answered on the day they were asked."""
    return tuple(asked if asked.answered else Asked(asked.day, asked.day) for asked in clarifications)


def _left_out(clarifications: Iterable[Asked], start: date, counting: str) -> Iterable[Stretch]:
    for asked in clarifications:
        first = max(asked.day, start)
        if asked.answered is None:
            yield Stretch(first, None)
            continue
        last = asked.answered if counting == INCLUSIVE else asked.answered - _DAY
        if last >= first:
            yield Stretch(first, last)
