"""From a path to a file that is safe to work on, and a new file where there was none."""

import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert

from dpotool.domain.errors import CannotDo
from dpotool.store.chain import BEGINNING
from dpotool.store.connection import APPLICATION_ID, close, connect, engine_on, pragma, set_mode
from dpotool.store.copies import copy_name
from dpotool.store.copying import copy_to, put_in_place
from dpotool.store.faults import in_plain_words
from dpotool.store.history import Signature, write_line
from dpotool.store.inspection import check_first_page, check_opened, check_place, check_writable
from dpotool.store.layout import Layout
from dpotool.store.lock import Lock
from dpotool.store.migrations.runner import migrate, restore_triggers

_COLUMNS = (
    "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'"
)
_TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"


def take_lock(path: Path, moment: datetime) -> Lock:
    """The lock of the register at that path, once it is certain that there is a file."""
    check_place(path)
    return Lock(path, moment)


def open_checked(path: Path, passphrase: str | None, layout: Layout) -> Any:
    """A connection to a register that this edition can work on; any other file is refused and left alone."""
    with in_plain_words(path):
        check_first_page(path, layout.version, passphrase)
        raw = connect(path, passphrase)
        try:
            check_opened(raw, path, layout.version)
            set_mode(raw)
            check_writable(raw, path)
        except BaseException:
            raw.close()
            raise
        return raw


def bring_up_to_date(
    raw: Any,
    engine: Engine,
    layout: Layout,
    signature: Signature,
    path: Path,
    copies: Path | None,
    passphrase: str | None,
) -> None:
    """Migrate a file of an earlier edition, copied first; make triggers good that another program removed."""
    version = pragma(raw, "user_version")
    if version < layout.version:
        _copy_before(raw, path, copies or path.parent, signature.moment, passphrase)
        migrate(raw, engine, layout, signature)
    _check_columns(raw, path, layout)
    if dict(raw.execute(_TRIGGERS)) != layout.schema.triggers:
        _make_triggers_good(engine, layout, signature)


def build(path: Path, passphrase: str | None, layout: Layout) -> None:
    """An empty register at that path, which appears there only when it is complete."""
    staged = path.with_name(f"{path.name}.part")
    with in_plain_words(path):
        try:
            staged.unlink(missing_ok=True)
            _fill(staged, passphrase, layout)
            put_in_place(staged, path)
        finally:
            staged.unlink(missing_ok=True)


def _fill(path: Path, passphrase: str | None, layout: Layout) -> None:
    raw = connect(path, passphrase)
    try:
        set_mode(raw)
        with engine_on(raw).begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {layout.version}")
            layout.schema.create(connection)
            connection.execute(insert(layout.schema.meta), {"name": "register", "value": str(uuid.uuid4())})
    finally:
        close(raw)


def _copy_before(raw: Any, path: Path, folder: Path, moment: datetime, passphrase: str | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    last = raw.execute("SELECT hash FROM history_line ORDER BY number DESC LIMIT 1").fetchone()
    copy_to(raw, folder / copy_name(path, moment, last[0] if last else BEGINNING), passphrase)


def _check_columns(raw: Any, path: Path, layout: Layout) -> None:
    """Refuse a file whose tables are not those of its version, as trial editions leave behind."""
    tables = layout.schema.metadata.tables
    expected = {(name, column.name) for name, table in tables.items() for column in table.c}
    if expected != {(name, column) for name, column in raw.execute(_COLUMNS) if name in tables}:
        raise CannotDo(
            f"“{path.name}” was made by a trial edition of dpotool that kept its facts in another way; "
            "open it with that edition."
        )


def _make_triggers_good(engine: Engine, layout: Layout, signature: Signature) -> None:
    with engine.begin() as connection:
        restore_triggers(connection, layout)
        label = "Another program removed the safeguards of the history; they are in place again"
        outside = Signature(signature.moment, "", "outside")
        write_line(connection, layout.schema, label, outside, ())
