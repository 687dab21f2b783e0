"""The head of the list of cases: its title, how to log one, its parts, and the field for words."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpotool.domain.case_groups import PARTS
from dpotool.ui.icons import icon
from dpotool.ui.search_field import SearchField
from dpotool.ui.theme import set_look

_TITLES: Final = {"open": "Open", "closed": "Closed", "complaints": "Complaints", "breaches": "Breaches"}
_NOUNS: Final = ("request", "complaint", "breach")
_UNLIMITED: Final = 16_777_215


class CaseListHead(QWidget):
    """Says by its signals which part is chosen, and what is to be logged."""

    part_chosen = Signal(str)
    log_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = QPushButton(icon("plus"), "Log request")
        self.more = QPushButton(icon("caret-down"), "")
        self.search = SearchField()
        self.parts = QButtonGroup(self)
        self._lay_out()
        self.log.clicked.connect(partial(self.log_asked.emit, _NOUNS[0]))
        self.parts.idClicked.connect(lambda number: self.part_chosen.emit(PARTS[number]))

    def show_part(self, part: str) -> None:
        """Mark a part as the one that is shown."""
        self.parts.button(PARTS.index(part)).setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many cases each part holds."""
        for number, part in enumerate(PARTS):
            self.parts.button(number).setText(f"{_TITLES[part]} {counts[part]}")

    def clear_words(self) -> None:
        """Empty the field for words, without a signal."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def _lay_out(self) -> None:
        title = QLabel("Requests")
        set_look(title, "page-title")
        upper = QHBoxLayout()
        upper.setContentsMargins(12, 0, 0, 0)
        upper.setSpacing(4)
        upper.addWidget(title, 1)
        upper.addWidget(self.log)
        upper.addWidget(self._more_ways())
        self.search.setMaximumWidth(_UNLIMITED)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 4)
        column.setSpacing(8)
        column.addLayout(upper)
        column.addWidget(self._segments())
        column.addWidget(self.search)

    def _more_ways(self) -> QPushButton:
        menu = QMenu(self.more)
        for noun in _NOUNS:
            menu.addAction(f"Log {noun}", partial(self.log_asked.emit, noun))
        self.more.setMenu(menu)
        self.more.setAccessibleName("Log something else")
        self.more.setToolTip("Log a complaint or a breach")
        set_look(self.more, "menu-only")
        return self.more

    def _segments(self) -> QWidget:
        ground = QFrame()
        set_look(ground, "segments")
        row = QHBoxLayout(ground)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for number, part in enumerate(PARTS):
            button = QPushButton(_TITLES[part])
            button.setCheckable(True)
            set_look(button, "segment")
            self.parts.addButton(button, number)
            row.addWidget(button)
        self.parts.button(0).setChecked(True)
        return ground
