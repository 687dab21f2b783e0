"""The View menu."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from dpotool.ui.appearance import CHOICES, TEXT_SIZES, Appearance
from dpotool.ui.page_list import PAGES
from dpotool.ui.session import Session


class ViewMenu(QMenu):
    """The pages, the colours and the size of text."""

    def __init__(
        self, show_page: Callable[[int], object], session: Session, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__("&View", parent)
        self._session = session
        self._appearance = appearance
        self._pages = [
            self.addAction(entry.name, QKeySequence(f"Ctrl+{number + 1}"), partial(show_page, number))
            for number, entry in enumerate(PAGES)
        ]
        self.addSeparator()
        self._colours = self._offer("&Appearance", CHOICES, appearance.choose)
        sizes = [(per_cent, f"{per_cent} %") for per_cent in TEXT_SIZES]
        self._sizes = self._offer("&Text size", sizes, appearance.choose_text_size)

    def refresh(self) -> None:
        """Grey the pages while no register is open, and mark what is chosen."""
        for action in self._pages:
            action.setEnabled(self._session.desk is not None)
        _mark(self._colours, self._appearance.choice)
        _mark(self._sizes, self._appearance.text_size)

    def _offer(
        self, title: str, choices: Iterable[tuple[object, str]], choose: Callable[..., None]
    ) -> list[QAction]:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        offered = []
        for value, words in choices:
            action = menu.addAction(words, partial(choose, value))
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            offered.append(action)
        return offered


def _mark(offered: list[QAction], chosen: object) -> None:
    for action in offered:
        action.setChecked(action.data() == chosen)
