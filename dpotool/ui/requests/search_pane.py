"""Where to look for the data of a request: the places that the register names, to be ticked off."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dpotool.domain.case_rows import CaseSearch
from dpotool.domain.changes import Change, Edit, answering, named
from dpotool.domain.fields import field_of
from dpotool.domain.request import Request
from dpotool.domain.search_list import places_to_search
from dpotool.ui.fonts import scaled, tabular
from dpotool.ui.icons import icon, paint_icon
from dpotool.ui.page import Desk
from dpotool.ui.requests.search_model import WAITING_ROLE, SearchModel, is_settled
from dpotool.ui.theme import colours, set_look

_WEIGHTS: Final = (5, 4, 3, 6)
_BOX: Final = 18
_Index = QModelIndex | QPersistentModelIndex


class SearchTable(QTableView):
    """The checklist; Space ticks off, F2 writes who looked or what was found, Enter opens all of a search."""

    opened = Signal()

    def __init__(self, model: SearchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searches = model
        self.setModel(model)
        self.setAccessibleName("Searches")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setItemDelegate(_SearchPainter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(32))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        for column, weight in enumerate(_WEIGHTS):
            self.setColumnWidth(column, room * weight // sum(_WEIGHTS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid() and not self._searches.frozen:
            self._searches.toggle(index.row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_box = index.column() == 0 and event.position().x() <= scaled(_BOX) + 12
        if index.isValid() and on_box and not self._searches.frozen:
            self._searches.toggle(index.row())


class SearchPane(QWidget):
    """The checklist of one request, and the way to fill it from the register."""

    search_opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._request = Request()
        self.model = SearchModel(lambda: desk.workspace.today, self)
        self.table = SearchTable(self.model)
        self.fill = QPushButton(icon("list-plus"), "")
        self.add = QPushButton(icon("plus"), "Add a place")
        self.details = QPushButton("Open")
        self._nothing = QLabel("No place to search is listed yet.")
        self._bodies = QStackedWidget()
        self._lay_out()
        self.model.altered.connect(self._alter)
        self.table.opened.connect(self._open)
        self.fill.clicked.connect(self.fill_from_register)
        self.add.clicked.connect(self._add)
        self.details.clicked.connect(self._open)

    def show_case(self, request: Request) -> None:
        """Show the searches of a request."""
        self._request = request
        self.model.frozen = not request.is_open
        self.model.show_searches(request.searches)
        if not self.table.currentIndex().isValid() and request.searches:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._bodies.setCurrentIndex(0 if request.searches else 1)
        lacking = len(places_to_search(self._desk.workspace.register, request)) if request.is_open else 0
        places = "1 place" if lacking == 1 else f"{lacking} places"
        self.fill.setText(f"Add {places} from the register")
        self.fill.setVisible(lacking > 0)
        self.add.setVisible(request.is_open)
        self.details.setVisible(bool(request.searches))

    def fill_from_register(self) -> None:
        """List the places that the register names for such people and data, and that are not listed yet."""
        found = places_to_search(self._desk.workspace.register, self._request)
        after = self._request.replace(searches=(*self._request.searches, *found))
        label = f"List where to search, {named(self._request)}"
        self._desk.undo.do(Change(label, (Edit(self._request, after),)))

    def _alter(self, search: CaseSearch) -> None:
        rows = tuple(search if each.id == search.id else each for each in self._request.searches)
        self._desk.undo.do(answering(self._request, field_of(Request, "searches"), rows))

    def _add(self) -> None:
        row = CaseSearch()
        rows = (*self._request.searches, row)
        if self._desk.undo.do(answering(self._request, field_of(Request, "searches"), rows)):
            self.search_opened.emit(f"searches/{row.id}/name")

    def _open(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._request.searches):
            self.search_opened.emit(f"searches/{self._request.searches[row].id}/who")

    def _lay_out(self) -> None:
        set_look(self._nothing, "quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setContentsMargins(0, 24, 0, 0)
        self._nothing.setWordWrap(True)
        for button in (self.fill, self.add, self.details):
            set_look(button, "small")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 4)
        buttons.setSpacing(8)
        for button in (self.fill, self.add, self.details):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._bodies.addWidget(self.table)
        self._bodies.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addWidget(self._bodies, 1)


def progress(request: Request) -> str:
    """How far the searches have come, such as 5 of 7."""
    done = sum(is_settled(search) for search in request.searches)
    return f"{done} of {len(request.searches)}" if request.searches else "0"


class _SearchPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(scaled(80), scaled(32))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Leave it to the table to tick a search off, so that a click does so once."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, area = colours(), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area.adjusted(0, 0, 0, -1), QColor(theme.selection))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))
        words = area.adjusted(8, 0, -8, 0)
        waits = bool(index.data(WAITING_ROLE)) and index.column() > 1
        if index.column() == 0:
            words.setLeft(_paint_box(painter, area, index, frozen=not option.widget.isEnabled()) + 8)
        elif waits and index.column() == 3:
            side = scaled(16)
            place = QRectF(words.left(), area.center().y() - side / 2 + 1, side, side)
            paint_icon(painter, place, "warning", QColor(theme.attention))
            words.setLeft(words.left() + side + 6)
        painter.setFont(tabular(option.font))
        painter.setPen(QColor(theme.attention if waits else theme.text))
        said = painter.fontMetrics().elidedText(
            index.data() or "", Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()


def _paint_box(painter: QPainter, area: QRect, index: _Index, *, frozen: bool) -> int:
    """Paint the box that is ticked; answers where it ends."""
    theme, side = colours(), scaled(_BOX)
    ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    place = QRectF(area.left() + 6, area.center().y() - side / 2 + 1, side, side)
    colour = theme.faint if frozen else theme.accent if ticked else theme.control_line
    paint_icon(painter, place, "check-square" if ticked else "square", QColor(colour))
    return round(place.right())
