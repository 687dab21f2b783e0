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


def entries_of(terms: Terms | LawTerms, workspace: Workspace) -> tuple[Entry, ...]:
    """The answers of a list; those of the law as it stands today."""
    if isinstance(terms, Terms):
        return tuple(Entry(term.code, term.label, term.help) for term in terms.entries)
    law = workspace.law.on(workspace.today)
    return tuple(
        Entry(term.code, _cited(term.code, term.name), term.summary) for term in law.terms(terms.name)
    )


def entry_of(terms: Terms | LawTerms, code: str, workspace: Workspace) -> Entry:
    """One answer of a list, also where it held only in the past; a code not known stands for itself."""
    known = next((entry for entry in entries_of(terms, workspace) if entry.code == code), None)
    return known or Entry(code, terms.label(code))


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
