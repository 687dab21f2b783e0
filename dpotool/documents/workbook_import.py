"""Workbooks from elsewhere as plain values: sheets, rows and cells, read behind a guard."""

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl import load_workbook

from dpotool.documents.workbook_guard import LARGEST_FILE, checked, not_a_workbook
from dpotool.domain.days import show_day
from dpotool.domain.errors import CannotDo

Cell: TypeAlias = str | bool | int | Decimal | date | datetime | time | None
"""What stands in a cell: nothing, text, yes or no, a number, a day, a moment without a zone, or a time."""

MOST_SHEETS = 60
MOST_ROWS = 50_000
MOST_COLUMNS = 400
MOST_CELLS = 2_000_000
LONGEST_TEXT = 40_000
_BLANK = (None,) * MOST_COLUMNS
_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#GETTING_DATA")


@dataclass(frozen=True)
class Row:
    """A row in which something stands: its number, as Excel counts, and its cells."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, the rows that hold anything, and what of it was not read, in a sentence."""

    name: str
    rows: tuple[Row, ...]
    remark: str = ""


def read_workbook_file(path: Path) -> tuple[Sheet, ...]:
    """The sheets of a workbook on the disk; raises CannotDo where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise CannotDo(
            f"“{path.name}” cannot be read ({reason}); look whether it is there and not locked."
        ) from fault
    return read_workbook(content, path.name)


def read_workbook(content: bytes, name: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook with the values that Excel last showed; formulas are not reckoned.

    Raises CannotDo, naming the file, where it is no workbook, too large, or protected.
    """
    checked(content, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of what it leaves out, such as drawings
            return tuple(_sheets(content, name))
    except CannotDo:
        raise
    except Exception as fault:  # openpyxl raises all sorts at what is damaged
        raise not_a_workbook(name) from fault


def text_of(cell: Cell) -> str:
    """What stands in a cell, as a person would write it."""
    match cell:
        case None:
            return ""
        case bool():
            return "Yes" if cell else "No"
        case datetime():
            return f"{show_day(cell)} {cell:%H:%M:%S}".removesuffix(" 00:00:00").removesuffix(":00")
        case date():
            return show_day(cell)
        case time():
            return f"{cell:%H:%M}"
        case Decimal():
            return f"{cell:f}"
        case _:
            return str(cell)


def _sheets(content: bytes, name: str) -> Iterator[Sheet]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    room = MOST_CELLS
    try:
        if len(book.sheetnames) > MOST_SHEETS:
            raise CannotDo(f"“{name}” has more than {MOST_SHEETS} sheets; take out those that are no log.")
        if not book.worksheets:
            raise not_a_workbook(name)
        for sheet in book.worksheets:
            read = _sheet(sheet, room)
            room -= sum(len(row.cells) for row in read.rows)
            yield read
    finally:
        book.close()


def _sheet(sheet: Any, room: int) -> Sheet:
    """The rows of one sheet, whatever it says of its own size, as far as a log can be long."""
    sheet.reset_dimensions()
    rows: list[Row] = []
    for number, values in enumerate(
        sheet.iter_rows(min_row=1, max_col=MOST_COLUMNS, values_only=True), start=1
    ):
        if number > MOST_ROWS or room <= 0:
            return Sheet(sheet.title, tuple(rows), f"Rows from {number} on were not read.")
        cells = () if values == _BLANK else _without_rest(tuple(cell_of(value) for value in values))
        if cells:
            rows.append(Row(number, cells))
            room -= len(cells)
    return Sheet(sheet.title, tuple(rows))


def _without_rest(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells up to the last one that holds anything."""
    end = len(cells)
    while end and cells[end - 1] is None:
        end -= 1
    return cells[:end]


def cell_of(value: Any) -> Cell:
    """A value as openpyxl reads it, or as a workbook is given it to hold, as a plain one."""
    match value:
        case str():
            text = value[:LONGEST_TEXT]
            return None if not text.strip() or text in _ERRORS else text
        case float():
            return _number(value)
        case timedelta():
            return str(value)
        case datetime() if value.time() == time(0):
            return value.date()
        case None | bool() | int() | date() | time():
            return value
        case _:
            return str(value)[:LONGEST_TEXT]


def _number(value: float) -> int | Decimal | None:
    if value != value or value in (float("inf"), float("-inf")):
        return None
    return int(value) if value.is_integer() else Decimal(repr(value))
