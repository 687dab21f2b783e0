"""The sections of a form, to go to one of them, and what each still lacks."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpotool.ui.fonts import QUIET, scaled, sized
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import colours

_NAME_ROLE = Qt.ItemDataRole.UserRole
_GAPS_ROLE = Qt.ItemDataRole.UserRole + 1
_WITHOUT_STATE = -1


class SectionList(QListView):
    """The names of the sections one under another, each with its number of gaps or a check mark."""

    section_chosen = Signal(str)

    def __init__(self, sections: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`sections` are names and titles."""
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        for name, title in sections:
            self._items.appendRow(_item(name, title))
        self.setModel(self._items)
        self.setItemDelegate(_SectionDelegate(self))
        self.setAccessibleName("Sections")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setCurrentIndex(self._items.index(0, 0))

    @property
    def section(self) -> str:
        """The name of the section shown."""
        return str(self.currentIndex().data(_NAME_ROLE) or "")

    def show_section(self, name: str) -> None:
        """Mark a section as the one shown, without a signal."""
        for row in range(self._items.rowCount()):
            if self._items.item(row).data(_NAME_ROLE) == name:
                self.blockSignals(True)
                self.setCurrentIndex(self._items.index(row, 0))
                self.blockSignals(False)

    def show_row(self, name: str, wanted: bool) -> None:
        """Show or hide a section in the list."""
        for row in range(self._items.rowCount()):
            if self._items.item(row).data(_NAME_ROLE) == name:
                self.setRowHidden(row, not wanted)

    def show_gaps(self, gaps: Mapping[str, int]) -> None:
        """Show how many gaps each section has; those that are not named have no state."""
        for row in range(self._items.rowCount()):
            item = self._items.item(row)
            count = gaps.get(str(item.data(_NAME_ROLE)), _WITHOUT_STATE)
            item.setData(count, _GAPS_ROLE)
            state = "" if count == _WITHOUT_STATE else f", {_words(count) or 'nothing lacking'}"
            item.setAccessibleText(f"{item.text()}{state}")

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.section_chosen.emit(current.data(_NAME_ROLE))


class _SectionDelegate(QStyledItemDelegate):
    """Paints a section as a pill, with its state at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(scaled(120), max(scaled(32), option.fontMetrics.height() + scaled(10)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, view = colours(option.widget), option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        pill = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(QColor(theme.accent if view.hasFocus() else theme.selection))
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(pill, 6, 6)
        taken = _paint_state(painter, pill, option, index.data(_GAPS_ROLE))
        font = option.font
        font.setWeight(font.Weight.DemiBold if selected else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        room = pill.adjusted(10, 0, -taken - 16, 0)
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


def _paint_state(painter: QPainter, pill: QRectF, option: QStyleOptionViewItem, gaps: int | None) -> float:
    """Paint what a section lacks; answers the width that this takes."""
    theme = colours(option.widget)
    if gaps is None or gaps == _WITHOUT_STATE:
        return 0
    if not gaps:
        size = scaled(15)
        place = QRectF(pill.right() - 8 - size, pill.center().y() - size / 2, size, size)
        paint_icon(painter, place, "check", QColor(theme.good))
        return size
    painter.setFont(sized(option.font, QUIET))
    painter.setPen(QColor(theme.attention))
    painter.drawText(
        pill.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _words(gaps)
    )
    return painter.fontMetrics().horizontalAdvance(_words(gaps))


def _words(gaps: int) -> str:
    if not gaps:
        return ""
    return f"{gaps} gap" if gaps == 1 else f"{gaps} gaps"


def _item(name: str, title: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setData(name, _NAME_ROLE)
    item.setToolTip(title)
    return item
