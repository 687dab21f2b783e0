"""The names of the columns above rows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpotool.ui.theme import colours
from dpotool.ui.widgets.row_line import column_places


class RowHeading(QWidget):
    """Names columns that are as wide as those of the lines below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._weights: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_columns(self, headings: tuple[str, ...], weights: tuple[int, ...]) -> None:
        """Name the columns, and say how their widths compare."""
        self._headings, self._weights = headings, weights
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().lineSpacing() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self)
        painter = QPainter(self)
        painter.setPen(QColor(theme.quiet))
        for name, (left, wide) in zip(
            self._headings, column_places(self._weights, self.width()), strict=False
        ):
            said = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(left, 0, wide, self.height() - 4, Qt.AlignmentFlag.AlignVCenter, said)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
