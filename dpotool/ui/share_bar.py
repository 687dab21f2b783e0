"""A bar that shows how much of something is there."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from dpotool.ui.theme import Theme

_FAIR: Final = 75


def paint_bar(painter: QPainter, area: QRectF, share: int, theme: Theme) -> None:
    """Paint a bar that is filled to a share, in per cent."""
    radius = area.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.track))
    painter.drawRoundedRect(area, radius, radius)
    painter.setBrush(_colour_of(share, theme))
    filled = QRectF(area.topLeft(), QPointF(area.left() + area.width() * share / 100, area.bottom()))
    painter.drawRoundedRect(filled, radius, radius)


def _colour_of(share: int, theme: Theme) -> QColor:
    """The colour of a bar: nothing lacking, little, or much."""
    return QColor(theme.good if share == 100 else theme.accent if share >= _FAIR else theme.attention)
