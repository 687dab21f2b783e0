"""How the rows of a quiet table are painted: hairlines, an edge at the selected row, tags and bars."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from dpotool.ui.fonts import QUIET, TAG, scaled, sized, tabular
from dpotool.ui.record_columns import Cell
from dpotool.ui.record_table import CELL_ROLE, HEADING_ROLE, Heading
from dpotool.ui.share_bar import paint_bar
from dpotool.ui.theme import Theme, colours

MARGIN = 24
GAP = 8
EDGE = 3
_BAR = (44, 6)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_SELECTED = QStyle.StateFlag.State_Selected

Index = QModelIndex | QPersistentModelIndex


def content_area(view: QTableView, column: int, area: QRect) -> QRect:
    """Where text may stand in a cell: the outermost columns keep the margin of the page."""
    header = view.horizontalHeader()
    first = header.visualIndex(column) == 0
    last = header.visualIndex(column) == header.count() - 1
    return area.adjusted(scaled(MARGIN) if first else GAP, 0, -(scaled(MARGIN) if last else GAP), 0)


class RecordDelegate(QStyledItemDelegate):
    """Paints each cell of a table of records."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, theme = option.widget, colours(option.widget)
        assert isinstance(view, QTableView)
        heading = index.data(HEADING_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(heading, Heading):
            _paint_heading(painter, option.rect, view, heading, theme)
        else:
            _paint_ground(painter, option, view, index, theme)
            area = content_area(view, index.column(), option.rect)
            _paint_content(painter, option, area, index.data(CELL_ROLE) or Cell(), theme)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell = index.data(CELL_ROLE) or Cell()
        metrics = QFontMetrics(option.font)
        width = metrics.horizontalAdvance(cell.text) + len(cell.tags) * 3 * GAP
        if cell.share is not None:
            width = scaled(_BAR[0]) + 2 * GAP + metrics.horizontalAdvance("100 %")
        return QSize(width + scaled(MARGIN) + GAP, metrics.height() + scaled(12))


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, view: QTableView, index: Index, theme: Theme
) -> None:
    area, selected = option.rect, bool(option.state & _SELECTED)
    if selected:
        painter.fillRect(area, QColor(theme.selection))
    line = area.adjusted(0, area.height() - 1, 0, 0)
    here = view.hasFocus() and view.currentIndex().row() == index.row()
    if here:
        painter.fillRect(line, QColor(theme.accent))
        painter.fillRect(area.adjusted(0, -1, 0, -area.height()), QColor(theme.accent))
    else:
        painter.fillRect(_within_margins(line, view), QColor(theme.line))
    if selected and view.horizontalHeader().visualIndex(index.column()) == 0:
        painter.fillRect(QRect(area.x(), area.y(), EDGE, area.height()), QColor(theme.accent))


def _within_margins(line: QRect, view: QTableView) -> QRect:
    header = view.horizontalHeader()
    left = scaled(MARGIN) - header.offset()
    right = header.length() - scaled(MARGIN) - header.offset()
    return line.intersected(QRect(left, line.y(), right - left, line.height()))


def _paint_content(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, cell: Cell, theme: Theme
) -> None:
    painter.setFont(tabular(option.font))
    painter.setPen(QColor(getattr(theme, cell.tone) if cell.tone else theme.text))
    if cell.tags:
        _paint_tags(painter, area, cell.tags, theme)
    elif cell.share is not None:
        _paint_bar(painter, area, cell.share, cell.text, theme)
    else:
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, text)


def _paint_tags(painter: QPainter, area: QRect, tags: tuple[str, ...], theme: Theme) -> None:
    painter.setFont(sized(painter.font(), TAG))
    metrics = painter.fontMetrics()
    left = float(area.left())
    for position, tag in enumerate(tags):
        width = metrics.horizontalAdvance(tag) + scaled(10)
        rest = f"+{len(tags) - position}"
        more = metrics.horizontalAdvance(rest) + GAP if position + 1 < len(tags) else 0
        if left + width + more > area.right() + 1:
            painter.setPen(QColor(theme.quiet))
            room = QRect(round(left), area.y(), area.right() - round(left) + 1, area.height())
            painter.drawText(room, _LEFT, rest)
            return
        _paint_tag(painter, QRectF(left, area.center().y() - scaled(22) / 2, width, scaled(22)), tag, theme)
        left += width + 5


def _paint_tag(painter: QPainter, area: QRectF, tag: str, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.window))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QColor(theme.text))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tag)


def _paint_bar(painter: QPainter, area: QRect, share: int, text: str, theme: Theme) -> None:
    room = painter.fontMetrics().horizontalAdvance("100 %") + GAP
    width, height = min(scaled(_BAR[0]), max(0, area.width() - room)), scaled(_BAR[1])
    bar = QRectF(area.left(), area.center().y() - height / 2 + 1, width, height)
    paint_bar(painter, bar, share, theme)
    told = area.adjusted(width, 0, min(0, width + scaled(6) + room - area.width()), 0)
    painter.setPen(QColor(theme.text))
    painter.drawText(told, _RIGHT, text)


def _paint_heading(painter: QPainter, area: QRect, view: QTableView, heading: Heading, theme: Theme) -> None:
    """Each cell paints its part of the whole line, so that a cell painted alone leaves it whole."""
    painter.setClipRect(area)
    left = scaled(MARGIN) - view.horizontalHeader().offset()
    line = QRect(
        left, area.y() + scaled(4), view.horizontalHeader().length() - 2 * scaled(MARGIN), area.height()
    )
    painter.fillRect(QRect(line.x(), area.bottom(), line.width(), 1), QColor(theme.line))
    painter.setFont(sized(view.font(), QUIET, semibold=True))
    painter.setPen(QColor(theme.text))
    title = heading.text or "Not answered"
    painter.drawText(line, _LEFT, title)
    line.setLeft(left + painter.fontMetrics().horizontalAdvance(title) + GAP)
    painter.setFont(sized(view.font(), QUIET))
    painter.setPen(QColor(theme.quiet))
    painter.drawText(line, _LEFT, str(heading.count))
