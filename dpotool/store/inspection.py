"""What is looked at before a register is opened; nothing here alters the file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from dpotool.store.connection import APPLICATION_ID, pragma
from dpotool.store.faults import NOTADB, damaged, read_only
from dpotool.store.refusals import CannotWrite, NeedsPassphrase, NewerRegister, NotARegister, WrongPassphrase

_PLAIN = b"SQLite format 3\0"
_HEADER_LENGTH = 100
_PAGE = 4096
_TABLES_BUT_CONTENTS = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'content'"
_SORTS_OF_BYTE_IN_A_CIPHERED_PAGE = 240
_OTHERS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"GIF8",
)


@dataclass(frozen=True)
class FirstPage:
    """What the beginning of a file says of it."""

    content: bytes

    @property
    def is_empty(self) -> bool:
        """Whether the file holds nothing at all."""
        return not self.content

    @property
    def is_plain(self) -> bool:
        """Whether it is a database without a passphrase."""
        return self.content.startswith(_PLAIN)

    @property
    def may_be_protected(self) -> bool:
        """Whether it looks like a ciphered database: bytes without any order, and no known other format."""
        varied = len(set(self.content)) >= _SORTS_OF_BYTE_IN_A_CIPHERED_PAGE
        return varied and not self.content.startswith(_OTHERS)

    @property
    def application_id(self) -> int:
        """The program that the database belongs to."""
        return int.from_bytes(self.content[68:72])

    @property
    def version(self) -> int:
        """The version of the layout that the database has."""
        return int.from_bytes(self.content[60:64])


def check_place(path: Path) -> None:
    """Refuse a place where there is no file; reads nothing of the file itself."""
    if path.is_dir():
        raise NotARegister(f"“{path.name}” is a folder; choose the register's file, whose name ends in .dpo.")
    if not path.exists():
        raise NotARegister(
            f"“{path}” is not there; it may have been moved or renamed: choose it where it is now."
        )


def check_first_page(path: Path, version: int, passphrase: str | None) -> None:
    """Refuse what is not a register that this edition can open; only while nobody has the file open."""
    page = _first_page(path)
    if page.is_empty:
        raise NotARegister(
            f"“{path.name}” is empty; it holds no register: restore a copy, or choose another file."
        )
    if page.is_plain:
        _check_plain(path, page, version, passphrase)
    elif not page.may_be_protected:
        raise NotARegister(
            f"“{path.name}” is not a register of this program; choose a file whose name ends in .dpo."
        )
    elif passphrase is None:
        raise NeedsPassphrase(f"“{path.name}” is protected by a passphrase; type it to open the register.")


def check_opened(raw: Any, path: Path, version: int) -> None:
    """Read the opened file for the first time: the key, whose it is, its version, and whether it is whole."""
    try:
        application = pragma(raw, "application_id")
        found = pragma(raw, "user_version")
    except dbapi2.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != NOTADB:
            raise
        raise _does_not_open(path) from error
    _check_whose(path, application, found, version)
    if not _is_whole(raw):
        raise damaged(path)


def _is_whole(raw: Any) -> bool:
    """Whether every table is, but for the contents of files: those are read, and proved, one by one."""
    names = [name.replace('"', '""') for (name,) in raw.execute(_TABLES_BUT_CONTENTS)]
    return all(raw.execute(f'PRAGMA quick_check("{name}")').fetchone()[0] == "ok" for name in names)


def check_writable(raw: Any, path: Path) -> None:
    """Try a write and take it back, so that a file that cannot be saved is not opened as if it could."""
    try:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute(f"PRAGMA user_version = {pragma(raw, 'user_version')}")
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")


def _first_page(path: Path) -> FirstPage:
    try:
        with path.open("rb") as file:
            return FirstPage(file.read(_PAGE))
    except PermissionError as error:
        raise CannotWrite(
            f"“{path.name}” may not be read by you; ask whoever owns the file to allow it."
        ) from error
    except OSError as error:
        raise read_only(path) from error


def _check_plain(path: Path, page: FirstPage, version: int, passphrase: str | None) -> None:
    if len(page.content) < _HEADER_LENGTH:
        raise damaged(path)
    _check_whose(path, page.application_id, page.version, version)
    if passphrase is not None:
        raise WrongPassphrase(f"“{path.name}” is not protected by a passphrase; open it without one.")


def _check_whose(path: Path, application: int, found: int, version: int) -> None:
    if application != APPLICATION_ID:
        raise NotARegister(
            f"“{path.name}” is a database of another program; choose a file whose name ends in .dpo."
        )
    if found > version:
        raise NewerRegister(
            f"“{path.name}” was last saved by a newer edition of dpotool; install that edition to open it."
        )


def _does_not_open(path: Path) -> WrongPassphrase:
    return WrongPassphrase(
        f"The passphrase does not open “{path.name}”; type it again, and mind capitals. "
        "If it is certainly right, the file is damaged: restore a copy."
    )
