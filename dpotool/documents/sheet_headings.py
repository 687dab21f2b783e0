"""Which columns of a sheet answer which declared fields, found by the headings wherever they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dpotool.documents.workbook_import import Cell, Row, Sheet, text_of
from dpotool.domain.fields import Field

FIRST_ROWS = 20
"""Headings are looked for down to this row; what stands above them is a title, or says who keeps the log."""

_APART = re.compile(r"[\W_]+")
_LONGEST_HEADING = 120


@dataclass(frozen=True)
class Headed:
    """A sheet whose headings are understood: which field each column answers, None where it answers none."""

    sheet: Sheet
    head: Row
    columns: tuple[Field | None, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that have a column."""
        return tuple(each for each in self.columns if each is not None)

    @property
    def lines(self) -> tuple[Row, ...]:
        """The rows below the headings."""
        return tuple(row for row in self.sheet.rows if row.number > self.head.number)

    @property
    def above(self) -> str:
        """All that stands above the headings."""
        rows = (row for row in self.sheet.rows if row.number < self.head.number)
        return " ".join(text_of(cell) for row in rows for cell in row.cells if cell is not None)

    def cells(self, line: Row) -> Iterator[tuple[Field | None, str, Cell]]:
        """Each cell of a line that holds anything, with its field and its heading."""
        for place, cell in enumerate(line.cells):
            if cell is not None:
                declared = self.columns[place] if place < len(self.columns) else None
                yield declared, self.heading(place), cell

    def heading(self, place: int) -> str:
        """The heading of a column as it stands there."""
        cells = self.head.cells
        return " ".join(text_of(cells[place]).split()) if place < len(cells) else ""


def headed(sheet: Sheet, declared: Sequence[Field]) -> Headed | None:
    """The sheet by that of its first rows whose headings answer most of these fields; None without one."""
    known = _known(declared)
    rows = [row for row in sheet.rows if row.number <= FIRST_ROWS]
    found = [Headed(sheet, row, _columns(row, known)) for row in rows]
    best = max(found, key=lambda each: len(each.fields), default=None)
    return best if best and best.fields else None


def plainly(words: str) -> str:
    """Words without what people write differently in headings: capitals, signs, and spaces."""
    return _APART.sub(" ", words.casefold()).strip()


def _known(declared: Sequence[Field]) -> dict[str, Field]:
    """Fields by every heading that means them; labels count before aliases, the first field before others."""
    labels = [(each.label, each) for each in declared]
    others = [(name, each) for each in declared for name in (each.name, *each.aliases)]
    known: dict[str, Field] = {}
    for name, each in (*labels, *others):
        known.setdefault(plainly(name), each)
    return known


def _columns(row: Row, known: dict[str, Field]) -> tuple[Field | None, ...]:
    """The field of each cell; where two headings mean one field, the first has it."""
    columns: list[Field | None] = []
    for cell in row.cells:
        words = text_of(cell) if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING else ""
        found = known.get(plainly(words)) if words else None
        columns.append(None if found in columns else found)
    return tuple(columns)
