"""The register that is open in the window: opening, beginning, restoring and closing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dpotool.ui.waiting_cursor import waiting_cursor

if TYPE_CHECKING:
    from dpotool.app.opening import Places
    from dpotool.app.workspace import Workspace
    from dpotool.domain.fields import Record
    from dpotool.store.copies import Copy
    from dpotool.ui.dialogs import Dialogs
    from dpotool.ui.page import Desk

GoTo = Callable[[str, str], None]


class Session(QObject):
    """Holds the open register, if there is one.

    What stands in the way of opening a file is told to the officer; the register that was open stays open
    then. The store is imported when the first register is opened, so that the window need not wait for it.
    """

    opened = Signal(object)
    closing = Signal()
    closed = Signal()

    def __init__(
        self, dialogs: Dialogs, data: Path, settings_file: Path, go_to: GoTo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._data = data
        self._settings_file = settings_file
        self._go_to = go_to
        self.desk: Desk | None = None

    def open(self, path: Path) -> bool:
        """Open the register at that path; False where it cannot be opened."""
        from dpotool.app.opening import open_register

        if self.desk and self.desk.workspace.path.resolve() == path.resolve():
            return True
        return self._show(lambda: open_register(path, self._places()))

    def open_example(self, name: str) -> bool:
        """Open the register in which an example is tried out."""
        from dpotool.app.opening import open_example

        if self.desk and self.desk.workspace.path.resolve() == self._places().example(name).resolve():
            return True
        return self._show(lambda: open_example(name, self._places()))

    def begin(self, path: Path, records: Iterable[Record]) -> bool:
        """Begin a register with these records in a new file, and open it."""
        from dpotool.app.opening import create_register

        return self._show(lambda: create_register(path, records))

    def show(self, workspace: Workspace) -> None:
        """Make a register that has been opened elsewhere the open one."""
        if self.desk is not None:
            self._let_go(self.desk)
        self._take(workspace)

    def copies(self) -> tuple[Copy, ...]:
        """The copies of the open register, the newest first."""
        from dpotool.app.opening import copies_of

        return copies_of(self.desk.workspace, self._places()) if self.desk else ()

    def restore(self, copy: Copy) -> bool:
        """Go back to a copy; the present state is kept as a copy first."""
        from dpotool.app.opening import restore_copy

        assert self.desk is not None
        workspace, undo = self.desk.workspace, self.desk.undo
        self.closing.emit()
        undo.deleteLater()
        self.desk = None
        if self._attempt(lambda: self._take(restore_copy(workspace, copy, self._places()))):
            return True
        self.closed.emit()
        self.open(workspace.path)
        return False

    def close(self) -> None:
        """Close the register; nothing is lost, because everything is saved already."""
        if self.desk is None:
            return
        self._let_go(self.desk)
        self.closed.emit()

    def _show(self, opening: Callable[[], Workspace]) -> bool:
        return self._attempt(lambda: self.show(opening()))

    def _let_go(self, desk: Desk) -> None:
        self.closing.emit()
        desk.workspace.close()
        self._clear_away()
        desk.undo.deleteLater()
        self.desk = None

    def _clear_away(self) -> None:
        """Delete the copies of files that other programs were to show."""
        from dpotool.app.opened_copies import empty

        empty(self._places().opened)

    def _take(self, workspace: Workspace) -> None:
        from dpotool.ui.page import Desk
        from dpotool.ui.undo import UndoHistory

        undo = UndoHistory(workspace, self)
        self.desk = Desk(workspace, undo, self._dialogs, self._go_to, self._settings_file, self._places())
        self.opened.emit(self.desk)

    def _attempt(self, work: Callable[[], None]) -> bool:
        from dpotool.domain.errors import CannotDo

        try:
            with waiting_cursor():
                work()
        except CannotDo as refusal:
            self._dialogs.refuse(str(refusal))
            return False
        return True

    def _places(self) -> Places:
        from dpotool.app.opening import Places

        return Places(self._data)
