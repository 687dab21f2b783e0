"""The strip above the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dpotool.ui.descendants import descendant
from dpotool.ui.message_strip import MessageStrip


def test_says_what_was_done_until_it_is_closed(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    assert strip.text == ""
    strip.say("The register was exported.")
    assert strip.text == "The register was exported."
    qtbot.mouseClick(descendant(strip, QToolButton), Qt.MouseButton.LeftButton)
    assert strip.text == ""


def test_offers_one_thing_to_do(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    done: list[str] = []
    strip.say("The register was exported.", "Show in folder", lambda: done.append("shown"))
    button = descendant(strip, QPushButton)
    assert button.text() == "Show in folder"
    button.click()
    assert done == ["shown"]
    assert strip.text == ""


def test_a_warning_offers_nothing(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    strip.warn("No copy could be kept.")
    assert strip.text == "No copy could be kept."
    assert descendant(strip, QPushButton).isHidden()
