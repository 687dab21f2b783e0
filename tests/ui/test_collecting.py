"""Python collects between events only, and no later than it would have by itself."""

import gc
import weakref
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dpotool.ui.asking import ask, still_shown
from dpotool.ui.collecting import collect_what_is_due
from dpotool.ui.ending import end


class _Ring:
    def __init__(self) -> None:
        self.itself = self


def _ring() -> Callable[[], _Ring | None]:
    return weakref.ref(_Ring())


def _many() -> list[list[int]]:
    """More objects than Python lets pass without collecting."""
    return [[each] for each in range(gc.get_threshold()[0] + 1)]


def test_nothing_is_collected_in_the_middle_of_something(qapp: QApplication) -> None:
    ring = _ring()
    kept = _many()
    assert ring() is not None
    assert kept


def test_it_is_collected_between_events(qapp: QApplication, qtbot: QtBot) -> None:
    ring = _ring()
    kept = _many()
    qtbot.waitUntil(lambda: ring() is None)
    assert kept


def test_little_is_left_for_later(qapp: QApplication) -> None:
    gc.collect()
    ring = _ring()
    collect_what_is_due()
    assert ring() is not None


def test_a_dialog_ends_when_it_has_been_answered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = QDialog(window)
    QTimer.singleShot(0, dialog.accept)
    assert ask(dialog)
    assert isValid(dialog), "what was answered is still to be read"
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert not window.children()


def test_a_dialog_that_is_left_gives_no_answer(qtbot: QtBot) -> None:
    dialog = QDialog()
    QTimer.singleShot(0, dialog.reject)
    assert not ask(dialog)


def test_the_end_of_a_window_is_the_end_of_all_in_it(qapp: QApplication) -> None:
    window = QWidget()
    within = QWidget(window)
    window.show()
    end(window)
    assert not isValid(window)
    assert not isValid(within)


def test_no_dialog_stands_before_one_that_has_been_answered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    answered = QDialog(window)
    window.show()
    answered.show()
    assert still_shown(answered) is answered
    answered.hide()
    assert still_shown(answered) is window
    window.hide()
    assert still_shown(answered) is None
