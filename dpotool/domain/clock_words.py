"""How a reckoning speaks of days, so that an officer can read it out loud."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from dpotool.domain.days import show_weekday
from dpotool.domain.reckoning import Step
from dpotool.domain.working_days import WorkingDays


def although(day: date, days: WorkingDays) -> str:
    """That a day counts although people do not work on it; empty for a working day."""
    if days.is_working(day):
        return ""
    name = days.holidays.get(day)
    return f", although that is a public holiday ({name})" if name else ", although that is not a working day"


def moved(unrolled: date, due: date, days: WorkingDays) -> str:
    """That a last day on which nobody works moves to the next working day."""
    skipped = [unrolled + timedelta(days=n) for n in range((due - unrolled).days)]
    called = [_called(day, days) for day in skipped]
    verb = "is not a working day" if len(skipped) == 1 else "are not working days"
    return f"{listed(called)} {verb}{_where(skipped, days)}"


def listed(parts: Sequence[str]) -> str:
    """Words in a row: a, b and c."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def counted(number: int, noun: str) -> str:
    """A number with its noun, such as one day or 12 days."""
    return f"one {noun}" if number == 1 else f"{number} {noun}s"


def not_proclaimed(reckoned: Iterable[date | None], days: WorkingDays) -> Iterator[Step]:
    """That the public holidays about the last day are only expected yet, where that is so."""
    last = max((day for day in reckoned if day is not None), default=None)
    if last is not None and days.is_expected(last):
        year = last.year
        yield Step(
            last,
            f"The public holidays of {year} are those expected; one may still be added or moved.",
            "Banking and Financial Dealings Act 1971",
            advice=True,
        )


def _called(day: date, days: WorkingDays) -> str:
    name = days.holidays.get(day)
    return f"{show_weekday(day)} ({name})" if name else show_weekday(day)


def _where(skipped: Iterable[date], days: WorkingDays) -> str:
    named = days.place and any(day in days.holidays for day in skipped)
    return f" in {days.place}" if named else ""
