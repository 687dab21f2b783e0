"""The connection to a register's file: its key, the mode in which nothing saved is lost, and the engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from dpotool.store.key import key_from
from dpotool.store.refusals import HistoryBypassed

APPLICATION_ID = int.from_bytes(b"DPOT")
MODE = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "recursive_triggers = ON",
    "cache_size = -65536",
)


def connect(path: Path, passphrase: str | None = None) -> Any:
    """A connection of the database's own, with the key given; it reads nothing of the file yet."""
    key = None if passphrase is None else key_from(passphrase)
    raw = dbapi2.connect(path, isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        raw.set_key(key)
    return raw


def set_mode(raw: Any) -> None:
    """Put the connection in the mode in which the program works; reads the file's first page."""
    for setting in MODE:
        raw.execute(f"PRAGMA {setting}").fetchall()


def engine_on(raw: Any) -> Engine:
    """An engine on that one connection, whose transactions begin by taking the file and guard the history."""
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: raw, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "commit", _refuse_bypass)
    return engine


def forget_reading(engine: Engine, connection: Connection) -> None:
    """Let go of what only the reading of the whole file needs: its pages, and a statement for each table."""
    connection.exec_driver_sql("PRAGMA shrink_memory")
    engine.clear_compiled_cache()


def close(raw: Any) -> None:
    """Close the connection and leave no journal behind."""
    try:
        raw.execute("PRAGMA journal_mode = DELETE").fetchall()
    except dbapi2.Error:
        pass  # the journal of a file that cannot be written stays, and is read at the next opening
    finally:
        raw.close()


@contextmanager
def opened(path: Path, passphrase: str | None = None) -> Iterator[Any]:
    """A connection for a moment."""
    raw = connect(path, passphrase)
    try:
        yield raw
    finally:
        raw.close()


def pragma(raw: Any, name: str) -> Any:
    """The value of a setting of the file."""
    return raw.execute(f"PRAGMA {name}").fetchone()[0]


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _refuse_bypass(connection: Connection) -> None:
    raw: Any = connection.connection.dbapi_connection
    unseen = raw.execute("SELECT record_type, record_id FROM witness LIMIT 1").fetchone()
    if unseen:
        raw.rollback()
        raise HistoryBypassed(f"The {unseen[0]} {unseen[1]} was written without a line of the history.")
