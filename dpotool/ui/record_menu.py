"""The Record menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from dpotool.domain.fields import Record
    from dpotool.ui.main_window import MainWindow
    from dpotool.ui.page import RecordCommands

_NEW: Final = (
    ("New", "activity", "Ctrl+N"),
    ("New", "notice", "Ctrl+Shift+N"),
    ("Log", "request", "Ctrl+Shift+R"),
    ("Log", "complaint", ""),
    ("Log", "breach", ""),
    ("New", "party", "Ctrl+Shift+P"),
)


class RecordMenu(QMenu):
    """New records, and what can be done with the one that is selected."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("&Record", window)
        self._window = window
        self._new = [
            self.addAction(f"{verb} {noun}", QKeySequence(keys), partial(self._begin, noun))
            for verb, noun, keys in _NEW
        ]
        self.addSeparator()
        self.duplicate = self.addAction("&Duplicate", QKeySequence("Ctrl+D"), lambda: self._do("duplicate"))
        self.delete = self.addAction("De&lete", QKeySequence("Ctrl+Delete"), lambda: self._do("delete"))

    def refresh(self) -> None:
        """Grey what cannot be done with what is selected."""
        opened = self._window.session.desk is not None
        for action in self._new:
            action.setEnabled(opened)
        commands = self._commands()
        self.duplicate.setEnabled(bool(commands and commands.duplicate))
        self.delete.setEnabled(bool(commands and commands.delete))

    def _commands(self) -> RecordCommands | None:
        page = self._window.pages.current
        return page.record_commands() if page else None

    def _do(self, name: str) -> None:
        self._window.pages.flush()
        deed: Callable[[], None] | None = getattr(self._commands(), name, None)
        if deed is not None:
            deed()

    def _begin(self, noun: str) -> None:
        desk = self._window.session.desk
        if desk is None:
            return
        self._window.pages.flush()
        self._window.show_page(self._window.pages.page_for(noun))
        commands = self._commands()
        if commands and noun in commands.add:
            commands.add[noun]()
            return
        from dpotool.domain.changes import adding

        record = _blank(noun)
        if desk.undo.do(adding(record)):
            desk.go_to(record.id, "")


def _blank(noun: str) -> Record:
    from dpotool.domain.records import RECORD_TYPES

    return next(kind for kind in RECORD_TYPES if kind.noun == noun)()
