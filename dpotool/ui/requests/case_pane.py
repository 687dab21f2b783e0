"""One case: its head, the steps that can be taken, its line of time, why it is due, and its papers."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.letters import Letters
from dpotool.app.scores import Scores
from dpotool.domain.case_due_words import due_of
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_line import line_of
from dpotool.domain.case_next import next_steps
from dpotool.domain.case_steps import reopened, stepping
from dpotool.domain.changes import Change
from dpotool.domain.clock_facts import INCLUSIVE
from dpotool.domain.errors import CannotDo
from dpotool.ui.page import Desk
from dpotool.ui.requests.case_head import CaseHead
from dpotool.ui.requests.case_papers import CasePapers
from dpotool.ui.requests.letter_offer import LetterOffer
from dpotool.ui.requests.step_bar import StepBar
from dpotool.ui.requests.step_sheet import StepSheet
from dpotool.ui.requests.time_line import TimeLine
from dpotool.ui.requests.why_pane import WhyPane
from dpotool.ui.theme import set_look


class CasePane(QScrollArea):
    """Shows one case, and takes its steps; Escape goes back to the list."""

    left = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        scores: Scores,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._scores, self._now = desk, scores, now
        self._identity = ""
        self.head, self.bar, self.line, self.why = CaseHead(), StepBar(), TimeLine(), WhyPane()
        self.sheet, self.offer = StepSheet(desk, now), LetterOffer()
        self._letters = Letters(desk.workspace, desk.workspace.casework)
        self._papers: dict[type[CaseFile], CasePapers] = {}
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def case(self) -> CaseFile | None:
        """The case shown, as it stands in the register; None where there is none, or no longer."""
        record = self._desk.workspace.register.find(self._identity)
        return record if isinstance(record, CaseFile) else None

    @property
    def papers(self) -> CasePapers:
        """The papers of the case shown."""
        case = self.case
        assert case is not None
        return self._papers_of(type(case))

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What it consists of, in the order in which it is read."""
        return (self.head, self.bar, self.sheet, self.offer, self.line, self.why, self._stack)

    def show_case(self, identity: str) -> None:
        """Show another case."""
        if identity != self._identity:
            self.flush()
            self._leave_step()
            self._identity = identity
            self.verticalScrollBar().setValue(0)
        self._show()

    def follow(self, change: Change) -> None:
        """Show what a change of the register altered."""
        for papers in self._papers.values():
            papers.refresh(change)
        self._show()

    def refresh(self) -> None:
        """Show anew what depends on the present day and hour."""
        self._show()

    def begin(self) -> None:
        """Put the cursor on the step that is called for."""
        first = next(iter(self.bar.buttons.values()), None)
        if first is not None and self.bar.isVisible():
            first.setFocus()

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        for papers in self._papers.values():
            papers.flush()

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field of the case."""
        self.papers.focus_field(path)

    def take(self, code: str) -> None:
        """Take a step: at once where it asks nothing, else on a sheet."""
        case = self.case
        if case is None:
            return
        self.flush()
        self.offer.clear()
        if code == "reopen":
            self._reopen(case)
        elif code == "letter":
            self.write_letter()
        elif self.sheet.ask(case, code):
            self.bar.hide()
            self.ensureWidgetVisible(self.sheet)

    def write_letter(self, code: str = "", row: str = "") -> None:
        """Write a letter about the case: that of a code, the one of the log with that identity, or any."""
        from dpotool.ui.letters.letter_dialog import LetterDialog

        case = self.case
        if case is None:
            return
        logged = next((each for each in case.letters if each.id == row), None)
        dialog = LetterDialog(self._desk, self._letters, case, code, logged, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.logged.connect(self.said)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in looks and self._identity and self.isVisible():
            self._show()

    def _show(self) -> None:
        case = self.case
        if case is None:
            return
        standing, now = self._desk.workspace.casework.standing(case), self._now()
        self.head.show_case(case, standing, now)
        self.bar.show_steps(case, next_steps(case, standing))
        counting = self._desk.workspace.organisation.pause_counting or INCLUSIVE
        self.line.show_line(line_of(case, standing, now, counting), due_of(case, standing, now).tone)
        self.why.show_standing(standing)
        papers = self._papers_of(type(case))
        self._stack.setCurrentWidget(papers)
        papers.show_case(case)

    def _reopen(self, case: CaseFile) -> None:
        try:
            change = stepping("Reopen", case, reopened(case))
        except CannotDo as refusal:
            self._desk.dialogs.refuse(str(refusal))
            return
        self._desk.undo.do(change)

    def _leave_step(self) -> None:
        self.sheet.put_away()
        self.offer.clear()
        self.bar.show()

    def _end_step(self) -> None:
        self.bar.show()
        self.begin()

    def _offer_letter(self, code: str) -> None:
        """Offer the letter that goes with a step that has just been taken."""
        self._end_step()
        case = self.case
        letter = self._letters.for_step(case, code) if case else ""
        if case is None or not letter:
            return
        name = next(kind.name for kind in self._letters.offered(case) if kind.code == letter)
        self.offer.offer(letter, name)
        self.offer.write.setFocus()

    def _papers_of(self, case_type: type[CaseFile]) -> CasePapers:
        if case_type not in self._papers:
            made = CasePapers(self._desk, case_type, self._scores)
            made.left.connect(self.left)
            made.letter_asked.connect(self.write_letter)
            made.letter_opened.connect(lambda row: self.write_letter(row=row))
            self._papers[case_type] = made
            self._stack.addWidget(made)
        return self._papers[case_type]

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.head.why_toggled.connect(self.why.setVisible)
        self.bar.asked.connect(self.take)
        self.sheet.left.connect(self._end_step)
        self.sheet.taken.connect(self._offer_letter)
        self.offer.wanted.connect(self.write_letter)
        self.offer.put_away.connect(self.begin)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self, "surface")
        ground = QWidget()
        set_look(ground, "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 14, 24, 12)
        column.setSpacing(12)
        for widget in (self.head, self.bar, self.sheet, self.offer, self.line, self.why):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.setWidget(ground)
