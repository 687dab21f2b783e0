"""The sidebar: whose register it is, the pages with what waits on each, and whether all is saved."""

from collections.abc import Mapping
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dpotool.ui.fonts import scaled
from dpotool.ui.page_button import PageButton
from dpotool.ui.page_list import PAGES
from dpotool.ui.save_status import SaveStatus
from dpotool.ui.theme import set_look

WIDTH: Final = 216


class Sidebar(QFrame):
    """What stands at the left of the window."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "sidebar")
        self._organisation = _words("organisation")
        self._line = _words("quiet")
        self.pages = tuple(PageButton(entry.name, entry.icon) for entry in PAGES)
        for number, button in enumerate(self.pages):
            button.clicked.connect(lambda _=False, number=number: self.page_chosen.emit(number))
            button.stepped.connect(lambda key, number=number: self._step(number, key))
        self.status = SaveStatus(self)
        self._lay_out()

    @property
    def current(self) -> int:
        """The place of the page that is marked as shown; -1 where none is."""
        return next((number for number, button in enumerate(self.pages) if button.isChecked()), -1)

    def show_organisation(self, name: str, line: str) -> None:
        """Name the organisation at the top, with a quiet line below."""
        for label in (self._organisation, self._line):
            label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._organisation.setText(name)
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show beside each page how many things wait there."""
        for button in self.pages:
            button.show_count(counts.get(button.text(), 0))

    def choose(self, number: int) -> None:
        """Mark a page as the one that is shown; the cursor follows where it was on another one."""
        had_cursor = any(button.hasFocus() for button in self.pages)
        for place, button in enumerate(self.pages):
            button.mark(place == number)
        if had_cursor:
            self.pages[number].setFocus()

    def take_focus(self) -> None:
        """Put the cursor on the page that is shown."""
        self.pages[max(self.current, 0)].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(scaled(WIDTH))

    def _step(self, number: int, key: int) -> None:
        following = number + (1 if key == QtCore.Qt.Key.Key_Down else -1)
        if 0 <= following < len(self.pages):
            self.page_chosen.emit(following)

    def _lay_out(self) -> None:
        self.setFixedWidth(scaled(WIDTH))
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 12, 12)
        head.setSpacing(0)
        head.addWidget(self._organisation)
        head.addWidget(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        for button in self.pages:
            column.addWidget(button)
        column.addStretch()
        column.addWidget(self.status)


def _words(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    set_look(label, look)
    return label
