"""Going back to a copy, without losing what there is now."""

import os
import shutil
from datetime import datetime
from pathlib import Path

from dpotool.domain.errors import CannotDo
from dpotool.store.connection import opened
from dpotool.store.copies import make_copy
from dpotool.store.copying import check_sound, put_in_place, sync
from dpotool.store.erased_copies import Erased, erase_again, erased_in_copies
from dpotool.store.faults import in_plain_words
from dpotool.store.inspection import check_first_page, check_opened
from dpotool.store.layout import Layout, present_layout
from dpotool.store.lock import Lock
from dpotool.store.opening import take_lock
from dpotool.store.refusals import CannotWrite, HeldElsewhere
from dpotool.store.register_file import RegisterFile


def restore(
    register: Path,
    copy: Path,
    copies: Path,
    moment: datetime,
    *,
    passphrase: str | None = None,
    layout: Layout | None = None,
) -> Path | None:
    """Put a copy in the place of a register that is closed; the answer is where its present state is kept.

    The copy is proved sound first, and what was erased since it was made is erased in it again. The present
    state becomes a copy in the folder `copies`; where it is damaged and cannot be copied, its file is kept
    beside the register as it is; None where there was none.
    Raises CannotDo, with nothing altered, where the copy is of no use or somebody has the register open.
    """
    register, layout = register.resolve(), layout or present_layout()
    _check(copy, moment, passphrase, layout)
    staged = register.with_name(f"{register.name}.restoring")
    try:
        with in_plain_words(register):
            shutil.copyfile(copy, staged)
        kept, erased = _keep_present(register, copies, moment, passphrase, layout)
        _note(staged, copy, copies, passphrase, layout, erased)
        _replace(register, staged, moment)
    finally:
        staged.unlink(missing_ok=True)
    return kept


def _check(copy: Path, moment: datetime, passphrase: str | None, layout: Layout) -> None:
    """Refuse a copy that is of no use; it is locked meanwhile, for it may be a register that is open."""
    lock = take_lock(copy, moment)
    try:
        with in_plain_words(copy):
            check_first_page(copy, layout.version, passphrase)
            with opened(copy, passphrase) as raw:
                check_opened(raw, copy, layout.version)
        check_sound(copy, passphrase)
    finally:
        lock.release()


def _note(
    staged: Path,
    copy: Path,
    copies: Path,
    passphrase: str | None,
    layout: Layout,
    erased: tuple[Erased, ...],
) -> None:
    with RegisterFile.open(staged, passphrase=passphrase, copies=copies, layout=layout) as register:
        register.note(f"Restore the copy “{copy.stem}”", "restored")
        erase_again(register, erased)
    with in_plain_words(staged):
        sync(staged)


def _keep_present(
    register: Path, copies: Path, moment: datetime, passphrase: str | None, layout: Layout
) -> tuple[Path | None, tuple[Erased, ...]]:
    """Where the present state is kept, and what has been erased in it."""
    if not register.exists():
        return None, erased_in_copies(copies, passphrase)
    try:
        with RegisterFile.open(register, passphrase=passphrase, copies=copies, layout=layout) as present:
            return make_copy(present, copies, moment).path, present.erased()
    except (HeldElsewhere, CannotWrite):
        raise
    except CannotDo:
        return _keep_as_it_is(register, moment), erased_in_copies(copies, passphrase)


def _keep_as_it_is(register: Path, moment: datetime) -> Path:
    """Keep a file that cannot be opened, byte for byte, beside the register."""
    aside = _aside(register, moment)
    lock = Lock(register, moment)
    try:
        with in_plain_words(register):
            shutil.copyfile(register, aside)
            sync(aside)
    finally:
        lock.release()
    return aside


def _replace(register: Path, staged: Path, moment: datetime) -> None:
    """Let the restored file take its place, the old journal, which would spoil it, out of the way first."""
    lock = Lock(register, moment)
    journal = _journal(register)
    try:
        with in_plain_words(register):
            if journal.exists():
                os.replace(journal, _journal(_aside(register, moment)))
            put_in_place(staged, register)
    finally:
        lock.release()


def _journal(register: Path) -> Path:
    return register.with_name(f"{register.name}-journal")


def _aside(register: Path, moment: datetime) -> Path:
    return register.with_name(f"{register.stem} as it was, {moment:%Y-%m-%d %H.%M.%S}.dpo")
