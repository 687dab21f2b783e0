"""All tables of a register's file: those derived from the record types, and those of the store's own."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

from dpotool.domain.fields import Record
from dpotool.store.columns import ID_LENGTH, MomentText, Words
from dpotool.store.record_tables import RecordTable, record_table
from dpotool.store.triggers import SEARCH_INDEX, all_triggers

NAME_LENGTH = 60
HASH_LENGTH = 64
SALT_LENGTH = 32
NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Schema:
    """The tables of a register that holds the given types of record."""

    def __init__(self, record_types: Iterable[type[Record]]) -> None:
        self.metadata = MetaData(naming_convention=NAMING)
        self.records: dict[type[Record], RecordTable] = {
            record_type: record_table(record_type, self.metadata) for record_type in record_types
        }
        self.meta = _table(self.metadata, "meta", _name("name", primary_key=True), _words("value"))
        self.witness = _table(
            self.metadata,
            "witness",
            _number(),
            _name("record_type"),
            _identity("record_id"),
            _name("operation"),
        )
        self.search_text = _search_text(self.metadata)
        self.content = _table(
            self.metadata, "content", _fingerprint(), Column("data", LargeBinary, nullable=False)
        )
        self.erasure = _erasure(self.metadata)
        self._add_history()

    @property
    def triggers(self) -> dict[str, str]:
        """Every trigger of the file, by name, as SQLite creates it."""
        return all_triggers(self.records.values())

    def create(self, connection: Connection) -> None:
        """Make all tables, the search index and the triggers in an empty file."""
        self.metadata.create_all(connection, checkfirst=False)
        connection.exec_driver_sql(SEARCH_INDEX)
        self.create_triggers(connection)

    def create_triggers(self, connection: Connection) -> None:
        """Make all triggers."""
        for statement in self.triggers.values():
            connection.exec_driver_sql(statement)

    def _add_history(self) -> None:
        self.history_line = _history_line(self.metadata)
        self.history_words = _history_words(self.metadata)
        self.history_entry = _history_entry(self.metadata)
        self.history_value = _history_value(self.metadata)


def _search_text(metadata: MetaData) -> Table:
    return _table(
        metadata,
        "search_text",
        _number(),
        _name("record_type"),
        Column("record_id", String(ID_LENGTH), nullable=False, unique=True),
        _words("headline"),
        _words("body"),
    )


def _erasure(metadata: MetaData) -> Table:
    """Whose data were erased, by identity alone, to be erased again where an older copy is restored."""
    return _table(
        metadata,
        "erasure",
        _number(),
        Column("moment", MomentText, nullable=False),
        _name("record_type"),
        _identity("record_id"),
    )


def _history_line(metadata: MetaData) -> Table:
    return _table(
        metadata,
        "history_line",
        _number(),
        Column("moment", MomentText, nullable=False),
        _name("origin"),
        _hash("commitment"),
        _hash("hash"),
    )


def _history_words(metadata: MetaData) -> Table:
    line: Column[int] = Column("line", ForeignKey("history_line.number"), primary_key=True)
    return _table(metadata, "history_words", line, _salt(), _words("label"), _words("who"))


def _history_entry(metadata: MetaData) -> Table:
    return _table(
        metadata,
        "history_entry",
        Column("line", ForeignKey("history_line.number"), primary_key=True),
        Column("position", Integer, primary_key=True),
        _name("record_type"),
        Column("record_id", String(ID_LENGTH), nullable=False, index=True),
        _name("operation"),
        _name("field"),
        _hash("commitment"),
    )


def _history_value(metadata: MetaData) -> Table:
    return _table(
        metadata,
        "history_value",
        Column("line", Integer, primary_key=True),
        Column("position", Integer, primary_key=True),
        _salt(),
        _words("before"),
        _words("after"),
        ForeignKeyConstraint(["line", "position"], ["history_entry.line", "history_entry.position"]),
    )


def _table(metadata: MetaData, name: str, *parts: Any) -> Table:
    return Table(name, metadata, *parts)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _name(name: str, *, primary_key: bool = False) -> Column[str]:
    return Column(name, String(NAME_LENGTH), nullable=False, primary_key=primary_key)


def _identity(name: str) -> Column[str]:
    return Column(name, String(ID_LENGTH), nullable=False)


def _words(name: str) -> Column[str]:
    return Column(name, Words, nullable=False)


def _hash(name: str) -> Column[str]:
    return Column(name, String(HASH_LENGTH), nullable=False)


def _fingerprint() -> Column[str]:
    return Column("fingerprint", String(HASH_LENGTH), primary_key=True)


def _salt() -> Column[str]:
    return Column("salt", String(SALT_LENGTH), nullable=False)
