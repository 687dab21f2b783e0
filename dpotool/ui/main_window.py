"""The window: menus and search at the top, pages at the left, the page itself at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from dpotool.ui.appearance import Appearance
from dpotool.ui.dialogs import Dialogs
from dpotool.ui.file_actions import FileActions
from dpotool.ui.first_start import FirstStart
from dpotool.ui.menus import Menus
from dpotool.ui.message_strip import MessageStrip
from dpotool.ui.page_list import PAGES
from dpotool.ui.page_stack import PageStack
from dpotool.ui.question_dialogs import QuestionDialogs
from dpotool.ui.search_box import SearchBox
from dpotool.ui.session import Session
from dpotool.ui.settings import RecentFiles
from dpotool.ui.sidebar import Sidebar
from dpotool.ui.top_strip import TopStrip
from dpotool.ui.watching import Watching

if TYPE_CHECKING:
    from dpotool.ui.page import Desk, Page

PROGRAM: Final = "dpotool"
_USUAL_SIZE: Final = (1360, 860)
_LEAST_SIZE: Final = (800, 560)


class MainWindow(QMainWindow):
    """The one window of the program; `data` is the folder for copies and examples."""

    def __init__(
        self, appearance: Appearance, settings: QSettings, data: Path, dialogs: Dialogs | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self._settings = settings
        self.dialogs = dialogs or QuestionDialogs(self)
        self.recent = RecentFiles(settings)
        self.session = Session(self.dialogs, data, Path(settings.fileName()), self.go_to, self)
        self.sidebar = Sidebar()
        self.pages = PageStack()
        self.messages = MessageStrip()
        self.first_start = FirstStart(self.recent)
        self.files = FileActions(self.session, self.recent, self.dialogs, self.pages, self.messages, self)
        self.menus = Menus(self, appearance)
        self.search = SearchBox(self.menus, self.pages, self.session, self.go_to)
        self._watching = Watching(self)
        self._lay_out()
        self._connect()
        self._restore_shape()
        self.show_nothing_open()

    def go_to(self, identity: str, field: str = "") -> None:
        """Show a record on the page that holds it, with the cursor in a field of it."""
        record = self.session.desk.workspace.register.find(identity) if self.session.desk else None
        if record is None:
            return
        page = self.show_page(self.pages.page_for(record.noun))
        if page is not None:
            page.show_record(identity, field)

    def show_page(self, number: int) -> Page | None:
        """Show a page of the sidebar, by its place in the list."""
        page = self.pages.show_page(number)
        if page is not None:
            self.sidebar.choose(number)
            self._settings.setValue("window/page", PAGES[number].name)
        return page

    def show_nothing_open(self) -> None:
        """Show the doors by which one comes to a register."""
        self.first_start.refresh()
        self._body.setCurrentWidget(self.first_start)
        self.setWindowTitle(PROGRAM)
        self.menus.refresh()

    def show_skeleton(self) -> None:
        """Show the frame of the window while a register is being opened."""
        self._body.setCurrentWidget(self._desk_area)

    def open_first(self, opening: Callable[[], None]) -> None:
        """Open a register into the skeleton; show the doors where that fails."""
        opening()
        if self.session.desk is None:
            self.show_nothing_open()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.pages.flush()
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.session.close()
        self._settings.sync()
        event.accept()

    def _lay_out(self) -> None:
        self.setMenuWidget(TopStrip(self.menus.bar, self.search))
        right = QVBoxLayout()
        right.addWidget(self.messages)
        right.addWidget(self.pages, 1)
        self._desk_area = QWidget()
        row = QHBoxLayout(self._desk_area)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        for layout in (row, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._body = QStackedWidget()
        self._body.addWidget(self._desk_area)
        self._body.addWidget(self.first_start)
        self.setCentralWidget(self._body)
        self.setMinimumSize(*_LEAST_SIZE)

    def _connect(self) -> None:
        self.session.opened.connect(self._show_register)
        self.session.closing.connect(self._let_go)
        self.session.closed.connect(self.show_nothing_open)
        self.sidebar.page_chosen.connect(self.show_page)
        self.pages.page_shown.connect(self.menus.refresh)
        doors = self.first_start
        doors.example_chosen.connect(self.files.open_example)
        doors.empty_chosen.connect(self.files.begin)
        doors.open_chosen.connect(self.files.open)
        doors.file_chosen.connect(self.files.open_path)

    def _show_register(self, desk: Desk) -> None:
        self.pages.begin(desk)
        self.recent.add(desk.workspace.path)
        self._watching.begin(desk)
        self.show_skeleton()
        self.show_page(self._page_last_shown())
        self.sidebar.pages.setFocus()
        for remark in desk.workspace.remarks:
            self.messages.warn(remark)

    def _let_go(self) -> None:
        self.pages.end()
        self._watching.end()
        self.messages.clear()

    def _page_last_shown(self) -> int:
        name = self._settings.value("window/page", PAGES[0].name)
        return next((n for n, entry in enumerate(PAGES) if entry.name == name), 0)

    def _restore_shape(self) -> None:
        kept = self._settings.value("window/geometry")
        if not kept or not self.restoreGeometry(kept):
            self.resize(*_USUAL_SIZE)
