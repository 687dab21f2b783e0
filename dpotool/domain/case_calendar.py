"""The days of cases for a calendar: answers, notices of extension, acknowledgements, and the 72 hours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dpotool.domain.breach import Breach
from dpotool.domain.calendar_entry import CalendarEntry
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_standing import Standing
from dpotool.domain.case_steps import open_rights
from dpotool.domain.case_timing import came_on, day_of
from dpotool.domain.case_vocabulary import REQUEST_RIGHTS
from dpotool.domain.complaint import Complaint
from dpotool.domain.reckoning import Reckoning, explained
from dpotool.domain.request import Request

KEPT_OVER = timedelta(days=100)
"""How long after its day an event that is over is still told, so that calendars take it out."""

_DAYS_BEFORE = (timedelta(days=7), timedelta(days=2))
_HOURS_BEFORE = (timedelta(hours=24), timedelta(hours=4))


def case_entries(
    case: CaseFile, standing: Standing, revised: datetime | None, today: date
) -> tuple[CalendarEntry, ...]:
    """What a case puts into a calendar, and for a while what it takes out again."""
    found = _Entries(case, standing, revised).all()
    return tuple(each for each in found if not each.over or day_of(each.when) >= today - KEPT_OVER)


@dataclass(frozen=True)
class _Entries:
    case: CaseFile
    standing: Standing
    revised: datetime | None

    def all(self) -> Iterator[CalendarEntry]:
        """Each day or moment of the case, in the order of its rights."""
        match self.case:
            case Request():
                waiting = open_rights(self.case) if self.case.is_open else ()
                for right, reckoning in self.standing.reckonings.items():
                    yield from self._of_right(self.case, right, reckoning, right not in waiting)
            case Complaint():
                over = not self.case.is_open or bool(self.case.acknowledged or self.case.outcome_sent)
                yield from self._one("acknowledge", "Acknowledge complaint", "complaint", over)
            case Breach():
                over = not self.case.is_open or bool(self.case.notified_at) or self.case.risk == "none"
                yield from self._one(
                    "72-hours", "Last moment to tell the regulator of breach", "breach", over
                )

    def _of_right(
        self, request: Request, right: str, reckoning: Reckoning, over: bool
    ) -> Iterator[CalendarEntry]:
        label = REQUEST_RIGHTS.label(right)
        name, due = f"{request.reference}: {label}", reckoning.due
        if due is None and reckoning.at_least:
            yield self._entry(
                f"due-{right}", f"On hold, answer not before: {name}", reckoning.at_least, reckoning, over
            )
        elif due is None:
            yield self._entry(f"due-{right}", f"Answer {name}", came_on(request) or date.max, reckoning, True)
        else:
            yield self._entry(f"due-{right}", f"Answer {name}", due, reckoning, over)
        if reckoning.target:
            title = f"Aim to answer {name}"
            yield self._entry(f"target-{right}", title, reckoning.target, reckoning, over or due is None)
        if reckoning.extension_notice_by:
            last = reckoning.extension_notice_by
            told = over or due is None or request.extended_on is not None
            yield self._entry(f"extension-{right}", f"Last day to extend {name}", last, reckoning, told)

    def _one(self, kind: str, title: str, right: str, over: bool) -> Iterator[CalendarEntry]:
        reckoning = self.standing.reckonings.get(right)
        if reckoning and reckoning.due:
            yield self._entry(kind, f"{title} {self.case.reference}", reckoning.due, reckoning, over)

    def _entry(
        self, kind: str, title: str, when: date | datetime, reckoning: Reckoning, over: bool
    ) -> CalendarEntry:
        reminders = _HOURS_BEFORE if isinstance(when, datetime) else _DAYS_BEFORE
        return CalendarEntry(
            uid=f"{self.case.id}-{kind}",
            title=title,
            when=when,
            words="" if over else explained(reckoning),
            category=self.case.plural.capitalize(),
            reminders=reminders,
            revised=self.revised,
            over=over,
            record=self.case.id,
        )
