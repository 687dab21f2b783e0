"""How a day of a month is painted: its number, its holiday, and its entries as tags."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dpotool.domain.days import MONTHS
from dpotool.domain.due_calendar import HOLD, Dated
from dpotool.ui.fonts import QUIET, TAG, scaled, sized
from dpotool.ui.icons import paint_icon
from dpotool.ui.pages.today_list import ICONS
from dpotool.ui.retention.month_grid import DAY_ROLE, ENTRIES_ROLE, HOLIDAY_ROLE, MONTH_ROLE, TODAY_ROLE
from dpotool.ui.theme import Theme, colours

_NUMBER: Final = 24
_TAG: Final = 21
_GAP: Final = 2
_ROUND: Final = 4
_SATURDAY: Final = 5
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class MonthPainter(QStyledItemDelegate):
    """Paints one day."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = colours(option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        _paint_ground(painter, option, index, theme, selected=selected)
        area = QRect(option.rect).adjusted(6, 2, -6, -2)
        _paint_number(painter, area, index, theme, bold=selected)
        painter.setFont(sized(option.font, TAG))
        below = area.adjusted(-2, scaled(_NUMBER), 2, 0)
        holiday = index.data(HOLIDAY_ROLE)
        if holiday:
            below = _paint_holiday(painter, below, holiday, theme)
        _paint_tags(painter, below, index.data(ENTRIES_ROLE), theme, selected=selected)
        painter.restore()


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: _Index, theme: Theme, *, selected: bool
) -> None:
    area = QRect(option.rect)
    quiet = index.column() >= _SATURDAY or not index.data(MONTH_ROLE)
    painter.fillRect(area, QColor(theme.selection if selected else theme.window if quiet else theme.surface))
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))
    painter.fillRect(QRect(area.right(), area.top(), 1, area.height()), QColor(theme.line))
    if selected:
        focused = option.widget.hasFocus()
        painter.setPen(QPen(QColor(theme.accent), 2 if focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))


def _paint_number(painter: QPainter, area: QRect, index: _Index, theme: Theme, *, bold: bool) -> None:
    day: date = index.data(DAY_ROLE)
    outside, today = not index.data(MONTH_ROLE), bool(index.data(TODAY_ROLE))
    font = sized(painter.font(), QUIET, semibold=bold or today)
    painter.setFont(font)
    painter.setPen(QColor(theme.accent if today else theme.quiet if outside else theme.text))
    words = f"{day.day} {MONTHS[day.month - 1][:3]}" if outside and day.day in (1, _last_shown(index)) else ""
    words = words or (f"{day.day}  Today" if today else str(day.day))
    line = QRect(area.left(), area.top(), area.width(), scaled(_NUMBER))
    painter.drawText(line, _MIDDLE, _short(painter, words, line.width()))


def _last_shown(index: _Index) -> int:
    """The day of the month before that begins the weeks shown, which says its month too."""
    day = index.model().index(0, 0).data(DAY_ROLE)
    return int(day.day) if index.row() == 0 and index.column() == 0 else -1


def _paint_holiday(painter: QPainter, area: QRect, holiday: str, theme: Theme) -> QRect:
    painter.setPen(QColor(theme.quiet))
    line = QRect(area.left() + 2, area.top(), area.width() - 4, scaled(_TAG))
    painter.drawText(line, _MIDDLE, _short(painter, holiday, line.width()))
    return area.adjusted(0, scaled(_TAG) + _GAP, 0, 0)


def _paint_tags(
    painter: QPainter, area: QRect, entries: Sequence[Dated], theme: Theme, *, selected: bool
) -> None:
    """Paint as many tags as there is room for; the last line says how many more there are."""
    height = scaled(_TAG)
    room = max(1, (area.height() + _GAP) // (height + _GAP))
    shown = entries if len(entries) <= room else entries[: room - 1]
    line = QRect(area.left(), area.top(), area.width(), height)
    for entry in shown:
        _paint_tag(painter, line, entry, theme, selected=selected)
        line.translate(0, height + _GAP)
    if len(shown) < len(entries):
        painter.setPen(QColor(theme.accent))
        words = f"{len(entries) - len(shown)} more" if shown else f"{len(entries)} due"
        painter.drawText(line.adjusted(4, 0, 0, 0), _MIDDLE, _short(painter, words, line.width() - 4))


def _paint_tag(painter: QPainter, line: QRect, entry: Dated, theme: Theme, *, selected: bool) -> None:
    held = entry.kind == HOLD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.attention_tint if held else theme.surface if selected else theme.soft))
    painter.drawRoundedRect(QRectF(line), _ROUND, _ROUND)
    side = scaled(14)
    square = QRectF(line.left() + 4, line.center().y() - side / 2 + 1, side, side)
    paint_icon(painter, square, ICONS[entry.kind], QColor(theme.attention if held else theme.quiet))
    painter.setPen(QColor(theme.attention if held else theme.text))
    words = line.adjusted(side + 8, 0, -4, 0)
    painter.drawText(words, _MIDDLE, _short(painter, entry.name, words.width()))


def _short(painter: QPainter, words: str, width: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
