"""One sound copy of an open register, made so that it is either whole or not there."""

import os
from pathlib import Path
from typing import Any

from dpotool.store.connection import connect, opened
from dpotool.store.faults import damaged, in_plain_words


def copy_to(raw: Any, target: Path, passphrase: str | None) -> None:
    """Copy the register of an open connection; what is at the target stays until the copy is proved sound.

    The database copies itself: reading the file of an open register ourselves would drop its lock.
    """
    staged = target.with_name(f"{target.name}.part")
    with in_plain_words(target):
        try:
            _copy(raw, staged, passphrase)
            sync(staged)
            check_sound(staged, passphrase)
            put_in_place(staged, target)
        finally:
            staged.unlink(missing_ok=True)


def check_sound(path: Path, passphrase: str | None) -> None:
    """Read every page of a file that nobody has open; raises Damaged where one is not as it should be."""
    with in_plain_words(path), opened(path, passphrase) as raw:
        if raw.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise damaged(path)


def put_in_place(staged: Path, target: Path) -> None:
    """Let a finished file take the place of the target, in one step that a power cut cannot halve."""
    os.replace(staged, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def sync(path: Path) -> None:
    """Have the disk write a finished file that nobody has open."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _copy(raw: Any, staged: Path, passphrase: str | None) -> None:
    staged.unlink(missing_ok=True)
    target = connect(staged, passphrase)
    try:
        raw.backup(target)
    finally:
        target.close()
