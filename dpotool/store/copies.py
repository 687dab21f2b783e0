"""Copies of a register, kept in a folder, so that yesterday's can be had back."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from dpotool.store.faults import in_plain_words
from dpotool.store.rotation import to_keep

if TYPE_CHECKING:
    from dpotool.store.register_file import RegisterFile

_NAME = re.compile(r".+, (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) UTC, ([0-9a-f]{8})\.dpo", re.DOTALL)
_MOMENT = "%Y-%m-%d %H.%M.%S"
_HEAD_LENGTH = 8


@dataclass(frozen=True)
class Copy:
    """One copy: where it is, when it was made, its size in bytes, and the end of the history in it."""

    path: Path
    moment: datetime
    size: int
    head: str


def copies_folder(base: Path, register: Path) -> Path:
    """The folder, among those of all registers, for the copies of the register at that path."""
    mark = hashlib.sha256(str(register.resolve()).encode()).hexdigest()[:8]
    return base / f"{register.stem} {mark}"


def copy_name(register: Path, moment: datetime, head: str) -> str:
    """The name of a copy, which says when it was made and which line of the history was the last."""
    return f"{register.stem}, {moment.astimezone(UTC):{_MOMENT}} UTC, {head[:_HEAD_LENGTH]}.dpo"


def list_copies(folder: Path) -> tuple[Copy, ...]:
    """The copies in a folder, the newest first."""
    if not folder.is_dir():
        return ()
    with in_plain_words(folder):
        found = [copy for path in folder.iterdir() if (copy := _copy_at(path)) is not None]
    return tuple(sorted(found, key=lambda copy: (copy.moment, copy.path.name), reverse=True))


def keep_copy(register: "RegisterFile", folder: Path, moment: datetime) -> Copy | None:
    """Copy an open register where it has changed since the last copy; the answer is the copy, if one is made.

    For the moment after opening. Raises CannotDo where the folder does not take the copy.
    """
    copies = list_copies(folder)
    if copies and register.head[1].startswith(copies[0].head):
        return None
    return make_copy(register, folder, moment)


def make_copy(register: "RegisterFile", folder: Path, moment: datetime) -> Copy:
    """Copy an open register whatever has changed, as before an import, and let old copies go."""
    with in_plain_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
    path = folder / copy_name(register.path, moment, register.head[1])
    register.save_copy(path)
    made = _copy_at(path)
    assert made is not None
    _let_old_ones_go(folder, made.moment)
    return made


def clear_unfinished(register: Path, folder: Path) -> None:
    """Delete what the program left half done beside a register and among its copies when it was killed."""
    with in_plain_words(register):
        left = [*folder.glob("*.part*"), *register.parent.glob(f"{escape(register.name)}.restoring*")]
        for path in left:
            path.unlink(missing_ok=True)


def _let_old_ones_go(folder: Path, just_made: datetime) -> None:
    copies = list_copies(folder)
    kept = to_keep(copy.moment for copy in copies) | {just_made}
    with in_plain_words(folder):
        for copy in copies:
            if copy.moment not in kept:
                copy.path.unlink(missing_ok=True)


def _copy_at(path: Path) -> Copy | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        moment = datetime.strptime(found[1], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Copy(path, moment, path.stat().st_size, found[2])
