"""The keys of the menus, wherever the cursor is."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from dpotool.ui.descendants import descendants
from dpotool.ui.menus import Menus

_OF_THE_FIELD: Final = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+Del")


class WindowKeys(QObject):
    """Lets a menu's keys act also in a text field that has a meaning of its own for them.

    On Linux Qt's fields know keys of Emacs: without this, Ctrl+K would delete the rest of the line there.
    """

    def __init__(self, menus: Menus) -> None:
        super().__init__(menus)
        actions = (action for menu in menus.menus for action in descendants(menu, QAction))
        keys = {key.toString() for action in actions for key in action.shortcuts()}
        self._keys = keys.difference(_OF_THE_FIELD)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()).toString() not in self._keys:
            return False
        event.ignore()
        return True

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit):
            now.installEventFilter(self)
