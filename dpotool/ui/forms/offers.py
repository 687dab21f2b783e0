"""What the register and the law offer as answers."""

from collections.abc import Iterator
from typing import Any

from dpotool.app.workspace import Workspace
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.kinds import Rows
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register
from dpotool.domain.terms import LawTerms, Terms
from dpotool.ui.widgets.entries import Entry


class ListedAnswers:
    """The lists of answers as they stand today: closed ones, and those of the law with the officer's own."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._law = workspace.law
        self._known: dict[str, tuple[Entry, ...]] = {}

    def entries(self, terms: Terms | LawTerms) -> tuple[Entry, ...]:
        """The answers of a list."""
        if isinstance(terms, Terms):
            return tuple(Entry(term.code, term.label, term.help) for term in terms.entries)
        if self._law is not self._workspace.law:
            self._law = self._workspace.law
            self._known.clear()
        if terms.name not in self._known:
            self._known[terms.name] = self._of_law(terms.name)
        return self._known[terms.name]

    def names(self, terms: LawTerms) -> tuple[str, ...]:
        """What the answers of a list of the law are called, without their codes."""
        return tuple(term.name for term in self._law.on(self._workspace.today).terms(terms.name))

    def entry(self, terms: Terms | LawTerms, code: str) -> Entry:
        """One answer of a list; a code that the list does not hold stands for itself."""
        known = next((entry for entry in self.entries(terms) if entry.code == code), None)
        return known or Entry(code, terms.label(code))

    def _of_law(self, name: str) -> tuple[Entry, ...]:
        terms = self._law.on(self._workspace.today).terms(name)
        return tuple(Entry(term.code, _cited(term.code, term.name), term.summary) for term in terms)


def _cited(code: str, name: str) -> str:
    return f"{code}  {name}" if any(sign.isdigit() for sign in code) else name


def record_type_called(name: str) -> type[Record]:
    """The type of record with that name, such as Party."""
    return next(each for each in RECORD_TYPES if each.__name__ == name)


def records_offered(register: Register, target: str) -> tuple[Entry, ...]:
    """The records of a type by their names, in the order of the alphabet."""
    records = register.all(record_type_called(target))
    entries = (Entry(record.id, record.headline or f"{record.noun} without a name") for record in records)
    return tuple(sorted(entries, key=lambda entry: entry.label.casefold()))


def tags_used(register: Register, record_type: type[Record], name: str) -> tuple[str, ...]:
    """The tags that records or rows of a type hold in a field, those used most often first."""
    counts: dict[str, int] = {}
    for record in _all_of(register, record_type):
        for tag in getattr(record, name):
            counts[tag] = counts.get(tag, 0) + 1
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag.casefold())))


def _all_of(register: Register, record_type: type[Record]) -> Iterator[Any]:
    for record in register:
        if isinstance(record, record_type):
            yield record
        for declared in fields_of(type(record)):
            if isinstance(declared.kind, Rows) and declared.kind.row is record_type:
                yield from getattr(record, declared.name)
