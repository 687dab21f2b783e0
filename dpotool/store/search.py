"""Searching all words of all records, whatever their accents."""

import re
from collections.abc import Iterator

from sqlalchemy import Connection, delete, insert, text, update

from dpotool.domain.changes import Edit
from dpotool.domain.fields import Record
from dpotool.store.columns import whole
from dpotool.store.lines import Hit
from dpotool.store.record_tables import table_name
from dpotool.store.schema import Schema
from dpotool.store.wording import searchable

_FIND = text(
    "SELECT t.record_type, t.record_id, t.headline, snippet(search_index, -1, '', '', '…', 12) AS excerpt "
    "FROM search_index JOIN search_text AS t ON t.number = search_index.rowid "
    "WHERE search_index MATCH :wanted ORDER BY bm25(search_index, 8.0, 1.0), t.number LIMIT :limit"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def index_edit(connection: Connection, schema: Schema, edit: Edit) -> None:
    """Keep the words of the record of an edit in step with it."""
    table = schema.search_text
    here = table.c.record_id == edit.subject.id
    if edit.after is None:
        connection.execute(delete(table).where(here))
        return
    words = _words(edit.after)
    if edit.before is None:
        identity = {"record_type": table_name(type(edit.after)), "record_id": edit.after.id}
        connection.execute(insert(table), identity | words)
    elif words != _words(edit.before):
        connection.execute(update(table).where(here), words)


def _words(record: Record) -> dict[str, str]:
    return {"headline": record.headline, "body": searchable(record)}


def find(connection: Connection, schema: Schema, typed: str, limit: int) -> Iterator[Hit]:
    """The records that hold every word typed, the last one perhaps unfinished; the best first."""
    wanted = match_for(typed)
    if not wanted:
        return
    types = {table_name(record_type): record_type.__name__ for record_type in schema.records}
    for row in connection.execute(_FIND, {"wanted": wanted, "limit": limit}):
        yield Hit(types[row.record_type], row.record_id, row.headline, row.excerpt)


def match_for(typed: str) -> str:
    """The question to the index: each word typed, quoted, the last as a beginning; empty without words."""
    words = [word for word in _CONTROL.sub(" ", whole(typed)).split() if any(map(str.isalnum, word))]
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    return " ".join(quoted) + "*" if quoted else ""
