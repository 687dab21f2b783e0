"""The headings of a quiet table."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from dpotool.ui.fonts import QUIET, scaled, sized
from dpotool.ui.icons import paint_icon
from dpotool.ui.table_delegate import MARGIN, content_area
from dpotool.ui.theme import colours

_ARROW = 12


class RecordHeader(QHeaderView):
    """Headings in quiet letters above a hairline, with a small arrow at the column that sorts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        view = self.parent()
        if not rect.isValid() or not isinstance(view, QTableView):
            return
        theme = colours(self)
        painter.save()
        painter.fillRect(rect, QColor(theme.surface))
        painter.fillRect(self._line(rect), QColor(theme.line))
        area = content_area(view, section, rect)
        sorts = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        painter.setFont(sized(self.font(), QUIET))
        painter.setPen(QColor(theme.text if sorts else theme.quiet))
        room = area.width() - (scaled(_ARROW) + 4 if sorts else 0)
        label = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        label = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        if sorts:
            self._paint_arrow(painter, area, painter.fontMetrics().horizontalAdvance(label))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, area: QRect, after: int) -> None:
        rising = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        size = scaled(_ARROW)
        place = QRectF(area.left() + after + 4, area.center().y() - size / 2 + 1, size, size)
        paint_icon(painter, place, "caret-up" if rising else "caret-down", QColor(colours(self).quiet))

    def _line(self, rect: QRect) -> QRect:
        left = scaled(MARGIN) - self.offset()
        right = self.length() - scaled(MARGIN) - self.offset()
        return QRect(rect.left(), rect.bottom(), rect.width(), 1).intersected(
            QRect(left, rect.bottom(), right - left, 1)
        )
