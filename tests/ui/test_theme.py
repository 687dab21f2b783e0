"""The colours can be told apart, and the style sheet is whole in each of them."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dpotool import assets
from dpotool.ui.palettes import contrast, mixed, palette
from dpotool.ui.style import style_sheet
from dpotool.ui.theme import THEMES, Theme, colours, set_look, wear

TEXTS = ("text", "quiet", "accent", "good", "attention", "late")
GROUNDS = ("window", "surface", "raised", "selection", "soft", "hover")
PAIRS = (
    *product(TEXTS, GROUNDS),
    ("on_accent", "accent"),
    *product(("text", "quiet", "attention"), ("attention_tint",)),
    ("late", "late_tint"),
    ("good", "good_tint"),
)
CONTROLS = (*product(("control_line", "accent"), ("window", "surface", "raised")),)
NAMED = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@NAMED
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@NAMED
@pytest.mark.parametrize(("line", "ground"), CONTROLS)
def test_controls_stand_out_from_their_ground(theme: Theme, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= 3


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.478), ("#123456", "#123456", 1)],
)
def test_contrast_is_what_wcag_says(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.001)
    assert contrast(other, one) == contrast(one, other)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mixed("#000000", "#FFFFFF", 1) == "#000000"
    assert mixed("#000000", "#FFFFFF", 0) == "#FFFFFF"


@NAMED
def test_the_palette_has_the_colours_of_the_theme(theme: Theme, qapp: QApplication) -> None:
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Text) == QColor(theme.text)
    assert made.color(QPalette.ColorRole.Highlight) == QColor(theme.accent)
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(theme.faint)


@NAMED
def test_the_style_sheet_has_all_colours_sizes_and_pictures(theme: Theme) -> None:
    sheet = style_sheet(theme, 15)
    assert "@" not in sheet
    assert not re.search(r"\dsp\b", sheet)
    pictures = re.findall(r'url\("(.+?)"\)', sheet)
    assert pictures
    assert all((assets.root() / each).is_file() for each in pictures)


def test_sizes_of_the_style_sheet_grow_with_the_text() -> None:
    assert "font-size: 24px" in style_sheet(THEMES[0], 15)
    assert "font-size: 36px" in style_sheet(THEMES[0], 22.5)  # type: ignore[arg-type]


@NAMED
def test_painted_widgets_get_the_colours_worn_now(theme: Theme, plain_again: QApplication) -> None:
    wear(plain_again, theme)
    assert colours() == theme


def test_a_look_given_later_is_shown(qtbot: QtBot, plain_again: QApplication) -> None:
    plain_again.setStyleSheet(style_sheet(THEMES[0]))
    label = QLabel("6 days late")
    qtbot.addWidget(label)
    label.show()
    before = label.palette().color(QPalette.ColorRole.WindowText)
    set_look(label, "late")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(THEMES[0].late) != before


def test_a_look_is_shown_even_where_the_size_was_asked_before(
    qtbot: QtBot, plain_again: QApplication
) -> None:
    plain_again.setStyleSheet(style_sheet(THEMES[0]))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    label = QLabel("6 days late", window)
    label.sizeHint()
    set_look(label, "late")
    label.show()
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(THEMES[0].late)
