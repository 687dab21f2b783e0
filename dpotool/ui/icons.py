"""Icons of one family (Phosphor), drawn from its font in the colours of the present theme."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QIcon, QIconEngine, QPainter, QPixmap

from dpotool.ui.fonts import package_file
from dpotool.ui.theme import Theme, colours

_FONT = "phosphor-1.3.0.ttf"
_NAMES = "phosphor-charmap-1.3.0.json"
_AT_START: Mapping[str, int] = MappingProxyType(
    {
        "address-book": 0xF372,
        "archive": 0xF008,
        "article": 0xF068,
        "calendar-check": 0xF0AE,
        "magnifying-glass": 0xF20A,
        "rows": 0xF2A6,
        "shield-check": 0xF2B8,
        "tray": 0xF336,
    }
)
"""The icons of the first paint, so that it need not wait for the names of all the others."""


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon of that Phosphor name, such as plus or trash; `colour` is the name of a colour of the theme.

    It is sharp on any screen, and takes its colour each time it is painted, so that it follows the theme.
    Raises KeyError where the family has no such icon.
    """
    return QIcon(_Engine(_character(name), colour))


def paint_icon(painter: QPainter, area: QRectF, name: str, colour: QColor | None = None) -> None:
    """Paint an icon into a square area, with the painter's own pen where no colour is given."""
    _draw(painter, area, _character(name), colour)


class _Engine(QIconEngine):
    def __init__(self, character: str, colour: str) -> None:
        super().__init__()
        self._character_drawn = character
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        _draw(painter, QRectF(rect), self._character_drawn, QColor(self._shade(colours(), mode)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(QColor(0, 0, 0, 0))
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        made = self.pixmap(size * scale, mode, state)
        made.setDevicePixelRatio(scale)
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._character_drawn, self._colour)

    def _shade(self, theme: Theme, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return theme.faint
        return str(getattr(theme, self._colour))


def _draw(painter: QPainter, area: QRectF, character: str, colour: QColor | None) -> None:
    painter.save()
    font = QFont(_family())
    font.setPixelSize(max(1, round(min(area.width(), area.height()))))
    painter.setFont(font)
    if colour is not None:
        painter.setPen(colour)
    side = min(area.width(), area.height())
    left, top = area.center().x() - side / 2, area.center().y() - side / 2
    painter.drawText(QPointF(left, top + QFontMetricsF(font).ascent()), character)
    painter.restore()


@cache
def _character(name: str) -> str:
    if name in _AT_START:
        return chr(_AT_START[name])
    found = re.search(rf'"{re.escape(name)}": "0x([0-9a-f]+)"', _all_names())
    if found is None:
        raise KeyError(f"Phosphor has no icon {name}")
    return chr(int(found[1], 16))


@cache
def _all_names() -> str:
    """The names of all icons with their characters, as text: a table of them would take half a megabyte."""
    path = package_file("qtawesome", "fonts", _NAMES)
    return path.read_text(encoding="utf-8") if path else ""


@cache
def _family() -> str:
    path = package_file("qtawesome", "fonts", _FONT)
    loaded = QFontDatabase.addApplicationFont(str(path)) if path else -1
    return QFontDatabase.applicationFontFamilies(loaded)[0] if loaded >= 0 else ""
