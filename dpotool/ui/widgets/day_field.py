"""A calendar day, written as people write it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from dpotool.ui.theme import colours
from dpotool.ui.widgets.line_field import LineField


class DayField(LineField):
    """A line for a day, with a calendar to choose it from."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: Callable[[], date] = date.today
        self.calendar_button = self._add_button("calendar-blank", "Choose a day", "Alt+Down")
        self.calendar_button.triggered.connect(self.open_calendar)

    def set_calendar(self, day: Callable[[], date]) -> None:
        """Open the calendar, from now on, at the day that this gives."""
        self._day = day

    def open_calendar(self) -> "CalendarPopup":
        """Open the calendar below the line."""
        popup = CalendarPopup(self._day(), self)
        popup.chosen.connect(self.chosen)
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        popup.show()
        popup.calendar.setFocus()
        return popup


class CalendarPopup(QWidget):
    """One month to choose a day from; Escape closes it."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget(self)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for rest_day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(rest_day, _quiet())
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.activated.connect(self._choose)
        self.calendar.clicked.connect(self._choose)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.calendar)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(date(day.year(), day.month(), day.day()))


def _quiet() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colours().quiet))
    return made
