"""The page Today: what falls due, why, and how complete the register is."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpotool.app.falling_due import FallingDue
from dpotool.app.requests_by_month import requests_by_month
from dpotool.domain.activity import Activity
from dpotool.domain.agenda import OUT_OF_USE, entries_of
from dpotool.domain.changes import Change, adding
from dpotool.domain.days import show_weekday
from dpotool.domain.due import Due
from dpotool.domain.notice import Notice
from dpotool.domain.questions import Score
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.outlines import outline
from dpotool.ui.page import Desk, Page
from dpotool.ui.pages.activity_forms import FORMS
from dpotool.ui.pages.today_list import TodayList
from dpotool.ui.pages.today_side import CompletenessPicture, NextReviews, Share, YearOfRequests
from dpotool.ui.theme import set_look

_SIDE: Final = 368
_NARROW: Final = 840
_REST: Final = 200
_MINUTE: Final = 60_000


class TodayPage(Page):
    """Lists what falls due until a month from today, and leads to the records."""

    name = "Today"
    icon = "calendar-check"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._due = FallingDue(desk.workspace)
        self._sections = tuple(outline(form, Activity) for form in FORMS)
        self._shown_for: date | None = None
        self.agenda = TodayList()
        self.agenda.entry_chosen.connect(self._go)
        self._day, self._send = QLabel(), QPushButton("Send dates…")
        self._send.setToolTip("Send what falls due to your calendar")
        self._send.clicked.connect(self.send_dates)
        set_look(self._send, "small")
        self._completeness = CompletenessPicture()
        self._requests = YearOfRequests()
        self._reviews = NextReviews()
        self._reviews.notice_chosen.connect(lambda identity: desk.go_to(identity, ""))
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self.refresh)
        self._afterwards = QTimer(self, interval=0, singleShot=True)
        self._afterwards.timeout.connect(self._show_year)
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self._notice_new_day)
        self._clock.start()
        self._lay_out()
        self._stop = desk.workspace.subscribe(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Show what falls due now."""
        today = self._desk.workspace.today
        self._shown_for = today
        self._day.setText(show_weekday(today))
        stretches = self._due.agenda()
        self.agenda.show_agenda(stretches, today)
        self._body.setCurrentWidget(self.agenda if entries_of(stretches) else self._nothing)
        self._picture()
        self._afterwards.start()
        self._reviews.show_notices(
            each for each in self._desk.workspace.register.all(Notice) if each.state != "superseded"
        )

    def send_dates(self) -> None:
        """Write what falls due as a calendar file, and say so."""
        from dpotool.ui.sending_dates import said_of, send_dates

        if path := send_dates(self._desk):
            self.said.emit(said_of(path))

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (("Send dates to a calendar", self.send_dates),)

    def leave(self) -> None:
        self._stop()
        self._clock.stop()
        self._rest.stop()
        self._afterwards.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._rest.isActive():
            self._rest.stop()
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= scaled(_NARROW))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._side.setFixedWidth(scaled(_SIDE))

    def _follow(self, change: Change) -> None:
        self._due.follow(change)
        self._rest.start()

    def _notice_new_day(self) -> None:
        if self._desk.workspace.today != self._shown_for:
            self.refresh()

    def _go(self, entry: Due) -> None:
        self._desk.go_to(entry.identity, entry.field)

    def _picture(self) -> None:
        activities = [a for a in self._desk.workspace.register.all(Activity) if a.state not in OUT_OF_USE]
        scores = [self._due.scores.of(activity) for activity in activities]
        asked, answered = sum(score.asked for score in scores), sum(score.answered for score in scores)
        first, second = _in_words([len(score.gaps) for score in scores])
        shares = [self._share(section.title, section.field_names, scores) for section in self._sections]
        self._completeness.show_picture(
            100 * answered // asked if asked else 0, first, second, shares if scores else ()
        )

    def _show_year(self) -> None:
        """Count the requests of the year, once what is due is on the screen."""
        self._requests.show_bars(requests_by_month(self._desk.workspace))

    def _share(self, title: str, field_names: tuple[str, ...], scores: list[Score]) -> Share:
        lacking = sum(any(gap.field in field_names for gap in score.gaps) for score in scores)
        return Share(title, len(scores) - lacking, len(scores))

    def _lay_out(self) -> None:
        self._nothing = self._make_nothing()
        self._body = QStackedWidget()
        self._body.addWidget(self.agenda)
        self._body.addWidget(self._nothing)
        main = QVBoxLayout()
        main.setContentsMargins(16, 8, 16, 0)
        main.setSpacing(0)
        main.addLayout(self._head())
        main.addWidget(self._body, 1)
        self._side = self._make_side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(main, 1)
        row.addWidget(self._side)

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.name)
        set_look(title, "page-title")
        set_look(self._day, "quiet")
        self._day.setContentsMargins(0, 0, 0, 4)
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 8, 0)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self._day, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._send)
        return head

    def _make_side(self) -> QScrollArea:
        ground = QWidget()
        set_look(ground, "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addWidget(_section("How complete the register is"))
        column.addWidget(self._completeness)
        column.addSpacing(20)
        column.addWidget(self._requests)
        column.addWidget(_section("Next notice reviews"))
        column.addWidget(self._reviews)
        column.addStretch()
        side = QScrollArea()
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(ground)
        side.setWidgetResizable(True)
        side.setFixedWidth(scaled(_SIDE))
        set_look(side, "side")
        return side

    def _make_nothing(self) -> QWidget:
        words = QLabel("Nothing falls due within a month, and nothing waits to be completed.")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton("Go to the register")
        button.clicked.connect(self._go_to_register)
        empty = QFrame()
        column = QVBoxLayout(empty)
        column.setSpacing(16)
        column.addStretch()
        column.addWidget(words)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return empty

    def _go_to_register(self) -> None:
        activities = self._desk.workspace.register.all(Activity)
        if activities:
            self._desk.go_to(activities[0].id, "")
        else:
            self._desk.undo.do(adding(started := Activity()))
            self._desk.go_to(started.id, "name")


def _section(words: str) -> QLabel:
    label = QLabel(words)
    set_look(label, "section-title")
    return label


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _in_words(gaps: Sequence[int]) -> tuple[str, str]:
    """How complete the register is, from the number of gaps of each activity."""
    if not gaps:
        return "No activities yet", ""
    complete = gaps.count(0)
    first = f"{complete} of {_counted(len(gaps), 'activity', 'activities')} complete"
    if complete == len(gaps):
        return first, "No gaps"
    return first, f"{len(gaps) - complete} with gaps, {_counted(sum(gaps), 'gap', 'gaps')} in all"
