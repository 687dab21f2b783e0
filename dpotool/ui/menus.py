"""The menus at the top, and what the search box knows of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dpotool.ui.edit_menu import EditMenu
from dpotool.ui.file_actions import FileActions
from dpotool.ui.file_menu import FileMenu
from dpotool.ui.help_menu import HelpMenu
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
    """The menus of the window; an entry that cannot be used now is greyed."""

    def __init__(self, window: MainWindow, files: FileActions) -> None:
        super().__init__(window)
        self.file = FileMenu(files, window.session, window.recent, window.pages, window)
        self.edit = EditMenu(window.session, window.pages, window.strip.search.begin, window)
        self.view = ViewMenu(window.show_page, window.session, window.appearance, window)
        self.record = RecordMenu(window)
        self.help = HelpMenu(window, self.shortcuts)
        for menu in self.menus:
            menu.aboutToShow.connect(menu.refresh)
        window.session.opened.connect(self.refresh)

    def shortcuts(self) -> tuple[tuple[str, str], ...]:
        """The keys of all menus, whether they do something now or not, after what they do."""
        actions = (action for menu in self.menus for action in _actions(menu))
        named = ((action.iconText(), _keys(action)) for action in actions)
        return tuple((words, keys) for words, keys in named if keys)

    @property
    def menus(self) -> tuple[FileMenu, EditMenu, ViewMenu, RecordMenu, HelpMenu]:
        """The menus, in their order."""
        return self.file, self.edit, self.view, self.record, self.help

    def refresh(self) -> None:
        """Grey what cannot be done now."""
        for menu in self.menus:
            menu.refresh()

    def entries(self) -> tuple[MenuEntry, ...]:
        """Everything that the menus can do now."""
        self.refresh()
        return tuple(entry for menu in self.menus for entry in _entries(menu, _plain(menu.title())))


def _entries(menu: QMenu, path: str) -> Iterator[MenuEntry]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(below, f"{path} › {_plain(below.title())}")
        elif action.isEnabled() and not action.isSeparator():
            yield MenuEntry(_plain(action.text()), _keys(action), path, action.trigger)


def _actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        yield from _actions(below) if isinstance(below, QMenu) else (action,)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _keys(action: QAction) -> str:
    return action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
