"""Bringing a register of an earlier edition up to this one: all steps in one transaction, or none."""

from typing import Any

from sqlalchemy import Connection, Engine

from dpotool.store.blueprint import blueprint_of, derived_blueprint
from dpotool.store.history import Signature, write_line
from dpotool.store.layout import Layout


class MigrationFailed(RuntimeError):
    """Our own mistake: the steps did not lead to a sound file, which is as it was before."""


def migrate(raw: Any, engine: Engine, layout: Layout, signature: Signature) -> None:
    """Run the steps that the file lacks; raises MigrationFailed where the derived schema does not come out.

    Rebuilding a table with foreign keys on would delete what refers to it, and it takes the triggers along:
    so the keys are off meanwhile, and the triggers are made anew.
    """
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        with engine.begin() as connection:
            _run(connection, layout, version)
            label = f"Bring the register up to version {layout.version}"
            write_line(connection, layout.schema, label, signature, ())
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


def restore_triggers(connection: Connection, layout: Layout) -> None:
    """Drop whatever triggers there are, and make those that belong to the layout."""
    _drop_triggers(connection)
    layout.schema.create_triggers(connection)


def _run(connection: Connection, layout: Layout, version: int) -> None:
    _drop_triggers(connection)
    for step in layout.steps[version - 1 :]:
        step.run(connection)
    restore_triggers(connection, layout)
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('rebuild')")
    connection.exec_driver_sql(f"PRAGMA user_version = {layout.version}")
    _check(connection, layout)


def _drop_triggers(connection: Connection) -> None:
    for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _check(connection: Connection, layout: Layout) -> None:
    faults = list(derived_blueprint(layout.schema).differences(blueprint_of(connection)))
    faults += [f"foreign key: {row}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    faults += [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    if faults:
        raise MigrationFailed("\n".join(faults))
