"""The strip at the top of the window: menus and search in one row."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMenuBar, QSizePolicy

from dpotool.ui.fonts import scaled
from dpotool.ui.search_box import SearchBox
from dpotool.ui.theme import set_look

HEIGHT: Final = 44
TITLES: Final = ("&File", "&Edit", "&View", "&Record", "&Help")
_SEARCH_WIDTH: Final = 440


class TopStrip(QFrame):
    """Holds the menus at the left and the search in the middle."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "top-strip")
        self._bar = QMenuBar()
        self._bar.setNativeMenuBar(False)
        self._bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        for title in TITLES:
            self._bar.addAction(title)
        self.search = SearchBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self.search, 0)
        row.addStretch(1)
        self._measure()

    def show_menus(self, menus: Iterable[QMenu]) -> None:
        """Put the menus under their titles, which stand there already."""
        self._bar.clear()
        for menu in menus:
            self._bar.addMenu(menu)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))
        self.search.setFixedWidth(scaled(_SEARCH_WIDTH))
