"""A field that narrows a list by words while one types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dpotool.ui.fonts import scaled

_SEARCH_WIDTH = 210


class SearchField(QLineEdit):
    """Narrows the list by words while one types; Enter or Down goes to the list, Escape clears it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Filter by words")
        self.setAccessibleName("Filter by words")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(scaled(_SEARCH_WIDTH) // 2)
        self.setMaximumWidth(scaled(_SEARCH_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)
