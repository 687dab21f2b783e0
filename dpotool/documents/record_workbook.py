"""Records as an Excel workbook: a sheet for each type, and one for each sort of row that they have."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dpotool.documents.cells import Losses, write_text
from dpotool.documents.workbook_writing import BOLD, LINE, TOP, WorkbookFile, head_cell, saved, set_up
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Choice, Choices, Flag, Picture, Rows
from dpotool.domain.register import Register
from dpotool.domain.terms import Terms

ANSWERS = "Answers"
"""The sheet that lists the answers from which others are to be chosen."""

_DAY_FORMAT = "d mmmm yyyy"
_FIRST_SAFE_DAY = date(1900, 3, 1)
"""Excel believes that there was a 29 February 1900; days before March of that year are written as text."""
_LONGEST_NAME = 31
_WIDEST, _NARROWEST = 48, 10


@dataclass(frozen=True)
class Table:
    """What one sheet holds: the type of its records, and the field whose rows they are, or none."""

    record_type: type[Record]
    rows_of: Field | None = None

    @property
    def row_type(self) -> type[Record]:
        """The type of what stands in one line."""
        kind = self.rows_of.kind if self.rows_of else None
        return kind.row if isinstance(kind, Rows) else self.record_type

    @property
    def name(self) -> str:
        """What the sheet is called, such as Requests, or Request searches."""
        words = f"{self.record_type.noun} {self.row_type.plural}" if self.rows_of else self.record_type.plural
        return (words[:1].upper() + words[1:])[:_LONGEST_NAME]

    @property
    def columns(self) -> tuple[Field, ...]:
        """The fields that stand in it; in a sheet of rows, what names their record comes first.

        What a type shares with others, such as when a case was closed, stands after what is its own.
        """
        first = fields_of(self.record_type)[0]
        if self.rows_of:
            rest = _plain(self.row_type)
            if first.label in (each.label for each in rest):
                first = replace(first, label=self.record_type.noun.capitalize())
            return (first, *rest)
        own = self.record_type.__annotations__
        others = [each for each in _plain(self.record_type) if each.name != first.name]
        return (first, *sorted(others, key=lambda each: each.name not in own))


def _plain(record_type: type[Record]) -> tuple[Field, ...]:
    return tuple(each for each in fields_of(record_type) if not isinstance(each.kind, Rows | Picture))


def tables_of(record_type: type[Record]) -> Iterator[Table]:
    """The sheets that a type of record takes: its own, and one for each sort of row."""
    yield Table(record_type)
    for declared in fields_of(record_type):
        if isinstance(declared.kind, Rows):
            yield Table(record_type, declared)


def record_workbook(
    register: Register, chosen: Mapping[type[Record], Sequence[Record]], title: str, author: str
) -> WorkbookFile:
    """The chosen records of each type with every declared field; sheets of rows only where there are any."""
    book, losses = Workbook(), Losses()
    book.remove(book["Sheet"])
    answers = _Answers()
    for record_type, records in chosen.items():
        for table in tables_of(record_type):
            lines = list(_lines(table, records, register))
            if lines or table.rows_of is None:
                _Writer(book.create_sheet(table.name), table, answers, losses).write(lines)
    answers.write(book.create_sheet(ANSWERS))
    return WorkbookFile(saved(book, title, author), tuple(losses.sentences))


def shown(register: Register, declared: Field, value: Any) -> str | date | float | int:
    """An answer as it stands in a cell: days and numbers as such where Excel holds them, all else as text."""
    if isinstance(value, date) and type(value) is date and value >= _FIRST_SAFE_DAY:
        return value
    if isinstance(value, Decimal) and Decimal(repr(float(value))) == value:
        return int(value) if value == value.to_integral_value() else float(value)
    return register.show(declared, value)


def _lines(table: Table, records: Iterable[Record], register: Register) -> Iterator[list[Any]]:
    for record in records:
        if table.rows_of is None:
            yield [shown(register, each, getattr(record, each.name)) for each in table.columns]
        else:
            for row in getattr(record, table.rows_of.name):
                rest = (shown(register, each, getattr(row, each.name)) for each in table.columns[1:])
                yield [record.headline, *rest]


class _Answers:
    """The lists of answers that the sheets refer to, each in a column of its own."""

    def __init__(self) -> None:
        self._lists: dict[str, tuple[str, ...]] = {}

    def place(self, declared: Field) -> str:
        """Where the answers to a field stand; empty where any answer will do."""
        labels = self._labels(declared)
        if not labels:
            return ""
        heading = "Yes or no" if isinstance(declared.kind, Flag) else declared.label
        while self._lists.get(heading, labels) != labels:
            heading += " "
        self._lists[heading] = labels
        letter = get_column_letter(list(self._lists).index(heading) + 1)
        return f"{ANSWERS}!${letter}$2:${letter}${len(labels) + 1}"

    def write(self, sheet: Worksheet) -> None:
        for column, (heading, labels) in enumerate(self._lists.items(), start=1):
            sheet.cell(1, column, heading.strip()).font = BOLD
            sheet.column_dimensions[get_column_letter(column)].width = 32
            for row, label in enumerate(labels, start=2):
                sheet.cell(row, column, label)
        sheet.freeze_panes = "A2"

    def _labels(self, declared: Field) -> tuple[str, ...]:
        match declared.kind:
            case Flag():
                return ("Yes", "No")
            case Choice(Terms(entries=entries)) | Choices(Terms(entries=entries)):
                return tuple(term.label for term in entries)
            case _:
                return ()


class _Writer:
    """Writes one sheet: headings with their help, one line for each record or row, and how it prints."""

    def __init__(self, sheet: Worksheet, table: Table, answers: _Answers, losses: Losses) -> None:
        self._sheet, self._table, self._answers, self._losses = sheet, table, answers, losses
        self._usual, self._of_days = self._style("General"), self._style(_DAY_FORMAT)

    def write(self, lines: Sequence[Sequence[Any]]) -> None:
        columns = self._table.columns
        for number, declared in enumerate(columns, start=1):
            self._heading(number, declared)
        for place, line in enumerate(lines, start=2):
            for number, value in enumerate(line, start=1):
                self._cell(place, number, value)
        last = len(lines) + 1
        for number, declared in enumerate(columns, start=1):
            self._offer(number, declared, last)
        set_up(self._sheet, head=1, columns=len(columns), last=last, pages_wide=max(1, len(columns) // 8))

    def _heading(self, number: int, declared: Field) -> None:
        width = min(_WIDEST, max(_NARROWEST, declared.width))
        required = declared.required and (self._table.rows_of is None or number > 1)
        head_cell(self._sheet, 1, number, declared.label, required=required, width=width)
        if told := _help(declared):
            note = Comment(told, "dpotool")
            note.width, note.height = 260, 40 + 16 * (len(told) // 36 + told.count("\n"))
            self._sheet.cell(1, number).comment = note

    def _cell(self, row: int, column: int, value: Any) -> None:
        cell: Any = self._sheet.cell(row, column)
        if isinstance(value, str):
            cell._style = copy(self._usual)
            write_text(cell, value, self._losses)
        else:
            cell.value = value
            cell._style = copy(self._of_days if isinstance(value, date) else self._usual)

    def _offer(self, number: int, declared: Field, last: int) -> None:
        if isinstance(declared.kind, Choices) or not (place := self._answers.place(declared)):
            return
        offered = DataValidation("list", formula1=place, allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(number)
        offered.add(f"{letter}2:{letter}{last + 200}")
        self._sheet.add_data_validation(offered)

    def _style(self, number_format: str) -> Any:
        """The looks of cells, made once: to give each its own border takes longer than all else."""
        pattern: Any = self._sheet.cell(1, 1)
        pattern.alignment, pattern.border, pattern.number_format = TOP, LINE, number_format
        return copy(pattern._style)


def _help(declared: Field) -> str:
    several = declared.kind.terms if isinstance(declared.kind, Choices) else None
    offered = "; ".join(term.label for term in several.entries) if isinstance(several, Terms) else ""
    parts = (declared.help, f"Several answers, with semicolons: {offered}." if offered else "")
    return "\n".join(part for part in parts if part)
