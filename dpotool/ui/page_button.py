"""One page in the sidebar: its icon, its name, and how many things wait there."""

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from dpotool.ui.fonts import QUIET, middle_line, scaled, sized, tabular
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import colours

FAINT: Final = 0.72
_HEIGHT: Final = 36


class PageButton(QAbstractButton):
    """Shows a page when it is pressed; the arrow keys step to the one above or below.

    What is painted first is painted with the painter's own pen: to set one loads all names of the Qt
    namespace, which takes as long as all our modules together.
    """

    stepped = Signal(int)

    def __init__(self, name: str, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._count = 0
        self._hovered = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)

    def show_count(self, count: int) -> None:
        """Show how many things wait on the page; none is not shown."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count} waiting" if count else self.text())
        self.update()

    @property
    def count(self) -> int:
        """How many things wait on the page."""
        return self._count

    def mark(self, shown: bool) -> None:
        """Mark the page as shown or not; only the one that is shown is met by the Tab key."""
        self.setChecked(shown)
        policies = QtCore.Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if shown else policies.ClickFocus)

    def nextCheckState(self) -> None:
        """Leave it to the window to mark the page that it shows."""

    def sizeHint(self) -> QSize:
        return QSize(scaled(160), scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QtCore.Qt.Key
        if event.key() in (keys.Key_Up, keys.Key_Down):
            self.stepped.emit(event.key())
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(8.5, 2.5, -8.5, -2.5)
        self._paint_pill(painter, pill)
        self._paint_words(painter, pill)
        painter.end()

    def _paint_pill(self, painter: QPainter, pill: QRectF) -> None:
        if not self.isChecked() and not self._hovered and not self.hasFocus():
            return
        theme = colours(self)
        painter.setPen(QColor(theme.accent) if self.hasFocus() else QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selection if self.isChecked() else theme.soft))
        painter.drawRoundedRect(pill, 6, 6)

    def _paint_words(self, painter: QPainter, pill: QRectF) -> None:
        side = scaled(18)
        square = QRectF(pill.left() + 8, pill.center().y() - side / 2 + 1, side, side)
        if self.isChecked():
            paint_icon(painter, square, self._icon_name, QColor(colours(self).accent))
            painter.setPen(QColor(colours(self).text))
        else:
            painter.setOpacity(FAINT)
            paint_icon(painter, square, self._icon_name)
            painter.setOpacity(1)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.drawText(QPointF(square.right() + 10, middle_line(painter, pill)), self.text())
        if self._count:
            self._paint_count(painter, pill)

    def _paint_count(self, painter: QPainter, pill: QRectF) -> None:
        painter.setFont(tabular(sized(self.font(), QUIET)))
        painter.setPen(QColor(colours(self).quiet))
        left = pill.right() - 8 - painter.fontMetrics().horizontalAdvance(str(self._count))
        painter.drawText(QPointF(left, middle_line(painter, pill)), str(self._count))
