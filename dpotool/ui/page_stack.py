"""The pages at the right of the window, each made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from dpotool.ui.page_list import PAGES
from dpotool.ui.theme import set_look

if TYPE_CHECKING:
    from dpotool.ui.page import Desk, Page


class PageStack(QStackedWidget):
    """Makes and shows the pages of the open register."""

    page_shown = Signal(int)
    commands_changed = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "surface")
        self._desk: Desk | None = None
        self._made: dict[int, Page] = {}
        self._shown = -1

    @property
    def current(self) -> Page | None:
        """The page that is shown, if a register is open."""
        return self._made.get(self._shown)

    @property
    def number(self) -> int:
        """The place of the page that is shown in the list of pages."""
        return self._shown

    def begin(self, desk: Desk) -> None:
        """Take the pages from this register from now on."""
        self._desk = desk

    def end(self) -> None:
        """Let the pages go, with what has been typed applied."""
        self.flush()
        for page in self._made.values():
            page.leave()
            self.removeWidget(page)
            page.deleteLater()
        self._made.clear()
        self._desk = None
        self._shown = -1

    def flush(self) -> None:
        """Apply what has been typed on any page and is still held back."""
        for page in self._made.values():
            page.flush()

    def show_page(self, number: int) -> Page | None:
        """Show a page, made now if need be; None where no register is open."""
        if self._desk is None:
            return None
        if self._shown != number:
            self.flush()
        page = self._made.get(number) or self._make(self._desk, number)
        self.setCurrentWidget(page)
        self._shown = number
        self.page_shown.emit(number)
        return page

    def page_for(self, noun: str) -> int:
        """The place of the page that shows records of that noun, such as activity; the first for others."""
        return next((n for n, entry in enumerate(PAGES) if noun in entry.nouns), 0)

    def _make(self, desk: Desk, number: int) -> Page:
        page = PAGES[number].make(desk)
        page.commands_changed.connect(self.commands_changed)
        page.said.connect(self.said)
        self._made[number] = page
        self.addWidget(page)
        return page
