"""Rows from the text that a spreadsheet puts on the clipboard."""

import csv
import io
from typing import Any

from dpotool.domain.errors import NotUnderstood
from dpotool.domain.fields import Field, Record, field_of, fields_of
from dpotool.domain.kinds import Reference, References


def rows_from(text: str, row_type: type[Record], first: tuple[str, ...]) -> tuple[Record, ...]:
    """Rows of a type from tab-separated lines.

    Columns stand for the fields that a first line of headings names; without one, for those in `first`, then
    the others in their order. Raises NotUnderstood, naming the line, where a cell cannot be read.
    """
    lines = [line for line in csv.reader(io.StringIO(text), delimiter="\t") if any(map(str.strip, line))]
    if not lines:
        return ()
    named = _named_by(lines[0], row_type)
    columns = named or _in_order(row_type, first)
    begin = 1 if named else 0
    return tuple(
        _row(line, number, row_type, columns) for number, line in enumerate(lines[begin:], begin + 1)
    )


def _named_by(line: list[str], row_type: type[Record]) -> tuple[Field | None, ...]:
    names = {
        name.casefold(): field for field in fields_of(row_type) for name in (field.label, *field.aliases)
    }
    found = tuple(names.get(cell.strip().casefold()) for cell in line)
    return (
        found if sum(field is not None for field in found) == sum(bool(cell.strip()) for cell in line) else ()
    )


def _in_order(row_type: type[Record], first: tuple[str, ...]) -> tuple[Field | None, ...]:
    rest = (field for field in fields_of(row_type) if field.name not in first)
    fields = (*(field_of(row_type, name) for name in first), *rest)
    return tuple(field for field in fields if not isinstance(field.kind, Reference | References))


def _row(line: list[str], number: int, row_type: type[Record], columns: tuple[Field | None, ...]) -> Record:
    answers: dict[str, Any] = {}
    for cell, field in zip(line, columns, strict=False):
        if field is None or not cell.strip():
            continue
        try:
            answers[field.name] = field.kind.parse(cell.strip())
        except NotUnderstood as fault:
            raise NotUnderstood(f"Line {number} of what was pasted: {fault} Nothing was added.") from fault
    return row_type(**answers)
