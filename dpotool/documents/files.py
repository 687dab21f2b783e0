"""Put a finished document on the disk whole, or leave the disk as it was."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dpotool.domain.errors import CannotDo

_REASONS = {
    errno.ENOENT: "there is no folder {folder}. Choose a folder that is there.",
    errno.ENOTDIR: "{folder} is not a folder. Choose a folder that is there.",
    errno.EISDIR: "{path} is a folder. Choose another name.",
    errno.ENOSPC: "the disk is full. Make room on it, or choose another disk.",
    errno.EDQUOT: "the disk is full. Make room on it, or choose another disk.",
    errno.EFBIG: "the disk takes no file of this size. Choose another disk.",
    errno.EROFS: "{folder} can only be read. Choose another folder.",
    errno.ENAMETOOLONG: "its name is too long. Choose a shorter one.",
}
_REFUSED = (
    "it or its folder may not be written to. "
    "Close it if another program has it open, or choose another folder."
)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds all of the new one or all of the old one, even if the power fails.

    Raises CannotDo, and leaves an old file as it was, where the folder is missing, the disk full, or the file
    not to be written to, for instance because another program has it open.
    """
    with _explained(path):
        path = path.resolve()
        fresh = path.with_name(f".{secrets.token_hex(6)}.part")
        try:
            _fill(fresh, content)
            if path.exists():
                shutil.copymode(path, fresh)
            os.replace(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)
        _settle(path.parent)


def _fill(fresh: Path, content: bytes) -> None:
    with fresh.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make the new name itself survive a power cut; Windows does so unasked."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        unknown = f"the computer says: {error.strerror or error}. Try again, or choose another folder."
        reason = _REFUSED if isinstance(error, PermissionError) else _REASONS.get(error.errno or 0, unknown)
        said = reason.format(folder=path.parent, path=path)
        raise CannotDo(f"{path.name} could not be written: {said}") from error
