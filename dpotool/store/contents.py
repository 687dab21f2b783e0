"""The contents of files that are kept with cases: put once by their fingerprint, whatever they are called.

They are no part of a change and of the history, which keep the names of files only. A content that no case
refers to any more stays until the register is opened the next time, so that undoing brings the file back.
"""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, Table, delete, func, insert, select

from dpotool.domain.case_rows import Attachment
from dpotool.store.schema import Schema


def fingerprint_of(data: bytes) -> str:
    """The fingerprint, by SHA-256, under which a content is kept."""
    return hashlib.sha256(data).hexdigest()


def put(connection: Connection, schema: Schema, data: bytes) -> str:
    """Keep a content, unless it is there already; the answer is its fingerprint."""
    fingerprint = fingerprint_of(data)
    content = schema.content
    if connection.scalar(select(content.c.fingerprint).where(content.c.fingerprint == fingerprint)) is None:
        connection.execute(insert(content), {"fingerprint": fingerprint, "data": data})
    return fingerprint


def read(connection: Connection, schema: Schema, fingerprint: str) -> bytes | None:
    """The content with that fingerprint, if there is one."""
    content = schema.content
    found: bytes | None = connection.scalar(
        select(content.c.data).where(content.c.fingerprint == fingerprint)
    )
    return found


def sizes(connection: Connection, schema: Schema) -> dict[str, int]:
    """How many bytes each content has, by fingerprint; the contents themselves are not read."""
    content = schema.content
    query = select(content.c.fingerprint, func.length(content.c.data))
    return {row.fingerprint: row[1] for row in connection.execute(query)}


def drop_unused(connection: Connection, schema: Schema) -> None:
    """Let go of the contents to which no record refers."""
    content = schema.content
    unused = set(connection.scalars(select(content.c.fingerprint))) - _used(connection, schema)
    for fingerprint in sorted(unused):
        connection.execute(delete(content).where(content.c.fingerprint == fingerprint))


def _used(connection: Connection, schema: Schema) -> set[str]:
    return {
        fingerprint
        for table in _tables_of_files(schema)
        for fingerprint in connection.scalars(select(table.c.fingerprint).distinct())
    }


def _tables_of_files(schema: Schema) -> Iterator[Table]:
    for record in schema.records.values():
        yield from (rows.table for rows in record.rows if rows.row_type is Attachment)
