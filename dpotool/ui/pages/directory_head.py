"""The head of a page of several parts: its title, its parts, and what can be done in the one that is open."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpotool.ui.icons import icon
from dpotool.ui.search_field import SearchField
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout


class DirectoryHead(QWidget):
    """Lets the officer choose a part of the page by `part_chosen`; the other signals are its buttons."""

    part_chosen = Signal(int)
    words_typed = Signal(str)
    new_asked = Signal()
    left = Signal()

    def __init__(self, titles: Iterable[str], page: str = "Directory", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles, self._page = tuple(titles), page
        self.parts = QButtonGroup(self)
        self.search = SearchField()
        self.new = QPushButton(icon("plus", "on_accent"), "New")
        self._choices = QStackedWidget()
        self._begins = True
        set_look(self.new, "primary")
        self._lay_out()
        self.parts.idClicked.connect(self.part_chosen)
        self.search.textChanged.connect(self.words_typed)
        self.search.left.connect(self.left)
        self.new.clicked.connect(self.new_asked)

    def show_part(self, number: int, noun: str, choice: QWidget | None) -> None:
        """Show that a part is open in which records of that noun are begun; in one without a noun, none."""
        self.parts.button(number).setChecked(True)
        self._begins = bool(noun)
        self.new.setText(f"New {noun}")
        if choice is not None:
            self._choices.addWidget(choice)
            self._choices.setCurrentWidget(choice)

    def show_ways(self, *, something: bool) -> None:
        """Show what is done with a list only where there is one; else the page itself says how to begin."""
        for widget in (self.search, self._choices):
            widget.setVisible(something)
        self.new.setVisible(something and self._begins)

    def show_counts(self, counts: Iterable[int | None]) -> None:
        """Show how many records each part holds; None for a part that is not a list."""
        for number, count in enumerate(counts):
            title = self._titles[number]
            self.parts.button(number).setText(title if count is None else f"{title}  {count}")

    def add_way(self, widget: QWidget) -> None:
        """Take in another button, which stands behind the parts."""
        self._flow.addWidget(widget)

    def clear_words(self) -> None:
        """Empty the field for words, without a signal."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def _lay_out(self) -> None:
        title = QLabel(self._page)
        set_look(title, "page-title")
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(title)
        upper.addStretch(1)
        upper.addWidget(self.search, 1)
        upper.addWidget(self.new)
        lower.addWidget(self._chips(), 1)
        lower.addWidget(self._choices, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 8)
        column.setSpacing(8)
        column.addLayout(upper)
        column.addLayout(lower)

    def _chips(self) -> QWidget:
        chips = QWidget()
        self._flow = FlowLayout(chips)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(6)
        for number, words in enumerate(self._titles):
            self._flow.addWidget(self._chip(number, words))
        return chips

    def _chip(self, number: int, words: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setCheckable(True)
        set_look(chip, "chip")
        self.parts.addButton(chip, number)
        return chip
