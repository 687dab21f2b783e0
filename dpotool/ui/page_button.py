"""One page in the sidebar: its icon, its name, and how many things wait there."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from dpotool.ui.fonts import QUIET, scaled, sized, tabular
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import colours

_HEIGHT: Final = 36
_ARROWS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class PageButton(QAbstractButton):
    """Shows a page when it is pressed; the arrow keys step to the one above or below."""

    stepped = Signal(int)

    def __init__(self, name: str, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._count = 0
        self._hovered = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.ClickFocus)

    def nextCheckState(self) -> None:
        """Leave it to the window to mark the page that it shows."""

    def sizeHint(self) -> QSize:
        return QSize(scaled(160), scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            self.stepped.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
        self._paint_words(painter, pill.toRect())
        painter.end()

    def _paint_pill(self, painter: QPainter, pill: QRectF) -> None:
        theme = colours(self)
        if not self.isChecked() and not self._hovered and not self.hasFocus():
            return
        painter.setPen(QColor(theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selection if self.isChecked() else theme.soft))
        painter.drawRoundedRect(pill, 6, 6)

    def _paint_words(self, painter: QPainter, pill: QRect) -> None:
        theme, side = colours(self), scaled(18)
        square = QRectF(pill.left() + 8, pill.center().y() - side / 2 + 1, side, side)
        paint_icon(
            painter, square, self._icon_name, QColor(theme.accent if self.isChecked() else theme.quiet)
        )
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        words = pill.adjusted(8 + side + 10, 0, -scaled(40), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count:
            painter.setFont(tabular(sized(self.font(), QUIET)))
            painter.setPen(QColor(theme.quiet))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(pill.adjusted(0, 0, -8, 0), right, str(self._count))
