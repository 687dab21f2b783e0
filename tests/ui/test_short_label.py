"""Words that give way where there is little room."""

from pytestqt.qtbot import QtBot

from dpotool.ui.widgets.short_label import ShortLabel

WORDS = "10 activities, 2 with gaps"


def test_words_that_fit_are_shown_whole(qtbot: QtBot) -> None:
    label = ShortLabel(WORDS)
    qtbot.addWidget(label)
    label.resize(600, 24)
    picture = label.grab().toImage()
    assert label.toolTip() == ""
    label.setText("")
    assert label.grab().toImage() != picture


def test_words_that_do_not_fit_are_in_the_tooltip(qtbot: QtBot) -> None:
    label = ShortLabel(WORDS)
    qtbot.addWidget(label)
    label.resize(60, 24)
    label.grab()
    assert label.toolTip() == WORDS
