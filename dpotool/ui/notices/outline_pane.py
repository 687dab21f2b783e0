"""The left column of the editor: the sections of the notice, or the parts that are about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from dpotool.domain.notice import Notice
from dpotool.domain.notice_outline import missing_keys
from dpotool.domain.notice_rows import SECTION_KEYS
from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.notices.outline_model import OutlineModel
from dpotool.ui.notices.outline_view import OutlineView
from dpotool.ui.section_list import SectionList

WIDTH = 240
SECTIONS, ABOUT = 0, 1


class OutlinePane(QWidget):
    """Says which section or part is chosen, and what is to be done with the section chosen."""

    section_chosen = Signal(str)
    part_chosen = Signal(str)
    side_chosen = Signal(int)
    add_asked = Signal(str)
    hide_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs, self.model = QTabBar(), OutlineModel(self)
        self.more = QMenu("Section", self)
        self.view = OutlineView(self.model, self.more)
        self.about = SectionList(parts)
        self.add = QPushButton(icon("plus"), "Add section")
        self._lists = QStackedWidget()
        self._fill_more()
        self._prepare()
        self._lay_out()

    @property
    def side(self) -> int:
        """Which list is open: that of the sections, or that of the parts about the notice."""
        return self.tabs.currentIndex()

    def show_side(self, side: int) -> None:
        """Open one of the two lists."""
        self.tabs.setCurrentIndex(side)

    def offer_sections(self, notice: Notice) -> None:
        """Offer to add the sections that this notice does not have."""
        menu = self.add.menu()
        menu.clear()
        for key in missing_keys(notice):
            menu.addAction(SECTION_KEYS.label(key), partial(self.add_asked.emit, key))
        menu.addSeparator()
        for key in ("own", "part"):
            menu.addAction(SECTION_KEYS.label(key), partial(self.add_asked.emit, key))

    def show_hidden(self, hidden: bool) -> None:
        """Say what hiding would do to the section chosen."""
        self._hide.setText("Show" if hidden else "Hide")

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), super().sizeHint().height())

    def _fill_more(self) -> None:
        self.up = self._action("Move up", "Alt+Up", lambda: self.view.ask_move(-1))
        self.down = self._action("Move down", "Alt+Down", lambda: self.view.ask_move(1))
        self.more.addSeparator()
        self._hide = self._action("Hide", "", self.hide_asked.emit)
        self.remove = self._action("Remove", "", self.remove_asked.emit)

    def _action(self, words: str, keys: str, deed: object) -> QAction:
        action = self.more.addAction(words)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(deed)
        return action

    def _prepare(self) -> None:
        self.tabs.addTab("Sections")
        self.tabs.addTab("About")
        self.tabs.setAccessibleName("Sections, or what is about this notice")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.about.setAccessibleName("About this notice")
        self.add.setMenu(QMenu(self.add))
        self.add.setProperty("look", "menu")
        self.tabs.currentChanged.connect(self._lists.setCurrentIndex)
        self.tabs.currentChanged.connect(self.side_chosen)
        self.view.section_chosen.connect(self.section_chosen)
        self.view.remove_asked.connect(self.remove_asked)
        self.about.section_chosen.connect(self.part_chosen)

    def _lay_out(self) -> None:
        sections = QWidget()
        inner = QVBoxLayout(sections)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._lists.addWidget(sections)
        self._lists.addWidget(self.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 12)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self._lists, 1)
        self.setMinimumWidth(scaled(180))
