"""Moments as people type them, where the clocks go forward or back."""

from datetime import UTC, datetime

from dpotool.domain.days import LONDON, read_moment, show_day, show_moment
from dpotool.domain.errors import CannotDo
from dpotool.domain.reckoning import Step

_DAY_ALONE = len("2026-10-25")


def read_local_moment(text: str) -> tuple[datetime, tuple[Step, ...]]:
    """The moment that a text means, in London unless it has an offset, with a step where it happened twice.

    Raises CannotDo where it is not understood, or the clocks went over it when they went forward.
    """
    moment = _read(text.strip())
    if moment.tzinfo is not None:
        return moment, ()
    return _in_london(moment)


def _read(text: str) -> datetime:
    """With an offset or zone where the text has one, else the time on the clock."""
    if len(text) > _DAY_ALONE:
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass
    on_the_clock = read_moment(f"{text} GMT")
    moment = on_the_clock.replace(tzinfo=None) if on_the_clock else read_moment(text)
    if moment is None:
        wanted = "write day and time, as in 2026-12-18T16:20 or 18 December 2026 16:20"
        raise CannotDo(f"--received “{text}” is no moment; {wanted}.")
    return moment


def _in_london(wall: datetime) -> tuple[datetime, tuple[Step, ...]]:
    first, second = (wall.replace(tzinfo=LONDON, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first, ()
    said = f"{wall:%H:%M} on {show_day(wall.date())}"
    if first.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) != wall:
        raise CannotDo(
            f"{said} did not happen, because the clocks went forward over it; write the time after that."
        )
    words = f"{said} happened twice, because the clocks went back; it is read as the earlier, to be safe"
    return first, (Step(first, f"{words}: {show_moment(first)}.", "Summer Time Act 1972 s.1"),)
