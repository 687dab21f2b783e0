"""The steps that a case offers, in one line: the one that is called for first, and a menu for the rest."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_next import NextStep
from dpotool.domain.days import MONTHS, show_weekday
from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look

_ICONS: Final = {
    "acknowledge": "check",
    "identity-received": "identification-card",
    "authority-received": "identification-card",
    "fee-paid": "receipt",
    "clarification-answered": "chat-circle-text",
    "answer": "paper-plane-tilt",
    "outcome": "paper-plane-tilt",
    "progress": "chat-circle-text",
    "ask-identity": "identification-card",
    "ask-authority": "identification-card",
    "ask-clarification": "question",
    "ask-fee": "receipt",
    "extend": "calendar-plus",
    "refuse": "prohibit",
    "letter": "pencil-simple",
    "close": "check",
    "reopen": "arrow-counter-clockwise",
    "assess": "shield-check",
    "notify": "paper-plane-tilt",
    "tell-people": "paper-plane-tilt",
}
_IN_MENU: Final = ("withdraw", "merge", "ask-fee", "ask-authority")
_NEVER_FIRST: Final = ("letter", "refuse", "withdraw", "merge")
_GAP: Final = 8


class StepBar(QWidget):
    """Says by its signals which step the officer wants to take, and how the case is to be done away with."""

    asked = Signal(str)
    removal_asked = Signal()
    anonymous_asked = Signal()
    erasing_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons: dict[str, QPushButton] = {}
        self.more = QPushButton(icon("dots-three"), "More", self)
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.menu)
        self.more.setAccessibleName("More steps")
        set_look(self.more, "menu")
        self._steps: tuple[NextStep, ...] = ()
        self._case: CaseFile | None = None

    def show_steps(self, case: CaseFile, steps: Sequence[NextStep]) -> None:
        """Offer these steps of a case, the first of them as the one that is called for."""
        self._case = case
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            self._make_buttons()
        self._arrange()

    def sizeHint(self) -> QSize:
        inside = self.more.sizeHint()
        every = (*self.buttons.values(), self.more)
        return QSize(sum(each.sizeHint().width() + _GAP for each in every), inside.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.more.sizeHint().width(), self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _make_buttons(self) -> None:
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for step in self._steps:
            if step.code not in _IN_MENU:
                first = not self.buttons and step.code not in _NEVER_FIRST
                self.buttons[step.code] = self._button(step, primary=first)
        self.more.raise_()
        self.updateGeometry()

    def _button(self, step: NextStep, *, primary: bool) -> QPushButton:
        drawn = icon(_ICONS.get(step.code, "check"), "on_accent" if primary else "text")
        button = QPushButton(drawn, _words(step), self)
        if step.until:
            button.setToolTip(f"The last day for it is {show_weekday(step.until)}.")
        if primary:
            set_look(button, "primary")
        button.clicked.connect(partial(self.asked.emit, step.code))
        return button

    def _arrange(self) -> None:
        """Place the buttons one after another, and leave those to the menu for which there is no room."""
        more = self.more.sizeHint()
        left, full = 0, False
        for place, button in enumerate(self.buttons.values()):
            size = button.sizeHint()
            full = full or (place > 0 and left + size.width() + _GAP + more.width() > self.width())
            button.setVisible(not full)
            if not full:
                wide = min(size.width(), max(self.width() - more.width() - _GAP, 1))
                button.setGeometry(QRect(QPoint(left, 0), QSize(wide, size.height())))
                left += wide + _GAP
        self.more.setGeometry(QRect(QPoint(left, 0), more))

    def _fill_menu(self) -> None:
        self.menu.clear()
        case = self._case
        if case is None:
            return
        for step in self._steps:
            button = self.buttons.get(step.code)
            if button is None or button.isHidden():
                self.menu.addAction(_words(step), partial(self.asked.emit, step.code))
        if self.menu.actions():
            self.menu.addSeparator()
        if not case.is_open and not case.anonymised_on:
            self.menu.addAction("Make anonymous…", self.anonymous_asked.emit)
        self.menu.addAction(f"Delete {case.noun}", self.removal_asked.emit)
        self.menu.addAction(f"Delete {case.noun} for good…", self.erasing_asked.emit)


def _words(step: NextStep) -> str:
    if step.code == "extend" and step.until:
        return f"{step.words} (by {step.until.day} {MONTHS[step.until.month - 1][:3]})"
    return step.words
