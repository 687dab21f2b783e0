"""The papers of a case, in tabs: story, searches, letters, answer, notes, files, and all details."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request
from dpotool.ui.fonts import scaled
from dpotool.ui.page import Desk
from dpotool.ui.requests.file_tab import FileTab
from dpotool.ui.requests.form_tabs import DetailsTab, FormTab
from dpotool.ui.requests.letter_tab import LetterTab
from dpotool.ui.requests.search_pane import SearchPane, progress
from dpotool.ui.requests.story_pane import StoryPane
from dpotool.ui.theme import set_look

_LEAST_HEIGHT: Final = 260


@dataclass(frozen=True)
class Layout:
    """Which forms of a type of case have a tab of their own, by its title, and which stand together."""

    tabs: dict[str, str]
    details: tuple[str, ...]


LAYOUTS: Final[dict[type[CaseFile], Layout]] = {
    Request: Layout(
        {"Answer": "request_answer", "Notes": "case_notes"},
        ("request_who", "request_clock", "request_searches", "case_end"),
    ),
    Complaint: Layout({"Answer": "complaint_answer", "Notes": "case_notes"}, ("complaint_who", "case_end")),
    Breach: Layout(
        {"Risk": "breach_risk", "Who was told": "breach_told", "Notes": "case_notes"},
        ("breach_what", "breach_lessons", "case_end"),
    ),
}
STEPS, SEARCHES, LETTERS, NOTES = "Steps", "Searches", "Letters", "Notes"
FILES, DETAILS = "Files", "Details"


class CasePapers(QWidget):
    """Shows one case of a type; a tab is filled when it is opened."""

    left = Signal()
    letter_opened = Signal(str)
    letter_asked = Signal()

    def __init__(
        self, desk: Desk, case_type: type[CaseFile], scores: Scores, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = LAYOUTS[case_type]
        self._case: CaseFile | None = None
        self._counts: dict[str, str] = {}
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.story, self.letters, self.files = StoryPane(), LetterTab(), FileTab(desk)
        self.searches = SearchPane(desk) if case_type is Request else None
        self.forms = {title: FormTab(desk, case_type, form) for title, form in layout.tabs.items()}
        self.details = DetailsTab(desk, case_type, layout.details, scores)
        self._pages = self._listed()
        self._lay_out()
        self._connect()

    @property
    def tab(self) -> str:
        """The title of the tab that is open, without its number."""
        return list(self._pages)[self.tabs.currentIndex()]

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of all tabs, without their numbers."""
        return tuple(self._pages)

    @property
    def _filled(self) -> tuple[FormTab | DetailsTab, ...]:
        return (*self.forms.values(), self.details)

    def show_tab(self, title: str) -> None:
        """Open a tab."""
        self.tabs.setCurrentIndex(list(self._pages).index(title))

    def show_case(self, case: CaseFile) -> None:
        """Show this case, in the tab that is open."""
        if self._case is not None and self._case.id != case.id:
            self.flush()
        self._case = case
        self._fill()
        self._count(case)

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        for tab in self._filled:
            tab.refresh(change)

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        for tab in self._filled:
            tab.flush()

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field, in the tab in which it stands; open a letter that is named."""
        name, _, within = path.partition("/")
        if name == "letters":
            self.show_tab(LETTERS)
            if within:
                self.letter_opened.emit(within.partition("/")[0])
            return
        if name == "attachments":
            self.show_tab(FILES)
            return
        title = next((title for title, tab in self.forms.items() if tab.holds(name)), DETAILS)
        self.show_tab(title)
        tab = self.forms.get(title, self.details)
        tab.focus_field(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_titles()

    def _fill(self) -> None:
        tab = self._pages[self.tab]
        if self._case is not None and isinstance(tab, FormTab | DetailsTab):
            tab.show_case(self._case)

    def _listed(self) -> dict[str, QWidget]:
        searches: dict[str, QWidget] = {SEARCHES: self.searches} if self.searches else {}
        papers = {LETTERS: self.letters, **self.forms, FILES: self.files}
        return {STEPS: self.story, **searches, **papers, DETAILS: self.details}

    def _count(self, case: CaseFile) -> None:
        counts = {
            STEPS: str(self.story.show_case(case)),
            LETTERS: str(len(case.letters)),
            NOTES: str(len(case.notes)),
            FILES: str(len(case.attachments)),
        }
        self.letters.show_case(case)
        self.files.show_case(case)
        if self.searches is not None and isinstance(case, Request):
            self.searches.show_case(case)
            counts[SEARCHES] = progress(case)
        self._counts = counts
        self._show_titles()

    def _show_titles(self) -> None:
        """Name the tabs with their numbers, or without them where there is no room for those."""
        for place, title in enumerate(self._pages):
            self.tabs.setTabText(place, f"{title} {self._counts.get(title, '')}".strip())
        if self.tabs.sizeHint().width() > self.width() > 0:
            for place, title in enumerate(self._pages):
                self.tabs.setTabText(place, title)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.story.key_chosen.connect(self.focus_field)
        self.letters.letter_opened.connect(self.letter_opened)
        self.letters.new_asked.connect(self.letter_asked)
        self.details.left.connect(self.left)
        if self.searches is not None:
            self.searches.search_opened.connect(self.focus_field)

    def _turn(self, place: int) -> None:
        self.flush()
        self._fill()
        self._stack.setCurrentIndex(place)

    def _lay_out(self) -> None:
        set_look(self.tabs, "papers")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName("Papers of the case")
        for title, page in self._pages.items():
            self.tabs.addTab(title)
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(scaled(_LEAST_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
