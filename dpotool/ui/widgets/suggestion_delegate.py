"""How suggestions are painted: the answer, and below it the line that explains it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dpotool.ui.fonts import QUIET, sized
from dpotool.ui.theme import colours

_SIDE = 8
_ABOVE = 4

Index = QModelIndex | QPersistentModelIndex


class SuggestionDelegate(QStyledItemDelegate):
    """Paints a suggestion on one line, or on two where it is explained."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = option.fontMetrics.lineSpacing() + 2 * _ABOVE
        if index.data(Qt.ItemDataRole.ToolTipRole):
            high += QFontMetrics(_quiet(option)).lineSpacing()
        return QSize(120, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = colours()
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selection))
        words = area.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        top = _say(painter, words, index.data(), option.font, theme.text)
        explained = index.data(Qt.ItemDataRole.ToolTipRole)
        _say(painter, words.adjusted(0, top, 0, 0), explained, _quiet(option), theme.quiet)


def _say(painter: QPainter, area: QRect, text: str | None, font: QFont, colour: str) -> int:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    said = metrics.elidedText(text or "", Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QRect(area.topLeft(), QSize(area.width(), metrics.lineSpacing())), 0, said)
    return metrics.lineSpacing()


def _quiet(option: QStyleOptionViewItem) -> QFont:
    return sized(option.font, QUIET)
