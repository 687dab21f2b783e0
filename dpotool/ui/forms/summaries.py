"""What a row shows while it is closed."""

from typing import Any

from dpotool.domain.fields import Field, Record, field_of, fields_of
from dpotool.domain.kinds import Choices, Flag, Reference, References, Tags
from dpotool.domain.register import Register
from dpotool.domain.terms import LawTerms
from dpotool.ui.forms.offers import ListedAnswers
from dpotool.ui.widgets.row_line import Cell, RowSummary

_USUAL_WEIGHTS = {1: (1,), 2: (5, 6), 3: (5, 4, 6)}


def weights_for(columns: tuple[str, ...], weights: tuple[str, ...] = ()) -> tuple[int, ...]:
    """How the widths of columns compare: as the form says, or as is usual for so many."""
    return tuple(map(int, weights)) or _USUAL_WEIGHTS[len(columns)]


class RowSummaries:
    """Sums rows up: some fields in columns, others as tags."""

    def __init__(self, columns: tuple[str, ...], tags: tuple[str, ...], answers: ListedAnswers) -> None:
        self._columns = columns
        self._tags = tags
        self._answers = answers

    def of(self, row: Record, register: Register) -> RowSummary:
        """A row in short; other records by the names that the register has for them.

        Where the first column has no answer, the record that the row refers to stands there.
        """
        cells = tuple(
            self._cell(field_of(type(row), name), getattr(row, name), register) for name in self._columns
        )
        shown = (self._tagged(field_of(type(row), name), getattr(row, name), register) for name in self._tags)
        tags = tuple(tag for each in shown for tag in each)
        if cells[0].said:
            return RowSummary(cells, tags)
        meant = _referred(row, register)
        return RowSummary((Cell((("", meant),)), *cells[1:]), tuple(tag for tag in tags if tag != meant))

    def _cell(self, declared: Field, value: Any, register: Register) -> Cell:
        kind = declared.kind
        if isinstance(kind, Choices):
            return Cell(tuple(self._code_and_name(kind, code) for code in value))
        if isinstance(kind, Tags):
            return Cell((("", ", ".join(value)),) if value else ())
        return Cell((("", self._words(declared, value, register)),))

    def _tagged(self, declared: Field, value: Any, register: Register) -> tuple[str, ...]:
        kind = declared.kind
        if isinstance(kind, Choices):
            return tuple(self._tag(kind, code) for code in value)
        if isinstance(kind, Tags):
            return tuple(value)
        if isinstance(kind, Flag):
            return (declared.label,) if value else ()
        words = self._words(declared, value, register)
        return (words,) if words else ()

    def _words(self, declared: Field, value: Any, register: Register) -> str:
        kind = declared.kind
        if isinstance(kind, Reference | References):
            return register.show(declared, value)
        terms = getattr(kind, "terms", None)
        if isinstance(terms, LawTerms) and value:
            return self._answers.entry(terms, value).label
        return str(kind.show(value))

    def _code_and_name(self, kind: Choices, code: str) -> tuple[str, str]:
        label = self._answers.entry(kind.terms, code).label
        return (code, label.removeprefix(code).strip()) if label.startswith(code) else ("", label)

    def _tag(self, kind: Choices, code: str) -> str:
        label = " ".join(self._answers.entry(kind.terms, code).label.split())
        return f"Art {label}" if label[:1].isdigit() else label


def _referred(row: Record, register: Register) -> str:
    fields = (declared for declared in fields_of(type(row)) if isinstance(declared.kind, Reference))
    names = (register.show(declared, getattr(row, declared.name)) for declared in fields)
    return next(filter(None, names), "")
