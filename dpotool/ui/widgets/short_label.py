"""Words that give way where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class ShortLabel(QLabel):
    """One line that is shortened where it does not fit; all of it is then in its tooltip."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.setToolTip("" if words == self.text() else self.text())
        painter = QPainter(self)
        enabled = self.isEnabled()
        self.style().drawItemText(
            painter, area, self.alignment(), self.palette(), enabled, words, self.foregroundRole()
        )
        painter.end()
