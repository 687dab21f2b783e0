"""The box at the top of the window in which one types what one is looking for."""

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dpotool.ui.fonts import TAG, middle_line, scaled, sized
from dpotool.ui.icons import paint_icon
from dpotool.ui.page_button import FAINT
from dpotool.ui.theme import set_look

_PROMPT: Final = "Find a record, an action or a setting"
_KEYS: Final = "Ctrl+K"


class SearchBox(QLineEdit):
    """Says which keys were pressed in it; what it finds is the matter of others."""

    stepped = Signal(int)
    entered = Signal()
    focus_came = Signal()
    focus_went = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._came_from: QWidget | None = None
        set_look(self, "search")
        self.setPlaceholderText(_PROMPT)
        self.setAccessibleName(_PROMPT)
        self._leave_room()

    def begin(self) -> None:
        """Put the cursor here, and remember where it was."""
        before = self.window().focusWidget()
        if before is not None and before is not self:
            self._came_from = before
            before.destroyed.connect(self._forget)
        self.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def leave(self) -> None:
        """Empty the box, and put the cursor back where it was."""
        self.clear()
        if self._came_from is not None:
            self._came_from.setFocus()
        else:
            self.clearFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            self.leave()
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.entered.emit()
        elif event.key() in (keys.Key_Up, keys.Key_Down, keys.Key_PageUp, keys.Key_PageDown):
            self.stepped.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_went.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._leave_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setOpacity(FAINT)
        side = scaled(18)
        paint_icon(painter, QRectF(scaled(9), (self.height() - side) / 2, side, side), "magnifying-glass")
        if not self.text():
            painter.setFont(sized(self.font(), TAG))
            left = self.width() - scaled(9) - painter.fontMetrics().horizontalAdvance(_KEYS)
            painter.drawText(QPointF(left, middle_line(painter, QRectF(self.rect()))), _KEYS)
        painter.end()

    def _leave_room(self) -> None:
        self.setTextMargins(scaled(26), 0, scaled(50), 0)

    def _forget(self, gone: QObject) -> None:
        self._came_from = None
