"""A sheet that asks a few things before something is recorded, on the page rather than before it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dpotool.domain.changes import Change
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.listing import Rows
from dpotool.ui.page import Desk
from dpotool.ui.requests.draft_form import DraftForm
from dpotool.ui.theme import set_look

_WIDEST: Final = 640
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Question:
    """What is asked: drafts with the fields of each, what the button says, and the change it makes of them.

    `change` raises CannotDo where an answer is needed and missing; `said` is told once it is recorded.
    """

    title: str
    drafts: tuple[Record, ...]
    fields: tuple[Rows, ...]
    do: str
    change: Callable[[tuple[Any, ...]], Change]
    said: str
    note: str = ""
    warning: str = ""


class AskSheet(QScrollArea):
    """Takes the place of what it is about; Enter records what was asked, Escape puts the sheet away."""

    asked = Signal()
    taken = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: Question | None = None
        self.title, self.note, self.warning, self.fault = QLabel(), QLabel(), QLabel(), QLabel()
        self.ways = QWidget()
        self.form = DraftForm(desk)
        self.record, self.cancel = QPushButton(), QPushButton("Cancel")
        self._lay_out()
        self.form.altered.connect(lambda: self._say(self.fault, ""))
        self.record.clicked.connect(self.take)
        self.cancel.clicked.connect(self.put_away)

    @property
    def question(self) -> Question | None:
        """What is asked now."""
        return self._question

    def ask(self, question: Question) -> None:
        """Ask this, in place of what was asked before."""
        self._question = question
        self.form.show_drafts(question.drafts, question.fields)
        self.title.setText(question.title)
        self.record.setText(question.do)
        self._say(self.note, question.note)
        self._say(self.warning, question.warning)
        self._say(self.fault, "")
        self.asked.emit()
        self.form.focus()
        self.ensureVisible(0, 0)

    def take(self) -> None:
        """Record what was asked, where nothing stands in its way."""
        if self._question is None:
            return
        self.form.flush()
        asked, change = self._question, self._change(self._question)
        if change is not None and self._desk.undo.do(change):
            self._clear()
            self.taken.emit(asked.said)

    def put_away(self) -> None:
        """Ask no more."""
        self._clear()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _change(self, question: Question) -> Change | None:
        """The change; None, with a sentence on the sheet, where something stands in its way."""
        if self.form.unread:
            self._say(self.fault, f"“{self.form.unread}” cannot be read yet; please look at it again.")
            return None
        try:
            return question.change(self.form.drafts)
        except CannotDo as refusal:
            self._say(self.fault, str(refusal))
            return None

    def _clear(self) -> None:
        self._question = None
        self.form.clear()

    def _say(self, label: QLabel, sentence: str) -> None:
        label.setText(sentence)
        label.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        set_look(self, "surface")
        looks = {
            "section-title": self.title,
            "quiet": self.note,
            "attention": self.warning,
            "late": self.fault,
        }
        for look, label in looks.items():
            set_look(label, look)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.record, "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.record)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.title, self.note, self.warning, self.ways, self.form, self.fault):
            column.addWidget(widget)
        column.addLayout(buttons)
        inner.setMaximumWidth(scaled(_WIDEST))
        self.ways.hide()
        self._frame(inner)

    def _frame(self, inner: QWidget) -> None:
        ground = QWidget()
        set_look(ground, "ground")
        beside = QHBoxLayout()
        beside.addWidget(inner, 1)
        beside.addStretch(0)
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(24, 16, 24, 24)
        outer.addLayout(beside)
        outer.addStretch(1)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
