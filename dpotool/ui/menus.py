"""The menus at the top, and what the search box knows of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from dpotool.ui.appearance import Appearance
from dpotool.ui.edit_menu import EditMenu
from dpotool.ui.file_menu import FileMenu
from dpotool.ui.help_menu import HelpMenu
from dpotool.ui.page_list import PAGES, PageEntry
from dpotool.ui.record_menu import RecordMenu
from dpotool.ui.view_menu import ViewMenu

if TYPE_CHECKING:
    from dpotool.ui.main_window import MainWindow


@dataclass(frozen=True)
class MenuEntry:
    """One thing that a menu can do now: its words, its keys, the menu it is in, and doing it."""

    title: str
    shortcut: str
    menu: str
    trigger: Callable[[], None]


class Menus(QObject):
    """The menu bar and its menus; an entry that cannot be used now is greyed."""

    def __init__(self, window: MainWindow, appearance: Appearance) -> None:
        super().__init__(window)
        self.bar = QMenuBar()
        self.bar.setNativeMenuBar(False)
        self.file = FileMenu(window.files, window.session, window.recent, window.pages, self.bar)
        self.edit = EditMenu(window.session, window.pages, lambda: window.search.begin(), self.bar)
        self.view = ViewMenu(window.show_page, window.session, appearance, self.bar)
        self.record = RecordMenu(window, self.bar)
        self.help = HelpMenu(window, self.entries, self.bar)
        for menu in self._all():
            self.bar.addMenu(menu)
            menu.aboutToShow.connect(menu.refresh)
        window.session.opened.connect(self.refresh)

    def refresh(self) -> None:
        """Grey what cannot be done now."""
        for menu in self._all():
            menu.refresh()

    def entries(self) -> tuple[MenuEntry, ...]:
        """Everything that the menus can do now."""
        self.refresh()
        return tuple(entry for menu in self._all() for entry in _entries(menu, _plain(menu.title())))

    def page_entry(self, noun: str) -> PageEntry:
        """The page that shows records of that noun."""
        return next((entry for entry in PAGES if noun in entry.nouns), PAGES[0])

    def _all(self) -> tuple[FileMenu, EditMenu, ViewMenu, RecordMenu, HelpMenu]:
        return self.file, self.edit, self.view, self.record, self.help


def _entries(menu: QMenu, path: str) -> Iterator[MenuEntry]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(below, f"{path} › {_plain(below.title())}")
        elif action.isEnabled() and not action.isSeparator():
            yield MenuEntry(_plain(action.text()), _keys(action), path, action.trigger)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _keys(action: QAction) -> str:
    return action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
