"""Register files for the tests of the store, with small types of record and a clock of their own."""

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.specimens import SPECIMENS

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


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


@pytest.fixture
def in_a_new_process() -> Callable[[str], str]:
    """Run a script in another Python, from the project's root; the answer is what it prints."""

    def run(script: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def as_somebody(in_a_new_process: Callable[[str], str]) -> Callable[[str], str]:
    """Run a script as a user without special rights, even where the tests are run by root."""
    prelude = (
        "import os, dpotool.store.register_file, tests.store.specimens\n"
        f"if hasattr(os, 'geteuid') and os.geteuid() == 0: os.seteuid({NOBODY})\n"
    )
    return lambda script: in_a_new_process(prelude + script)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder in which everybody may write; pytest's own may be entered by their owner only."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o777)
        yield place
        place.chmod(0o777)


@pytest.fixture
def closed_folder(open_folder: Path) -> Path:
    """A folder in which nobody may write."""
    open_folder.chmod(0o555)
    return open_folder
