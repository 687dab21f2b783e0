"""The faces and sizes of type in the window: the system's own face, at the size that the officer chose."""

import importlib.util
from functools import cache
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QPainter

BODY = 15
QUIET = 14
TAG = 13
SECTION = 17
TITLE = 24

_STAND_INS = ("dejavu", "bitstream", "liberation", "sans serif")
_SHIPPED_FACE = "Source Sans Pro"
_SHIPPED_STYLES = ("Regular", "Semibold", "Bold", "It")


def interface_font(scale: float = 1.0) -> QFont:
    """The face for the window: the system's, or Source Sans where the system has only a stand-in.

    The body is 15 pixels high, or as high as the system's own text where that is larger, times `scale`.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(system)
    if _is_stand_in(QFontInfo(system).family()) and _load_shipped_face():
        font = QFont(_SHIPPED_FACE)
    font.setPixelSize(round(max(BODY, QFontInfo(system).pixelSize()) * scale))
    return font


def scaled(pixels: float) -> int:
    """A measure of the design, given at the usual size of text, at the present size of text; in pixels."""
    return round(pixels * QFontInfo(QGuiApplication.font()).pixelSize() / BODY)


def sized(font: QFont, pixels: int, *, semibold: bool = False) -> QFont:
    """The same face at another size of the design, such as QUIET."""
    made = QFont(font)
    made.setPixelSize(scaled(pixels))
    if semibold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def tabular(font: QFont) -> QFont:
    """The same face with figures that stand in columns."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def middle_line(painter: QPainter, area: QRectF) -> float:
    """The height at which a line of text is written that stands in the middle of an area."""
    metrics = painter.fontMetrics()
    return area.center().y() + (metrics.ascent() - metrics.descent()) / 2


def package_file(package: str, *parts: str) -> Path | None:
    """A data file of an installed package, found without importing it; None where it is missing."""
    found = importlib.util.find_spec(package)
    for place in (found.submodule_search_locations if found else None) or ():
        path = Path(place).joinpath(*parts)
        if path.is_file():
            return path
    return None


def _is_stand_in(family: str) -> bool:
    return family.casefold().startswith(_STAND_INS)


@cache
def _load_shipped_face() -> bool:
    loaded = False
    for style in _SHIPPED_STYLES:
        path = package_file("font_source_sans_pro", "files", f"SourceSansPro-{style}.ttf")
        loaded = path is not None and QFontDatabase.addApplicationFont(str(path)) >= 0
    return loaded
