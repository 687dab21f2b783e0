"""Only one at a time: who has the register is named, and what a dead process left is no obstacle."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import pytest

from dpotool.store.lock import Holder, Lock, current_user, lock_paths
from dpotool.store.refusals import HeldElsewhere
from tests.store.conftest import ROOT

NOON = datetime(2026, 9, 3, 11, 0, tzinfo=UTC)
HOLDING = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from dpotool.store.lock import Lock
lock = Lock(Path(sys.argv[1]), datetime(2026, 9, 3, 11, 0, tzinfo=UTC))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The place of a register."""
    return tmp_path / "Larkfield.dpo"


@pytest.fixture
def other(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the register."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert _pipe(process.stdout).readline() == "held\n"
        yield process
        process.kill()


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def test_the_second_is_refused_by_the_name_of_the_first(path: Path) -> None:
    lock = Lock(path, NOON)
    with pytest.raises(HeldElsewhere) as told:
        Lock(path, NOON)
    lock.release()
    assert all(
        word in str(told.value) for word in (current_user(), platform.node(), "3 September 2026 12:00 BST")
    )


def test_another_process_is_named_too(path: Path, other: subprocess.Popen[str]) -> None:
    with pytest.raises(HeldElsewhere, match=current_user()):
        Lock(path, NOON)


def test_the_lock_of_a_killed_process_is_taken_over(path: Path, other: subprocess.Popen[str]) -> None:
    other.kill()
    other.wait()
    assert lock_paths(path)[0].exists()
    Lock(path, NOON).release()
    assert not lock_paths(path)[0].exists()


def test_the_lock_of_another_computer_is_respected(path: Path) -> None:
    beside = lock_paths(path)[0]
    beside.write_text(json.dumps(vars(Holder("ann", "OFFICE-2", NOON.isoformat()))))
    with pytest.raises(HeldElsewhere, match=r"ann on the computer OFFICE-2 since .*delete the file"):
        Lock(path, NOON)
    assert json.loads(beside.read_text())["machine"] == "OFFICE-2"


@pytest.mark.parametrize("content", ["", "half a li", "[1]", '{"user": "x"}'])
def test_a_lock_that_names_nobody_is_taken_over(path: Path, content: str) -> None:
    lock_paths(path)[0].write_text(content)
    Lock(path, NOON).release()


def test_a_released_lock_can_be_taken_again(path: Path) -> None:
    for _ in range(3):
        lock = Lock(path, NOON)
        lock.release()
        lock.release()


def test_a_link_to_a_register_is_the_same_register(path: Path, tmp_path: Path) -> None:
    path.touch()
    link = tmp_path / "link.dpo"
    link.symlink_to(path)
    lock = Lock(path, NOON)
    with pytest.raises(HeldElsewhere):
        Lock(link, NOON)
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="folders are protected in another way here")
def test_where_the_folder_refuses_the_lock_lies_elsewhere(
    closed_folder: Path, as_somebody: Callable[[str], str]
) -> None:
    told = as_somebody(
        "from datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from dpotool.store.lock import Lock\n"
        f"path = Path({str(closed_folder / 'Larkfield.dpo')!r})\n"
        "lock = Lock(path, datetime.now(UTC))\n"
        "print(lock.path.name)\nlock.release()\nprint(lock.path.exists())"
    )
    name, exists = told.split()
    assert name == lock_paths(closed_folder / "Larkfield.dpo")[1].name
    assert exists == "False"
