"""A register's file: opening it, reading it whole, and saving every change at once."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection

from dpotool.domain.changes import Change
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.register import Register
from dpotool.store import connection as connecting
from dpotool.store import contents
from dpotool.store.copying import copy_to
from dpotool.store.erased_copies import Erased, erased_in, still_held
from dpotool.store.erasing import ERASED, Erasure, erase, ledger, unledgered, without_who
from dpotool.store.faults import damaged, in_plain_words, legible
from dpotool.store.history import Signature, adopt_outside_writes, head, names_for, tellings_of, write_line
from dpotool.store.history_reading import faults_of, last_moments, lines_of
from dpotool.store.layout import Layout, present_layout
from dpotool.store.lines import HistoryLine, Hit
from dpotool.store.lock import Lock, current_user
from dpotool.store.opening import bring_up_to_date, build, open_checked, take_lock
from dpotool.store.reading import read_register
from dpotool.store.refusals import CannotWrite
from dpotool.store.search import find, index_edit
from dpotool.store.sweeping import is_sweep_due, sweep
from dpotool.store.wording import Names
from dpotool.store.writing import write_edit


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


class RegisterFile:
    """An open register's file; from opening to closing nobody else can open it.

    Everything raises CannotDo, with a sentence, for what the disk or the file does. It may be used from any
    thread, one at a time.
    """

    def __init__(
        self,
        path: Path,
        raw: Any,
        lock: Lock,
        layout: Layout,
        passphrase: str | None,
        clock: Callable[[], datetime],
    ) -> None:
        """Work on a file that has been checked; `create` and `open` do so."""
        self._path, self._raw, self._lock, self._passphrase = path, raw, lock, passphrase
        self._schema = layout.schema
        self._clock = clock
        self._engine = connecting.engine_on(raw)
        self._one_at_a_time = threading.RLock()
        self._is_open = True

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        passphrase: str | None = None,
        layout: Layout | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> Self:
        """A new, empty register; refused where there is something at that path."""
        if path.exists():
            raise CannotDo(f"There is something called “{path.name}” there already; choose another name.")
        if not path.parent.is_dir():
            raise CannotDo(f"The folder “{path.parent}” is not there; choose another one.")
        build(path, passphrase, layout or present_layout())
        return cls.open(path, passphrase=passphrase, layout=layout, clock=clock)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        passphrase: str | None = None,
        copies: Path | None = None,
        layout: Layout | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> Self:
        """The register at that path, refused with a sentence of its own for all that can be wrong with it.

        A register of an earlier edition is copied into the folder `copies` (beside itself where none is
        given), then brought up to date.
        """
        layout = layout or present_layout()
        lock = take_lock(path, clock())
        try:
            raw = open_checked(path, passphrase, layout)
            register = cls(path, raw, lock, layout, passphrase, clock)
        except BaseException:
            lock.release()
            raise
        try:
            register._settle(layout, copies)
        except BaseException:
            register.close()
            raise
        return register

    @property
    def path(self) -> Path:
        """The file in which the register is kept."""
        return self._path

    @property
    def head(self) -> tuple[int, str]:
        """Number and hash of the history's last line; in a printed report they show a tail cut off later."""
        with self._transaction() as connection:
            return head(connection, self._schema)

    def read(self) -> Register:
        """The whole register as it is in the file."""
        with legible(self._path), self._transaction() as connection:
            register = read_register(connection, self._schema)
            connecting.forget_reading(self._engine, connection)
            return register

    def apply(self, change: Change, *, origin: str = "done") -> None:
        """Save a change and its line in the history, both or neither; it is on the disk when this returns.

        Raises ValueError where a record to be altered or removed is not in the file.
        """
        with self._transaction() as connection:
            names = self._write(connection, change)
            tellings = tellings_of(change, names)
            write_line(connection, self._schema, change.label, self._signature(origin), tellings)

    def erase(self, change: Change, erasures: Iterable[Erasure]) -> bool:
        """Save a change that leaves nothing of who these records are about, in the history and search either.

        All of it or nothing. True where the file has been written anew, so that no byte is left; where there
        was no room for that, it is done when the register is opened the next time.
        """
        erasures = tuple(erasures)
        with self._transaction() as connection:
            names = self._write(connection, change)
            erase(connection, self._schema, change, erasures)
            tellings = without_who(change, names, erasures)
            write_line(connection, self._schema, change.label, self._signature(ERASED), tellings)
        return self._sweep_if_due()

    def deleted(self, record_type: type[Record]) -> tuple[str, ...]:
        """The identities of records of a type that were deleted, and of which the history still tells."""
        with self._transaction() as connection:
            return unledgered(connection, self._schema, record_type)

    def ledger(self) -> tuple[Erasure, ...]:
        """Everything that has been erased, by identity alone, the earliest first."""
        with self._transaction() as connection:
            return ledger(connection, self._schema)

    def erased(self) -> tuple[Erased, ...]:
        """That ledger with, for each record, whether it is gone altogether; for restoring a copy."""
        with self._one_at_a_time, in_plain_words(self._path):
            return erased_in(self._raw)

    def erased_in_copy(self, copy: Path) -> tuple[Erasure, ...]:
        """What has been erased here, and a copy holds still."""
        return still_held(copy, self._passphrase, self.ledger())

    def put_content(self, data: bytes) -> str:
        """Keep the content of a file, before the change that adds its name; the answer is its fingerprint."""
        with self._transaction() as connection:
            return contents.put(connection, self._schema, data)

    def content(self, fingerprint: str) -> bytes | None:
        """The content of a file, if it is kept; raises Damaged where it is not as it was put."""
        with self._transaction() as connection:
            found = contents.read(connection, self._schema, fingerprint)
        if found is not None and contents.fingerprint_of(found) != fingerprint:
            raise damaged(self._path)
        return found

    def content_sizes(self) -> dict[str, int]:
        """How many bytes each content has, by fingerprint."""
        with self._transaction() as connection:
            return contents.sizes(connection, self._schema)

    def note(self, label: str, origin: str) -> None:
        """Write a line in the history about what concerns the file as a whole, such as a restored copy."""
        with self._transaction() as connection:
            write_line(connection, self._schema, label, self._signature(origin), ())

    def history(self, record_id: str | None = None, limit: int = 200) -> tuple[HistoryLine, ...]:
        """The last lines of the history, of one record or of the whole register, the newest first."""
        with self._transaction() as connection:
            return lines_of(connection, self._schema, record_id, limit)

    def last_altered(self) -> dict[str, datetime]:
        """When each record was last altered, those that are gone included."""
        with self._transaction() as connection:
            return last_moments(connection, self._schema)

    def verify_history(self) -> tuple[str, ...]:
        """What is wrong with the history, a sentence each; none where every line is as it was written."""
        with self._transaction() as connection:
            return tuple(faults_of(connection, self._schema))

    def search(self, typed: str, limit: int = 50) -> tuple[Hit, ...]:
        """The records that hold every word typed, whatever its accents; the last word may be unfinished."""
        with self._transaction() as connection:
            return tuple(find(connection, self._schema, typed, limit))

    def save_copy(self, target: Path) -> None:
        """A sound copy of the register, with the same passphrase, replacing the target once it is proved."""
        if target.resolve() == self._path.resolve():
            raise CannotDo(f"“{target.name}” is the open register itself; give the copy another name.")
        with self._one_at_a_time:
            copy_to(self._raw, target, self._passphrase)

    def close(self) -> None:
        """Close the file and let others open it; closing twice does no harm."""
        with self._one_at_a_time:
            if self._is_open:
                self._is_open = False
                connecting.close(self._raw)
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _settle(self, layout: Layout, copies: Path | None) -> None:
        """Bring an older file up to date, and give what another program wrote a line in the history."""
        with in_plain_words(self._path):
            signature = self._signature("updated")
            bring_up_to_date(self._raw, self._engine, layout, signature, self._path, copies, self._passphrase)
        with self._transaction() as connection:
            adopt_outside_writes(connection, self._schema, self._clock())
            contents.drop_unused(connection, self._schema)
        self._sweep_if_due()

    def _write(self, connection: Connection, change: Change) -> Names:
        """Write the edits of a change, and answer with the names of the records to which it refers."""
        adopt_outside_writes(connection, self._schema, self._clock())
        names = names_for(connection, self._schema, change)
        for edit in change.edits:
            write_edit(connection, self._schema, edit)
            index_edit(connection, self._schema, edit)
        return names

    def _sweep_if_due(self) -> bool:
        """Write the file anew where that is due; False where it was, and the disk had no room for it."""
        with self._one_at_a_time, suppress(CannotWrite), in_plain_words(self._path):
            if is_sweep_due(self._raw):
                sweep(self._raw)
            return True
        return False

    def _signature(self, origin: str) -> Signature:
        return Signature(self._clock(), current_user(), origin)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._one_at_a_time, in_plain_words(self._path), self._engine.begin() as connection:
            yield connection
