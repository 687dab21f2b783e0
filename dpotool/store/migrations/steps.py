"""One step from an edition of the file to the next."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True)
class Step:
    """What turns a file of version `to - 1` into one of version `to`."""

    to: int
    does: str
    run: Callable[[Connection], None]
