"""The page Requests: requests, complaints and breaches, and one of them in full."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_groups import wants_something
from dpotool.domain.case_line import present_moment
from dpotool.domain.changes import Change
from dpotool.domain.removals import removals, these
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.fonts import scaled
from dpotool.ui.page import Desk, Page, RecordCommands
from dpotool.ui.reading_order import step
from dpotool.ui.requests.case_list import CaseList
from dpotool.ui.requests.case_pane import CasePane
from dpotool.ui.theme import set_look

if TYPE_CHECKING:
    from dpotool.ui.requests.log_sheet import LogSheet

_ROOM_FOR_BOTH: Final = 760
_MINUTE: Final = 60_000
_TAKEN_BY_STEPS: Final = (
    *("acknowledged", "identity_received", "authority_received", "fee_paid", "clarifications"),
    *("outcome", "risk", "notified_at", "people_told", "closed_on"),
)
"""Answers that are asked for where a step gives them: the cursor goes to the step that is called for."""
_NOUNS: Final = ("request", "complaint", "breach")


class RequestsPage(Page):
    """The list at the left and the case at the right; one of them at a time where there is little room."""

    name = "Requests"
    icon = "tray"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, clock: Callable[[], datetime] | None = None
    ) -> None:
        """`clock` gives the present moment, for the hours of a breach."""
        super().__init__(parent)
        self._desk = desk
        self._clock = clock or (lambda: datetime.now(UTC))
        self._scores = Scores(desk.workspace)
        self.list = CaseList(desk, self.now)
        self.case = CasePane(desk, self._scores, self.now)
        self.empty = EmptyState("No request is open. When one comes, log it here.", "Log request")
        self._sheet: LogSheet | None = None
        self._right, self._line = QStackedWidget(), QFrame()
        self._at_right = False
        self._tick = QTimer(self, interval=_MINUTE)
        self._was_hidden = False
        self._lay_out()
        self._connect()
        self._end = desk.workspace.subscribe(self._follow)
        self.list.choose_first()
        self._settle()

    @property
    def sheet(self) -> LogSheet:
        """The sheet on which cases are logged, made when the first one is."""
        if self._sheet is None:
            from dpotool.ui.requests.log_sheet import LogSheet

            self._sheet = LogSheet(self._desk, self.now)
            self._sheet.logged.connect(self._show_logged)
            self._sheet.left.connect(self._back)
            self._right.addWidget(self._sheet)
        return self._sheet

    def now(self) -> datetime:
        """The present moment, on the day that is today."""
        return present_moment(self._desk.workspace.today, self._clock())

    def log(self, noun: str) -> None:
        """Begin to log a request, complaint or breach."""
        self.flush()
        self._go(self.sheet)
        self.sheet.begin(noun)

    def show_record(self, identity: str, field: str = "") -> bool:
        if not self.list.go_to(identity):
            return False
        self.case.show_case(identity)
        self._go(self.case)
        if field in _TAKEN_BY_STEPS:
            self.case.begin()
        elif field:
            self.case.focus_field(field)
        return True

    def flush(self) -> None:
        self.case.flush()

    def attention(self) -> int:
        casework = self._desk.workspace.casework
        return sum(wants_something(casework.standing(case)) for case in casework.cases() if case.is_open)

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        case = self._shown
        return ((f"Why is {case.reference} due then?", self._explain),) if case else ()

    def record_commands(self) -> RecordCommands:
        add = {noun: partial(self.log, noun) for noun in _NOUNS}
        return RecordCommands(add=add, delete=self.delete if self._shown else None)

    def begin_search(self) -> None:
        self.list.head.search.setFocus()
        self.list.head.search.selectAll()

    def delete(self) -> None:
        """Remove the case that is shown, and show its neighbour."""
        self.flush()
        case = self._shown
        if case is None:
            return
        following = self.list.neighbour(case.id)
        if self._desk.undo.do(removals(self._desk.workspace.register, (case,))):
            self.said.emit(f"Deleted {these((case,))}.")
            if following:
                self.show_record(following)

    def make_anonymous(self) -> None:
        """Take out of the case that is shown whom it is about, for good."""
        from dpotool.ui.erasing import make_anonymous

        self.flush()
        case = self._shown
        if case is not None and make_anonymous(self._desk, case):
            self.said.emit(f"{case.reference} is anonymous now.")

    def delete_for_good(self) -> None:
        """Delete the case that is shown with its history, and show its neighbour."""
        from dpotool.ui.erasing import remove_for_good

        self.flush()
        case = self._shown
        following = self.list.neighbour(case.id) if case else None
        if case is not None and remove_for_good(self._desk, case):
            self.said.emit(f"Deleted {these((case,))} for good.")
            if following:
                self.show_record(following)

    def focusNextPrevChild(self, forward: bool) -> bool:
        right = self.case.parts if self._right.currentWidget() is self.case else (self._right,)
        return step(self, (self.list, *right), forward=forward) or super().focusNextPrevChild(forward)

    def leave(self) -> None:
        self._end()
        self._tick.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._was_hidden:
            self._pass_minute()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
        self._was_hidden = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    @property
    def _shown(self) -> CaseFile | None:
        """The case at the right; None where something else is there."""
        return self.case.case if self._right.currentWidget() is self.case else None

    @property
    def _is_wide(self) -> bool:
        return self.width() >= scaled(_ROOM_FOR_BOTH)

    def _go(self, body: QWidget, *, to_right: bool = True) -> None:
        """Show something at the right; where there is room for one only, that is shown, or else the list."""
        self._right.setCurrentWidget(body)
        self._at_right = to_right
        self._arrange()
        self.commands_changed.emit()

    def _choose(self, identity: str) -> None:
        self.case.show_case(identity)
        self._go(self.case, to_right=self._at_right)

    def _enter(self) -> None:
        if self.case.case is not None:
            self._go(self.case)
            self.case.begin()

    def _click(self) -> None:
        if not self._is_wide:
            self._enter()

    def _show_logged(self, identity: str) -> None:
        self.show_record(identity)
        case = self.case.case
        assert case is not None
        self.case.begin()
        self.said.emit(f"Logged as {case.reference}.")

    def _back(self) -> None:
        self.flush()
        self._go(self.case if self.case.case else self.empty, to_right=False)
        self.list.view.setFocus()

    def _explain(self) -> None:
        self.case.head.why.setChecked(True)

    def _follow(self, change: Change) -> None:
        self._scores.follow(change)
        self.list.follow(change)
        self.case.follow(change)
        if self.case.case is None:
            self.list.choose_first()
        self._settle()

    def _settle(self) -> None:
        """Show how to begin where there is no case to be shown."""
        if self._right.currentWidget() in (self.case, self.empty):
            self._go(self.case if self.case.case else self.empty, to_right=self._at_right)

    def _pass_minute(self) -> None:
        """Show anew what depends on the hour, and on the day."""
        self.list.fill()
        self.case.refresh()

    def _arrange(self) -> None:
        wide = self._is_wide
        self.list.setVisible(wide or not self._at_right)
        self._line.setVisible(wide)
        self._right.setVisible(wide or self._at_right)
        self.case.head.offer_back(not wide)
        across = QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Expanding
        self.list.setSizePolicy(across, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.view.opened.connect(self._enter)
        self.list.view.clicked.connect(self._click)
        self.list.head.log_asked.connect(self.log)
        self.list.view.delete_asked.connect(self.delete)
        self.case.left.connect(self._back)
        self.case.said.connect(self.said)
        self.case.bar.removal_asked.connect(self.delete)
        self.case.bar.anonymous_asked.connect(self.make_anonymous)
        self.case.bar.erasing_asked.connect(self.delete_for_good)
        self.empty.pressed.connect(partial(self.log, _NOUNS[0]))
        self._tick.timeout.connect(self._pass_minute)

    def _lay_out(self) -> None:
        set_look(self._line, "hairline-upright")
        for body in (self.case, self.empty):
            self._right.addWidget(body)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._line)
        row.addWidget(self._right, 1)
