"""Tab goes through a page as one reads it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpotool.ui.reading_order import step


class TwoColumns(QWidget):
    """A page of two columns, whose upper field at the left is made last."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right = QWidget(), QWidget()
        row = QHBoxLayout(self)
        row.addWidget(self.left)
        row.addWidget(self.right)
        self.columns = {each: QVBoxLayout(each) for each in (self.left, self.right)}
        self.low, self.far, self.high = (QLineEdit() for _ in range(3))
        self.columns[self.left].addWidget(self.low)
        self.columns[self.right].addWidget(self.far)
        self.columns[self.left].insertWidget(0, self.high)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step(self, (self.left, self.right), forward=forward) or super().focusNextPrevChild(forward)


class Surroundings(QWidget):
    """A window with something before the page."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.page = QLineEdit(), TwoColumns()
        column = QVBoxLayout(self)
        column.addWidget(self.before)
        column.addWidget(self.page)


@pytest.fixture
def window(qtbot: QtBot) -> Surroundings:
    made = Surroundings()
    qtbot.addWidget(made)
    made.show()
    return made


def walked(qtbot: QtBot, start: QWidget, key: Qt.Key, steps: int) -> list[QWidget | None]:
    start.setFocus()
    qtbot.waitUntil(start.hasFocus)
    found = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), key)
        found.append(QApplication.focusWidget())
    return found


def test_goes_down_one_part_then_the_next_and_out(window: Surroundings, qtbot: QtBot) -> None:
    page = window.page
    assert walked(qtbot, page.high, Qt.Key.Key_Tab, 3) == [page.low, page.far, window.before]


def test_goes_back_the_same_way(window: Surroundings, qtbot: QtBot) -> None:
    page = window.page
    assert walked(qtbot, page.far, Qt.Key.Key_Backtab, 3) == [page.low, page.high, window.before]


def test_passes_over_what_is_hidden_or_disabled(window: Surroundings, qtbot: QtBot) -> None:
    page = window.page
    page.low.hide()
    page.far.setEnabled(False)
    assert walked(qtbot, page.high, Qt.Key.Key_Tab, 1) == [window.before]


def test_goes_round_where_there_is_nothing_else(qtbot: QtBot) -> None:
    page = TwoColumns()
    qtbot.addWidget(page)
    page.show()
    assert walked(qtbot, page.high, Qt.Key.Key_Tab, 3) == [page.low, page.far, page.high]


def test_walking_through_a_window_takes_nothing_from_its_parent(window: Surroundings, qtbot: QtBot) -> None:
    """PySide would count what comes later in the chain as deleted, once one of them is."""
    page = window.page
    later = QPushButton("Later", page)
    action = QMenu(later).addAction("Do it")
    walked(qtbot, page.high, Qt.Key.Key_Tab, 4)
    page.low.deleteLater()
    QApplication.sendPostedEvents(page.low, QEvent.Type.DeferredDelete.value)
    assert [isValid(each) for each in (page.low, page.far, later, action)] == [False, True, True, True]
