"""An officer at the window: acts by mouse and keyboard alone, and reads what stands on the screen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpotool.app.opening import read_register
from dpotool.domain.fields import Record
from dpotool.domain.register import Register
from dpotool.ui.appearance import Appearance
from dpotool.ui.bootstrap import opening_of
from dpotool.ui.descendants import descendants
from dpotool.ui.main_window import MainWindow
from dpotool.ui.page import Desk
from dpotool.ui.settings import settings_in
from dpotool.ui.widgets.row_line import RowLine
from tests.ui.windows import Answers, TriedWindow

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 30_000
"""Milliseconds until an officer gives up waiting for the window; long, for a busy machine."""

Sort = TypeVar("Sort", bound=QWidget)


class Officer:
    """Works at one window, which keeps its files in `data`; `answers` are what it is told when it asks."""

    def __init__(self, tried: TriedWindow, data: Path, qtbot: QtBot) -> None:
        self.window = tried.window
        self.answers = tried.answers
        self.data = data
        self.end = tried.end
        self._tried = tried
        self._qtbot = qtbot

    @property
    def register(self) -> Register:
        """What the file holds, as the window has it."""
        return self._tried.register

    @property
    def desk(self) -> Desk:
        """What the pages work with."""
        return self._tried.desk

    @property
    def path(self) -> Path:
        """The file of the open register."""
        return self._tried.desk.workspace.path

    def record(self, name: str) -> Record:
        """The record of that name."""
        return self._tried.record(name)

    def press(self, *keys: str) -> None:
        """Press keys one after another where the cursor is, such as Ctrl+Z."""
        for each in keys:
            combination = QKeySequence(each)[0]
            QTest.keyClick(self._cursor(), combination.key(), combination.keyboardModifiers())
        self._pause()

    def write(self, words: str) -> None:
        """Type words where the cursor is."""
        QTest.keyClicks(self._cursor(), words)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on something that can be seen."""
        assert widget.isVisible(), f"{widget.accessibleName()} cannot be seen"
        self._cursor()
        QTest.mouseClick(widget, LEFT, pos=at if at is not None else widget.rect().center())
        self._pause()

    def click_button(self, words: str) -> None:
        """Click on the button with these words."""
        self.click(self._one(QAbstractButton, lambda each: _plain(each.text()) == words, words))

    def show_page(self, name: str) -> None:
        """Click on a page in the sidebar."""
        self.click(next(each for each in self.window.sidebar.pages if each.text() == name))

    def choose(self, *path: str) -> None:
        """Choose an entry of a menu by mouse, by the words on the way to it."""
        menu: QMenu | QMenuBar = self._one(QMenuBar, lambda each: True, "menus")
        for words in path:
            below = self._choose_in(menu, words).menu()
            menu = below if isinstance(below, QMenu) else menu

    def choose_from_button(self, button: str, words: str) -> None:
        """Choose an entry of the menu that a button opens."""
        opens = self._one(QPushButton, lambda each: _plain(each.text()) == button, button)
        self.click(opens)
        self._choose_in(opens.menu(), words)

    def field(self, label: str) -> QWidget:
        """The field with that label."""
        return self._one(QWidget, lambda each: each.accessibleName() == label, label)

    def put_cursor_in(self, label: str) -> QWidget:
        """Click into a field, having scrolled to it."""
        field = self.field(label)
        _scroll_to(field)
        self.click(field.focusProxy() or field)
        return field

    def open_row(self, words: str) -> None:
        """Click on the row, within a form, that holds these words, so that its own form opens."""
        row = self._one(RowLine, lambda each: words in each.accessibleName(), words)
        _scroll_to(row)
        self.click(row)

    def choose_tab(self, words: str) -> None:
        """Click on the tab with these words."""
        tabs = self._one(QTabBar, lambda each: words in _tabs_of(each), words)
        self.click(tabs, tabs.tabRect(_tabs_of(tabs).index(words)).center())

    def fill(self, label: str, words: str) -> None:
        """Write these words into a field in place of others, and leave it."""
        self.put_cursor_in(label)
        self.press("Ctrl+A")
        self.write(words)
        self.press("Tab")

    def select(self, name: str) -> None:
        """Click on the row of the table that names this."""
        table = self.table
        row = self._row(name)
        table.scrollTo(table.model().index(row, 0))
        self.click(table.viewport(), table.visualRect(table.model().index(row, 1)).center())

    @property
    def table(self) -> QTableView:
        """The table on the page."""
        return self._one(QTableView, lambda each: True, "table")

    @property
    def rows(self) -> list[dict[str, str]]:
        """What the table shows, row by row: text by the heading of its column."""
        model = self.table.model()
        headings = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
        return [
            {heading: str(model.index(row, n).data() or "") for n, heading in enumerate(headings)}
            for row in range(model.rowCount())
        ]

    def row(self, name: str) -> dict[str, str]:
        """The row of the table that names this."""
        return self.rows[self._row(name)]

    def sees(self, words: str) -> bool:
        """Whether some text in the window holds these words."""
        return any(words in _text_of(each) for each in descendants(self.window, QWidget) if each.isVisible())

    def wait_until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds."""
        self._qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def in_the_next_dialog(self, work: Callable[[QDialog], object]) -> None:
        """Do something in the dialog that opens next; a dialog left open is closed."""
        watch = QTimer(self.window, interval=10)

        def look() -> None:
            dialog = _dialog_with_cursor()
            if dialog is not None:
                watch.stop()
                try:
                    work(dialog)
                finally:
                    if isValid(dialog):
                        dialog.close()

        watch.timeout.connect(look)
        watch.start()

    def _choose_in(self, menu: QMenu | QMenuBar, words: str) -> QAction:
        self.wait_until(menu.isVisible)
        action = _entry(menu, words)
        assert action.isEnabled(), f"{words} is grey"
        self.click(menu, menu.actionGeometry(action).center())
        return action

    def _pause(self) -> None:
        """Let the window follow, as any person is slower than it."""
        QApplication.processEvents()

    def _cursor(self) -> QWidget:
        """What has the keyboard; the window takes it back after a popup or a dialog, since without a screen
        there is no window manager to see to that.
        """
        active = QApplication.activeWindow()
        if (active is None or not active.isVisible()) and QApplication.activeModalWidget() is None:
            self.window.activateWindow()
            self._pause()
        return QApplication.focusWidget() or self.window

    def _row(self, name: str) -> int:
        found = [number for number, row in enumerate(self.rows) if name in row.values()]
        assert found, f"{name} is not in the table"
        return found[0]

    def _one(self, sort: type[Sort], fits: Callable[[Sort], bool], words: str) -> Sort:
        around = QApplication.activeModalWidget() or self.window

        def found() -> list[Sort]:
            return [each for each in descendants(around, sort) if each.isVisible() and fits(each)]

        self._qtbot.waitUntil(lambda: _there(found(), words), timeout=PATIENCE)
        return found()[0]


def start(folder: Path, qtbot: QtBot, application: QApplication, *arguments: str) -> Officer:
    """Start the program as the command line does, with its settings and data in a folder."""
    settings = settings_in(folder / "settings.ini")
    appearance, answers = Appearance(application, settings), Answers()
    window = MainWindow(appearance, settings, folder / "data", answers)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.furnish(opening_of(window, arguments))
    return Officer(TriedWindow(window, answers, settings, appearance), folder / "data", qtbot)


def kept_in(path: Path) -> Register:
    """The register that a file holds, read from the disk anew."""
    workspace = read_register(path)
    workspace.close()
    return workspace.register


def _dialog_with_cursor() -> QDialog | None:
    dialog, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
    with_cursor = dialog is not None and focused is not None and dialog.isAncestorOf(focused)
    return dialog if with_cursor and isinstance(dialog, QDialog) else None


def _there(found: Sequence[QWidget], words: str) -> None:
    assert found, f"{words} is not in the window"


def _tabs_of(bar: QTabBar) -> list[str]:
    return [bar.tabText(n) for n in range(bar.count())]


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _entry(menu: QMenu | QMenuBar, words: str) -> QAction:
    entries = [each for each in menu.actions() if _plain(each.text()).startswith(words)]
    assert entries, f"no entry {words} among {[_plain(each.text()) for each in menu.actions()]}"
    return entries[0]


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QTextEdit | QPlainTextEdit) else ""
