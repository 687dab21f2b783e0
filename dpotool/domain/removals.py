"""Removing several records at once, and saying who named them."""

from collections.abc import Sequence

from dpotool.domain.changes import Change, named, together
from dpotool.domain.fields import Record
from dpotool.domain.register import Register, referring, removal


def removals(register: Register, records: Sequence[Record]) -> Change:
    """The change that removes records, and with them every reference to them."""
    changes = []
    for record in records:
        current = register.get(type(record), record.id)
        if current is not None:
            change = removal(register, current)
            register = register.applied(change)
            changes.append(change)
    return together(f"Delete {these(records)}", changes)


def left_without(register: Register, records: Sequence[Record]) -> tuple[Record, ...]:
    """The other records that name one of these, and will no longer once these are removed."""
    going = {record.id for record in records}
    found = {each.id: each for record in records for each in referring(register, record.id)}
    return tuple(record for identity, record in found.items() if identity not in going)


def these(records: Sequence[Record]) -> str:
    """Records in a few words: the one by its name, several by their number."""
    if len(records) == 1:
        return named(records[0])
    return f"{len(records)} {records[0].plural if records else 'records'}"
