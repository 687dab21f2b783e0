"""What a file's tables are really like, to be compared with what the declarations say they should be."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from dpotool.store.schema import Schema

_COLUMNS = (
    'SELECT m.name, c.name, upper(c.type), c."notnull", c.dflt_value, c.pk '
    "FROM sqlite_schema AS m, pragma_table_info(m.name) AS c "
    "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
)
_FOREIGN_KEYS = (
    'SELECT m.name, k."from", k."table", k."to", k.on_delete '
    "FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS k WHERE m.type = 'table'"
)
_INDEXES = (
    'SELECT m.name, i."unique", i.origin, c.seqno, c.name '
    "FROM sqlite_schema AS m, pragma_index_list(m.name) AS i, pragma_index_info(i.name) AS c "
    "WHERE m.type = 'table'"
)
_TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"


@dataclass(frozen=True)
class Blueprint:
    """The columns, foreign keys, indexes and triggers of a file, whatever their order."""

    columns: frozenset[tuple[Any, ...]]
    foreign_keys: frozenset[tuple[Any, ...]]
    indexes: frozenset[tuple[Any, ...]]
    triggers: frozenset[tuple[Any, ...]]

    def differences(self, other: "Blueprint") -> Iterator[str]:
        """What this one has and the other has not, and the reverse, a line each."""
        for name, mine in vars(self).items():
            theirs = getattr(other, name)
            yield from (f"{name}: only here {fact}" for fact in sorted(mine - theirs, key=str))
            yield from (f"{name}: only there {fact}" for fact in sorted(theirs - mine, key=str))


def blueprint_of(connection: Connection) -> Blueprint:
    """The blueprint of an open file."""
    return Blueprint(*(_facts(connection, query) for query in (_COLUMNS, _FOREIGN_KEYS, _INDEXES, _TRIGGERS)))


def derived_blueprint(schema: Schema) -> Blueprint:
    """The blueprint that the declarations ask for."""
    raw = dbapi2.connect(":memory:", isolation_level=None)
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: raw, poolclass=StaticPool)
    with engine.connect() as connection:
        schema.create(connection)
        found = blueprint_of(connection)
    engine.dispose()
    return found


def _facts(connection: Connection, query: str) -> frozenset[tuple[Any, ...]]:
    return frozenset(tuple(row) for row in connection.exec_driver_sql(query))
