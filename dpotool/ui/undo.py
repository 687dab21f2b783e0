"""Undo and redo of every change, by Qt's own stack."""

from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from dpotool.app.workspace import Workspace
from dpotool.domain.changes import Change
from dpotool.domain.errors import CannotDo

_TYPING = 1


class UndoHistory(QObject):
    """The steps of this session; doing, undoing and redoing one saves it at once.

    A final change of the register, which erases somebody, makes it forget all steps: they hold the names.
    Forms say by `held` that something typed is held back for a moment, and so is not saved yet.
    """

    refused = Signal(str)
    held = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.stack = QUndoStack(self)
        workspace.subscribe(self._follow)

    def do(self, change: Change) -> bool:
        """Apply a change as a new step; where the file refuses it, say why by `refused` and answer False."""
        if not change.edits:
            return True
        try:
            self._workspace.apply(change)
        except CannotDo as failure:
            self.refused.emit(str(failure))
            return False
        self.stack.push(_Step(self, change))
        return True

    def undo(self) -> None:
        """Take the last step back."""
        self.stack.undo()

    def redo(self) -> None:
        """Do the step again that was last taken back."""
        self.stack.redo()

    def _follow(self, change: Change) -> None:
        if change.final:
            self.stack.clear()

    def _apply(self, change: Change, origin: str) -> bool:
        try:
            self._workspace.apply(change, origin=origin)
        except CannotDo as failure:
            self.refused.emit(str(failure))
            return False
        return True


class _Step(QUndoCommand):
    def __init__(self, history: UndoHistory, change: Change) -> None:
        super().__init__(change.label)
        self._history = history
        self._change = change
        self._applied = True

    def id(self) -> int:
        return _TYPING if self._change.typing else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        later = cast(_Step, other)
        both = self._change.merged(later._change)
        if both is None:
            return False
        self._change = both
        return True

    def undo(self) -> None:
        if not self._history._apply(self._change.inverse, "undone"):
            self.setObsolete(True)
        self._applied = False

    def redo(self) -> None:
        if self._applied:
            return
        self._applied = self._history._apply(self._change, "redone")
