"""The story of a case: everything dated in it, in order; each line leads to the answer that says so."""

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

from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_story import Happening, story
from dpotool.domain.days import LONDON, MONTHS, WEEKDAYS, show_weekday
from dpotool.ui.fonts import scaled, tabular
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import colours, set_look

_ROW: Final = 32
_DAY_WIDTH: Final = 132
_HAPPENING = Qt.ItemDataRole.UserRole
_ICONS: Final = {
    "came": "tray",
    "asked": "question",
    "told": "paper-plane-tilt",
    "done": "check",
    "decided": "check-circle",
    "note": "note",
    "letter": "envelope-simple",
    "end": "lock-simple",
}
_Index = QModelIndex | QPersistentModelIndex


class StoryPane(QListWidget):
    """Shows what happened; Enter or a click goes to where it is recorded."""

    path_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Steps of the case")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_StoryPainter(self))
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        set_look(self, "agenda")

    def show_case(self, case: CaseFile) -> int:
        """Show the story of a case; answers how many steps it has."""
        row = self.currentRow()
        self.clear()
        happenings = story(case)
        for happening in happenings:
            item = QListWidgetItem(f"{_when(happening)}: {happening.words}", self)
            item.setData(_HAPPENING, happening)
            item.setToolTip(f"{show_weekday(happening.day)}: {happening.words}")
        self.setCurrentRow(min(row, len(happenings) - 1))
        return len(happenings)

    def _choose(self, item: QListWidgetItem) -> None:
        happening = item.data(_HAPPENING)
        if isinstance(happening, Happening):
            self.path_chosen.emit(happening.path)


class _StoryPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(scaled(240), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        happening = index.data(_HAPPENING)
        theme, area, state = colours(), QRect(option.rect), option.state
        painter.save()
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(area.adjusted(0, 0, 0, -1), QColor(theme.selection if selected else theme.hover))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))
        painter.setFont(tabular(option.font))
        painter.setPen(QColor(theme.quiet))
        middle = Qt.AlignmentFlag.AlignVCenter
        line = area.adjusted(8, 0, -8, 0)
        painter.drawText(line, middle, _when(happening))
        side = scaled(16)
        left = line.left() + scaled(_DAY_WIDTH)
        place = QRectF(left, area.center().y() - side / 2 + 1, side, side)
        paint_icon(painter, place, _ICONS.get(happening.sort, "note"), QColor(theme.quiet))
        painter.setPen(QColor(theme.text))
        words = line.adjusted(left - line.left() + side + 8, 0, 0, 0)
        short = painter.fontMetrics().elidedText(happening.words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle, short)
        painter.restore()


def _when(happening: Happening) -> str:
    day = happening.day
    words = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
    return f"{words[:-5]} {happening.moment.astimezone(LONDON):%H:%M}" if happening.moment else words
