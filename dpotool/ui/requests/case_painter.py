"""How a case is painted in the list: its reference and tag above, who and what below."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dpotool.domain.case_due_words import Said
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_groups import Group
from dpotool.domain.case_words import initials_of
from dpotool.ui.fonts import QUIET, scaled, sized, tabular
from dpotool.ui.requests.case_model import BRIEF_ROLE, ENTRY_ROLE, TAG_ROLE
from dpotool.ui.theme import colours
from dpotool.ui.widgets.pill import paint_pill, pill_width

HEAD: Final = 34
ROW: Final = 52
ICONS: Final = {"late": "warning-circle", "soon": "clock", "still": "pause", "done": "check"}
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_Index = QModelIndex | QPersistentModelIndex


class CasePainter(QStyledItemDelegate):
    """Paints heads and cases."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(scaled(160), scaled(HEAD if isinstance(index.data(ENTRY_ROLE), Group) else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry, area = index.data(ENTRY_ROLE), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Group):
            _paint_head(painter, option, area, entry)
        elif isinstance(entry, CaseFile):
            _paint_ground(painter, option, area)
            inside = area.adjusted(scaled(12), scaled(5), -scaled(8), -scaled(5))
            _paint_case(painter, option, inside, entry, index)
        painter.restore()


def _paint_head(painter: QPainter, option: QStyleOptionViewItem, area: QRect, group: Group) -> None:
    theme, line = colours(), area.adjusted(scaled(12), scaled(8), -scaled(8), 0)
    painter.setFont(sized(option.font, QUIET, semibold=True))
    painter.setPen(QColor(theme.late if group.name == "Overdue" else theme.quiet))
    painter.drawText(line, _LEFT, group.name)
    line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(group.name) + 8)
    painter.setFont(tabular(sized(option.font, QUIET)))
    painter.setPen(QColor(theme.quiet))
    painter.drawText(line, _LEFT, str(len(group.cases)))


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
    theme, state = colours(), option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if not selected and not state & QStyle.StateFlag.State_MouseOver:
        return
    focused = selected and option.widget.hasFocus()
    painter.setPen(QColor(theme.accent) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.selection if selected else theme.soft))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _paint_case(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, case: CaseFile, index: _Index
) -> None:
    theme, middle = colours(), area.top() + area.height() // 2
    upper, lower = QRect(area), QRect(area)
    upper.setBottom(middle - 1)
    lower.setTop(middle)
    left = _paint_tag(painter, option, upper, index.data(TAG_ROLE))
    upper.setRight(left - 6)
    painter.setFont(tabular(sized(option.font, 15, semibold=True)))
    painter.setPen(QColor(theme.text))
    _write(painter, upper, case.reference or "No reference")
    initials = initials_of(case)
    if initials:
        painter.setFont(sized(option.font, QUIET, semibold=True))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(lower, _LEFT, initials)
        lower.setLeft(lower.left() + painter.fontMetrics().horizontalAdvance(initials) + 8)
    painter.setFont(sized(option.font, QUIET))
    painter.setPen(QColor(theme.quiet))
    _write(painter, lower, index.data(BRIEF_ROLE))


def _paint_tag(painter: QPainter, option: QStyleOptionViewItem, area: QRect, tag: Said) -> int:
    """Paint what is due at the right of a line; answers where it begins."""
    icon = ICONS.get(tag.tone, "")
    wide = pill_width(option.font, tag.words, icon)
    height = scaled(22)
    place = QRectF(area.right() - wide + 1, area.center().y() - height / 2 + 0.5, wide, height)
    if tag.words:
        paint_pill(painter, place, option.font, tag.words, icon, tag.tone)
    return round(place.left())


def _write(painter: QPainter, area: QRect, words: str) -> None:
    short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, short)
