"""One short text in a frame of its own, which can be taken away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpotool.ui.theme import colours

_SIDE = 8
_CROSS = 16


def chip_height(metrics: QFontMetrics) -> int:
    """How high a chip is, in pixels, at a size of text."""
    return round(metrics.height() * 1.26)


class Chip(QWidget):
    """A tag; Delete takes it away, a click on its cross too, and Left and Right go to its neighbours."""

    removed = Signal()
    opened = Signal()
    stepped = Signal(int)

    def __init__(self, text: str, help: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.setToolTip(help)
        self.setAccessibleName(text)
        self.setAccessibleDescription("Delete takes it away.")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text) + 2 * _SIDE + _CROSS, chip_height(metrics))

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * _SIDE + _CROSS, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cross = self.rect().adjusted(self.width() - _CROSS - _SIDE // 2, 0, 0, 0)
        if cross.contains(event.position().toPoint()):
            self.removed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, thick = (theme.accent, 2) if self.hasFocus() else (theme.line, 1)
        painter.setPen(QPen(QColor(edge), thick))
        painter.setBrush(QColor(theme.soft))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QColor(theme.text))
        words = self.rect().adjusted(_SIDE, 0, -_SIDE - _CROSS, 0)
        said = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said)
        self._paint_cross(painter, theme.quiet)

    def _paint_cross(self, painter: QPainter, colour: str) -> None:
        middle_x, middle_y, arm = self.width() - _SIDE - 5, self.height() / 2, 3
        painter.setPen(QPen(QColor(colour), 1.3))
        for way in (-arm, arm):
            painter.drawLine(
                round(middle_x - arm), round(middle_y - way), round(middle_x + arm), round(middle_y + way)
            )
