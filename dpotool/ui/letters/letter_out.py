"""How a letter leaves: as a file, on paper, as text, or into the log of its case as sent."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from dpotool.domain.case_rows import CaseLetter
from dpotool.domain.case_vocabulary import CHANNELS
from dpotool.domain.days import read_day, show_day
from dpotool.domain.fields import field_of
from dpotool.ui.fonts import scaled
from dpotool.ui.notices.exporting import KINDS, Kind
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.choice_box import ChoiceBox
from dpotool.ui.widgets.day_field import DayField
from dpotool.ui.widgets.entries import Entry


class LetterOut(QWidget):
    """The ways out of a letter; logging it as sent is the one that counts."""

    export_asked = Signal(object)
    print_asked = Signal()
    copy_asked = Signal()
    keep_asked = Signal()
    log_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = QPushButton("Save as")
        self.print, self.copy = QPushButton("Print…"), QPushButton("Copy as text")
        self.keep, self.log = QPushButton("Keep as draft"), QPushButton("Log as sent")
        self.day, self.channel = DayField(), ChoiceBox()
        self._fill()
        self._connect()
        self._lay_out()

    def show_sending(self, row: CaseLetter) -> None:
        """Begin with the day and the way of this row of the log."""
        self.day.set_text(show_day(row.day) if row.day else "")
        self.channel.set_code(row.channel)

    def sent(self, row: CaseLetter) -> CaseLetter | None:
        """The row with the day and the way entered; None, with a sentence below, where the day is not one."""
        day = read_day(self.day.text)
        note = "" if day else "Please enter the day like 3 September 2026."
        self.day.set_note(note, look="late")
        return row.replace(day=day, channel=self.channel.code) if day else None

    def _fill(self) -> None:
        self.channel.set_entries([Entry(term.code, term.label) for term in CHANNELS.entries], free=False)
        menu = QMenu(self.save)
        for kind in KINDS:
            menu.addAction(self._saving(kind, menu))
        self.save.setMenu(menu)
        set_look(self.log, "primary")
        self.keep.setToolTip("Keep it with the case, to be sent later")
        self.log.setToolTip("Record that it has gone, with its text as it stands")

    def _saving(self, kind: Kind, menu: QMenu) -> QAction:
        action = QAction(f"{kind.label}…", menu)
        action.triggered.connect(partial(self.export_asked.emit, kind))
        return action

    def _connect(self) -> None:
        deeds: tuple[tuple[QPushButton, Callable[[], None]], ...] = (
            (self.print, self.print_asked.emit),
            (self.copy, self.copy_asked.emit),
            (self.keep, self.keep_asked.emit),
            (self.log, self.log_asked.emit),
        )
        for button, deed in deeds:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _, deed=deed: deed())
        self.save.setAutoDefault(False)
        self.day.chosen.connect(lambda day: self.day.set_text(show_day(day)))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.save, self.print, self.copy):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch()
        for field, name in ((self.day, "day"), (self.channel, "channel")):
            row.addLayout(_labelled(field, field_of(CaseLetter, name).label))
        row.addSpacing(8)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.log, 0, Qt.AlignmentFlag.AlignBottom)
        self.day.setFixedWidth(scaled(170))
        self.channel.setFixedWidth(scaled(140))


def _labelled(field: QWidget, words: str) -> QVBoxLayout:
    label = QLabel(words)
    set_look(label, "field-label")
    label.setBuddy(field)
    named = field.line if isinstance(field, DayField) else field
    named.setAccessibleName(words)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label)
    column.addWidget(field)
    return column
