"""A month in weeks: the entries of each day as tags; arrows go from day to day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from dpotool.domain.days import WEEKDAYS, show_weekday
from dpotool.domain.due_calendar import Dated, in_words
from dpotool.domain.month_days import FIRST_YEAR, LAST_YEAR, months_later, weeks_of
from dpotool.ui.fonts import scaled
from dpotool.ui.retention.quiet_grid import look_quiet

DAY_ROLE: Final = Qt.ItemDataRole.UserRole
ENTRIES_ROLE: Final = Qt.ItemDataRole.UserRole + 1
MONTH_ROLE: Final = Qt.ItemDataRole.UserRole + 2
HOLIDAY_ROLE: Final = Qt.ItemDataRole.UserRole + 3
TODAY_ROLE: Final = Qt.ItemDataRole.UserRole + 4
_SATURDAY: Final = 5
_WEEKEND: Final = 0.5
_LEAST_ROW: Final = 64
_ANYWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MONTHS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthModel(QAbstractTableModel):
    """The days of one month and of the weeks around it, with their entries."""

    def __init__(self, holiday: Callable[[date], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holiday = holiday
        self.month = self.today = date(2000, 1, 1)
        self._entries: Mapping[date, Sequence[Dated]] = {}
        self.weeks = weeks_of(self.month)

    def show_month(self, month: date, today: date, entries: Mapping[date, Sequence[Dated]]) -> None:
        """Show this month with these entries by day."""
        self.beginResetModel()
        self.month, self.today, self._entries = month, today, entries
        self.weeks = weeks_of(month)
        self.endResetModel()

    def place_of(self, day: date) -> QModelIndex:
        """Where a day stands; nowhere for one that is not shown."""
        for row, week in enumerate(self.weeks):
            if day in week:
                return self.index(row, week.index(day))
        return _ANYWHERE

    def rowCount(self, parent: _Index = _ANYWHERE) -> int:
        return 0 if parent.isValid() else len(self.weeks)

    def columnCount(self, parent: _Index = _ANYWHERE) -> int:
        return 0 if parent.isValid() else len(WEEKDAYS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.weeks[index.row()][index.column()]
        entries = self._entries.get(day, ())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._spoken(day, entries)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(entry.name for entry in entries)
            case Qt.ItemDataRole.UserRole:
                return day
        answers = {
            ENTRIES_ROLE: entries,
            MONTH_ROLE: (day.year, day.month) == (self.month.year, self.month.month),
            HOLIDAY_ROLE: self._holiday(day),
            TODAY_ROLE: day == self.today,
        }
        return answers.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return WEEKDAYS[section][:3]

    def _spoken(self, day: date, entries: Sequence[Dated]) -> str:
        """A day as it is read out, with what falls due on it."""
        parts = [show_weekday(day), "today" if day == self.today else "", self._holiday(day)]
        if entries:
            parts.append(f"{in_words(entries)}: {'; '.join(entry.name for entry in entries)}")
        return ", ".join(filter(None, parts))


class MonthGrid(QTableView):
    """Shows a month; says which day is chosen, also where that is in the month before or after."""

    day_chosen = Signal(object)
    day_opened = Signal(object)

    def __init__(self, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from dpotool.ui.retention.month_painter import MonthPainter

        self.days = model
        self._day = model.month
        self.setModel(model)
        self.setItemDelegate(MonthPainter(self))
        self.setAccessibleName("Month")
        look_quiet(self)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        model.modelReset.connect(self._show_day)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return self._day

    def choose(self, day: date) -> None:
        """Choose a day of those shown, without a signal."""
        self._day = day
        self._show_day()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(_earliest_and_latest(self._day, _STEPS[key]))
        elif key in _MONTHS:
            self._go(months_later(self._day, _MONTHS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        day = self.indexAt(event.position().toPoint()).data(DAY_ROLE)
        if isinstance(day, date):
            self._go(day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _go(self, day: date) -> None:
        self._day = day
        self.day_chosen.emit(day)

    def _show_day(self) -> None:
        self.setCurrentIndex(self.days.place_of(self._day))
        self._share_room()

    def _share_room(self) -> None:
        """Give the days of the weekend half the width of the others, and the weeks the same height."""
        width, height = self.viewport().width(), self.viewport().height()
        weekday = round(width / (_SATURDAY + 2 * _WEEKEND))
        for column in range(_SATURDAY):
            self.setColumnWidth(column, weekday)
        rest = width - _SATURDAY * weekday
        self.setColumnWidth(_SATURDAY, rest // 2)
        self.setColumnWidth(_SATURDAY + 1, rest - rest // 2)
        for row in range(self.days.rowCount()):
            self.setRowHeight(row, max(scaled(_LEAST_ROW), height // self.days.rowCount()))


def _earliest_and_latest(day: date, days: int) -> date:
    """The day so many days later, unless no calendar shows it."""
    later = day + timedelta(days=days)
    return later if FIRST_YEAR <= later.year <= LAST_YEAR else day
