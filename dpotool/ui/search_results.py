"""The list below the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpotool.ui.fonts import QUIET, TAG, scaled, sized
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import colours, set_look

if TYPE_CHECKING:
    from dpotool.ui.searching import Result

_RESULT = Qt.ItemDataRole.UserRole
_MOST_SHOWN: Final = 9
_LINE: Final = 34
_TWO_LINES: Final = 50
_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_MOST_SHOWN,
    Qt.Key.Key_PageDown: _MOST_SHOWN,
}
_Index = QModelIndex | QPersistentModelIndex


class SearchResults(QListWidget):
    """Stands below the search box while there is something to choose; the box keeps the cursor."""

    chosen = Signal(object)

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._box = box
        self._words = ""
        self.setAccessibleName("Search results")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_ResultPainter(self))
        self.itemClicked.connect(self._choose)
        set_look(self, "popup")
        self.hide()

    def show_results(self, results: tuple[Result, ...], words: str) -> None:
        """Show what was found; nothing where no words were given."""
        self.clear()
        for result in results:
            self._add(result)
        self.setVisible(bool(words.strip()) and self._box.isVisible())
        if not results:
            item = QListWidgetItem(f"Nothing found for “{words.strip()}”", self)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0 if results else -1)
        if self.isVisible():
            self._place()

    def step(self, key: int) -> None:
        """Choose the next or the previous one, as an arrow key asks."""
        step = _STEPS[Qt.Key(key)]
        last = self.count() - 1
        row = self.currentRow() + step
        self.setCurrentRow(row % (last + 1) if abs(step) == 1 else min(max(row, 0), last))

    def choose_current(self) -> None:
        """Go to the one that is chosen."""
        if self.isVisible() and self.currentItem() is not None:
            self._choose(self.currentItem())

    def _choose(self, item: QListWidgetItem) -> None:
        if (result := item.data(_RESULT)) is not None:
            self.chosen.emit(result)

    def _add(self, result: Result) -> None:
        item = QListWidgetItem(result.title, self)
        item.setData(_RESULT, result)
        spoken = ", ".join(part for part in (result.title, result.sort, result.detail) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _place(self) -> None:
        window = self._box.window()
        self.setParent(window)
        heights = sum(self.sizeHintForRow(row) for row in range(min(self.count(), _MOST_SHOWN)))
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + 4))
        self.setGeometry(QRect(corner, QSize(self._box.width(), heights + 10)))
        self.raise_()
        self.show()


class _ResultPainter(QStyledItemDelegate):
    def __init__(self, results: QWidget) -> None:
        super().__init__(results)
        self._results = results

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        result: Result | None = index.data(_RESULT)
        return QSize(scaled(200), scaled(_TWO_LINES if result and result.detail else _LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        result: Result | None = index.data(_RESULT)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().selection))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if result is None:
            painter.setPen(QColor(colours().quiet))
            painter.drawText(rect.adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, index.data())
        else:
            self._paint_result(painter, rect, result)
        painter.restore()

    def _paint_result(self, painter: QPainter, rect: QRect, result: Result) -> None:
        theme, side, font = colours(), scaled(18), self._results.font()
        first = rect.adjusted(0, 0, -10, 0)
        first.setHeight(scaled(_LINE) if not result.detail else scaled(29))
        paint_icon(
            painter,
            QRectF(rect.left() + 10, first.center().y() - side / 2 + 1, side, side),
            result.icon,
            QColor(theme.quiet),
        )
        painter.setFont(sized(font, TAG))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, result.sort)
        kept = QFontMetrics(painter.font()).horizontalAdvance(result.sort) + 16
        words = first.adjusted(10 + side + 10, 0, -kept, 0)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        _write(painter, words, result.title)
        if result.detail:
            painter.setFont(sized(font, QUIET))
            painter.setPen(QColor(theme.quiet))
            below = QRect(words.left(), rect.top() + scaled(24), rect.right() - 10 - words.left(), scaled(22))
            _write(painter, below, result.detail)


def _write(painter: QPainter, area: QRect, words: str) -> None:
    short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, short)
