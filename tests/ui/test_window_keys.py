"""The keys of the menus act in text fields too."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.windows import TriedWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


class TakesAll(QLineEdit):
    """A field with a meaning of its own for every key, as Qt's fields have on Linux for Ctrl+K."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def overridden(field: QWidget, key: Qt.Key) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("key", "taken"),
    [
        (Qt.Key.Key_K, False),
        (Qt.Key.Key_E, False),
        (Qt.Key.Key_2, False),
        (Qt.Key.Key_C, True),
        (Qt.Key.Key_B, True),
    ],
)
def test_a_field_leaves_the_keys_of_the_menus_alone(
    on_example: TriedWindow, qtbot: QtBot, key: Qt.Key, taken: bool
) -> None:
    field = TakesAll(on_example.window)
    field.show()
    with qtbot.waitSignal(QApplication.instance().focusChanged):
        field.setFocus()
    assert overridden(field, key) is taken


def test_ctrl_k_goes_from_a_field_to_the_search(on_example: TriedWindow, qtbot: QtBot) -> None:
    field = TakesAll("Payroll", on_example.window)
    field.show()
    field.setFocus()
    qtbot.keyClick(field, "k", CONTROL)
    assert on_example.window.strip.search.hasFocus()
    assert field.text() == "Payroll"
