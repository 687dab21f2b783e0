"""Sending what falls due to a calendar: which dates, how far ahead, with which reminders, into which file."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpotool.domain.feed import FED, REMINDERS, FeedWanted
from dpotool.domain.month_days import months_later
from dpotool.domain.terms import Term
from dpotool.ui.asking import ask, window_to_ask_from
from dpotool.ui.fonts import scaled
from dpotool.ui.page import Desk
from dpotool.ui.settings import settings_in
from dpotool.ui.theme import set_look
from dpotool.ui.waiting_cursor import waiting_cursor
from dpotool.ui.widgets.choice_chips import ChoiceChips

TITLE: Final = "Send dates to a calendar"
CALENDARS: Final = "Calendar files (*.ics)"
SPANS: Final = ((3, "Three months ahead"), (12, "A year ahead"), (36, "Three years ahead"), (0, "Everything"))
DAYS_BEFORE: Final = (
    *(("0", "On the day"), ("1", "A day before"), ("2", "Two days before")),
    *(("7", "A week before"), ("14", "Two weeks before"), ("30", "30 days before")),
)
_YEAR: Final = 12
_WHAT: Final = "What is overdue goes in as well; what is held does not."
_SHARED: Final = "They may be called after people, and calendars are often shared."
_HOW: Final = (
    "In Outlook: File > Open & Export > Import/Export > Import an iCalendar file. In Google Calendar: "
    "Settings > Import & export. Send them again into the same file, and take that in again: what moved is "
    "moved, what is no longer due is cancelled, and nothing is doubled."
)


def send_dates(desk: Desk, agreed: Callable[["SendDatesDialog"], bool] = ask) -> Path | None:
    """Ask what is to go into a calendar and where to, and write it; where it was written."""
    dialog = SendDatesDialog(settings_in(desk.settings_file), window_to_ask_from())
    if not agreed(dialog):
        return None
    dialog.keep()
    wanted = dialog.wanted(desk.workspace.today)
    suggestion = desk.workspace.path.with_name(f"{desk.workspace.path.stem}-dates.ics")
    path = desk.dialogs.save_file(TITLE, str(suggestion), CALENDARS)
    return path if path and _written(desk, path, wanted) else None


def said_of(path: Path) -> str:
    """What is said once the dates have been written."""
    return f"The dates were written to {path.name}; take that file in with your calendar."


def _written(desk: Desk, path: Path, wanted: FeedWanted) -> bool:
    from dpotool.app.feed import write_feed
    from dpotool.domain.errors import CannotDo

    try:
        with waiting_cursor():
            write_feed(desk.workspace, path, wanted)
    except CannotDo as refusal:
        desk.dialogs.refuse(str(refusal))
        return False
    return True


class SendDatesDialog(QDialog):
    """Asks what is to go into a calendar; what was answered last stands there when it is asked again."""

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self._settings = settings
        self.kinds, self.reminders = ChoiceChips(), ChoiceChips()
        self.span = QComboBox()
        self.names = QCheckBox("Say what record sets and actions are called")
        self.go_on = QPushButton("Choose where to keep the file…")
        self._offer()
        self._lay_out()
        self._judge()

    def wanted(self, today: date) -> FeedWanted:
        """What is to go into the calendar, as answered so far."""
        months = int(self.span.currentData())
        return FeedWanted(
            kinds=frozenset(self.kinds.codes),
            until=months_later(today, months) if months else date.max,
            reminders=tuple(sorted(map(int, self.reminders.codes), reverse=True)),
            names=self.names.isChecked(),
        )

    def keep(self) -> None:
        """Remember the answers for the next time."""
        hidden = [code for code, _ in FED if code not in self.kinds.codes]
        self._settings.setValue("feed/left_out", " ".join(hidden))
        self._settings.setValue("feed/reminders", " ".join(self.reminders.codes))
        self._settings.setValue("feed/months", str(self.span.currentData()))
        self._settings.setValue("feed/names", int(self.names.isChecked()))

    def _offer(self) -> None:
        left_out = self._kept("feed/left_out", "").split()
        before = self._kept("feed/reminders", " ".join(map(str, REMINDERS))).split()
        _offer_chips(self.kinds, FED, "What", [code for code, _ in FED if code not in left_out])
        _offer_chips(self.reminders, DAYS_BEFORE, "Remind me", before)
        for months, words in SPANS:
            self.span.addItem(words, months)
        kept = self._kept("feed/months", str(_YEAR))
        self.span.setCurrentIndex(next((n for n, (months, _) in enumerate(SPANS) if str(months) == kept), 1))
        self.names.setChecked(self._kept("feed/names", "0") == "1")
        self.kinds.altered.connect(self._judge)

    def _kept(self, name: str, otherwise: str) -> str:
        return str(self._settings.value(name, otherwise))

    def _judge(self) -> None:
        self.go_on.setEnabled(bool(self.kinds.codes))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        column.addWidget(_label(TITLE, "section-title"))
        for title, answer, below in (
            ("What", self.kinds, _WHAT),
            ("How far ahead", self.span, ""),
            ("Remind me", self.reminders, ""),
        ):
            column.addSpacing(10)
            column.addWidget(_label(title, "field-label"))
            column.addWidget(answer)
            if below:
                column.addWidget(_label(below, "quiet"))
            answer.setAccessibleName(title)
        column.addSpacing(10)
        column.addWidget(self.names)
        self.names.setAccessibleDescription(_SHARED)
        column.addWidget(_label(_SHARED, "quiet"))
        column.addSpacing(14)
        column.addWidget(_label(_HOW, "quiet"))
        column.addSpacing(14)
        column.addLayout(self._buttons())
        width = scaled(640)
        self.setFixedSize(width, column.totalHeightForWidth(width))

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        set_look(self.go_on, "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.go_on)
        return row


def _offer_chips(
    chips: ChoiceChips, answers: Iterable[tuple[str, str]], question: str, chosen: Iterable[str]
) -> None:
    chips.offer([Term(code, words) for code, words in answers], question)
    for code in chosen:
        if code in chips.chips:
            chips.chips[code].setChecked(True)


def _label(words: str, look: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    set_look(label, look)
    return label
