"""Register files for the tests of the store, with small types of record and a clock of their own."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.specimens import SPECIMENS


class SteppingClock:
    """A clock that goes on by a minute whenever it is read."""

    def __init__(self) -> None:
        self.now = datetime(2026, 9, 3, 14, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture(scope="session")
def layout() -> Layout:
    """A layout of small record types, without steps."""
    return Layout(SPECIMENS, ())


@pytest.fixture
def clock() -> SteppingClock:
    """A clock that goes on by a minute whenever it is read."""
    return SteppingClock()


@pytest.fixture
def register(tmp_path: Path, layout: Layout, clock: SteppingClock) -> Iterator[RegisterFile]:
    """A new register of small record types."""
    with RegisterFile.create(tmp_path / "Larkfield.dpo", layout=layout, clock=clock) as register:
        yield register


@pytest.fixture
def digest() -> Callable[[Path], str]:
    """The hash of a closed file's bytes."""
    return lambda path: hashlib.sha256(path.read_bytes()).hexdigest()
