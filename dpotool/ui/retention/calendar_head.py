"""The head of the calendar: month, years or list, and the way from month to month."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout

MONTH, YEAR, LIST = "month", "year", "list"
_VIEWS: Final = ((MONTH, "Month"), (YEAR, "Years"), (LIST, "List"))


class CalendarHead(QWidget):
    """Says which view is chosen, and how many months one goes on or back."""

    view_chosen = Signal(str)
    stepped = Signal(int)
    today_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = QButtonGroup(self)
        self.title = QLabel()
        self.back, self.on = QPushButton(icon("caret-left"), ""), QPushButton(icon("caret-right"), "")
        self.today = QPushButton("Today")
        self._lay_out()
        self.views.idClicked.connect(lambda number: self.view_chosen.emit(_VIEWS[number][0]))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        self.today.clicked.connect(self.today_asked)

    @property
    def view(self) -> str:
        """The view that is shown: month, year or list."""
        return _VIEWS[self.views.checkedId()][0]

    def show_view(self, view: str) -> None:
        """Mark a view as the one that is shown; only a month has a way to the next."""
        number = next(n for n, (name, _) in enumerate(_VIEWS) if name == view)
        self.views.button(number).setChecked(True)
        self._way.setVisible(view == MONTH)

    def show_title(self, words: str) -> None:
        """Show which month it is."""
        self.title.setText(words)

    def _lay_out(self) -> None:
        set_look(self.title, "section-title")
        for button, name in ((self.back, "Month before"), (self.on, "Next month")):
            button.setAccessibleName(name)
            button.setToolTip(name)
            set_look(button, "menu-only")
        set_look(self.today, "small")
        self._way = QWidget()
        row = QHBoxLayout(self._way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.title, self.back, self.on, self.today):
            row.addWidget(widget)
        flow = FlowLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(8)
        flow.addWidget(self._segments())
        flow.addWidget(self._way)

    def _segments(self) -> QFrame:
        ground = QFrame()
        set_look(ground, "segments")
        row = QHBoxLayout(ground)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for number, (_, words) in enumerate(_VIEWS):
            button = QPushButton(words)
            button.setCheckable(True)
            set_look(button, "segment")
            self.views.addButton(button, number)
            row.addWidget(button)
        self.views.button(0).setChecked(True)
        return ground
