"""The feed for calendars: everything that falls due in the open register, each thing under one identity."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from dpotool.app.exporting import write_out
from dpotool.app.record_history import last_altered
from dpotool.app.workspace import Workspace
from dpotool.domain.agenda import Judging, due
from dpotool.domain.calendar_entry import CalendarEntry
from dpotool.domain.case_calendar import case_entries
from dpotool.domain.case_file import CaseFile
from dpotool.domain.due import Due
from dpotool.domain.feed import FeedWanted, day_of_event, event_of, events_over
from dpotool.domain.fields import Record
from dpotool.domain.retention import RecordSet

EVERYTHING: Final = FeedWanted()
_STANDS_FOR: Final = {"acknowledged": "acknowledge", "risk": "72-hours", "notified_at": "72-hours"}
"""Which of its events a case tells for a field to which the agenda leads."""


def write_feed(workspace: Workspace, path: Path, wanted: FeedWanted = EVERYTHING) -> int:
    """Write what falls due as a calendar file (.ics), and say how many events it holds.

    What the same file told before and tells no longer is told as cancelled, so that calendars take it out.
    Raises CannotDo where the file cannot be written; what was there stays.
    """
    entries = Feed(workspace, wanted).entries()
    write_out(workspace, path, feed_file(workspace, entries, path))
    return sum(not entry.over for entry in entries)


def feed_file(workspace: Workspace, entries: Iterable[CalendarEntry], before: Path | None = None) -> bytes:
    """The entries as a calendar; `before` is the file in whose place it comes, where there is one."""
    from dpotool.documents.calendar_earlier import told_in
    from dpotool.documents.calendar_feed import calendar_file

    register = workspace.organisation.id
    name = f"Data protection, {workspace.organisation.name}".removesuffix(", ")
    told = told_in(before, register) if before else {}
    return calendar_file(entries, name, datetime.now(UTC), register=register, told=told)


class Feed:
    """What the register has for a calendar now, as far as it is wanted."""

    def __init__(self, workspace: Workspace, wanted: FeedWanted = EVERYTHING) -> None:
        self._workspace = workspace
        self._wanted = wanted
        self._altered = last_altered(workspace)

    def entries(self) -> tuple[CalendarEntry, ...]:
        """Everything that is wanted, the earliest first; what is over is told so for a while."""
        over = events_over(self._workspace.register, self._workspace.today)
        found = (*self._of_cases.values(), *self._of_records(), *map(self._dated, over))
        chosen = [self._wanted.with_reminders(each) for each in found if self._wanted.shows(each)]
        return tuple(sorted(chosen, key=lambda each: (day_of_event(each), each.uid)))

    def of_agenda(self, entries: Iterable[Due]) -> Iterator[CalendarEntry]:
        """For each entry of the agenda that has a day, its event in the feed."""
        for entry in entries:
            if entry.day is not None:
                case = self._of_cases.get(self._told_by_case(entry))
                yield self._wanted.with_reminders(case or self._event(entry, entry.day))

    @cached_property
    def _of_cases(self) -> dict[str, CalendarEntry]:
        """What each case puts into a calendar, by its identity there."""
        casework, today = self._workspace.casework, self._workspace.today
        return {
            entry.uid: entry
            for case in casework.cases()
            for entry in case_entries(case, casework.standing(case), self._revised(case), today)
        }

    def _of_records(self) -> Iterator[CalendarEntry]:
        """What falls due besides the days that cases tell themselves."""
        workspace = self._workspace
        judging = Judging(lambda record: (), workspace.casework.standing, workspace.retention.keeping)
        for entry in due(workspace.register, judging, self._wanted.until):
            if entry.day is not None and not self._told_by_case(entry):
                yield self._event(entry, entry.day)

    def _event(self, entry: Due, day: date) -> CalendarEntry:
        return self._dated(event_of(entry, day, self._workspace.register, names=self._wanted.names))

    def _told_by_case(self, entry: Due) -> str:
        """The event that a case tells for this entry; empty where the agenda alone tells it."""
        record = self._workspace.register.find(entry.identity)
        if not isinstance(record, CaseFile):
            return ""
        if entry.field == "received":
            return f"{record.id}-due-{self._workspace.casework.standing(record).leading}"
        event = _STANDS_FOR.get(entry.field)
        return f"{record.id}-{event}" if event else ""

    def _dated(self, entry: CalendarEntry) -> CalendarEntry:
        return replace(entry, revised=self._revised(self._workspace.register.find(entry.record)))

    def _revised(self, record: Record | None) -> datetime | None:
        """When a record was last altered, or the rule or the organisation on which its day rests."""
        rests_on = (
            self._workspace.organisation.id,
            record.id if record else "",
            record.rule if isinstance(record, RecordSet) else "",
        )
        return max(filter(None, map(self._altered.get, rests_on)), default=None)
