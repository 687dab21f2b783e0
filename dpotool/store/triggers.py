"""Triggers: witnesses of every write to a record, guards of the history, the search index kept in step."""

from collections.abc import Iterable, Iterator

from dpotool.store.record_tables import OWNER, RecordTable

SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    "headline, body, content='search_text', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
)
HISTORY_TABLES = ("history_line", "history_words", "history_entry", "history_value")
_OPERATIONS = {"INSERT": "added", "UPDATE": "altered", "DELETE": "removed"}


def all_triggers(tables: Iterable[RecordTable]) -> dict[str, str]:
    """Every trigger that a register's file has, by name."""
    found: dict[str, str] = {}
    for each in tables:
        found |= _witnesses(each.table.name, "id", each.table.name)
        for rows in each.rows:
            found |= _witnesses(rows.table.name, OWNER, each.table.name)
    return found | dict(_guards()) | dict(_search_triggers())


def _witnesses(table: str, column: str, record_type: str) -> dict[str, str]:
    of_rows = table != record_type
    return {
        f"witness_{table}_{event.lower()}": _witness(table, column, record_type, event, of_rows)
        for event in _OPERATIONS
    }


def _witness(table: str, column: str, record_type: str, event: str, of_rows: bool) -> str:
    """The trigger that notes which record was written, and how; its rows count as the record altered."""
    operation = "altered" if of_rows else _OPERATIONS[event]
    sides = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}[event]
    notes = " ".join(
        "INSERT INTO witness (record_type, record_id, operation) "
        f"VALUES ('{record_type}', {side}.\"{column}\", '{operation}');"
        for side in sides
    )
    return f'CREATE TRIGGER "witness_{table}_{event.lower()}" AFTER {event} ON "{table}" BEGIN {notes} END'


def _guards() -> Iterator[tuple[str, str]]:
    for table in HISTORY_TABLES:
        for event in ("UPDATE", "DELETE"):
            name = f"guard_{table}_{event.lower()}"
            refusal = "SELECT RAISE(ABORT, 'The history cannot be altered.');"
            yield name, f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" BEGIN {refusal} END'


def _search_triggers() -> Iterator[tuple[str, str]]:
    added = "INSERT INTO search_index (rowid, headline, body) VALUES (NEW.number, NEW.headline, NEW.body);"
    removed = (
        "INSERT INTO search_index (search_index, rowid, headline, body) "
        "VALUES ('delete', OLD.number, OLD.headline, OLD.body);"
    )
    for event, steps in (("INSERT", added), ("UPDATE", removed + " " + added), ("DELETE", removed)):
        name = f"search_text_{event.lower()}"
        yield name, f'CREATE TRIGGER "{name}" AFTER {event} ON "search_text" BEGIN {steps} END'
