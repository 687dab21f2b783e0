"""The database's errors in plain words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import InvalidOperation
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from dpotool.domain.errors import CannotDo
from dpotool.store.refusals import CannotWrite, Damaged, HeldElsewhere

BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_PERM, _AUTH = 3, 23
_UNREADABLE = "Could not decode to UTF-8"


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn what the disk or the file did into a sentence; mistakes of our own pass through as they are."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        told = _told(error.orig if isinstance(error, DBAPIError) else error, path)
        if told is None:
            raise
        raise told from error
    except OSError as error:
        raise _told_by_system(error, path) from error


@contextmanager
def legible(path: Path) -> Iterator[None]:
    """Turn a value in the file that cannot be what was saved into the sentence for a damaged file."""
    try:
        yield
    except (ValueError, TypeError, InvalidOperation) as error:
        raise damaged(path) from error
    except DBAPIError as error:
        if _UNREADABLE not in str(error.orig):
            raise
        raise damaged(path) from error


def damaged(path: Path) -> Damaged:
    """The sentence for a broken file, which tells of the copies."""
    return Damaged(
        f"“{path.name}” is damaged and has been left as it is; "
        "choose File, Restore a copy, to go back to the last sound copy of it."
    )


def read_only(path: Path) -> CannotWrite:
    """The sentence for a place that allows reading only."""
    return CannotWrite(
        f"“{path.name}” cannot be altered where it is, because the file or its folder allows reading only; "
        "copy it into a folder of your own and open it there."
    )


def _told_by_system(error: OSError, path: Path) -> CannotDo:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path)
    return _disk_refused(path)


def _full(path: Path) -> CannotWrite:
    return CannotWrite(
        f"“{path.name}” cannot be saved because the disk is full; make room, then do it again."
    )


def _disk_refused(path: Path) -> CannotWrite:
    return CannotWrite(
        f"The disk that holds “{path.name}” refused to read or write, so the last step was not saved; "
        "it may be full, unplugged or faulty: check it, then do it again."
    )


def _told(error: BaseException | None, path: Path) -> CannotDo | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == FULL:
        return _full(path)
    if code == IOERR:
        return _disk_refused(path)
    if code in (BUSY, LOCKED):
        return HeldElsewhere(
            f"Another program has “{path.name}” open; close it there, then open it here again."
        )
    if code in (CORRUPT, NOTADB):
        return damaged(path)
    if code in (READONLY, CANTOPEN, _PERM, _AUTH):
        return read_only(path)
    return None
