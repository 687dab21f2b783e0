"""The window: menus and search at the top, pages at the left, the page itself at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from dpotool.ui.appearance import Appearance
from dpotool.ui.leaving import may_leave
from dpotool.ui.page_list import PAGES
from dpotool.ui.page_stack import PageStack
from dpotool.ui.session import Session
from dpotool.ui.settings import RecentFiles
from dpotool.ui.sidebar import Sidebar
from dpotool.ui.top_strip import TopStrip

if TYPE_CHECKING:
    from dpotool.ui.dialogs import Dialogs
    from dpotool.ui.furnishing import Furnishing
    from dpotool.ui.page import Desk, Page

PROGRAM: Final = "dpotool"
_USUAL_SIZE: Final = (1360, 860)
_LEAST_SIZE: Final = (800, 560)


class MainWindow(QMainWindow):
    """The one window of the program; `data` is the folder for copies and examples.

    It comes as a frame that is quickly painted; `furnish` brings menus, search and all else that the first
    paint need not wait for.
    """

    def __init__(self, appearance: Appearance, settings: QSettings, data: Path, dialogs: Dialogs) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(PROGRAM)
        self.appearance = appearance
        self.dialogs = dialogs
        self.recent = RecentFiles(settings)
        self.session = Session(dialogs, data, Path(settings.fileName()), self.go_to, self)
        self.sidebar = Sidebar()
        self.pages = PageStack()
        self.strip = TopStrip()
        self._settings = settings
        self._furnishing: Furnishing | None = None
        self._lay_out()
        self._restore_shape()

    @property
    def furnishing(self) -> Furnishing:
        """Menus, search, messages and doors; made when they are first asked for."""
        if self._furnishing is None:
            from dpotool.ui.furnishing import Furnishing

            self._furnishing = Furnishing(self)
            self._connect()
        return self._furnishing

    def furnish(self, opening: Callable[[], None] | None = None) -> None:
        """Bring what the first paint need not wait for, and open a register; without one, show the doors."""
        self.furnishing.begin()
        if opening is not None:
            opening()
        if self.session.desk is None:
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
        self.furnishing.doors.refresh()
        self._body.setCurrentWidget(self.furnishing.doors)
        self.setWindowTitle(PROGRAM)
        self.furnishing.menus.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not may_leave(self.session, self.pages, self.dialogs):
            event.ignore()
            return
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.session.close()
        self._settings.sync()
        event.accept()

    def add_doors(self, doors: QWidget) -> None:
        """Take in what is shown while no register is open."""
        self._body.addWidget(doors)

    def add_messages(self, messages: QWidget) -> None:
        """Take in what stands above the page."""
        self._right.insertWidget(0, messages)

    def _lay_out(self) -> None:
        self.setMenuWidget(self.strip)
        self._right = QVBoxLayout()
        self._right.addWidget(self.pages, 1)
        self._desk_area = QWidget()
        row = QHBoxLayout(self._desk_area)
        row.addWidget(self.sidebar)
        row.addLayout(self._right, 1)
        for layout in (row, self._right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._body = QStackedWidget()
        self._body.addWidget(self._desk_area)
        self.setCentralWidget(self._body)
        self.setMinimumSize(*_LEAST_SIZE)

    def _connect(self) -> None:
        self.session.opened.connect(self._show_register)
        self.session.closing.connect(self.pages.end)
        self.session.closed.connect(self.show_nothing_open)
        self.sidebar.page_chosen.connect(self.show_page)

    def _show_register(self, desk: Desk) -> None:
        self.pages.begin(desk)
        self.recent.add(desk.workspace.path)
        self.furnishing.follow(desk)
        self._body.setCurrentWidget(self._desk_area)
        self.show_page(self._page_last_shown())
        self.sidebar.take_focus()

    def _page_last_shown(self) -> int:
        name = self._settings.value("window/page", PAGES[0].name)
        return next((n for n, entry in enumerate(PAGES) if entry.name == name), 0)

    def _restore_shape(self) -> None:
        kept = self._settings.value("window/geometry")
        if not kept or not self.restoreGeometry(kept):
            self.resize(*_USUAL_SIZE)
