"""Copies that still hold what has been erased since, and erasing it again where one of them is restored."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dpotool.domain.anonymous import anonymised
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change, Edit, together
from dpotool.domain.days import LONDON
from dpotool.domain.errors import CannotDo
from dpotool.domain.register import Register, removal
from dpotool.store.connection import opened
from dpotool.store.copies import list_copies
from dpotool.store.erasing import Erasure
from dpotool.store.faults import in_plain_words
from dpotool.store.rotation import goes_by

if TYPE_CHECKING:
    from dpotool.store.register_file import RegisterFile

_LEDGER = "SELECT moment, record_type, record_id FROM erasure ORDER BY number"
_LAST_TOLD = "SELECT operation FROM history_entry WHERE record_id = ? ORDER BY line DESC LIMIT 1"


@dataclass(frozen=True)
class Erased:
    """One line of a ledger, and whether the record itself is gone, not only the names in it."""

    erasure: Erasure
    is_gone: bool


@dataclass(frozen=True)
class HeldCopy:
    """A file that still holds what has been erased, when it was made, and the day by which it goes.

    That day is None for a file that the program does not let go by itself.
    """

    path: Path
    moment: datetime
    kept_until: date | None


def copies_with_erased(register: "RegisterFile", folder: Path) -> tuple[HeldCopy, ...]:
    """The copies in a folder, and the files set aside beside the register, that hold what has been erased.

    One that cannot be read is counted in.
    """
    if not register.ledger():
        return ()
    files = (*_dated(folder), *_set_aside(register.path))
    return tuple(each for each in files if register.erased_in_copy(each.path))


def let_go_of_erased(register: "RegisterFile", folder: Path, today: date) -> None:
    """Delete the copies that hold what has been erased and have had their time, however few were made since.

    Without erasures the rotation counts the days on which there are copies, which may take longer.
    """
    for copy in _dated(folder) if register.ledger() else ():
        if copy.kept_until and copy.kept_until <= today and register.erased_in_copy(copy.path):
            delete_copy(copy.path)


def delete_copy(path: Path) -> None:
    """Delete a copy, and the journal beside it; raises CannotDo where the system refuses it."""
    with in_plain_words(path):
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def still_held(path: Path, passphrase: str | None, ledger: Iterable[Erasure]) -> tuple[Erasure, ...]:
    """Of a ledger, what the copy at that path holds still; everything where it cannot be read."""
    try:
        with in_plain_words(path), opened(path, passphrase) as raw:
            known = {each.erasure for each in erased_in(raw)}
            missing = [each for each in ledger if each not in known]
            return tuple(each for each in missing if raw.execute(_LAST_TOLD, (each.record_id,)).fetchone())
    except CannotDo:
        return tuple(ledger)


def erased_in(raw: Any) -> tuple[Erased, ...]:
    """The ledger of an open file; there is none in files of early editions."""
    if not raw.execute("SELECT 1 FROM sqlite_schema WHERE name = 'erasure'").fetchone():
        return ()
    return tuple(
        Erased(Erasure(datetime.fromisoformat(moment), kind, identity), _is_gone(raw, identity))
        for moment, kind, identity in raw.execute(_LEDGER).fetchall()
    )


def erased_in_copies(folder: Path, passphrase: str | None) -> tuple[Erased, ...]:
    """The ledger of the newest copy that can be read, for where the register itself cannot be."""
    for copy in list_copies(folder):
        with suppress(CannotDo), in_plain_words(copy.path), opened(copy.path, passphrase) as raw:
            return erased_in(raw)
    return ()


def erase_again(register: "RegisterFile", erased: Iterable[Erased]) -> None:
    """Erase in a restored register what had been erased before, and carry the ledger over."""
    known = set(register.ledger())
    missing = [each for each in erased if each.erasure not in known]
    if missing:
        label = "Erase again what had been erased before the copy was restored"
        change = together(label, _changes(register.read(), missing))
        register.erase(change, [each.erasure for each in missing])


def _changes(state: Register, erased: Iterable[Erased]) -> Iterator[Change]:
    for each in erased:
        case = state.find(each.erasure.record_id)
        if isinstance(case, CaseFile):
            day = each.erasure.moment.astimezone(LONDON).date()
            nameless = Change("", (Edit(case, anonymised(case, day)),))
            change = removal(state, case) if each.is_gone else nameless
            state = state.applied(change)
            yield change


def _dated(folder: Path) -> Iterator[HeldCopy]:
    copies = list_copies(folder)
    for copy in copies:
        yield HeldCopy(copy.path, copy.moment, goes_by(copy.moment, (each.moment for each in copies)))


def _is_gone(raw: Any, identity: str) -> bool:
    last = raw.execute(_LAST_TOLD, (identity,)).fetchone()
    return last is not None and last[0] == "removed"


def _set_aside(register: Path) -> Iterator[HeldCopy]:
    for path in sorted(register.parent.glob("*.dpo")):
        if path.name.startswith(f"{register.stem} as it was, "):
            yield HeldCopy(path, datetime.fromtimestamp(path.stat().st_mtime, UTC), None)
