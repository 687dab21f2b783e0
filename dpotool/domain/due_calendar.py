"""The calendar of what falls due: each thing on its day, by what it is, whose it is, and where it lies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dpotool.domain.agenda import Stretch, month_later
from dpotool.domain.due import Due

RECORDS, HOLD = "retention", "hold"
KINDS = (
    (RECORDS, "Record sets"),
    (HOLD, "Held"),
    ("review", "Reviews"),
    ("notice", "Notices"),
    ("activity", "Activities"),
    ("assessment", "Impact assessments"),
    ("contract", "Contracts"),
    ("fee", "Fee"),
    ("request", "Requests"),
    ("complaint", "Complaints"),
    ("breach", "Breaches"),
)
"""The kinds of what is in the calendar, and what they are called."""


@dataclass(frozen=True)
class Dated:
    """One thing in the calendar on its day: what it is called in brief, and what one may look for it by.

    What is held has the day on which it would have been due; `due` says that it is not asked for.
    """

    day: date
    name: str
    due: Due
    activity: str = ""
    place: str = ""
    owner: str = ""

    @property
    def kind(self) -> str:
        """What it is: one of KINDS."""
        return self.due.sort


@dataclass(frozen=True)
class Looked:
    """What the officer wants to see in the calendar; what is empty leaves all of it."""

    kinds: frozenset[str] = frozenset()
    activity: str = ""
    place: str = ""
    owner: str = ""

    def shows(self, entry: Dated) -> bool:
        """Whether an entry is wanted."""
        return (
            (not self.kinds or entry.kind in self.kinds)
            and (not self.activity or entry.activity == self.activity)
            and (not self.place or entry.place == self.place)
            and (not self.owner or entry.owner == self.owner)
        )


def by_day(entries: Iterable[Dated]) -> dict[date, tuple[Dated, ...]]:
    """The entries of each day that has some."""
    days: dict[date, list[Dated]] = {}
    for entry in entries:
        days.setdefault(entry.day, []).append(entry)
    return {day: tuple(found) for day, found in days.items()}


def by_month(entries: Iterable[Dated]) -> dict[date, tuple[Dated, ...]]:
    """The entries of each month that has some, under its first day."""
    months: dict[date, list[Dated]] = {}
    for entry in entries:
        months.setdefault(entry.day.replace(day=1), []).append(entry)
    return {month: tuple(found) for month, found in months.items()}


def in_stretches(entries: Iterable[Dated], today: date) -> tuple[Stretch, ...]:
    """The entries in order: what is overdue, due within a month, held, and coming later."""
    month = month_later(today)
    ordered = sorted(entries, key=lambda entry: (entry.day, entry.name))
    asked = [entry for entry in ordered if entry.kind != HOLD]
    held = tuple(entry.due for entry in ordered if entry.kind == HOLD)
    return (
        Stretch("Overdue", None, tuple(each.due for each in asked if each.day < today)),
        Stretch("Due within a month", month, tuple(e.due for e in asked if today <= e.day <= month)),
        Stretch("Held", None, held),
        Stretch("Coming", None, tuple(each.due for each in asked if each.day > month)),
    )


def in_words(entries: Iterable[Dated]) -> str:
    """How many there are to decide, on hold, and of other kinds, such as: 2 to decide, 1 on hold."""
    kinds = [entry.kind for entry in entries]
    counts = (
        (kinds.count(RECORDS), "to decide"),
        (kinds.count(HOLD), "on hold"),
        (sum(kind not in (RECORDS, HOLD) for kind in kinds), "other"),
    )
    return ", ".join(f"{count} {words}" for count, words in counts if count) or "Nothing falls due"
