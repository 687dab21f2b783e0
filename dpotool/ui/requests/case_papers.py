"""The papers of a case, in tabs: its story, searches, answer, notes, and every answer it holds."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.record_form import RecordForm
from dpotool.ui.page import Desk
from dpotool.ui.record_details import RecordDetails
from dpotool.ui.requests.search_pane import SearchPane, progress
from dpotool.ui.requests.story_pane import StoryPane
from dpotool.ui.theme import set_look

_LEAST_HEIGHT: Final = 260


@dataclass(frozen=True)
class Layout:
    """Which forms of a type of case stand in which tab."""

    answer: str
    answer_forms: tuple[str, ...]
    details: tuple[str, ...]


LAYOUTS: Final[dict[type[CaseFile], Layout]] = {
    Request: Layout("Answer", ("request_answer",), ("request_who", "request_clock", "request_searches")),
    Complaint: Layout("Answer", ("complaint_answer",), ("complaint_who",)),
    Breach: Layout("Risk and telling", ("breach_risk", "breach_told"), ("breach_what", "breach_lessons")),
}
_NOTES, _END = "case_notes", "case_end"


class CasePapers(QWidget):
    """Shows one case of a type; tabs are filled when they are first opened."""

    left = Signal()

    def __init__(
        self, desk: Desk, case_type: type[CaseFile], scores: Scores, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._type, self._scores = desk, case_type, scores
        self._layout = LAYOUTS[case_type]
        self._case: CaseFile | None = None
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.story = StoryPane()
        self.searches = SearchPane(desk) if case_type is Request else None
        self.answer = RecordForm(case_type, self._layout.answer_forms, desk)
        self.notes = RecordForm(case_type, (_NOTES,), desk)
        self.details = RecordDetails(desk, case_type, (*self._layout.details, _END), scores)
        self._pages: dict[str, QWidget] = self._listed()
        self._lay_out()
        self._connect()

    @property
    def tab(self) -> str:
        """The tab that is open: steps, searches, answer, notes or details."""
        return list(self._pages)[self.tabs.currentIndex()]

    @property
    def page(self) -> QWidget:
        """What the open tab shows."""
        return self._pages[self.tab]

    def show_tab(self, name: str) -> None:
        """Open a tab."""
        self.tabs.setCurrentIndex(list(self._pages).index(name))

    def show_case(self, case: CaseFile) -> None:
        """Show this case, in the tab that is open."""
        if self._case is not None and self._case.id != case.id:
            self.flush()
        self._case = case
        self._fill(self.tab)
        self._show_counts(case)

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        for form in self._forms:
            form.refresh(change)

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        for form in self._forms:
            form.flush()

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field, in the tab in which it stands."""
        name = path.partition("/")[0]
        for tab, form in (("answer", self.answer), ("notes", self.notes)):
            if any(name in section.field_names for section in form.sections):
                self.show_tab(tab)
                form.focus_field(path)
                return
        self.show_tab("details")
        self.details.focus_field(path)

    def focus_page(self) -> None:
        """Put the cursor into what the open tab shows."""
        self.page.setFocus()

    def _fill(self, tab: str) -> None:
        """Show the case in a tab, if that shows another one, or none, so far."""
        case = self._case
        forms = {"answer": self.answer, "notes": self.notes, "details": self.details.form}
        if case is None or tab not in forms:
            return
        forms[tab].freeze(not case.is_open)
        if tab != "details" and forms[tab].record is not case:
            forms[tab].show_record(case)
        elif tab == "details" and self.details.record is not case:
            self.details.show_record(case)
        elif tab == "details":
            self.details.judge()

    @property
    def _forms(self) -> tuple[RecordForm, ...]:
        return (self.answer, self.notes, self.details.form)

    def _listed(self) -> dict[str, QWidget]:
        searches = {"searches": self.searches} if self.searches else {}
        return {
            "steps": self.story,
            **searches,
            "answer": self.answer,
            "notes": self.notes,
            "details": self.details,
        }

    def _show_counts(self, case: CaseFile) -> None:
        titles = {
            "steps": f"Steps {self.story.show_case(case)}",
            "answer": self._layout.answer,
            "notes": f"Notes {len(case.notes)}",
            "details": "Details",
        }
        if self.searches is not None and isinstance(case, Request):
            self.searches.show_case(case)
            titles["searches"] = f"Searches {progress(case)}"
        for place, name in enumerate(self._pages):
            self.tabs.setTabText(place, titles[name])

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.story.path_chosen.connect(self.focus_field)
        self.details.left.connect(self.left)
        if self.searches is not None:
            self.searches.search_opened.connect(self.focus_field)

    def _turn(self, place: int) -> None:
        self.flush()
        self._fill(self.tab)
        self._stack.setCurrentIndex(place)

    def _lay_out(self) -> None:
        set_look(self.tabs, "papers")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName("Papers of the case")
        for name, page in self._pages.items():
            self.tabs.addTab(name.capitalize())
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(scaled(_LEAST_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
