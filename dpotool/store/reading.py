"""Reading all records out of the tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from dpotool.domain.fields import Field, Record
from dpotool.domain.register import Register
from dpotool.store.record_tables import OWNER, PLACE, POSITION, RecordTable, RowTable
from dpotool.store.schema import Schema

RowsByOwner = dict[str, tuple[Record, ...]]


def read_register(connection: Connection, schema: Schema) -> Register:
    """The whole register, records of a type in the order in which they were added."""
    return Register(record for table in schema.records.values() for record in _records(connection, table))


def _records(connection: Connection, source: RecordTable) -> Iterator[Record]:
    rows_of = {rows.declared.name: _rows(connection, rows) for rows in source.rows}
    names = _names(source.answers)
    query = select(*_columns(source.table, "id", *names)).order_by(source.table.c[PLACE])
    for identity, *answers in connection.execute(query):
        rows = {name: found.get(identity, ()) for name, found in rows_of.items()}
        yield source.record_type(id=identity, **_answered(names, answers), **rows)


def _rows(connection: Connection, source: RowTable) -> RowsByOwner:
    names = _names(source.answers)
    table = source.table
    query = select(*_columns(table, OWNER, "id", *names)).order_by(table.c[OWNER], table.c[POSITION])
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for owner, identity, *answers in connection.execute(query):
        found[owner].append(source.row_type(id=identity, **_answered(names, answers)))
    return {owner: tuple(rows) for owner, rows in found.items()}


def _answered(names: Sequence[str], answers: Sequence[Any]) -> dict[str, Any]:
    return dict(zip(names, answers, strict=True))


def _names(answers: Iterable[Field]) -> tuple[str, ...]:
    return tuple(declared.name for declared in answers)


def _columns(table: Table, *names: str) -> list[Any]:
    return [table.c[name] for name in names]
