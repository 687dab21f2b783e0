"""The days that an organisation adds to the calendar: holidays, school terms, days without school."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day


@dataclass(frozen=True, kw_only=True)
class HolidayCorrection(Record):
    """A public holiday that the program does not know yet, or one that it wrongly knows."""

    noun: ClassVar[str] = "public holiday"
    plural: ClassVar[str] = "public holidays"

    name: str = field("Holiday", required=True, width=28, help="Such as a one-off bank holiday.")
    day: date | None = field("Day", Day(), required=True, width=16)
    sort: str = field("What is so", Choice(lists.HOLIDAY_SORTS), required=True, width=20)


@dataclass(frozen=True, kw_only=True)
class SchoolTerm(Record):
    """A school term, or half of one: its first and its last day with a session."""

    noun: ClassVar[str] = "term"
    plural: ClassVar[str] = "terms"

    name: str = field("Term", required=True, width=24, help="Such as: autumn 2026, first half.")
    first_day: date | None = field("First day", Day(), required=True, width=16)
    last_day: date | None = field("Last day", Day(), required=True, width=16)


@dataclass(frozen=True, kw_only=True)
class ClosedDay(Record):
    """A day in term on which there is no session, such as one for staff training."""

    noun: ClassVar[str] = "day without school"
    plural: ClassVar[str] = "days without school"

    name: str = field("Why", required=True, width=24)
    day: date | None = field("Day", Day(), required=True, width=16)
