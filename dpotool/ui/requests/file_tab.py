"""The files kept with a case: added by a button or dropped, shown by the system, saved, taken away."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dpotool.app import attachments
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Attachment
from dpotool.domain.days import MONTHS, WEEKDAYS
from dpotool.domain.errors import CannotDo
from dpotool.ui.icons import icon
from dpotool.ui.page import Desk
from dpotool.ui.requests.dated_list import DatedEntry, DatedList
from dpotool.ui.theme import set_look
from dpotool.ui.waiting_cursor import waiting_cursor
from dpotool.ui.widgets.flow_layout import FlowLayout

_ANY_FILE: Final = "All files (*)"
Showing = Callable[[Path], bool]


def shown_by_the_system(path: Path) -> bool:
    """Ask the system to show a file with the program that the user has for it; False where it has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FileTab(QWidget):
    """Lists the files of a case; Enter or a double click shows one, or offers to save it where it may run."""

    def __init__(
        self, desk: Desk, show: Showing = shown_by_the_system, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._show = desk, show
        self._case: CaseFile | None = None
        self.files = DatedList("Files of the case", by_click=False)
        self.add = QPushButton(icon("paperclip"), "Add file…")
        self.look = QPushButton(icon("file"), "Open")
        self.save = QPushButton(icon("download-simple"), "Save a copy…")
        self.take_away = QPushButton(icon("trash"), "Take away")
        self.used = QLabel()
        self._nothing = QLabel("No file is kept with it. Add one, or drop it here.")
        self._bodies = QStackedWidget()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    @property
    def selected(self) -> Attachment | None:
        """The file that is selected."""
        files = self._case.attachments if self._case else ()
        return files[self.files.currentRow()] if 0 <= self.files.currentRow() < len(files) else None

    def show_case(self, case: CaseFile) -> None:
        """Show the files of a case; of a closed one they can be read, not altered."""
        self._case = case
        self.files.show_entries(map(_entry, case.attachments))
        self._bodies.setCurrentIndex(0 if case.attachments else 1)
        self.add.setVisible(case.is_open)
        self.used.setText(attachments.used_in_words(self._desk.workspace.register))
        self._offer()

    def add_files(self, paths: Iterable[Path]) -> None:
        """Keep files with the case, one step for each; one that cannot be kept is told, and ends it."""
        for path in paths:
            case = self._case
            if case is None or not case.is_open or not self._add(case, path):
                return

    def open(self, identity: str) -> None:
        """Show a file by the system; where it may run as a program, offer to save it instead."""
        row = self._row(identity)
        if row is None:
            return
        if not attachments.may_be_opened(row):
            self._save(row)
            return
        path: list[Path] = []
        if self._attempt(lambda: path.append(self._laid_out(row))) and not self._show(path[0]):
            self._desk.dialogs.refuse(
                f"The system has no program for “{row.name}”; save a copy of it instead."
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._case and self._case.is_open and _files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_files(_files_of(event))

    def _laid_out(self, row: Attachment) -> Path:
        return attachments.open_copy(self._desk.workspace, row, self._desk.places.opened)

    def _add(self, case: CaseFile, path: Path) -> bool:
        return self._attempt(lambda: self._desk.undo.do(attachments.attach(self._desk.workspace, case, path)))

    def _choose(self) -> None:
        path = self._desk.dialogs.open_file("Add a file", _ANY_FILE)
        if path is not None:
            self.add_files([path])

    def _open_selected(self) -> None:
        if self.selected is not None:
            self.open(self.selected.id)

    def _save_selected(self) -> None:
        if self.selected is not None:
            self._save(self.selected)

    def _save(self, row: Attachment) -> None:
        target = self._desk.dialogs.save_file("Save a copy of the file", row.name, _ANY_FILE)
        if target is not None:
            self._attempt(lambda: attachments.save_copy(self._desk.workspace, row, target))

    def _take_away(self) -> None:
        if self.selected is not None and self._case is not None:
            self._desk.undo.do(attachments.detach(self._case, self.selected))

    def _attempt(self, work: Callable[[], object]) -> bool:
        try:
            with waiting_cursor():
                work()
        except CannotDo as refusal:
            self._desk.dialogs.refuse(str(refusal))
            return False
        return True

    def _row(self, identity: str) -> Attachment | None:
        files = self._case.attachments if self._case else ()
        return next((each for each in files if each.id == identity), None)

    def _offer(self) -> None:
        """Offer what can be done with the file that is selected."""
        chosen = self.selected is not None
        self.look.setEnabled(self.selected is not None and attachments.may_be_opened(self.selected))
        self.save.setEnabled(chosen)
        self.take_away.setEnabled(chosen)
        self.take_away.setVisible(self._case is not None and self._case.is_open)

    def _connect(self) -> None:
        self.files.key_chosen.connect(self.open)
        self.files.currentRowChanged.connect(lambda _: self._offer())
        self.add.clicked.connect(self._choose)
        self.look.clicked.connect(self._open_selected)
        self.save.clicked.connect(self._save_selected)
        self.take_away.clicked.connect(self._take_away)

    def _lay_out(self) -> None:
        above = QWidget()
        buttons = FlowLayout(above)
        buttons.setContentsMargins(0, 8, 0, 4)
        buttons.setSpacing(8)
        for button in (self.add, self.look, self.save, self.take_away):
            set_look(button, "small")
            buttons.addWidget(button)
        buttons.addWidget(self.used)
        for words in (self.used, self._nothing):
            set_look(words, "quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setContentsMargins(0, 24, 0, 0)
        self._nothing.setWordWrap(True)
        self._bodies.addWidget(self.files)
        self._bodies.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(self._bodies, 1)


def _files_of(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _entry(row: Attachment) -> DatedEntry:
    note = f", {row.note}" if row.note else ""
    size = f" ({attachments.in_megabytes(int(row.size))})" if row.size is not None else ""
    drawn = "file" if attachments.may_be_opened(row) else "download-simple"
    return DatedEntry(row.id, _when(row), f"{row.name}{note}{size}", drawn)


def _when(row: Attachment) -> str:
    day = row.day
    if day is None:
        return ""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
