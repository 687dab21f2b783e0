"""A few words on a tint, with an icon before them: how something stands, at a glance."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpotool.ui.fonts import TAG, middle_line, scaled, sized, tabular
from dpotool.ui.icons import paint_icon
from dpotool.ui.theme import Theme, colours

_SIDE: Final = 8
_HEIGHT: Final = 22
_ICON: Final = 13


class Pill(QWidget):
    """Shows words in a tone: late, soon, done, state, or still, which has no tint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._icon, self._tone = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, icon: str = "", tone: str = "") -> None:
        """Show these words; nothing at all where there are none."""
        self._words, self._icon, self._tone = words, icon, tone
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The words shown."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self.font(), self._words, self._icon), scaled(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, QRectF(self.rect()), self.font(), self._words, self._icon, self._tone)
        painter.end()


def pill_width(font: QFont, words: str, icon: str = "") -> int:
    """How wide a pill with these words is, in pixels."""
    wide = QFontMetrics(_font(font)).horizontalAdvance(words)
    return wide + 2 * scaled(_SIDE) + (scaled(_ICON) + scaled(5) if icon else 0)


def paint_pill(painter: QPainter, area: QRectF, font: QFont, words: str, icon: str, tone: str) -> None:
    """Paint a pill into an area that is as wide as it."""
    theme = colours()
    ground, colour = _shades(theme, tone)
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    left = area.left() + scaled(_SIDE)
    if icon:
        side = scaled(_ICON)
        paint_icon(painter, QRectF(left, area.center().y() - side / 2, side, side), icon, QColor(colour))
        left += side + scaled(5)
    painter.setFont(_font(font, semibold=bool(ground)))
    painter.setPen(QColor(colour))
    painter.drawText(round(left), round(middle_line(painter, area)), words)


def _shades(theme: Theme, tone: str) -> tuple[str, str]:
    return {
        "late": (theme.late_tint, theme.late),
        "soon": (theme.attention_tint, theme.attention),
        "done": (theme.good_tint, theme.good),
        "state": (theme.selection, theme.accent),
    }.get(tone, ("", theme.quiet))


def _font(font: QFont, *, semibold: bool = True) -> QFont:
    return tabular(sized(font, TAG, semibold=semibold))
