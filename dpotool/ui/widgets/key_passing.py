"""Keys that fields leave to the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_LEFT_TO_THE_WINDOW = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoPasses(QObject):
    """Lets the window's Undo and Redo act where a text field would keep steps of its own."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not any(event.matches(key) for key in _LEFT_TO_THE_WINDOW):
            return False
        event.ignore()
        return True


def leave_undo_to_the_window(field: QWidget) -> None:
    """Keep a text field from answering Undo and Redo itself."""
    field.installEventFilter(UndoPasses(field))
