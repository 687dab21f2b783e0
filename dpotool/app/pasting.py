"""Rows copied from a spreadsheet, with their headings, as new records."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dpotool.domain.activity import Activity
from dpotool.domain.changes import Change, adding, together
from dpotool.domain.duplicates import next_reference
from dpotool.domain.errors import CannotDo, NotUnderstood
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Picture, Reference, References
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register


@dataclass(frozen=True)
class Pasted:
    """What rows of a spreadsheet become: one change, its records, and the headings not understood."""

    change: Change
    records: tuple[Record, ...]
    passed_over: tuple[str, ...]


def pasted(text: str, record_type: type[Record], register: Register) -> Pasted:
    """The records of a type that tab-separated text describes, its first line being the headings.

    Names of other records that are not there yet become new ones. Raises CannotDo, naming row and column,
    where something cannot be read.
    """
    lines = _lines(text)
    headings = _headings(lines[0] if lines else [], record_type)
    if len(lines) < 2:
        raise CannotDo("There is no row below the headings; copy rows from the spreadsheet with them.")
    reading = _Reading(record_type, register, headings)
    records = tuple(reading.record(number, line) for number, line in enumerate(lines[1:], start=1))
    noun = record_type.noun if len(records) == 1 else record_type.plural
    changes = [adding(record) for record in (*reading.others, *records)]
    unknown = tuple(h.strip() for h, known in zip(lines[0], headings, strict=True) if not known and h.strip())
    return Pasted(together(f"Paste {len(records)} {noun}", changes), records, unknown)


def _lines(text: str) -> list[list[str]]:
    try:
        lines = tuple(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
    except csv.Error as fault:
        raise CannotDo(
            "What was copied are no rows of a spreadsheet; copy rows with their headings."
        ) from fault
    return [line for line in lines if any(map(str.strip, line))]


def _headings(cells: list[str], record_type: type[Record]) -> tuple[Field | None, ...]:
    known = dict(_headings_of(record_type))
    found = tuple(known.get(" ".join(cell.split()).casefold()) for cell in cells)
    first = fields_of(record_type)[0]
    if first not in found:
        raise CannotDo(
            f"The first line has no heading “{first.label}”; copy the rows together with their headings."
        )
    return found


def _headings_of(record_type: type[Record]) -> Iterator[tuple[str, Field]]:
    for declared in reversed(fields_of(record_type)):
        if not isinstance(declared.kind, Picture):
            for alias in (*declared.aliases, declared.name, declared.label):
                yield alias.casefold(), declared


class _Reading:
    """Reads rows one after another, and remembers the records that they name and nobody knew."""

    def __init__(
        self, record_type: type[Record], register: Register, headings: tuple[Field | None, ...]
    ) -> None:
        self._type, self._register, self._headings = record_type, register, headings
        self.others: list[Record] = []
        self._taken = [activity.reference for activity in register.all(Activity)]

    def record(self, number: int, line: list[str]) -> Record:
        answers = {
            declared.name: self._value(declared, cell, number)
            for declared, cell in zip(self._headings, line, strict=False)
            if declared is not None and cell.strip()
        }
        record = self._type(**answers)
        return self._with_reference(record) if isinstance(record, Activity) else record

    def _with_reference(self, activity: Activity) -> Activity:
        if not activity.reference or activity.reference in self._taken:
            activity = activity.replace(reference=next_reference(self._taken))
        self._taken.append(activity.reference)
        return activity

    def _value(self, declared: Field, cell: str, number: int) -> Any:
        try:
            value = declared.kind.parse(cell.strip())
        except NotUnderstood as fault:
            raise CannotDo(f"Row {number}, column “{declared.label}”: {fault}") from fault
        match declared.kind:
            case Reference(target):
                return self._named(target, value)
            case References(target):
                return tuple(dict.fromkeys(self._named(target, name) for name in value))
        return value

    def _named(self, target: str, name: str) -> str:
        kind = next(each for each in RECORD_TYPES if each.__name__ == target)
        known = (*self._register.all(kind), *(each for each in self.others if isinstance(each, kind)))
        found = next((each for each in known if each.headline.casefold() == name.casefold()), None)
        if found is None:
            found = kind.named(name)
            self.others.append(found)
        return found.id
