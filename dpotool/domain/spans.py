"""The year that figures are about: from one day to another, with the one before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dpotool.domain.days import MONTHS, show_day
from dpotool.domain.errors import CannotDo

POSSIBLE_YEARS = range(1900, 3000)
"""The years of which there can be figures."""


@dataclass(frozen=True)
class Span:
    """Twelve months from the first day of one: a calendar year, a school year or a financial year."""

    first: date

    @property
    def last(self) -> date:
        """Its last day."""
        return _years_later(self.first, 1) - timedelta(days=1)

    @property
    def name(self) -> str:
        """What it is called in the head of a column, such as 2026, or 2025/26 where it spans two years."""
        first, last = self.first.year, self.last.year
        return str(first) if first == last else f"{first}/{last % 100:02}"

    @property
    def words(self) -> str:
        """Its days in words."""
        return f"{show_day(self.first)} to {show_day(self.last)}"

    @property
    def before(self) -> "Span":
        """The twelve months before it."""
        return Span(_years_later(self.first, -1))

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def months(self) -> Iterator[date]:
        """The first day of each of its months."""
        for number in range(12):
            year, month = divmod(self.first.month - 1 + number, 12)
            yield date(self.first.year + year, month + 1, 1)


def calendar_year(year: int, first_month: int = 1) -> Span:
    """The year that begins on the first of a month; raises CannotDo where that is no year."""
    if year not in POSSIBLE_YEARS or not 1 <= first_month <= 12:
        raise CannotDo(
            f"Month {first_month} of {year} begins no year; give a year like 2026 and a month from 1 to 12."
        )
    return Span(date(year, first_month, 1))


def year_with(day: date, first_month: int = 1) -> Span:
    """The year from the first of a month in which a day lies; raises CannotDo without such a month."""
    return calendar_year(day.year - (day.month < first_month), first_month)


def month_letters(span: Span) -> tuple[str, ...]:
    """The months of a year in brief, such as Jan, Feb."""
    return tuple(MONTHS[day.month - 1][:3] for day in span.months())


def _years_later(day: date, years: int) -> date:
    return date(day.year + years, day.month, 1)
