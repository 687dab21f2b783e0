"""The sidebar: whose register it is, the pages with what waits on each, and whether all is saved."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dpotool.ui.fonts import QUIET, scaled, sized, tabular
from dpotool.ui.icons import paint_icon
from dpotool.ui.page_list import PAGES, PageEntry
from dpotool.ui.save_status import SaveStatus
from dpotool.ui.theme import colours, set_look

WIDTH: Final = 216
_ICON = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class Sidebar(QFrame):
    """What stands at the left of the window."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "sidebar")
        self._organisation = _words("organisation")
        self._line = _words("quiet")
        self.pages = _PageNames(PAGES, self)
        self.pages.currentRowChanged.connect(self.page_chosen)
        self.status = SaveStatus(self)
        self._lay_out()

    def show_organisation(self, name: str, line: str) -> None:
        """Name the organisation at the top, with a quiet line below."""
        self._organisation.setText(name)
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show beside each page how many things wait there."""
        self.pages.show_counts(counts)

    def choose(self, row: int) -> None:
        """Make a page the current one, without telling anybody."""
        blocked = self.pages.blockSignals(True)
        self.pages.setCurrentRow(row)
        self.pages.blockSignals(blocked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(scaled(WIDTH))

    def _lay_out(self) -> None:
        self.setFixedWidth(scaled(WIDTH))
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 12, 12)
        head.setSpacing(0)
        head.addWidget(self._organisation)
        head.addWidget(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)


class _PageNames(QListWidget):
    def __init__(self, entries: tuple[PageEntry, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_EntryPainter(self))
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        set_look(self, "pages")
        for entry in entries:
            item = QListWidgetItem(entry.name, self)
            item.setData(_ICON, entry.icon)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        for row in range(self.count()):
            item = self.item(row)
            count = counts.get(item.text(), 0)
            item.setData(_COUNT, count)
            waiting = f"{item.text()}, {count} waiting" if count else item.text()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, waiting)


class _EntryPainter(QStyledItemDelegate):
    def __init__(self, names: QWidget) -> None:
        super().__init__(names)
        self._names = names

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(scaled(120), scaled(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        pill = QRectF(rect).adjusted(8.5, 2.5, -8.5, -2.5)
        current = self._paint_pill(painter, option, pill)
        self._paint_words(painter, index, pill.toRect(), current)
        painter.restore()

    def _paint_pill(self, painter: QPainter, option: QStyleOptionViewItem, pill: QRectF) -> bool:
        theme = colours()
        state: QStyle.StateFlag = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if current or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if current else theme.soft))
            painter.drawRoundedRect(pill, 6, 6)
        if current and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, 6, 6)
        return current

    def _paint_words(self, painter: QPainter, index: _Index, pill: QRect, current: bool) -> None:
        theme = colours()
        side = scaled(18)
        square = QRectF(pill.left() + 8, pill.center().y() - side / 2 + 1, side, side)
        paint_icon(painter, square, index.data(_ICON), QColor(theme.accent if current else theme.quiet))
        font = self._names.font()
        font.setWeight(font.Weight.DemiBold if current else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        words = pill.adjusted(8 + side + 10, 0, -scaled(40), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        if count := index.data(_COUNT):
            painter.setFont(tabular(sized(self._names.font(), QUIET)))
            painter.setPen(QColor(theme.quiet))
            painter.drawText(
                pill.adjusted(0, 0, -8, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                str(count),
            )


def _words(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, look)
    return label
