"""Undo and redo of every change of this session."""

from PySide6.QtCore import QObject, Signal

from dpotool.app.workspace import Workspace
from dpotool.domain.changes import Change
from dpotool.domain.errors import CannotDo


class UndoHistory(QObject):
    """The steps of this session; doing, undoing and redoing one saves it at once.

    A step that the file refuses to take back stays the next one, because those before it may rest on it. A
    final change of the register, which erases somebody, makes it forget all steps: they hold the names. Forms
    say by `held` that something typed is held back for a moment, and so is not saved yet.
    """

    stepped = Signal()
    refused = Signal(str)
    held = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._done: list[Change] = []
        self._undone: list[Change] = []
        workspace.subscribe(self._follow)

    @property
    def count(self) -> int:
        """How many steps there are, those that were taken back among them."""
        return len(self._done) + len(self._undone)

    @property
    def to_undo(self) -> str | None:
        """What the step concerns that undoing takes back; None where there is none."""
        return self._done[-1].label if self._done else None

    @property
    def to_redo(self) -> str | None:
        """What the step concerns that redoing does again; None where there is none."""
        return self._undone[-1].label if self._undone else None

    def do(self, change: Change) -> bool:
        """Apply a change as a new step; where the file refuses it, say why by `refused` and answer False."""
        if not change.edits:
            return True
        if not self._apply(change):
            return False
        if not change.final:
            self._undone.clear()
            self._add(change)
            self.stepped.emit()
        return True

    def undo(self) -> None:
        """Take the last step back."""
        if self._done and self._apply(self._done[-1].inverse, "undone"):
            self._undone.append(self._done.pop())
            self.stepped.emit()

    def redo(self) -> None:
        """Do the step again that was last taken back."""
        if self._undone and self._apply(self._undone[-1], "redone"):
            self._done.append(self._undone.pop())
            self.stepped.emit()

    def _add(self, change: Change) -> None:
        both = self._done[-1].merged(change) if self._done else None
        if both is None:
            self._done.append(change)
        else:
            self._done[-1] = both

    def _apply(self, change: Change, origin: str = "") -> bool:
        try:
            self._workspace.apply(change, origin=origin)
        except CannotDo as failure:
            self.refused.emit(str(failure))
            return False
        return True

    def _follow(self, change: Change) -> None:
        if change.final:
            self._done.clear()
            self._undone.clear()
            self.stepped.emit()
