"""Writing the edits of a change into the tables."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from dpotool.domain.changes import Edit
from dpotool.domain.fields import Field, Record
from dpotool.store.record_tables import OWNER, PLACE, POSITION, RecordTable, RowTable
from dpotool.store.schema import Schema


def write_edit(connection: Connection, schema: Schema, edit: Edit) -> None:
    """Write one edit; raises ValueError where the record to alter or remove is not there."""
    tables = schema.records[type(edit.subject)]
    if edit.before is None:
        _add(connection, tables, edit.subject)
    elif edit.after is None:
        _remove(connection, tables, edit.before)
    else:
        _alter(connection, tables, edit.before, edit.after)


def _add(connection: Connection, tables: RecordTable, record: Record) -> None:
    place = connection.scalar(select(func.coalesce(func.max(tables.table.c[PLACE]), 0))) or 0
    values = {"id": record.id, PLACE: place + 1, **_answers(tables.answers, record)}
    connection.execute(insert(tables.table), values)
    for rows in tables.rows:
        _add_rows(connection, rows, record)


def _remove(connection: Connection, tables: RecordTable, record: Record) -> None:
    for rows in tables.rows:
        connection.execute(delete(rows.table).where(rows.table.c[OWNER] == record.id))
    _expect_one(
        connection.execute(delete(tables.table).where(tables.table.c.id == record.id)).rowcount, record
    )


def _alter(connection: Connection, tables: RecordTable, before: Record, after: Record) -> None:
    old, new = _answers(tables.answers, before), _answers(tables.answers, after)
    altered = {name: value for name, value in new.items() if value != old[name]}
    query = update(tables.table).where(tables.table.c.id == after.id)
    _expect_one(connection.execute(query, altered or {"id": after.id}).rowcount, after)
    for rows in tables.rows:
        if getattr(before, rows.declared.name) != getattr(after, rows.declared.name):
            connection.execute(delete(rows.table).where(rows.table.c[OWNER] == after.id))
            _add_rows(connection, rows, after)


def _add_rows(connection: Connection, rows: RowTable, record: Record) -> None:
    values = [
        {OWNER: record.id, POSITION: position, "id": row.id, **_answers(rows.answers, row)}
        for position, row in enumerate(getattr(record, rows.declared.name))
    ]
    if values:
        connection.execute(insert(rows.table), values)


def _answers(declared: Iterable[Field], record: Record) -> dict[str, Any]:
    return {each.name: getattr(record, each.name) for each in declared}


def _expect_one(written: int, record: Record) -> None:
    if written != 1:
        raise ValueError(f"The {record.noun} {record.id} is not in the file.")
