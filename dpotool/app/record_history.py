"""The history of one record as the officer reads it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from dpotool.app.workspace import Workspace
from dpotool.domain.fields import Record
from dpotool.store.lines import FieldEntry, HistoryLine

_ONE_SITTING = timedelta(minutes=10)
_ORIGINS = {
    "undone": "taken back",
    "redone": "done again",
    "restored": "from a copy",
    "outside": "by another program",
    "erased": "for good",
}


@runtime_checkable
class Remembering(Protocol):
    """A file that keeps a history."""

    def history(self, record_id: str | None = None, limit: int = 200) -> Sequence[HistoryLine]: ...


@runtime_checkable
class Dating(Protocol):
    """A file that knows when each of its records was last altered."""

    def last_altered(self) -> Mapping[str, datetime]: ...


@dataclass(frozen=True)
class Step:
    """What was done to a record in one sitting: when, by whom, in words, and each answer before and after.

    `note` says so where it was taken back, done again, or not done in this program. A label that has been
    erased is empty.
    """

    moment: datetime
    who: str
    label: str
    note: str
    answers: tuple[FieldEntry, ...]


def record_history(workspace: Workspace, record: Record, limit: int = 200) -> tuple[Step, ...]:
    """What has been done to a record, the latest first; typing in one field, with pauses, is one step.

    Raises CannotDo where the file cannot be read.
    """
    keeping = workspace.keeping
    lines = keeping.history(record.id, limit) if isinstance(keeping, Remembering) else ()
    return tuple(_joined(_step(line, record.id) for line in lines))


def last_altered(workspace: Workspace) -> Mapping[str, datetime]:
    """When each record was last altered, as far as the history knows."""
    keeping = workspace.keeping
    return keeping.last_altered() if isinstance(keeping, Dating) else {}


def altered_lines(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of two texts of several lines, the lines that only the one and only the other has."""
    old, new = before.splitlines(), after.splitlines()
    return tuple(line for line in old if line not in new), tuple(line for line in new if line not in old)


def _step(line: HistoryLine, identity: str) -> Step:
    answers = tuple(entry for entry in line.fields if entry.record_id == identity)
    return Step(line.moment, line.who, line.label, _ORIGINS.get(line.origin, ""), answers)


def _joined(steps: Iterable[Step]) -> list[Step]:
    joined: list[Step] = []
    for step in steps:
        whole = _one_step(step, joined[-1]) if joined else None
        joined[-1:] = [whole] if whole else [*joined[-1:], step]
    return joined


def _one_step(earlier: Step, later: Step) -> Step | None:
    """Two steps as one, where they are the same typing in the same field."""
    same = (earlier.who, earlier.note, len(earlier.answers)) == (later.who, later.note, len(later.answers))
    if not same or len(later.answers) != 1 or later.moment - earlier.moment > _ONE_SITTING:
        return None
    first, last = earlier.answers[0], later.answers[0]
    if (first.label, first.erased) != (last.label, last.erased) or first.after != last.before:
        return None
    whole = FieldEntry(first.record_id, first.label, first.before, last.after, first.erased)
    return Step(later.moment, later.who, later.label, later.note, (whole,))
