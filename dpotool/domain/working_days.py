"""Weekends and public holidays: on which days people work in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from dpotool.domain.days import WEEKDAYS

_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkingDays:
    """The working days of one place; every day works but Saturdays, Sundays and its public holidays.

    `place` is named in explanations. `known_until` is the last day up to which the public holidays are
    proclaimed; later ones are what is to be expected, None where they are all as given.
    """

    holidays: Mapping[date, str] = field(default_factory=dict)
    place: str = ""
    known_until: date | None = None

    def is_working(self, day: date) -> bool:
        """Whether people work on a day."""
        return day.weekday() < _SATURDAY and day not in self.holidays

    def on_or_after(self, day: date) -> date:
        """The first working day from a day on, that day itself if people work on it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def on_or_before(self, day: date) -> date:
        """The last working day up to a day, that day itself if people work on it."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def after(self, day: date, count: int) -> date:
        """The working day that is so many working days after a day, which is not counted itself."""
        for _ in range(count):
            day = self.on_or_after(day + _DAY)
        return day

    def name_of(self, day: date) -> str:
        """Why people do not work on a day, such as Easter Monday or Sunday; empty for a working day."""
        if name := self.holidays.get(day):
            return name
        return WEEKDAYS[day.weekday()] if day.weekday() >= _SATURDAY else ""

    def is_expected(self, day: date) -> bool:
        """Whether the public holidays about a day are not proclaimed yet."""
        return self.known_until is not None and day > self.known_until
