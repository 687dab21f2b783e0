"""The list of cases at the left: what is open by when it is due, what is closed, complaints, breaches."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpotool.app.casework import CASE_TYPES, Casework
from dpotool.app.word_filter import WordFilter
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_groups import PARTS, cases_in, grouped
from dpotool.domain.changes import Change
from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.page import Desk
from dpotool.ui.requests.case_model import CaseModel
from dpotool.ui.requests.case_painter import CasePainter
from dpotool.ui.search_field import SearchField
from dpotool.ui.theme import set_look

_TITLES: Final = {"open": "Open", "closed": "Closed", "complaints": "Complaints", "breaches": "Breaches"}
WIDTH: Final = 312
_NOTHING: Final = {
    "open": "No request is open. When one comes, log it here.",
    "closed": "No case is closed yet.",
    "complaints": "No complaint is recorded.",
    "breaches": "No breach is recorded.",
}


class CaseView(QListView):
    """The rows; Enter opens the case that is selected, Delete asks to remove it."""

    opened = Signal()
    delete_asked = Signal()
    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Cases")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(CasePainter(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self, "pages")
        self.activated.connect(self.opened)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class CaseList(QWidget):
    """Says which case is chosen, and asks to log one; `follow` it needs to do after each change."""

    chosen = Signal(str)
    opened = Signal()
    log_asked = Signal(str)
    delete_asked = Signal()

    def __init__(
        self, desk: Desk, casework: Casework, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._casework = desk, casework
        self._words = WordFilter(desk.workspace)
        self._part = PARTS[0]
        self._filling = False
        self._identity = ""
        self.model = CaseModel(casework, now, self)
        self.view = CaseView()
        self.view.setModel(self.model)
        self.log = QPushButton(icon("plus"), "Log request")
        self.more = QPushButton(icon("caret-down"), "")
        self.search = SearchField()
        self.parts = QButtonGroup(self)
        self._nothing = QLabel()
        self._bodies = QStackedWidget()
        self._lay_out()
        self._connect()
        self.fill()

    @property
    def current(self) -> CaseFile | None:
        """The case that is selected."""
        return self.model.case_at(self.view.currentIndex())

    @property
    def part(self) -> str:
        """The part of the list that is shown: open, closed, complaints or breaches."""
        return self._part

    def show_part(self, part: str) -> None:
        """Show another part of the list, with its first case selected."""
        self._part = part
        self.parts.button(PARTS.index(part)).setChecked(True)
        self.fill()
        self.choose_first()

    def fill(self) -> None:
        """Show the cases anew; the one that was selected stays so while it is in this part of the list."""
        kept = self._identity
        cases = self._casework.cases()
        self._count(cases)
        passes = self._words.test(self.search.text())
        wanted = [case for case in cases_in(self._part, cases) if passes(case)]
        self._filling = True
        self.model.show_groups(grouped(wanted, self._casework.standing, self._desk.workspace.today))
        self.view.setCurrentIndex(self.model.index_of(kept))
        self._filling = False
        self._bodies.setCurrentIndex(0 if wanted else 1)
        self._nothing.setText(
            "No case here holds these words." if self.search.text() else _NOTHING[self._part]
        )

    def follow(self, change: Change) -> bool:
        """Show what a change of the register altered; False where it does not concern cases."""
        self._words.follow(change)
        all_anew = self._casework.follow(change)
        if not all_anew and not any(isinstance(edit.subject, CASE_TYPES) for edit in change.edits):
            return False
        self.fill()
        return True

    def go_to(self, identity: str) -> bool:
        """Select a case, in a part of the list that holds it; False where there is none."""
        case = next((each for each in self._casework.cases() if each.id == identity), None)
        if case is None:
            return False
        if not self.model.index_of(identity).isValid():
            self._show_all_of(case)
        self._identity = identity
        self._filling = True
        self.view.setCurrentIndex(self.model.index_of(identity))
        self._filling = False
        self.view.scrollTo(self.view.currentIndex())
        return True

    def _show_all_of(self, case: CaseFile) -> None:
        """Show the part of the list in which a case is, with no words that could leave it out."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        if case not in cases_in(self._part, (case,)):
            self._part = PARTS[0] if case.is_open else PARTS[1]
            self.parts.button(PARTS.index(self._part)).setChecked(True)
        self.fill()

    def sizeHint(self) -> QSize:
        """As wide as the design has it, or as its words need."""
        return QSize(max(scaled(WIDTH), self.minimumSizeHint().width()), super().sizeHint().height())

    def choose_first(self) -> None:
        """Select the first case of those shown, unless one is selected."""
        if self.current is None and self.model.cases:
            self.view.setCurrentIndex(self.model.index_of(self.model.cases[0].id))

    def neighbour(self, identity: str) -> str:
        """The case that follows one in the list, or else the one before it; empty where it is alone."""
        shown = [case.id for case in self.model.cases]
        if identity not in shown:
            return shown[0] if shown else ""
        place = shown.index(identity)
        around = (*shown[place + 1 :], *reversed(shown[:place]))
        return next(iter(around), "")

    def _choose(self) -> None:
        if not self._filling and self.current is not None:
            self._identity = self.current.id
            self.chosen.emit(self._identity)

    def _count(self, cases: tuple[CaseFile, ...]) -> None:
        for number, part in enumerate(PARTS):
            self.parts.button(number).setText(f"{_TITLES[part]} {len(cases_in(part, cases))}")

    def _connect(self) -> None:
        self.view.current_changed.connect(self._choose)
        self.view.opened.connect(self.opened)
        self.view.delete_asked.connect(self.delete_asked)
        self.search.textChanged.connect(self.fill)
        self.search.left.connect(self.view.setFocus)
        self.log.clicked.connect(partial(self.log_asked.emit, "request"))
        self.parts.idClicked.connect(lambda number: self.show_part(PARTS[number]))

    def _lay_out(self) -> None:
        set_look(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel("Requests")
        set_look(title, "page-title")
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 12, 8)
        head.setSpacing(4)
        head.addWidget(title, 1)
        head.addWidget(self.log)
        head.addWidget(self._more_ways())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._segments())
        column.addLayout(self._search_row())
        column.addWidget(self._bodies, 1)
        self._bodies.addWidget(self._list_ground())
        self._bodies.addWidget(self._nothing_here())

    def _more_ways(self) -> QPushButton:
        menu = QMenu(self.more)
        for noun in ("request", "complaint", "breach"):
            menu.addAction(f"Log {noun}", partial(self.log_asked.emit, noun))
        self.more.setMenu(menu)
        self.more.setAccessibleName("Log something else")
        self.more.setToolTip("Log a complaint or a breach")
        set_look(self.more, "menu-only")
        return self.more

    def _segments(self) -> QWidget:
        ground = QFrame()
        set_look(ground, "segments")
        row = QHBoxLayout(ground)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for number, part in enumerate(PARTS):
            button = QPushButton(_TITLES[part])
            button.setCheckable(True)
            button.setChecked(part == self._part)
            set_look(button, "segment")
            self.parts.addButton(button, number)
            row.addWidget(button)
        outer = QWidget()
        around = QHBoxLayout(outer)
        around.setContentsMargins(12, 0, 12, 0)
        around.addWidget(ground)
        return outer

    def _search_row(self) -> QHBoxLayout:
        self.search.setMaximumWidth(10_000)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 4)
        row.addWidget(self.search)
        return row

    def _list_ground(self) -> QWidget:
        ground = QWidget()
        around = QHBoxLayout(ground)
        around.setContentsMargins(12, 0, 4, 8)
        around.addWidget(self.view)
        return ground

    def _nothing_here(self) -> QWidget:
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(24, 24, 24, 24)
        set_look(self._nothing, "quiet")
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addStretch(1)
        return ground
