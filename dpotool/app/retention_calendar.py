"""The calendar of the open register: what falls due on each day, with what is held in its place."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.agenda import Judging, due
from dpotool.domain.due import Due
from dpotool.domain.due_calendar import Dated
from dpotool.domain.fields import Record
from dpotool.domain.retention import RecordSet
from dpotool.domain.system import System


class RetentionCalendar:
    """Reads the register anew each time it is asked."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def entries(self) -> tuple[Dated, ...]:
        """Everything that has a day, however late or far away; what is only incomplete is left out."""
        found = (self._dated(each) for each in self._due())
        return tuple(sorted(filter(None, found), key=lambda each: (each.day, each.name)))

    def _due(self) -> Iterator[Due]:
        workspace = self._workspace
        judging = Judging(lambda record: (), workspace.casework.standing, workspace.retention.keeping)
        yield from due(workspace.register, judging, date.max)

    def _dated(self, entry: Due) -> Dated | None:
        record = self._workspace.register.find(entry.identity)
        day = entry.day
        if isinstance(record, RecordSet):
            day = self._workspace.retention.keeping(record).day
        if record is None or day is None:
            return None
        name = record.headline if isinstance(record, RecordSet) else entry.title
        return Dated(day, name, entry, self._activity(record), self._place(record), _owner(record))

    def _activity(self, record: Any) -> str:
        if isinstance(record, Activity):
            return record.headline
        activity = self._workspace.register.get(Activity, getattr(record, "activity", ""))
        return activity.headline if activity else ""

    def _place(self, record: Any) -> str:
        system = self._workspace.register.get(System, getattr(record, "system", ""))
        return system.headline if system else str(getattr(record, "place", ""))


def _owner(record: Record) -> str:
    return str(getattr(record, "owner", "") or getattr(record, "handler", ""))
