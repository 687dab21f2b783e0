"""The calendar of what falls due: a month, the years, or a list, with what is chosen at the right."""

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.retention_calendar import RetentionCalendar
from dpotool.domain.days import MONTHS, show_month, show_weekday
from dpotool.domain.due import Due
from dpotool.domain.due_calendar import Dated, by_day, by_month, in_stretches
from dpotool.domain.month_days import months_later
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.fonts import scaled
from dpotool.ui.page import Desk
from dpotool.ui.pages.today_list import TodayList
from dpotool.ui.reading_order import stops_in
from dpotool.ui.retention.calendar_filter import CalendarFilter
from dpotool.ui.retention.calendar_head import LIST, MONTH, YEAR, CalendarHead
from dpotool.ui.retention.day_pane import DayPane
from dpotool.ui.retention.month_grid import MonthGrid, MonthModel
from dpotool.ui.retention.year_grid import YearGrid, YearModel

_WIDE, _NARROW, _LOW = 372, 280, 170
_ROOMY, _FOR_BOTH = 1000, 700
_UNLIMITED: Final = 16_777_215


class CalendarView(QWidget):
    """Asks for what is decided about an entry; `follow` it needs to do after each change."""

    decide_asked = Signal(str)
    hold_asked = Signal(str)
    rules_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._calendar = RetentionCalendar(desk.workspace)
        self._all: tuple[Dated, ...] = ()
        self._shown: tuple[Dated, ...] = ()
        self._day = desk.workspace.today
        self._stale = True
        self.head, self.narrowing, self.pane = CalendarHead(), CalendarFilter(), DayPane()
        self.month, self.years = MonthGrid(MonthModel(self._holiday)), YearGrid(YearModel())
        self.list = TodayList()
        self.empty = EmptyState(
            "Nothing has a day yet. Rules say how long things are kept; record sets say of what.",
            "Choose rules",
        )
        self._bodies, self._whole = QStackedWidget(), QStackedWidget(self)
        self._lay_out()
        self._connect()

    @property
    def day(self) -> date:
        """The day that is chosen, in the month or the list; the first day of a month chosen among years."""
        return self._day

    @property
    def entries(self) -> tuple[Dated, ...]:
        """The entries that are shown, in their order."""
        return self._shown

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What it consists of, in the order in which it is read."""
        return (self.head, self.narrowing, self._bodies, self.pane, self.empty)

    def refresh(self) -> None:
        """Read what falls due anew, and show it."""
        self._stale = False
        self._all = self._calendar.entries()
        self.narrowing.show_counts(self._all)
        self._whole.setCurrentIndex(0 if self._all else 1)
        self.show_wanted()

    def show_wanted(self) -> None:
        """Show what the officer wants to see of it."""
        today = self._desk.workspace.today
        self._shown = tuple(filter(self.narrowing.wanted.shows, self._all))
        self.list.show_agenda(in_stretches(self._shown, today), today)
        self.years.months.show_years(by_month(self._shown), today)
        self._show_month()
        self.years.choose(self._day.replace(day=1))
        self._tell()

    def show_view(self, view: str) -> None:
        """Show the month, the years, or the list."""
        self.head.show_view(view)
        self._bodies.setCurrentIndex((MONTH, YEAR, LIST).index(view))
        if view == YEAR:
            self.years.choose(self._day.replace(day=1))
        self._tell()

    def go_to(self, day: date) -> None:
        """Choose a day, in its month."""
        self._day = day
        self._show_month()
        self._tell()

    def follow(self) -> None:
        """Show what a change altered, now or when it is looked at."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._share_room()

    def _share_room(self) -> None:
        """Put what is chosen beside the calendar, or below it where there is little room."""
        beside = self.width() >= scaled(_FOR_BOTH)
        width = scaled(_WIDE if self.width() >= scaled(_ROOMY) else _NARROW)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.pane.setMinimumSize(width if beside else 0, 0 if beside else scaled(_LOW))
        self.pane.setMaximumSize(width if beside else _UNLIMITED, _UNLIMITED if beside else scaled(_LOW))

    def _show_month(self) -> None:
        """Show the month of the day that is chosen, and choose the day in it."""
        model, first = self.month.days, self._day.replace(day=1)
        self.month.choose(self._day)
        model.show_month(first, self._desk.workspace.today, by_day(self._shown))

    def _tell(self) -> None:
        """Say what is chosen: at the right, and in the head."""
        view = self.head.view
        self.head.show_title(show_month(self._day))
        if view == YEAR:
            found = [each for each in self._shown if _same_month(each.day, self._day)]
            self.pane.show_entries(show_month(self._day), found)
            return
        found = [each for each in self._shown if each.day == self._day]
        following = [e for e in self._shown if e.day > self._day and _same_month(e.day, self._day)]
        later = f"Later in {MONTHS[self._day.month - 1]}"
        self.pane.show_entries(show_weekday(self._day), found, later, following)

    def _choose_month(self, month: date) -> None:
        if self.head.view == YEAR:
            self._day = month
            self._show_month()
            self._tell()

    def _open_month(self, month: date) -> None:
        self.show_view(MONTH)
        self.go_to(next((each.day for each in self._shown if _same_month(each.day, month)), month))
        self.month.setFocus()

    def _choose_entry(self, entry: Due) -> None:
        found = next((each for each in self._shown if each.due == entry), None)
        if found is not None:
            self.go_to(found.day)

    def _open_entry(self, entry: Dated) -> None:
        self._desk.go_to(entry.due.identity, entry.due.field)

    def _open_day(self, day: date) -> None:
        """Put the cursor on the first thing that can be done about the day."""
        stops = stops_in(self.pane)
        if stops:
            stops[0].setFocus()

    def _holiday(self, day: date) -> str:
        return self._desk.workspace.casework.days.holidays.get(day, "")

    def _connect(self) -> None:
        self.head.view_chosen.connect(self.show_view)
        self.head.stepped.connect(lambda count: self.go_to(months_later(self._day, count)))
        self.head.today_asked.connect(lambda: self.go_to(self._desk.workspace.today))
        self.narrowing.wanted_changed.connect(self.show_wanted)
        self.month.day_chosen.connect(self.go_to)
        self.month.day_opened.connect(self._open_day)
        self.years.month_chosen.connect(self._choose_month)
        self.years.month_opened.connect(self._open_month)
        self.list.entry_chosen.connect(self._choose_entry)
        self.pane.decide_asked.connect(self.decide_asked)
        self.pane.hold_asked.connect(self.hold_asked)
        self.pane.opened.connect(self._open_entry)
        self.empty.pressed.connect(self.rules_asked)

    def _lay_out(self) -> None:
        for body in (self.month, self.years, self.list):
            self._bodies.addWidget(body)
        left = QVBoxLayout()
        left.setContentsMargins(24, 0, 16, 8)
        left.setSpacing(8)
        left.addWidget(self.head)
        left.addWidget(self.narrowing)
        left.addWidget(self._bodies, 1)
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.pane)
        for whole in (inner, self.empty):
            self._whole.addWidget(whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)
