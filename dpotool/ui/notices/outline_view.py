"""The outline of a notice on the screen: numbered headings, to choose one and to order them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dpotool.ui.fonts import QUIET, scaled, sized, tabular
from dpotool.ui.notices.outline_model import LEVEL_ROLE, MARK_ROLE, NUMBER_ROLE, OutlineModel
from dpotool.ui.theme import colours

_TONES = {"to mend": "late", "empty": "attention"}
_NUMBER_WIDTH = 26
_INSET = 12
Index = QModelIndex | QPersistentModelIndex


class OutlineView(QListView):
    """Says which section is chosen, and where one is to be moved by Alt with an arrow or by dragging."""

    section_chosen = Signal(str)
    move_asked = Signal(str, int)
    remove_asked = Signal()
    entered = Signal()

    def __init__(self, model: OutlineModel, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline, self._menu = model, menu
        self._showing = False
        self.setModel(model)
        self.setItemDelegate(_OutlineDelegate(self))
        self.setAccessibleName("Sections of the notice")
        self.setAccessibleDescription("Alt with up or down moves a section.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        model.section_dropped.connect(self.move_asked, Qt.ConnectionType.QueuedConnection)

    @property
    def section(self) -> str:
        """The identity of the section chosen; empty where there is none."""
        row = self.currentIndex().row()
        return self.outline.sections[row].id if 0 <= row < len(self.outline.sections) else ""

    def show_section(self, identity: str) -> None:
        """Mark a section as the one shown, without a signal."""
        row = self.outline.row_of(identity)
        self._showing = True
        self.setCurrentIndex(self.outline.index(row) if row >= 0 else QModelIndex())
        self._showing = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._showing:
            self.section_chosen.emit(self.section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.ask_move(steps[key])
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.section:
            self._menu.popup(event.globalPos())

    def ask_move(self, step: int) -> None:
        """Ask to move the section chosen by so many places."""
        place = self.outline.row_of(self.section) + step
        if self.section and 0 <= place < len(self.outline.sections):
            self.move_asked.emit(self.section, place)


class _OutlineDelegate(QStyledItemDelegate):
    """Paints a heading with its number before it and its mark behind it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(scaled(120), max(scaled(32), option.fontMetrics.height() + scaled(10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, view = colours(option.widget), option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        pill = QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(QColor(theme.accent if view.hasFocus() else theme.selection))
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(pill, 6, 6)
        self._paint_words(painter, pill, option, index, selected)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, pill: QRectF, option: QStyleOptionViewItem, index: Index, selected: bool
    ) -> None:
        theme, middle = colours(option.widget), Qt.AlignmentFlag.AlignVCenter
        number, mark = index.data(NUMBER_ROLE), index.data(MARK_ROLE)
        painter.setFont(sized(option.font, QUIET))
        painter.setPen(QColor(getattr(theme, _TONES.get(mark, "quiet"))))
        room = pill.adjusted(10, 0, -10, 0)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, mark)
        taken = painter.fontMetrics().horizontalAdvance(mark) + 8 if mark else 0
        painter.setFont(tabular(option.font))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(room, middle, number)
        font = tabular(option.font)
        font.setWeight(font.Weight.DemiBold if selected else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.text if number else theme.quiet))
        inset = scaled(_NUMBER_WIDTH + _INSET * (index.data(LEVEL_ROLE) - 1))
        words = room.adjusted(inset, 0, -taken, 0)
        heading = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, middle, heading)
