"""The letters of a case: those that went, and drafts."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseLetter
from dpotool.domain.days import MONTHS, WEEKDAYS
from dpotool.ui.icons import icon
from dpotool.ui.requests.dated_list import DatedEntry, DatedList
from dpotool.ui.theme import set_look


class LetterTab(QWidget):
    """Lists the letters; asks for one to be read or written by its identity, and for a new one."""

    letter_opened = Signal(str)
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = DatedList("Letters of the case")
        self.write = QPushButton(icon("pencil-simple"), "Write letter")
        self._nothing = QLabel("No letter has been written about it yet.")
        self._bodies = QStackedWidget()
        self._lay_out()
        self.letters.key_chosen.connect(self.letter_opened)
        self.write.clicked.connect(self.new_asked)

    def show_case(self, case: CaseFile) -> None:
        """Show the letters of a case, those sent in the order of their days, and drafts last."""
        self.letters.show_entries(_entries(case.letters))
        self._bodies.setCurrentIndex(0 if case.letters else 1)
        self.write.setVisible(case.is_open)

    def _lay_out(self) -> None:
        set_look(self.write, "small")
        set_look(self._nothing, "quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setContentsMargins(0, 24, 0, 0)
        self._nothing.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 4)
        buttons.addWidget(self.write)
        buttons.addStretch(1)
        self._bodies.addWidget(self.letters)
        self._bodies.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addWidget(self._bodies, 1)


def _entries(letters: Iterable[CaseLetter]) -> Iterable[DatedEntry]:
    ordered = sorted(letters, key=lambda each: each.day or date.max)
    for letter in ordered:
        to = f", to {letter.to}" if letter.to else ""
        drawn = "envelope-simple" if letter.day else "pencil-simple"
        yield DatedEntry(
            letter.id, _when(letter), f"{letter.title}{to}", drawn, "" if letter.day else "attention"
        )


def _when(letter: CaseLetter) -> str:
    day = letter.day
    if day is None:
        return "Draft"
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
