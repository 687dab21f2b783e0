"""The calendar file of what is due in the cases of the open register."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from dpotool.app.exporting import write_out
from dpotool.app.record_history import Remembering
from dpotool.app.workspace import Workspace
from dpotool.domain.calendar_entry import CalendarEntry
from dpotool.domain.case_calendar import case_entries
from dpotool.domain.fields import Record


def export_calendar(workspace: Workspace, path: Path) -> int:
    """Write what is due as a calendar file (.ics), and say how many events it holds.

    Raises CannotDo where the file cannot be written; what was there stays.
    """
    from dpotool.documents.calendar_feed import calendar_file

    entries = tuple(calendar_entries(workspace))
    name = f"Data protection, {workspace.organisation.name}".removesuffix(", ")
    write_out(workspace, path, calendar_file(entries, name, datetime.now(UTC)))
    return sum(not entry.over for entry in entries)


def calendar_entries(workspace: Workspace) -> Iterator[CalendarEntry]:
    """What each case puts into a calendar, as it and the rules of the organisation were last altered."""
    casework, rules = workspace.casework, _revised(workspace, workspace.organisation)
    for case in casework.cases():
        if case_entries(case, casework.standing(case), None, workspace.today):
            altered = max(filter(None, (rules, _revised(workspace, case))), default=None)
            yield from case_entries(case, casework.standing(case), altered, workspace.today)


def _revised(workspace: Workspace, record: Record) -> datetime | None:
    keeping = workspace.keeping
    lines = keeping.history(record.id, 1) if isinstance(keeping, Remembering) else ()
    return max((line.moment for line in lines), default=None)
