"""A field for long text, as high as its text."""

from pytestqt.qtbot import QtBot

from dpotool.ui.widgets.growing_text import GrowingText

SENTENCE = "We look at this notice each year, and tell you before we use information for something new. "


def test_the_field_is_as_high_as_its_text_before_it_is_painted(qtbot: QtBot) -> None:
    field = GrowingText()
    qtbot.addWidget(field)
    field.show()
    field.resize(400, field.height())
    field.setPlainText(SENTENCE * 3)
    high = field.height()
    assert high > 4 * field.fontMetrics().lineSpacing()
    field.resize(200, field.height())
    assert field.height() > 1.5 * high
    field.resize(400, field.height())
    assert field.height() == high
