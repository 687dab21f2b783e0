"""Lines with a day, an icon and words each, to choose one from: a story, or letters."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpotool.ui.fonts import scaled, tabular
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import colours, set_look

_ROW: Final = 32
_DAY_WIDTH: Final = 132
_ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class DatedEntry:
    """One line: what it leads to, when it was in brief and in full, its icon, and its words."""

    key: str
    when: str
    words: str
    icon: str
    tone: str = ""


class DatedList(QListWidget):
    """Shows the lines; Enter or a click chooses one, or where `by_click` is False a double click."""

    key_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, by_click: bool = True) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_EntryPainter(self))
        self.itemActivated.connect(self._choose)
        if by_click:
            self.itemClicked.connect(self._choose)
        set_look(self, "agenda")

    def show_entries(self, entries: Iterable[DatedEntry]) -> None:
        """Show these lines; the place of the one that was selected stays selected."""
        row = self.currentRow()
        self.clear()
        for entry in entries:
            item = QListWidgetItem(f"{entry.when}: {entry.words}", self)
            item.setData(_ENTRY, entry)
            item.setToolTip(entry.words)
        self.setCurrentRow(min(row, self.count() - 1))

    def _choose(self, item: QListWidgetItem) -> None:
        entry = item.data(_ENTRY)
        if isinstance(entry, DatedEntry):
            self.key_chosen.emit(entry.key)


class _EntryPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(scaled(240), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: DatedEntry = index.data(_ENTRY)
        theme, area = colours(), QRect(option.rect)
        painter.save()
        _paint_ground(painter, option, area)
        painter.setFont(tabular(option.font))
        painter.setPen(QColor(getattr(theme, entry.tone) if entry.tone else theme.quiet))
        middle = Qt.AlignmentFlag.AlignVCenter
        line = area.adjusted(8, 0, -8, 0)
        painter.drawText(line, middle, entry.when)
        side, left = scaled(16), line.left() + scaled(_DAY_WIDTH)
        place = QRectF(left, area.center().y() - side / 2 + 1, side, side)
        paint_icon(painter, place, entry.icon, QColor(theme.quiet))
        painter.setPen(QColor(theme.text))
        words = line.adjusted(scaled(_DAY_WIDTH) + side + 8, 0, 0, 0)
        short = painter.fontMetrics().elidedText(entry.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle, short)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
    theme, states = colours(), QStyle.StateFlag
    selected = bool(option.state & states.State_Selected) and option.widget.hasFocus()
    if selected or option.state & states.State_MouseOver:
        painter.fillRect(area.adjusted(0, 0, 0, -1), QColor(theme.selection if selected else theme.hover))
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))
