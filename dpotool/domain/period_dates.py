"""The day on which a period ends, and why: years end by nation, and 29 February has its own rule."""

import calendar as months
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from dpotool.domain.days import show_day
from dpotool.domain.period_events import BIRTH, age_in
from dpotool.domain.periods import (
    AGE,
    EARLIER,
    IMMEDIATE,
    LATER,
    PERMANENT,
    SUPERSEDED,
    UNTIL,
    WHILE,
    YEARS,
    Period,
)


@dataclass(frozen=True)
class Years:
    """Where the years of an organisation end.

    The academic year ends on 31 August, in Scotland on 31 July; the tax year on 5 April; the financial year
    on 31 March; `accounting_end` is month and day. `leap_day_in_march` is whether the anniversary of
    29 February is 1 March in common years; otherwise it is 28 February.
    """

    nation: str = "england"
    accounting_end: tuple[int, int] = (3, 31)
    leap_day_in_march: bool = False

    def end(self, kind: str, day: date) -> date:
        """The last day of the year of that kind in which a day falls."""
        month, last = {
            "calendar": (12, 31),
            "academic": (7, 31) if self.nation == "scotland" else (8, 31),
            "tax": (4, 5),
            "financial": (3, 31),
            "accounting": self.accounting_end,
        }[kind]
        end = _in_month(day.year, month, last)
        return end if day <= end else _in_month(day.year + 1, month, last)


@dataclass(frozen=True)
class Lapse:
    """When a period ends: the day, None where it has none, and in words why.

    `waits_for` is the event that has not been dated yet.
    """

    day: date | None
    words: str
    waits_for: str = ""


@dataclass(frozen=True)
class Started:
    """On which day the event of a period happened; `others` are the days of further events, by name."""

    day: date | None = None
    others: Mapping[str, date] = field(default_factory=dict)

    def of(self, event: str) -> date | None:
        """The day of an event."""
        return self.others.get(event, self.day)


def lapse(period: Period, started: Started, years: Years) -> Lapse:
    """When a period ends whose event happened on a day; the last day on which to keep is that day itself."""
    if not period.is_understood:
        return Lapse(
            None, f"{period}: to be decided by a person" if period.words else "No period is recorded"
        )
    if period.form == PERMANENT:
        return Lapse(None, f"Kept {period}")
    if period.form in (LATER, EARLIER):
        return _of_several(period, started, years)
    event = _event(period)
    day = started.of(event)
    if day is None:
        return Lapse(None, f"{period}: waits for {event or 'its event'}", event or "its event")
    end = _end(period, day, years)
    return Lapse(end, f"{period}: {show_day(end)}")


def add(day: date, amount: int, unit: str, years: Years) -> date:
    """A day some days, weeks, months or years later; one that does not exist is the last of its month."""
    try:
        if unit in ("days", "weeks"):
            return day + timedelta(days=amount * (7 if unit == "weeks" else 1))
        return _months_later(day, amount * (12 if unit == "years" else 1), years)
    except (OverflowError, ValueError):
        return date.max


def _end(period: Period, day: date, years: Years) -> date:
    if period.form == AGE:
        return add(day, period.amount or 0, "years", years)
    if period.form in (UNTIL, IMMEDIATE):
        return day
    age = age_in(period.event) if not period.form else None
    if age is not None:
        day = add(day, age, "years", years)
    if period.year:
        day = years.end(period.year, day)
    return add(day, period.amount, period.unit, years) if period.amount is not None else day


@lru_cache(maxsize=4096)
def _event(period: Period) -> str:
    """The event whose day is asked for: of an age, the birth."""
    if period.form == AGE or (not period.form and age_in(period.event) is not None):
        return BIRTH
    if period.form == SUPERSEDED:
        return "a newer version"
    if period.form == WHILE:
        return f"the end of: {period.event}"
    if period.year:
        return period.event or f"something in that {YEARS[period.year]}"
    return period.event


def _of_several(period: Period, started: Started, years: Years) -> Lapse:
    """When the parts end together: the earlier of them does not wait for what may never happen."""
    found = [lapse(part, started, years) for part in period.parts]
    waiting = next((each.waits_for for each in found if each.waits_for), "")
    days = [each.day for each in found if each.day]
    if period.form == EARLIER and days:
        end = min(days)
        return Lapse(end, f"{period}: {show_day(end)}" + (" at the latest" if waiting else ""))
    if waiting:
        return Lapse(None, f"{period}: waits for {waiting}", waiting)
    if len(days) < len(found):
        return Lapse(None, f"{period}: to be decided by a person")
    end = max(days)
    return Lapse(end, f"{period}: {show_day(end)}")


def events_of(period: Period) -> tuple[str, ...]:
    """The events whose days a period needs, each once."""
    if period.form in (LATER, EARLIER):
        return tuple(dict.fromkeys(event for part in period.parts for event in events_of(part)))
    return () if not period.is_understood or period.form == PERMANENT else (_event(period),)


def _months_later(day: date, count: int, years: Years) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if (day.month, day.day) == (2, 29) and month == 1 and not months.isleap(year) and years.leap_day_in_march:
        return date(year, 3, 1)
    return _in_month(year, month + 1, day.day)


def _in_month(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, months.monthrange(year, month)[1])
