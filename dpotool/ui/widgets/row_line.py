"""One row of several things, summed up on a line of columns and a line of tags."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dpotool.ui.theme import colours

_ABOVE = 6
_SIDE = 12
_BETWEEN = 12
_TAG_SIDE = 6
_MOST_LINES = 2


@dataclass(frozen=True)
class Cell:
    """One column of a row: lines of text, each with a code before it or none."""

    lines: tuple[tuple[str, str], ...] = ()

    @property
    def said(self) -> str:
        """The cell as it is read out."""
        return "; ".join(" ".join(filter(None, line)) for line in self.lines)


@dataclass(frozen=True)
class RowSummary:
    """What a row shows while it is closed."""

    cells: tuple[Cell, ...]
    tags: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The row as it is read out."""
        return ", ".join(filter(None, (*(cell.said for cell in self.cells), *self.tags)))


class RowLine(QWidget):
    """A row in short; Enter or a click opens it."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = RowSummary(())
        self._weights: tuple[int, ...] = ()
        self._open = False
        self._wrapped: dict[tuple[Cell, int], list[tuple[str, str]]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_summary(self, summary: RowSummary, weights: tuple[int, ...], *, is_open: bool) -> None:
        """Show a row, its columns as wide as the weights say."""
        if summary != self._summary or weights != self._weights:
            self._wrapped.clear()
        self._summary, self._weights, self._open = summary, weights, is_open
        self.setAccessibleName(summary.said or "Empty row")
        self.setAccessibleDescription("Open" if is_open else "Enter opens it.")
        self.updateGeometry()
        self.update()

    @property
    def summary(self) -> RowSummary:
        """What the row shows."""
        return self._summary

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._cells_height(width) + self._tags_height(width) + 2 * _ABOVE + 1

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().lineSpacing() + 2 * _ABOVE + 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._wrapped.clear()
            self.updateGeometry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self)
        painter = QPainter(self)
        if self._open or self.hasFocus():
            painter.fillRect(
                self.rect().adjusted(0, 0, 0, -1), theme.selection if self.hasFocus() else theme.hover
            )
            painter.fillRect(QRect(0, 0, 3, self.height() - 1), QColor(theme.accent))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
        for cell, area in zip(self._summary.cells, self._areas(self.width()), strict=False):
            self._paint_cell(painter, cell, area)
        self._paint_tags(painter)

    def _areas(self, width: int) -> list[QRect]:
        return [QRect(left, _ABOVE, wide, 0) for left, wide in column_places(self._weights, width)]

    def _cells_height(self, width: int) -> int:
        shown = zip(self._summary.cells, self._areas(width), strict=False)
        lines = [self._lines(cell, area.width()) for cell, area in shown]
        return max((len(each) for each in lines), default=1) * self.fontMetrics().lineSpacing()

    def _lines(self, cell: Cell, width: int) -> list[tuple[str, str]]:
        known = self._wrapped.get((cell, width))
        if known is None:
            known = self._wrapped[cell, width] = self._broken(cell, width)
        return known

    def _broken(self, cell: Cell, width: int) -> list[tuple[str, str]]:
        if len(cell.lines) == 1 and not cell.lines[0][0]:
            return [("", line) for line in wrapped(cell.lines[0][1], self.font(), width, _MOST_LINES)]
        return list(cell.lines) or [("", "")]

    def _paint_cell(self, painter: QPainter, cell: Cell, area: QRect) -> None:
        theme, metrics = colours(self), self.fontMetrics()
        lines = self._lines(cell, area.width())
        indent = max((metrics.horizontalAdvance(code + "  ") for code, _ in lines if code), default=0)
        for number, (code, text) in enumerate(lines):
            at = area.translated(0, number * metrics.lineSpacing())
            at.setHeight(metrics.lineSpacing())
            painter.setPen(QColor(theme.quiet))
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, code)
            painter.setPen(QColor(theme.text))
            words = at.adjusted(indent, 0, 0, 0)
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, fitting)

    def _tag_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(round(self.fontInfo().pixelSize() * 0.87), 9))
        return font

    def _tag_places(self, width: int) -> list[QRect]:
        metrics = QFontMetrics(self._tag_font())
        high, left, top = metrics.height() + 4, 0, 0
        places = []
        for tag in self._summary.tags:
            wide = min(metrics.horizontalAdvance(tag) + 2 * _TAG_SIDE, width)
            if left and left + wide > width:
                left, top = 0, top + high + 4
            places.append(QRect(left, top, wide, high))
            left += wide + 6
        return places

    def _tags_height(self, width: int) -> int:
        places = self._tag_places(width - 2 * _SIDE)
        return places[-1].bottom() + 1 + 4 if places else 0

    def _paint_tags(self, painter: QPainter) -> None:
        theme = colours(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._tag_font())
        top = _ABOVE + self._cells_height(self.width()) + 4
        places = self._tag_places(self.width() - 2 * _SIDE)
        for tag, place in zip(self._summary.tags, places, strict=True):
            frame = place.translated(_SIDE, top)
            painter.setPen(QColor(theme.line))
            painter.setBrush(QColor(theme.window))
            painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(QColor(theme.text))
            words = frame.adjusted(_TAG_SIDE, 0, -_TAG_SIDE + 1, 0)
            fitting = painter.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, fitting)


def column_places(weights: Sequence[int], width: int) -> list[tuple[int, int]]:
    """Where columns of these weights begin and how wide they are, in pixels, within a width."""
    room = width - 2 * _SIDE - _BETWEEN * max(len(weights) - 1, 0)
    left, places = _SIDE, []
    for weight in weights:
        wide = max(room * weight // max(sum(weights), 1), 0)
        places.append((left, wide))
        left += wide + _BETWEEN
    return places


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text in lines of at most a width, the last of `most` lines holding all that is left."""
    layout = QTextLayout(text.replace("\n", " "), font)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        end = len(text) if len(lines) == most - 1 else line.textStart() + line.textLength()
        lines.append(layout.text()[line.textStart() : end].strip())
    layout.endLayout()
    return lines or [""]
