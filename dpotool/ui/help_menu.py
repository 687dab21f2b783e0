"""The Help menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dpotool.ui.asking import ask


class HelpMenu(QMenu):
    """The guide, the keys, and what this program is."""

    def __init__(self, window: QWidget, shortcuts: Callable[[], tuple[tuple[str, str], ...]]) -> None:
        super().__init__("&Help", window)
        self._window = window
        self._shortcuts = shortcuts
        self.guide = self.addAction("&Guide", QKeySequence("F1"), self._show_guide)
        self.keys = self.addAction("&Keyboard shortcuts", QKeySequence("Ctrl+?"), self._show_keys)
        self.addSeparator()
        self.about = self.addAction("&About", self._show_about)

    def refresh(self) -> None:
        """Nothing here depends on what is open."""

    def _show_guide(self) -> None:
        from dpotool.ui.reading_dialog import ReadingDialog, guide

        ask(ReadingDialog("Guide", guide(), self._window))

    def _show_keys(self) -> None:
        from dpotool.ui.reading_dialog import ReadingDialog, keyboard_shortcuts

        ask(ReadingDialog("Keyboard shortcuts", keyboard_shortcuts(self._shortcuts()), self._window))

    def _show_about(self) -> None:
        from dpotool.ui.reading_dialog import ReadingDialog, about

        ask(ReadingDialog("About dpotool", about(), self._window))
