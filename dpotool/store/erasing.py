"""Erasing what tells who somebody is: from records, the values of the history, its labels, and the search.

The chain of the history holds, since it covers salted hashes only; the values and salts lie beside it. What
was erased is noted in a ledger by identity alone, so that it can be erased again in an older copy.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from dpotool.domain.anonymous import may_tell_who, words_in
from dpotool.domain.changes import Change
from dpotool.domain.fields import Record, field_of, fields_of
from dpotool.store.contents import drop_unused
from dpotool.store.history import RECORD, Telling, tellings_of
from dpotool.store.record_tables import table_name
from dpotool.store.schema import Schema
from dpotool.store.sweeping import demand_sweep
from dpotool.store.wording import Names, searchable

ERASED = "erased"
_UNGUARDED = ("guard_history_value_delete", "guard_history_words_delete")


@dataclass(frozen=True)
class Erasure:
    """One line of the ledger: when which record was erased, by identity alone."""

    moment: datetime
    record_type: str
    record_id: str


def ledger(connection: Connection, schema: Schema) -> tuple[Erasure, ...]:
    """Everything that has been erased, the earliest first."""
    table = schema.erasure
    query = select(table.c.moment, table.c.record_type, table.c.record_id).order_by(table.c.number)
    return tuple(Erasure(*row) for row in connection.execute(query))


def unledgered(connection: Connection, schema: Schema, record_type: type[Record]) -> tuple[str, ...]:
    """The records of a type that were deleted, and of which the history still tells."""
    entry, name = schema.history_entry, table_name(record_type)
    there = select(schema.records[record_type].table.c.id)
    erased = select(schema.erasure.c.record_id)
    query = select(entry.c.record_id).where(entry.c.record_type == name).distinct()
    query = query.where(entry.c.record_id.not_in(there), entry.c.record_id.not_in(erased))
    return tuple(connection.scalars(query.order_by(entry.c.record_id)))


def erase(connection: Connection, schema: Schema, change: Change, erasures: Iterable[Erasure]) -> None:
    """Erase what the file holds of these records besides what the change, already written, leaves of them."""
    sides = _sides(change)
    with_guards = {name: schema.triggers[name] for name in _UNGUARDED}
    for name in with_guards:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for erasure in erasures:
        _Traces(connection, schema, erasure).remove(*sides.get(erasure.record_id, (None, None)))
        connection.execute(insert(schema.erasure), vars(erasure))
    for statement in with_guards.values():
        connection.exec_driver_sql(statement)
    drop_unused(connection, schema)
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('optimize')")
    demand_sweep(connection, schema)


def without_who(change: Change, names: Names, erasures: Iterable[Erasure]) -> Iterator[Telling]:
    """What the history tells of a change that erases: of the records erased, only what may stay."""
    erased = {erasure.record_id for erasure in erasures}
    after = {edit.subject.id: edit.after for edit in change.edits}
    types = {edit.subject.id: type(edit.subject) for edit in change.edits}
    nameless = {identity: "" for identity in erased if after.get(identity) is None}
    for telling in tellings_of(change, {**names, **nameless}):
        if telling.record_id not in erased:
            yield telling
        elif telling.field == RECORD:
            yield Telling(telling.record_type, telling.record_id, telling.operation)
        elif after[telling.record_id] and _may_stay(types[telling.record_id], telling.field):
            yield telling


class _Traces:
    """What the history holds of one record."""

    def __init__(self, connection: Connection, schema: Schema, erasure: Erasure) -> None:
        self._connection = connection
        self._schema = schema
        types = {table_name(record_type): record_type for record_type in schema.records}
        self._type = types.get(erasure.record_type)
        entry, value = schema.history_entry, schema.history_value
        same = (value.c.line == entry.c.line) & (value.c.position == entry.c.position)
        query = select(entry.c.line, entry.c.position, entry.c.field, value.c.before, value.c.after)
        query = query.outerjoin_from(entry, value, same).where(entry.c.record_id == erasure.record_id)
        self._entries = connection.execute(query).all()

    def remove(self, before: Record | None, left: Record | None) -> None:
        """Remove all that may tell who the record is about, which is left in this state, or not at all."""
        headline = left.headline if left else ""
        doomed = [each for each in self._entries if left is None or not self._stays(each, headline)]
        said = words_in(text for each in doomed for text in (each.before, each.after) if text)
        value = self._schema.history_value
        for each in doomed:
            here = (value.c.line == each.line) & (value.c.position == each.position)
            self._connection.execute(delete(value).where(here))
        called = {
            text for each in doomed if each.field == RECORD for text in (each.before, each.after) if text
        }
        self._remove_labels((said | _words_of(before)) - _words_of(left), called)

    def _stays(self, entry: Any, headline: str) -> bool:
        if entry.field == RECORD:
            return {entry.before or headline, entry.after or headline} == {headline}
        return _may_stay(self._type, entry.field)

    def _remove_labels(self, said: frozenset[str], called: set[str]) -> None:
        """Remove the labels that hold a word of what was erased, or what the record was called before."""
        words = self._schema.history_words
        lines = sorted({each.line for each in self._entries})
        labels = self._connection.execute(select(words.c.line, words.c.label).where(words.c.line.in_(lines)))
        for line, label in labels.all():
            if said & words_in([self._without_our_words(label)]) or any(
                _is_in(name, label) for name in called
            ):
                self._connection.execute(delete(words).where(words.c.line == line))

    def _without_our_words(self, label: str) -> str:
        """A label without what the program itself calls the record and its fields."""
        if self._type is None:
            return label
        for declared in fields_of(self._type):
            label = label.removeprefix(f"Change {declared.label} of")
        return label.replace(f"{self._type.noun} “", "“")


def _is_in(name: str, label: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", label) is not None


def _sides(change: Change) -> dict[str, tuple[Record | None, Record | None]]:
    """Each record of a change as it was before the first edit of it, and as it is after the last."""
    sides: dict[str, tuple[Record | None, Record | None]] = {}
    for edit in change.edits:
        first, _ = sides.get(edit.subject.id, (edit.before, None))
        sides[edit.subject.id] = first, edit.after
    return sides


def _words_of(record: Record | None) -> frozenset[str]:
    return words_in([record.headline, searchable(record)]) if record else frozenset()


def _may_stay(record_type: type[Record] | None, name: str) -> bool:
    """Whether answers to that field may stay; to one that is no longer declared they may not."""
    try:
        return record_type is not None and not may_tell_who(field_of(record_type, name))
    except KeyError:
        return False
