"""The strip at the top of the window: menus and search in one row."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from dpotool.ui.fonts import scaled
from dpotool.ui.theme import set_look

HEIGHT: Final = 44
_SEARCH_WIDTH: Final = 440


class TopStrip(QFrame):
    """Holds the menus at the left and the search in the middle."""

    def __init__(self, menus: QMenuBar, search: QWidget) -> None:
        super().__init__()
        set_look(self, "top-strip")
        menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._search = search
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(menus, 1)
        row.addWidget(search, 0)
        row.addStretch(1)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(scaled(HEIGHT))
        self._search.setFixedWidth(scaled(_SEARCH_WIDTH))
