"""The sheet on which a step is recorded: the day and what else it asks, and what would then be due."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpotool.app.step_questions import StepQuestions, questions
from dpotool.domain.case_due_words import due_of
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.ui.fonts import scaled
from dpotool.ui.page import Desk
from dpotool.ui.requests.draft_form import DraftForm
from dpotool.ui.theme import set_look

_WIDEST = 640
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StepSheet(QFrame):
    """Asks what a step needs; Enter records it, Escape puts it away, and what was typed is kept for later."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._now = desk, now
        self._case: CaseFile | None = None
        self._asked: StepQuestions | None = None
        self._kept: dict[tuple[str, str], tuple[CaseFile, tuple[Record, ...]]] = {}
        self.title, self._hint = QLabel(), QLabel()
        self.form = DraftForm(desk)
        self.record = QPushButton("Record")
        self.cancel = QPushButton("Cancel")
        self._fault = QLabel()
        self._lay_out()
        self.form.altered.connect(self._foresee)
        self.record.clicked.connect(self.take)
        self.cancel.clicked.connect(self._cancel)

    @property
    def code(self) -> str:
        """The step that is asked about; empty where none is."""
        return self._asked.code if self._asked else ""

    @property
    def hint(self) -> str:
        """What is said below the fields: what would be due, or what stands in the way."""
        return self._fault.text() or self._hint.text()

    def ask(self, case: CaseFile, code: str) -> bool:
        """Ask what a step of a case needs; False where it needs nothing."""
        self.put_away()
        asked = questions(code, case, self._now(), self._desk.workspace.register)
        if asked is None:
            return False
        self._case, self._asked = case, asked
        before, drafts = self._kept.pop((case.id, code), (case, asked.drafts))
        self.form.show_drafts(drafts if before is case else asked.drafts, asked.fields)
        self.title.setText(asked.title)
        self._show_fault("")
        self._foresee()
        self.show()
        self.form.focus()
        return True

    def put_away(self) -> None:
        """Leave the step for now; what was filled in stands there when it is asked again."""
        if self._case is not None and self._asked is not None and self.form.drafts != self._asked.drafts:
            self._kept[self._case.id, self._asked.code] = (self._case, self.form.drafts)
        self._clear()

    def take(self) -> None:
        """Record the step."""
        if self._asked is None or self._case is None:
            return
        self.form.flush()
        change = self._change()
        if change is None or not self._desk.undo.do(change):
            return
        code = self._asked.code
        self._clear()
        self.taken.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _cancel(self) -> None:
        self._clear()
        self.left.emit()

    def _clear(self) -> None:
        self.hide()
        self._case = self._asked = None
        self.form.clear()

    def _change(self) -> Change | None:
        """The step as a change; None, with a sentence on the sheet, where something stands in its way."""
        assert self._asked is not None
        assert self._case is not None
        if self.form.unread:
            self._show_fault(f"“{self.form.unread}” cannot be read yet; please look at it again.")
            return None
        try:
            return self._asked.change(self._case, self.form.drafts)
        except CannotDo as refusal:
            self._show_fault(str(refusal))
            return None

    def _foresee(self) -> None:
        """Say what would be due once the step is recorded."""
        if self._asked is None or self._case is None:
            return
        self._show_fault("")
        try:
            change = self._asked.change(self._case, self.form.drafts)
        except CannotDo:
            self._hint.hide()
            return
        after = next((edit.after for edit in change.edits if edit.subject.id == self._case.id), None)
        words = ""
        if isinstance(after, CaseFile) and after.is_open:
            standing = self._desk.workspace.casework.foreseen(after)
            words = f"Then: {due_of(after, standing, self._now()).whole}."
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def _show_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self._hint.setVisible(not sentence and bool(self._hint.text()))

    def _lay_out(self) -> None:
        set_look(self, "sheet")
        set_look(self.title, "section-title")
        set_look(self._hint, "quiet")
        set_look(self._fault, "late")
        set_look(self.record, "primary")
        for label in (self._hint, self._fault):
            label.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.record)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.form.setMaximumWidth(scaled(_WIDEST))
        beside = QHBoxLayout()
        beside.addWidget(self.form, 1)
        beside.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(beside)
        column.addWidget(self._hint)
        column.addWidget(self._fault)
        column.addLayout(buttons)
        self.hide()
