"""The history as people read it, and whether it is whole."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from dpotool.domain.days import show_moment
from dpotool.domain.fields import Record, field_of
from dpotool.store.chain import BEGINNING, Entry, Sealed, link
from dpotool.store.history import RECORD
from dpotool.store.lines import FieldEntry, HistoryLine
from dpotool.store.record_tables import table_name
from dpotool.store.schema import Schema

AnyRow = Any
_MOST_ENTRIES = 500


def lines_of(
    connection: Connection, schema: Schema, record_id: str | None, limit: int
) -> tuple[HistoryLine, ...]:
    """The last lines of the history, the newest first; for one record, what they tell of it alone.

    Of a line that tells of very much, such as a large import, only the beginning is read.
    """
    line, words, entry = schema.history_line, schema.history_words, schema.history_entry
    lines = select(line.c.number, line.c.moment, line.c.origin, words.c.label, words.c.who)
    lines = lines.outerjoin_from(line, words, words.c.line == line.c.number)
    entries = _entries(schema).where(entry.c.position < _MOST_ENTRIES)
    if record_id is not None:
        lines = lines.where(line.c.number.in_(select(entry.c.line).where(entry.c.record_id == record_id)))
        entries = _entries(schema).where(entry.c.record_id == record_id)
    found = connection.execute(lines.order_by(line.c.number.desc()).limit(limit)).all()
    told = _by_line(connection, entries.where(entry.c.line.in_([row.number for row in found])))
    labels = _Labels(schema.records)
    return tuple(_line(row, told[row.number], labels) for row in found)


def last_moments(connection: Connection, schema: Schema) -> dict[str, datetime]:
    """When each record was last altered."""
    line, entry = schema.history_line, schema.history_entry
    last = select(entry.c.record_id, func.max(entry.c.line).label("number")).group_by(entry.c.record_id)
    latest = last.subquery()
    query = select(latest.c.record_id, line.c.moment).join(line, line.c.number == latest.c.number)
    return {row.record_id: row.moment for row in connection.execute(query)}


def faults_of(connection: Connection, schema: Schema) -> Iterator[str]:
    """What is wrong with the history, in plain words; a tail that was cut off cannot be seen from here."""
    line, words = schema.history_line, schema.history_words
    query = select(line, words.c.salt, words.c.label, words.c.who)
    query = query.outerjoin_from(line, words, words.c.line == line.c.number).order_by(line.c.number)
    entries = _by_line(connection, _entries(schema))
    previous, expected = BEGINNING, 1
    for row in connection.execute(query):
        yield from _faults_of_line(row, entries[row.number], previous, expected)
        previous, expected = row.hash, row.number + 1
    if connection.execute(select(schema.witness).limit(1)).first():
        yield "Something has altered the register without a line in the history."


class _Labels:
    """What the fields in the history are called today; fields that are gone keep the name they had."""

    def __init__(self, record_types: Iterable[type[Record]]) -> None:
        self._types = {table_name(record_type): record_type for record_type in record_types}

    def of(self, record_type: str, field: str) -> str:
        try:
            return field_of(self._types[record_type], field).label
        except KeyError:
            return field


def _entries(schema: Schema) -> Select[Any]:
    entry, value = schema.history_entry, schema.history_value
    same = (value.c.line == entry.c.line) & (value.c.position == entry.c.position)
    query = select(entry, value.c.salt, value.c.before, value.c.after).outerjoin_from(entry, value, same)
    return query.order_by(entry.c.line, entry.c.position)


def _by_line(connection: Connection, query: Select[Any]) -> defaultdict[int, list[AnyRow]]:
    found: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.line].append(row)
    return found


def _line(row: AnyRow, entries: list[AnyRow], labels: _Labels) -> HistoryLine:
    fields = tuple(
        FieldEntry(
            e.record_id, labels.of(e.record_type, e.field), e.before or "", e.after or "", e.salt is None
        )
        for e in entries
        if e.field != RECORD
    )
    records = tuple(dict.fromkeys(entry.record_id for entry in entries))
    return HistoryLine(row.number, row.moment, row.label or "", row.who or "", row.origin, records, fields)


def _faults_of_line(row: AnyRow, entries: list[AnyRow], previous: str, expected: int) -> Iterator[str]:
    when = show_moment(row.moment)
    if row.number != expected:
        yield f"Lines {expected} to {row.number - 1} of the history are missing before {when}."
    elif (
        link(previous, row.number, row.moment.isoformat(), row.origin, row.commitment, _chained(entries))
        != row.hash
    ):
        yield f"Line {row.number} of the history, of {when}, is not as it was written."
    if row.salt is not None and Sealed(row.salt, row.label, row.who).commitment != row.commitment:
        yield f"The words of line {row.number} of the history, of {when}, have been altered."
    if any(_is_altered(entry) for entry in entries):
        yield f"The answers in line {row.number} of the history, of {when}, have been altered."
    if row.origin == "outside":
        yield f"Another program altered the register; this was found on {when} (line {row.number})."


def _chained(entries: list[AnyRow]) -> Iterator[Entry]:
    return (Entry(e.record_type, e.record_id, e.operation, e.field, e.commitment) for e in entries)


def _is_altered(entry: AnyRow) -> bool:
    erased = entry.salt is None
    return not erased and Sealed(entry.salt, entry.before, entry.after).commitment != entry.commitment
