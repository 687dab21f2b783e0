"""Writing a register's file anew without what was deleted from it, so that no byte of that is left."""

from typing import Any

from sqlalchemy import Connection, delete, insert

from dpotool.store.connection import pragma
from dpotool.store.schema import Schema

_DUE = "to be swept"
_WORTH_BYTES = 1_000_000
_WORTH_SHARE = 4


def demand_sweep(connection: Connection, schema: Schema) -> None:
    """Note in the file, together with what deletes something for good, that it must be written anew."""
    meta = schema.meta
    connection.execute(delete(meta).where(meta.c.name == _DUE))
    connection.execute(insert(meta), {"name": _DUE, "value": ""})


def is_sweep_due(raw: Any) -> bool:
    """Whether the file must be written anew, or has so much room to spare that it is worth it."""
    if raw.execute("SELECT 1 FROM meta WHERE name = ?", (_DUE,)).fetchone():
        return True
    spare, pages, size = (int(pragma(raw, name)) for name in ("freelist_count", "page_count", "page_size"))
    return spare * size >= _WORTH_BYTES and spare * _WORTH_SHARE >= pages


def sweep(raw: Any) -> None:
    """Write the file anew, outside a transaction; killed meanwhile, it is as before, and is swept later."""
    raw.execute("VACUUM")
    raw.execute("DELETE FROM meta WHERE name = ?", (_DUE,))
