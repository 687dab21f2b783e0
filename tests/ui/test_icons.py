"""Icons are sharp, follow the theme, and exist where the program names one."""

import ast
import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from dpotool import assets
from dpotool.ui import icons
from dpotool.ui.fonts import package_file
from dpotool.ui.icons import icon
from dpotool.ui.page_list import PAGES
from dpotool.ui.theme import DARK, LIGHT, wear

SOURCES = sorted((assets.root() / "dpotool" / "ui").rglob("*.py"))


def shades(image: QImage) -> set[str]:
    """The colours of the pixels that are quite opaque."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_the_screen(qapp: QApplication, ratio: float) -> None:
    pixmap = icon("square-half").pixmap(QSize(18, 18), ratio)
    assert pixmap.size() == QSize(round(18 * ratio), round(18 * ratio))
    assert pixmap.deviceIndependentSize().width() == pytest.approx(18)
    assert shades(pixmap.toImage())


@pytest.mark.parametrize(("colour", "expected"), [("text", LIGHT.text), ("late", LIGHT.late)])
def test_an_icon_has_the_colour_asked_for(plain_again: QApplication, colour: str, expected: str) -> None:
    wear(plain_again, LIGHT)
    assert expected in shades(icon("square-half", colour).pixmap(64, 64).toImage())


def test_an_icon_made_before_follows_the_theme(plain_again: QApplication) -> None:
    made = icon("square-half")
    wear(plain_again, DARK)
    assert DARK.text in shades(made.pixmap(64, 64).toImage())
    assert DARK.faint in shades(made.pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage())


def test_an_icon_that_there_is_not_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        icon("no-such-icon")


def test_the_icons_of_the_first_paint_are_those_of_the_family() -> None:
    path = package_file("qtawesome", "fonts", icons._NAMES)
    assert path is not None
    family = json.loads(path.read_text(encoding="utf-8"))
    assert {name: int(family[name], 16) for name in icons._AT_START} == dict(icons._AT_START)


def test_the_sidebar_needs_no_other_icons() -> None:
    assert {entry.icon for entry in PAGES} <= set(icons._AT_START)


def named_in_the_program() -> Iterator[str]:
    """Every name given to icon() or paint_icon() as it stands."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("icon", "paint_icon"):
                place = 0 if node.func.id == "icon" else 2  # type: ignore[attr-defined]
                named = node.args[place] if len(node.args) > place else None
                if isinstance(named, ast.Constant):
                    yield str(named.value)


@pytest.mark.parametrize("name", sorted(set(named_in_the_program())))
def test_every_icon_that_the_program_names_exists(qapp: QApplication, name: str) -> None:
    assert shades(icon(name).pixmap(64, 64).toImage()) == {QColor(LIGHT.text).name().upper()}
