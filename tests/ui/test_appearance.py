"""Colours and size of text follow the choice, now and at the next start."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.ui.appearance import CHOICES, TEXT_SIZES, Appearance
from dpotool.ui.fonts import BODY, interface_font, scaled, sized, tabular
from dpotool.ui.settings import settings_in
from dpotool.ui.theme import CONTRAST, DARK, LIGHT, Theme, colours


@pytest.fixture
def appearance(tmp_path: Path, plain_again: QApplication) -> Appearance:
    return Appearance(plain_again, settings_in(tmp_path / "settings.ini"))


@pytest.mark.parametrize(("choice", "theme"), [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)])
def test_a_choice_is_worn_at_once(
    appearance: Appearance, qapp: QApplication, choice: str, theme: Theme
) -> None:
    appearance.choose(choice)
    assert appearance.choice == choice
    assert colours() == theme
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.window


def test_the_system_is_followed_unless_a_choice_is_made(appearance: Appearance) -> None:
    assert appearance.choice == "system"
    assert appearance.theme in (LIGHT, DARK, CONTRAST)


@pytest.mark.parametrize("per_cent", TEXT_SIZES)
def test_text_has_the_size_chosen(appearance: Appearance, qapp: QApplication, per_cent: int) -> None:
    appearance.choose_text_size(per_cent)
    assert QFontInfo(qapp.font()).pixelSize() == round(BODY * per_cent / 100)
    assert scaled(100) == pytest.approx(per_cent, abs=4)


def test_choices_last(appearance: Appearance, qapp: QApplication, tmp_path: Path) -> None:
    appearance.choose("dark")
    appearance.choose_text_size(125)
    later = Appearance(qapp, settings_in(tmp_path / "settings.ini"))
    assert (later.choice, later.text_size, later.theme) == ("dark", 125, DARK)


@pytest.mark.parametrize("written", ["purple", "", "900", "many"])
def test_settings_that_make_no_sense_are_passed_over(
    tmp_path: Path, plain_again: QApplication, written: str
) -> None:
    settings = settings_in(tmp_path / "settings.ini")
    settings.setValue("appearance/colours", written)
    settings.setValue("appearance/text_size", written)
    appearance = Appearance(plain_again, settings)
    assert (appearance.choice, appearance.text_size) == ("system", 100)


def test_says_that_it_has_changed_only_when_it_has(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.choose("contrast")
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose("contrast")


def test_every_choice_has_words() -> None:
    assert all(words for _, words in CHOICES)


def test_the_face_is_one_made_for_reading_on_screens(qapp: QApplication) -> None:
    assert "dejavu" not in QFontInfo(interface_font()).family().casefold()


def test_sizes_and_figures_of_a_face(qapp: QApplication) -> None:
    font = interface_font()
    assert sized(font, 24, semibold=True).weight() == font.Weight.DemiBold
    assert tabular(font).featureValue(font.Tag("tnum")) == 1
    assert not font.isFeatureSet(font.Tag("tnum"))
