"""The line of time of a case: what happened, what is paused, today, and when it is due."""

from typing import Final, cast

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from dpotool.domain.case_line import Line, Mark, place_of
from dpotool.ui.fonts import scaled
from dpotool.ui.requests.time_labels import Label
from dpotool.ui.requests.time_painting import LinePicture, picture_height
from dpotool.ui.theme import colours

_NEAR: Final = 8
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimeLine(QWidget):
    """Shows a line of time; Left and Right go from mark to mark, and say each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._tone = Line(), ""
        self._chosen = -1
        self.setAccessibleName("Line of time")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def line(self) -> Line:
        """The line shown."""
        return self._line

    @property
    def chosen(self) -> Mark | None:
        """The mark to which the keys have gone."""
        return self._line.marks[self._chosen] if 0 <= self._chosen < len(self._line.marks) else None

    def show_line(self, line: Line, tone: str = "") -> None:
        """Show a line; `tone` says how pressing what is due is: late, soon, or nothing."""
        self._line, self._tone, self._chosen = line, tone, -1
        self.setVisible(bool(line.marks))
        self.setAccessibleDescription(line.whole)
        self.updateGeometry()
        self.update()

    def words(self, *, below: bool) -> list[Label]:
        """The words that find room above the line, or below it."""
        return self._picture.words(below=below)

    def told_at(self, x: int) -> str:
        """What is said of the marks about a place, in pixels from the left; of all where there is none."""
        spot = self._picture.spot
        near = [mark for mark in self._line.marks if abs(spot(place_of(mark.at)) - x) <= _NEAR]
        return "\n".join(mark.whole for mark in near or self._line.marks)

    def sizeHint(self) -> QSize:
        return QSize(scaled(480), picture_height(self.font()))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(240), picture_height(self.font()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._line.marks:
            super().keyPressEvent(event)
            return
        self._chosen = min(max(self._chosen + step, 0), len(self._line.marks) - 1)
        mark = self._line.marks[self._chosen]
        self.setAccessibleDescription(mark.whole)
        place = QPoint(self._picture.spot(place_of(mark.at)), self._picture.bar.bottom())
        QToolTip.showText(self.mapToGlobal(place), mark.whole, self)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._chosen = -1
        self.setAccessibleDescription(self._line.whole)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            at = cast(QHelpEvent, event)
            QToolTip.showText(at.globalPos(), self.told_at(at.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._picture.paint(painter, self.chosen)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours(self).accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    @property
    def _picture(self) -> LinePicture:
        return LinePicture(self._line, self.width(), self.font(), self._tone)
