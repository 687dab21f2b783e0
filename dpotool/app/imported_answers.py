"""Answers from a workbook set against those that a record has: what says the same alters nothing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from dpotool.app.import_log import Line, Remark
from dpotool.documents.cells import Losses, fitted
from dpotool.documents.record_workbook import shown
from dpotool.documents.workbook_import import Cell, cell_of, text_of
from dpotool.domain.fields import Field, Record, field_of, fields_of
from dpotool.domain.kinds import Reference, References, Rows
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register

R = TypeVar("R", bound=Record)


class AnswerReader:
    """Gives records the answers of lines; `started` are new records to which others may refer."""

    def __init__(self, register: Register, started: Iterable[Record]) -> None:
        self._register = register
        self._started = tuple(started)
        self._names: dict[str, dict[str, str]] = {}
        self.remarks: list[Remark] = []

    def answered(self, record: R, line: Line, leaving: Sequence[str] = ()) -> R:
        """The record with the answers of a line that say something else than it does already."""
        answers: dict[str, Any] = {}
        for name, value in line.answers.items():
            declared = field_of(type(record), name)
            if name not in leaving and self._says(declared, record) != _tidy(line.cells[name]):
                answers[name] = self._meant(declared, value, line)
        return record.replace(**answers) if answers else record

    def rows(self, record: Record, declared: Field, lines: Sequence[Line]) -> tuple[Record, ...]:
        """The rows of a record: those that lines repeat stay, others are altered in their order or added."""
        assert isinstance(declared.kind, Rows)
        present: tuple[Record, ...] = getattr(record, declared.name)
        pairs = self._paired(present, lines)
        altered = {row.id: self.answered(row, line) for row, line in pairs if row is not None}
        added = (self.answered(declared.kind.row(), line) for row, line in pairs if row is None)
        return (*(altered.get(row.id, row) for row in present), *added)

    def _paired(self, present: Sequence[Record], lines: Sequence[Line]) -> list[tuple[Record | None, Line]]:
        """Each line that no row repeats, with the row that it is to alter, or none where it is a new one."""
        free = {row.id: row for row in present}
        left = []
        for line in lines:
            same = next((row for row in free.values() if self._repeats(row, line)), None)
            if same is None:
                left.append(line)
            else:
                del free[same.id]
        rows: Iterator[Record | None] = iter(free.values())
        return [(next(rows, None), line) for line in left]

    def _repeats(self, row: Record, line: Line) -> bool:
        fields = (each for each in fields_of(type(row)) if not isinstance(each.kind, Rows))
        return all(self._says(each, row) == _tidy(line.cells.get(each.name)) for each in fields)

    def _says(self, declared: Field, record: Record) -> str:
        """What a cell of our own workbook would hold for an answer of a record."""
        given = shown(self._register, declared, getattr(record, declared.name))
        return _tidy(cell_of(fitted(given, "", Losses()) if isinstance(given, str) else given))

    def _meant(self, declared: Field, value: Any, line: Line) -> Any:
        match declared.kind:
            case Reference(target):
                return self._identity(target, value, declared, line) if value else ""
            case References(target):
                found = (self._identity(target, name, declared, line) for name in value)
                return tuple(dict.fromkeys(identity for identity in found if identity))
            case _:
                return value

    def _identity(self, target: str, name: str, declared: Field, line: Line) -> str:
        """The record of a type that a name means; empty, with a remark, where there is none."""
        found = self._known(target).get(name.casefold(), "")
        if not found:
            kind = next(each for each in RECORD_TYPES if each.__name__ == target)
            sentence = f"The register has no {kind.noun} “{name}”; this answer was left out."
            self.remarks.append(Remark(line.place.sheet, line.place.row, declared.label, sentence))
        return found

    def _known(self, target: str) -> dict[str, str]:
        """The records of a type by what people call them."""
        if target not in self._names:
            kind = next(each for each in RECORD_TYPES if each.__name__ == target)
            records = (*self._register.all(kind), *(each for each in self._started if isinstance(each, kind)))
            names: dict[str, str] = {}
            for each in records:
                for name in (each.headline, getattr(each, "reference", "")):
                    names.setdefault(name.strip().casefold(), each.id)
            self._names[target] = names
        return self._names[target]


def _tidy(cell: Cell) -> str:
    return text_of(cell).replace("\r\n", "\n").strip()
