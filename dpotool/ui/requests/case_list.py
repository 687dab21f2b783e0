"""The list of cases at the left: what is open by when it is due, what is closed, complaints, breaches."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.casework import CASE_TYPES
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_groups import PARTS, Group, cases_in, grouped
from dpotool.domain.case_words import held_words
from dpotool.domain.changes import Change
from dpotool.domain.finding import normal
from dpotool.domain.organisation import Organisation
from dpotool.ui.fonts import scaled
from dpotool.ui.page import Desk
from dpotool.ui.requests.case_list_head import CaseListHead
from dpotool.ui.requests.case_model import CaseModel
from dpotool.ui.requests.case_view import CaseView
from dpotool.ui.theme import set_look

WIDTH: Final = 312
_NOTHING: Final = {
    "open": "No case is open.",
    "closed": "No case is closed yet.",
    "complaints": "No complaint is recorded.",
    "breaches": "No breach is recorded.",
}


class CaseList(QWidget):
    """Says which case is chosen; `follow` it needs to do after each change."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._casework = desk, desk.workspace.casework
        self._part, self._identity = PARTS[0], ""
        self._filling = False
        self._read: dict[str, tuple[CaseFile, str]] = {}
        self.head = CaseListHead()
        self.model = CaseModel(self._casework, now, self)
        self.view = CaseView(self.model)
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
        self.head.show_part(part)
        self.fill()
        self.choose_first()

    def fill(self) -> None:
        """Show the cases anew; the one that was selected stays so while it is in this part of the list."""
        cases, words = self._casework.cases(), normal(self.head.search.text()).split()
        self.head.show_counts({part: len(cases_in(part, cases)) for part in PARTS})
        wanted = [case for case in cases_in(self._part, cases) if self._holds(case, words)]
        today = self._desk.workspace.today
        self._refill(grouped(wanted, self._casework.standing, today))
        self._bodies.setCurrentIndex(0 if wanted else 1)
        self._nothing.setText("No case here holds these words." if words else _NOTHING[self._part])

    def follow(self, change: Change) -> None:
        """Show what a change of the register altered."""
        if any(isinstance(edit.subject, (*CASE_TYPES, Organisation)) for edit in change.edits):
            self.fill()
            if self.current is not None:
                self.view.scrollTo(self.view.currentIndex())

    def go_to(self, identity: str) -> bool:
        """Select a case, in a part of the list that holds it; False where there is none."""
        case = next((each for each in self._casework.cases() if each.id == identity), None)
        if case is None:
            return False
        self._identity = identity
        if not self.model.index_of(identity).isValid():
            self._show_part_of(case)
        self._filling = True
        self.view.setCurrentIndex(self.model.index_of(identity))
        self._filling = False
        self.view.scrollTo(self.view.currentIndex())
        return True

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

    def sizeHint(self) -> QSize:
        """As wide as the design has it, or as its words need."""
        return QSize(max(scaled(WIDTH), self.minimumSizeHint().width()), super().sizeHint().height())

    def _refill(self, groups: Iterable[Group]) -> None:
        """Show these groups, scrolled as before as far as the case that is selected can be seen then."""
        bar = self.view.verticalScrollBar()
        place, self._filling = bar.value(), True
        self.model.show_groups(groups)
        self.view.setCurrentIndex(self.model.index_of(self._identity))
        bar.setValue(place)
        self._filling = False

    def _holds(self, case: CaseFile, words: list[str]) -> bool:
        if not words:
            return True
        known = self._read.get(case.id)
        if known is None or known[0] is not case:
            known = self._read[case.id] = case, normal(held_words(case))
        return all(word in known[1] for word in words)

    def _show_part_of(self, case: CaseFile) -> None:
        """Show the part of the list in which a case is, with no words that could leave it out."""
        self.head.clear_words()
        if not cases_in(self._part, (case,)):
            self._part = PARTS[0] if case.is_open else PARTS[1]
            self.head.show_part(self._part)
        self.fill()

    def _choose(self) -> None:
        if not self._filling and self.current is not None:
            self._identity = self.current.id
            self.chosen.emit(self._identity)

    def _connect(self) -> None:
        self.view.current_changed.connect(self._choose)
        self.head.search.textChanged.connect(self.fill)
        self.head.search.left.connect(self.view.setFocus)
        self.head.part_chosen.connect(self.show_part)

    def _lay_out(self) -> None:
        set_look(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground = QWidget()
        around = QHBoxLayout(ground)
        around.setContentsMargins(12, 0, 4, 8)
        around.addWidget(self.view)
        self._bodies.addWidget(ground)
        self._bodies.addWidget(self._nothing)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(24, 24, 24, 24)
        set_look(self._nothing, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._bodies, 1)
