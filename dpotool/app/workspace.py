"""The open register: read it, alter it, and hear of alterations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dpotool.domain.changes import Change
from dpotool.domain.disposals import alters_the_log
from dpotool.domain.errors import CannotDo
from dpotool.domain.finding import Found, located
from dpotool.domain.law import Law, LawOn
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.organisation import Organisation
from dpotool.domain.register import Register

if TYPE_CHECKING:
    from dpotool.app.casework import Casework
    from dpotool.app.retention import Retention
    from dpotool.store.erasing import Erasure

Listener = Callable[[Change], None]


class Hit(Protocol):
    """A record that holds the words searched for."""

    @property
    def record_id(self) -> str: ...


class Keeping(Protocol):
    """Where a register is kept: what the workspace asks of the store."""

    @property
    def path(self) -> Path: ...

    def read(self) -> Register: ...

    def apply(self, change: Change, *, origin: str = "done") -> None: ...

    def erase(self, change: Change, erasures: Iterable[Erasure]) -> bool: ...

    def search(self, typed: str, limit: int = 50) -> Sequence[Hit]: ...

    def close(self) -> None: ...


class Workspace:
    """An open register: the one door through which everything is read and altered.

    `apply` saves before it returns; what cannot be saved raises CannotDo, and register and listeners stay as
    they were. `remarks` are what the officer should be told once it is open.
    """

    def __init__(
        self,
        keeping: Keeping,
        law: Law,
        *,
        today: Callable[[], date] = date.today,
        remarks: tuple[str, ...] = (),
    ) -> None:
        self.remarks = remarks
        self._keeping = keeping
        self._shipped_law = law
        self._today = today
        self._listeners: list[Listener] = []
        self._register = keeping.read()
        self._law = self._law_as_kept()
        self._saved_at: datetime | None = None
        self._casework: Casework | None = None
        self._retention: Retention | None = None

    @property
    def path(self) -> Path:
        """The file in which the register is kept."""
        return self._keeping.path

    @property
    def keeping(self) -> Keeping:
        """The open file, for what concerns the file itself: history, search, copies."""
        return self._keeping

    @property
    def register(self) -> Register:
        """The register as it stands now."""
        return self._register

    @property
    def law(self) -> Law:
        """The law as shipped, with the user's own additions and corrections."""
        return self._law

    @property
    def law_today(self) -> LawOn:
        """That law as it stands today."""
        return self._law.on(self.today)

    @property
    def today(self) -> date:
        """The present day."""
        return self._today()

    @property
    def casework(self) -> Casework:
        """How the cases stand: reckoned once for each state of a case, for all who ask."""
        if self._casework is None:
            from dpotool.app.casework import Casework

            self._casework = Casework(self)
        return self._casework

    @property
    def retention(self) -> Retention:
        """How the record sets stand: worked out once for each state of one, for all who ask."""
        if self._retention is None:
            from dpotool.app.retention import Retention

            self._retention = Retention(self)
        return self._retention

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was saved, in UTC; None where nothing has changed since opening."""
        return self._saved_at

    @property
    def organisation(self) -> Organisation:
        """The organisation whose register this is; one without a name where none is recorded."""
        recorded = self._register.all(Organisation)
        return recorded[0] if recorded else Organisation(id="")

    def apply(self, change: Change, *, origin: str = "done") -> None:
        """Save a change, then tell everybody who listens; `origin` is done, undone or redone.

        Raises CannotDo where the file refuses it or it would alter the disposal log, and ValueError where the
        change starts from another state.
        """
        if origin == "done" and alters_the_log(change):
            raise CannotDo(
                "An entry of the disposal log stays as it was written. Add a remark that says what is so."
            )
        self._save(change, lambda: self._keeping.apply(change, origin=origin))

    def erase(self, change: Change, erasures: Iterable[Erasure]) -> bool:
        """Save a final change that leaves nothing of who these records are about, then tell everybody.

        True where not a byte of it is left; False where the disk had no room to write the file anew, which
        is then done on opening. Raises as `apply` does.
        """
        swept: list[bool] = []
        self._save(change, lambda: swept.append(self._keeping.erase(change, erasures)))
        return swept == [True]

    def _save(self, change: Change, saving: Callable[[], None]) -> None:
        following = self._register.applied(change)
        saving()
        self._register = following
        self._saved_at = datetime.now(UTC)
        if any(isinstance(edit.subject, LawEntry) for edit in change.edits):
            self._law = self._law_as_kept()
        if self._casework is not None:
            self._casework.follow(change)
        if self._retention is not None:
            self._retention.follow(change)
        for listener in tuple(self._listeners):
            listener(change)

    def find(self, words: str, most: int = 20) -> tuple[Found, ...]:
        """The records that hold all of the words, the last one perhaps unfinished; the likeliest first."""
        records = (self._register.find(hit.record_id) for hit in self._keeping.search(words, most))
        return tuple(located(self._register, record, words) for record in records if record is not None)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Close the file; the workspace is of no use afterwards."""
        self._listeners.clear()
        self._keeping.close()

    def _law_as_kept(self) -> Law:
        return self._shipped_law.with_own(self._register.all(LawEntry))
