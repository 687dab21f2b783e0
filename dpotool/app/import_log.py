"""The lines of somebody's log of cases: which sheets hold which cases, and what each cell answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dpotool.documents.cell_values import value_of
from dpotool.documents.record_workbook import ANSWERS, Table, tables_of
from dpotool.documents.sheet_headings import Headed, headed, plainly
from dpotool.documents.workbook_import import Cell, Row, Sheet, text_of
from dpotool.domain.case_file import CaseFile
from dpotool.domain.errors import NotUnderstood
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Picture, Rows

NOTES = "notes"
"""The rows that a log may hold in one column, and that take in what has no field of its own."""

_LEAST = 3
_HINTED = 3
_HINTS = {
    "request": ("request", "sar", "sars", "dsar", "dsars", "subject access", "rights"),
    "complaint": ("complaint", "complaints"),
    "breach": ("breach", "breaches", "incident", "incidents"),
}
_CAME = ("received", "aware_at", "discovered", "happened_from")


@dataclass(frozen=True)
class Remark:
    """Something that could not be read, or was passed over: the sheet, its row and column, and a sentence."""

    sheet: str
    row: int
    column: str
    sentence: str

    def __str__(self) -> str:
        places = (f"row {self.row}" if self.row else "", f"column “{self.column}”" if self.column else "")
        return ", ".join((f"Sheet “{self.sheet}”", *filter(None, places))) + f": {self.sentence}"


@dataclass(frozen=True)
class Line:
    """One line of a log: the answers in it with their cells, and what in it has no field or no sense."""

    place: Remark
    answers: dict[str, Any]
    cells: dict[str, Cell]
    rest: tuple[tuple[str, str], ...]

    @property
    def reference(self) -> str:
        """The reference that the log gives it."""
        return str(self.answers.get("reference", ""))


@dataclass
class Log:
    """All that a workbook says of cases; rows are listed by type, field, and the reference of their case."""

    cases: list[tuple[type[CaseFile], Line]] = field(default_factory=list)
    rows: dict[tuple[type[CaseFile], str], dict[str, list[Line]]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    subject_access: set[str] = field(default_factory=set)


class LogReader:
    """Reads the sheets of a workbook into a log, for the types of case that a register holds."""

    def __init__(self, case_types: Sequence[type[CaseFile]]) -> None:
        self._types = case_types
        self._tables = {
            table.name: table for kind in case_types for table in tables_of(kind) if table.rows_of
        }
        self._log = Log()

    def read(self, sheets: Sequence[Sheet]) -> Log:
        """Everything in these sheets that is about cases."""
        for sheet in sheets:
            if sheet.remark:
                self._remark(sheet.name, 0, "", sheet.remark)
            if sheet.rows and sheet.name != ANSWERS:
                self._read(sheet)
        return self._log

    def _read(self, sheet: Sheet) -> None:
        table = self._tables.get(sheet.name)
        if table and (found := headed(sheet, table.columns)) and table.columns[0] in found.fields:
            self._rows(table, found)
        elif case := self._case(sheet):
            self._cases(*case)
        else:
            sentence = (
                "It has no headings that a log of requests, complaints or breaches has, and was passed over."
            )
            self._remark(sheet.name, 0, "", sentence)

    def _case(self, sheet: Sheet) -> tuple[type[CaseFile], Headed] | None:
        """The type of case that the headings and the name of a sheet fit best."""
        name = f" {plainly(sheet.name)} "
        best: tuple[int, type[CaseFile], Headed] | None = None
        for kind in self._types:
            found = headed(sheet, _answerable(kind))
            hinted = any(f" {word} " in name for word in _HINTS.get(kind.noun, ()))
            hinted = hinted or plainly(kind.plural) == name.strip()
            score = len(found.fields) + _HINTED * hinted if found else 0
            if found and score >= _LEAST and _tells_when(found) and (best is None or score > best[0]):
                best = score, kind, found
        return best[1:] if best else None

    def _cases(self, kind: type[CaseFile], found: Headed) -> None:
        words = plainly(f"{found.sheet.name} {found.above}")
        if any(f" {hint} " in f" {words} " for hint in ("sar", "sars", "dsar", "dsars", "subject access")):
            self._log.subject_access.add(found.sheet.name)
        for row in found.lines:
            line = self._line(found, row)
            if line.reference or len(line.answers) > 1:
                self._log.cases.append((kind, line))
            elif line.answers or line.rest:
                self._remark(
                    found.sheet.name, row.number, "", "It holds too little to be a case, and was passed over."
                )

    def _rows(self, table: Table, found: Headed) -> None:
        assert table.rows_of is not None
        key = table.columns[0]
        own = replace(found, columns=tuple(each if each != key else None for each in found.columns))
        place = found.columns.index(key)
        for row in found.lines:
            reference = text_of(row.cells[place]).strip() if place < len(row.cells) else ""
            listed = self._log.rows.setdefault((_kind(table), table.rows_of.name), {})
            listed.setdefault(reference.casefold(), []).append(self._line(own, row))

    def _line(self, found: Headed, row: Row) -> Line:
        answers: dict[str, Any] = {}
        cells: dict[str, Cell] = {}
        rest: list[tuple[str, str]] = []
        for declared, heading, cell in found.cells(row):
            try:
                if declared is None:
                    raise NotUnderstood("")
                answers[declared.name] = value_of(cell, declared.kind)
                cells[declared.name] = cell
            except NotUnderstood as fault:
                rest.append((heading, text_of(cell).strip()))
                if declared is not None:
                    self._remark(found.sheet.name, row.number, declared.label, str(fault))
        return Line(Remark(found.sheet.name, row.number, "", ""), answers, cells, tuple(rest))

    def _remark(self, sheet: str, row: int, column: str, sentence: str) -> None:
        self._log.remarks.append(Remark(sheet, row, column, sentence))


def _answerable(kind: type[Record]) -> tuple[Field, ...]:
    """The fields that one line of a log can answer."""
    fields = (each for each in fields_of(kind) if not isinstance(each.kind, Picture))
    return tuple(each for each in fields if not isinstance(each.kind, Rows) or each.name == NOTES)


def _tells_when(found: Headed) -> bool:
    return any(each.name in ("reference", *_CAME) for each in found.fields)


def _kind(table: Table) -> Any:
    return table.record_type


def told(rest: Sequence[tuple[str, str]], name: str) -> str:
    """What had no field of its own, as the words of a note."""
    parts = "\n".join(f"{heading.rstrip(': ')}: {text}" if heading else text for heading, text in rest)
    return f"From {name}\n{parts}"
