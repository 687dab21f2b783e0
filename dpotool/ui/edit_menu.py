"""The Edit menu."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from dpotool.ui.page_stack import PageStack
from dpotool.ui.session import Session

_LONGEST: Final = 60
_KEYS: Final = QKeySequence.StandardKey


class EditMenu(QMenu):
    """Undo and redo by the name of what they concern; the clipboard; and finding."""

    def __init__(
        self, session: Session, pages: PageStack, search: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__("&Edit", parent)
        self._session = session
        self._pages = pages
        self.undo = self.addAction("Undo", _KEYS.Undo, self._undo)
        self.redo = self.addAction("Redo", self._redo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.setIconText("Undo")
        self.redo.setIconText("Redo")
        self.addSeparator()
        self._clipboard = [
            self._add_for_focus("Cu&t", _KEYS.Cut, "cut"),
            self._add_for_focus("&Copy", _KEYS.Copy, "copy"),
            self._add_for_focus("&Paste", _KEYS.Paste, "paste"),
        ]
        self.addSeparator()
        self.find_here = self.addAction("&Find on this page", _KEYS.Find, self._find)
        self.find_anything = self.addAction("Find &anything", QKeySequence("Ctrl+K"), search)
        self.aboutToShow.connect(pages.flush)
        session.opened.connect(self._follow)
        session.closing.connect(self._let_go)

    def refresh(self) -> None:
        """Name what can be undone and redone, and grey what cannot be done now."""
        steps = self._session.desk.undo if self._session.desk else None
        _name(self.undo, "&Undo", steps.to_undo if steps else None)
        _name(self.redo, "&Redo", steps.to_redo if steps else None)
        self.find_here.setEnabled(self._session.desk is not None)
        self._judge_clipboard()

    def _follow(self) -> None:
        assert self._session.desk is not None
        self._session.desk.undo.stepped.connect(self.refresh)
        self._session.desk.undo.held.connect(self._expect_step)

    def _let_go(self) -> None:
        if self._session.desk is not None:
            self._session.desk.undo.stepped.disconnect(self.refresh)

    def _expect_step(self) -> None:
        """What is typed becomes a step in a moment; Undo applies it at once, and takes it back."""
        _name(self.undo, "&Undo", "typing")

    def _undo(self) -> None:
        self._pages.flush()
        if self._session.desk:
            self._session.desk.undo.undo()

    def _redo(self) -> None:
        self._pages.flush()
        if self._session.desk:
            self._session.desk.undo.redo()

    def _find(self) -> None:
        if self._pages.current:
            self._pages.current.begin_search()

    def _add_for_focus(self, text: str, key: QKeySequence.StandardKey, method: str) -> QAction:
        action = self.addAction(text, key, lambda: _call(method))
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetShortcut
        )  # text fields answer these keys themselves
        action.setData(method)
        return action

    def _judge_clipboard(self) -> None:
        for action in self._clipboard:
            action.setEnabled(callable(getattr(QApplication.focusWidget(), action.data(), None)))


def _name(action: QAction, verb: str, step: str | None) -> None:
    action.setEnabled(step is not None)
    words = " ".join((step or "").split())
    short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    action.setText(f"{verb} {short}".replace("&", "&&").replace("&&", "&", 1) if short else verb)


def _call(method: str) -> None:
    found = getattr(QApplication.focusWidget(), method, None)
    if callable(found):
        found()
