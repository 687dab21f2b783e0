"""What the window holds besides its frame, made behind the first paint."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dpotool.ui.file_actions import FileActions
from dpotool.ui.menus import Menus
from dpotool.ui.message_strip import MessageStrip
from dpotool.ui.searching import Searching
from dpotool.ui.watching import Watching
from dpotool.ui.window_keys import WindowKeys

if TYPE_CHECKING:
    from dpotool.ui.first_start import FirstStart
    from dpotool.ui.main_window import MainWindow
    from dpotool.ui.page import Desk


class Furnishing(QObject):
    """Menus, search, messages, and the doors; and what keeps the frame true to the open register."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.messages = MessageStrip()
        self.files = FileActions(
            window.session, window.recent, window.dialogs, window.pages, self.messages, window
        )
        self.menus = Menus(window, self.files)
        self.search = Searching(window.strip.search, self.menus, window.pages, window.session, window.go_to)
        self._keys = WindowKeys(self.menus)
        self._watching = Watching(window.session, window.sidebar, window)
        self._window = window

    @cached_property
    def doors(self) -> FirstStart:
        """The doors by which one comes to a register; made when they are first to be shown."""
        from dpotool.ui.first_start import FirstStart

        doors = FirstStart(self._window.recent)
        doors.example_chosen.connect(self.files.open_example)
        doors.empty_chosen.connect(self.files.begin)
        doors.open_chosen.connect(self.files.open)
        doors.file_chosen.connect(self.files.open_path)
        self._window.add_doors(doors)
        return doors

    def begin(self) -> None:
        """Put everything in its place."""
        window = self._window
        window.appearance.follow_system()
        window.add_messages(self.messages)
        window.strip.show_menus(self.menus.menus)
        window.pages.page_shown.connect(self.menus.refresh)
        window.pages.commands_changed.connect(self.menus.refresh)
        window.pages.said.connect(self.messages.say)
        window.session.closing.connect(self.messages.clear)

    def follow(self, desk: Desk) -> None:
        """Keep the frame true to this register, and say what there is to say about its opening."""
        self._watching.begin(desk)
        for remark in desk.workspace.remarks:
            self.messages.warn(remark)
