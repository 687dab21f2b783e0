"""Logging a case in under a minute: who, for whom, what they want, how and when it came."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dpotool.domain.breach import Breach
from dpotool.domain.case_due_words import due_of
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import adding
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import LONDON
from dpotool.domain.fields import field_of
from dpotool.domain.kinds import Choices
from dpotool.domain.request import Request
from dpotool.domain.terms import Terms
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.listing import Rows
from dpotool.ui.page import Desk
from dpotool.ui.requests.draft_form import DraftForm
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.choice_chips import ChoiceChips

_WIDEST: Final = 640
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Wanted:
    """What logging a type of case asks: the fields before the chips, the field of the chips, those after."""

    title: str
    kind: type[CaseFile]
    before: Rows
    chips: str
    after: Rows
    needed: tuple[str, ...]


WANTED: Final = {
    "request": Wanted(
        "Log a request",
        Request,
        (("requester", "relationship"), ("subject",)),
        "rights",
        (("received", "channel"), ("description",), ("categories",)),
        ("requester", "rights", "received"),
    ),
    "complaint": Wanted(
        "Log a complaint",
        Complaint,
        (("complainant", "relationship"), ("subject",)),
        "subjects",
        (("received", "channel"), ("description",)),
        ("complainant", "received"),
    ),
    "breach": Wanted(
        "Log a breach",
        Breach,
        (("title",), ("aware_at", "reported_by")),
        "kinds",
        (("description",), ("data",)),
        ("title", "aware_at"),
    ),
}


class LogSheet(QScrollArea):
    """Enter logs the case, Escape goes back; what was typed stands there when one comes again."""

    logged = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._now = desk, now
        self.before, self.after, self.chips = DraftForm(desk), DraftForm(desk), ChoiceChips()
        self.title, self.chips_label, self.hint, self.fault = QLabel(), QLabel(), QLabel(), QLabel()
        self.log, self.cancel = QPushButton(), QPushButton("Cancel")
        self._noun = ""
        self._blank: CaseFile = Request()
        self._lay_out()
        self.before.altered.connect(self._foresee)
        self.after.altered.connect(self._foresee)
        self.chips.altered.connect(self._foresee)
        self.log.clicked.connect(self.record)
        self.cancel.clicked.connect(self._cancel)

    def begin(self, noun: str) -> None:
        """Ask for a new case: a request, complaint or breach. What had been begun goes on."""
        if self._noun != noun or self._is_untouched():
            self._start(noun)
        self._foresee()
        self.before.focus()
        self.ensureVisible(0, 0)

    @property
    def draft(self) -> CaseFile:
        """The case as it has been filled in so far."""
        wanted = WANTED[self._noun]
        answers: dict[str, Any] = {wanted.chips: self.chips.codes}
        for form, rows in ((self.before, wanted.before), (self.after, wanted.after)):
            answers |= {name: getattr(form.drafts[0], name) for line in rows for name in line}
        return self._blank.replace(**answers)

    def record(self) -> None:
        """Log the case, under the next reference of its year."""
        for form in (self.before, self.after):
            form.flush()
        fault = self._lacking()
        self._say(fault)
        if fault:
            return
        case = self.draft
        year = self._now().astimezone(LONDON).year
        reference = self._desk.workspace.casework.next_reference(type(case), year)
        case = case.replace(reference=reference, **_child_of(case))
        if self._desk.undo.do(adding(case)):
            self._noun = ""
            self.logged.emit(case.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.record()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _start(self, noun: str) -> None:
        self._noun = noun
        wanted, now = WANTED[noun], self._now()
        today = now.astimezone(LONDON).date()
        begun = {"aware_at": now} if wanted.kind is Breach else {"received": today}
        self._blank = wanted.kind(**begun)
        self.before.show_drafts((self._blank,), (wanted.before,))
        self.after.show_drafts((self._blank,), (wanted.after,))
        declared = field_of(wanted.kind, wanted.chips)
        self.title.setText(wanted.title)
        self.log.setText(wanted.title.replace(" a ", " "))
        self.chips_label.setText(declared.label)
        assert isinstance(declared.kind, Choices)
        assert isinstance(declared.kind.terms, Terms)
        self.chips.offer(declared.kind.terms.entries, declared.label)
        self._say("")

    def _is_untouched(self) -> bool:
        return not self._noun or self.draft == self._blank

    def _lacking(self) -> str:
        """What is needed and not given yet, in one sentence; empty where nothing is."""
        unread = self.before.unread or self.after.unread
        if unread:
            return f"“{unread}” cannot be read yet; please look at it again."
        wanted, draft = WANTED[self._noun], self.draft
        lacking = [field_of(wanted.kind, name) for name in wanted.needed if not getattr(draft, name)]
        return f"Please fill in: {_listed(each.label for each in lacking)}." if lacking else ""

    def _foresee(self) -> None:
        """Say what would be due."""
        draft = self.draft
        standing = self._desk.workspace.casework.foreseen(draft)
        words = due_of(draft, standing, self._now()).whole if standing.due else ""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self.fault.hide()

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _cancel(self) -> None:
        self._noun = ""
        self.left.emit()

    def _lay_out(self) -> None:
        for label, look in (
            (self.title, "page-title"),
            (self.chips_label, "field-label"),
            (self.hint, "quiet"),
            (self.fault, "late"),
        ):
            set_look(label, look)
            label.setWordWrap(True)
        set_look(self.log, "primary")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.before)
        column.addLayout(self._chips_place())
        for widget in (self.after, self.hint, self.fault):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        inner.setMaximumWidth(scaled(_WIDEST))
        self._frame(inner)

    def _chips_place(self) -> QVBoxLayout:
        place = QVBoxLayout()
        place.setSpacing(4)
        place.addWidget(self.chips_label)
        place.addWidget(self.chips)
        return place

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.log)
        row.addWidget(self.cancel)
        row.addStretch(1)
        return row

    def _frame(self, inner: QWidget) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self, "surface")
        ground = QWidget()
        set_look(ground, "ground")
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(24, 12, 24, 24)
        outer.setSpacing(16)
        outer.addWidget(self.title)
        beside = QHBoxLayout()
        beside.addWidget(inner, 1)
        beside.addStretch(0)
        outer.addLayout(beside)
        outer.addStretch(1)
        self.setWidget(ground)


def _child_of(case: CaseFile) -> dict[str, bool]:
    """A parent asks for a child, unless it is said otherwise later."""
    return {"child": True} if isinstance(case, Request) and case.relationship == "parent" else {}


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(label[:1].lower() + label[1:] for label in labels)
