"""Retention rules and record sets from a workbook or a schedule in Word: ours, or somebody else's.

An import adds and alters, and never takes away: an empty cell alters nothing, and what the file does not name
stays. Nothing is saved here; the change that comes out is applied as a whole, and undone as a whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from dpotool.app.import_log import Line, Remark
from dpotool.app.imported_answers import AnswerReader
from dpotool.app.workspace import Workspace
from dpotool.documents.cell_values import value_of
from dpotool.documents.record_workbook import ANSWERS
from dpotool.documents.sheet_headings import Headed, headed, plainly
from dpotool.documents.workbook_import import Row, Sheet, read_workbook_file, text_of
from dpotool.domain.changes import Change, Edit
from dpotool.domain.errors import CannotDo, NotUnderstood
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Rows
from dpotool.domain.retention import RecordSet, RetentionRule

_TYPES: Final[tuple[type[Record], ...]] = (RetentionRule, RecordSet)
_LEAST: Final = 2
"""So many headings a table must have, that of the name among them."""


@dataclass(frozen=True)
class Taken:
    """What a file would do to the register: one change, not applied yet, and what could not be read."""

    change: Change
    added: int
    altered: int
    unchanged: int
    remarks: tuple[Remark, ...]

    @property
    def summary(self) -> str:
        """The report in one sentence."""
        counts = ((self.added, "new"), (self.altered, "altered"), (self.unchanged, "unchanged"))
        parts = [f"{count} {words}" for count, words in counts if count]
        return f"Rules and record sets: {', '.join(parts) or 'none'}."


def import_retention(workspace: Workspace, path: Path) -> Taken:
    """What the rules and record sets in a file would add to the register, and alter in it.

    Rules are known by their code, else by their name; record sets by their name. Raises CannotDo where the
    file is no sound workbook or Word document, or holds neither rules nor record sets.
    """
    return retention_in(workspace, _sheets(path), path.name)


def retention_in(workspace: Workspace, sheets: Sequence[Sheet], name: str) -> Taken:
    """The same for sheets that have been read; `name` is what the officer calls the file."""
    reading = _Reading(workspace)
    for sheet in sheets:
        if sheet.name != ANSWERS:
            reading.take(sheet)
    if not reading.lines:
        raise CannotDo(
            f"“{name}” holds neither retention rules nor record sets: a table must have headings such as "
            "Records and Kept for, or Record set and Rule."
        )
    return reading.done(name)


def _sheets(path: Path) -> tuple[Sheet, ...]:
    if path.suffix.lower() == ".docx":
        from dpotool.documents.docx_tables import read_docx_tables

        return read_docx_tables(path)
    return read_workbook_file(path)


class _Reading:
    """Finds the records that lines mean, and gives them their answers."""

    def __init__(self, workspace: Workspace) -> None:
        self._register = workspace.register
        self._known: dict[tuple[type[Record], str], Record] = {}
        self._remarks: list[Remark] = []
        self.lines: list[tuple[Record, Line]] = []
        for kind in _TYPES:
            for record in workspace.register.all(kind):
                for key in _keys(record):
                    self._known.setdefault((kind, key), record)

    def take(self, sheet: Sheet) -> None:
        """Take in the lines of a sheet, whichever sort of record its headings fit best."""
        fits = ((_fit(sheet, kind), kind) for kind in _TYPES)
        (score, found), kind = max(fits, key=lambda each: each[0][0])
        if found is None or score < _LEAST:
            self._remark(sheet.name, 0, "", "It has no headings of rules or record sets; it was passed over.")
            return
        for row in found.lines:
            self._line(found, row, kind)

    def done(self, name: str) -> Taken:
        """The lines as one change."""
        reader = AnswerReader(self._register, [record for record, _ in self.lines])
        edits: list[Edit] = []
        for record, line in self.lines:
            before = self._register.find(record.id)
            after = reader.answered(record, line)
            if after != before:
                edits.append(Edit(before, after))
        added = sum(edit.before is None for edit in edits)
        change = Change(f"Import {len(edits)} rules and record sets from {name}", tuple(edits))
        remarks = (*self._remarks, *reader.remarks)
        return Taken(change, added, len(edits) - added, len(self.lines) - len(edits), remarks)

    def _line(self, found: Headed, row: Row, kind: type[Record]) -> None:
        answers = dict(self._answers(found, row))
        cells = {each.name: cell for each, _, cell in found.cells(row) if each is not None}
        place = Remark(found.sheet.name, row.number, "", "")
        if not str(answers.get("name", "")).strip():
            self._remark(found.sheet.name, row.number, "", "It has no name, and was passed over.")
            return
        line = Line(place, answers, {name: cells[name] for name in answers}, ())
        record = self._meant(kind, answers)
        if any(record.id == other.id for other, _ in self.lines):
            self._remark(found.sheet.name, row.number, "", "The same stands above; this row was left out.")
        else:
            self.lines.append((record, line))

    def _answers(self, found: Headed, row: Row) -> Iterator[tuple[str, Any]]:
        for declared, heading, cell in found.cells(row):
            if declared is None:
                continue
            try:
                yield declared.name, value_of(cell, declared.kind)
            except NotUnderstood as fault:
                told = f"{fault} “{text_of(cell)}” was left out."
                self._remark(found.sheet.name, row.number, heading, told)

    def _meant(self, kind: type[Record], answers: dict[str, Any]) -> Record:
        begun = kind(**{key: answers[key] for key in ("code", "name") if key in answers})
        for key in _keys(begun):
            if (kind, key) in self._known:
                return self._known[kind, key]
        for key in _keys(begun):
            self._known[kind, key] = begun
        return begun

    def _remark(self, sheet: str, row: int, column: str, sentence: str) -> None:
        self._remarks.append(Remark(sheet, row, column, sentence))


def _keys(record: Record) -> tuple[str, ...]:
    """What a record is known by: its code where it has one, else its name."""
    code, name = plainly(str(getattr(record, "code", ""))), plainly(str(getattr(record, "name", "")))
    return (f"code {code}",) if code else (f"name {name}",)


def _fit(sheet: Sheet, kind: type[Record]) -> tuple[int, Headed | None]:
    """How many headings of a sheet mean a field of a type; none where its name is not among them."""
    found = headed(sheet, _answerable(kind))
    named = found is not None and any(each.name == "name" for each in found.fields)
    likely = plainly(sheet.name) == plainly(getattr(kind, "plural", ""))
    return (len(found.fields) + likely if found and named else 0), found


def _answerable(kind: type[Record]) -> tuple[Field, ...]:
    return tuple(each for each in fields_of(kind) if not isinstance(each.kind, Rows))
