"""How a line of time is painted: its bar with what is paused, its marks, and the words of each."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from dpotool.domain.case_line import Line, Mark, Span, place_of
from dpotool.ui.fonts import QUIET, scaled, sized
from dpotool.ui.requests.time_labels import Label, labels
from dpotool.ui.theme import Theme, colours

_BAR: Final = 8
_MARGIN: Final = 8


class LinePicture:
    """Where everything of a line stands in a given width, and how it is painted."""

    def __init__(self, line: Line, width: int, font: QFont, tone: str) -> None:
        """`tone` says how pressing what is due is: late, soon, or nothing."""
        self._line, self._width, self._font, self._tone = line, width, font, tone
        self._theme = colours()

    @property
    def bar(self) -> QRect:
        """The bar, between the words above and those below."""
        return QRect(0, words_height(self._font) + scaled(12), self._width, scaled(_BAR))

    def spot(self, place: float) -> int:
        """How far from the left a place lies, in pixels."""
        first, last = self._line.ends
        room = self._width - 2 * scaled(_MARGIN)
        share = (place - first) / (last - first) if last > first else 0.0
        return scaled(_MARGIN) + round(share * room)

    def words(self, *, below: bool) -> list[Label]:
        """The words that find room above the bar, or below it."""
        marks = [mark for mark in self._line.marks if mark.below is below]
        if below:
            marks += [_mark_of(span) for span in self._line.spans if span.words]
        return labels(marks, self.spot, self._width, self._measure)

    def paint(self, painter: QPainter, chosen: Mark | None) -> None:
        """Paint all of it, with a ground behind the mark that is chosen."""
        for span in self._line.spans:
            self._paint_span(painter, span)
        for mark in sorted(self._line.marks, key=lambda mark: -mark.rank):
            at = QPointF(self.spot(place_of(mark.at)), self.bar.top() + self.bar.height() / 2)
            if mark is chosen:
                _paint_chosen(painter, at, self._theme)
            _DRAWN.get(mark.sort, _draw_nothing)(painter, at, QColor(self._colour(mark)), self._theme)
        for below in (False, True):
            for label in self.words(below=below):
                self._paint_words(painter, label, below=below)

    def _measure(self, mark: Mark) -> int:
        first, second = QFontMetrics(_face(self._font, mark)), QFontMetrics(sized(self._font, QUIET))
        return max(first.horizontalAdvance(mark.words), second.horizontalAdvance(_second(mark))) + 2

    def _paint_span(self, painter: QPainter, span: Span) -> None:
        theme = self._theme
        left, right = self.spot(place_of(span.first)), self.spot(place_of(span.last))
        area = QRectF(left, self.bar.top(), max(right - left, 0), self.bar.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if span.sort == "counting" else theme.track))
        if span.sort == "paused":
            painter.setPen(QPen(QColor(theme.control_line), 1))
            painter.setBrush(QBrush(QColor(theme.quiet), Qt.BrushStyle.BDiagPattern))
            area.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRect(area)

    def _paint_words(self, painter: QPainter, label: Label, *, below: bool) -> None:
        mark, theme = label.mark, self._theme
        height = words_height(self._font) // 2
        top = self.bar.bottom() + scaled(9) if below else 0
        side = Qt.AlignmentFlag.AlignRight if label.to_right else Qt.AlignmentFlag.AlignLeft
        area = QRect(label.left, top, label.right - label.left + 1, height)
        painter.setFont(_face(self._font, mark))
        plain = theme.quiet if below else theme.text
        painter.setPen(QColor(self._colour(mark) if mark.sort == "due" else plain))
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, mark.words)
        painter.setFont(sized(self._font, QUIET))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(area.translated(0, height), side | Qt.AlignmentFlag.AlignVCenter, _second(mark))

    def _colour(self, mark: Mark) -> str:
        theme = self._theme
        if mark.sort == "due":
            return {"late": theme.late, "soon": theme.attention}.get(self._tone, theme.accent)
        return {"came": theme.quiet, "today": theme.text, "done": theme.good}.get(mark.sort, theme.accent)


def words_height(font: QFont) -> int:
    """How high two lines of words are, in pixels."""
    return 2 * QFontMetrics(sized(font, QUIET)).height()


def picture_height(font: QFont) -> int:
    """How high the whole picture is, in pixels."""
    return 2 * words_height(font) + scaled(34)


def _mark_of(span: Span) -> Mark:
    """The words of a stretch, as a mark at its beginning."""
    return Mark(span.first, span.words, "none", below=True, rank=2)


def _second(mark: Mark) -> str:
    """What stands below the words of a mark: its day, unless the words name it."""
    if mark.sort == "none":
        return ""
    return mark.more if mark.sort == "due" and ":" not in mark.brief else mark.brief


def _face(font: QFont, mark: Mark) -> QFont:
    return sized(font, QUIET, semibold=not mark.below or mark.sort == "due")


def _paint_chosen(painter: QPainter, at: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.accent), 1))
    painter.setBrush(QColor(theme.selection))
    painter.drawEllipse(at, scaled(12), scaled(12))


def _draw_nothing(painter: QPainter, at: QPointF, colour: QColor, theme: Theme) -> None:
    """Words alone."""


def _draw_ring(painter: QPainter, at: QPointF, colour: QColor, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.surface))
    painter.drawEllipse(at, scaled(8), scaled(8))
    painter.setPen(QPen(colour, scaled(2)))
    painter.drawEllipse(at, scaled(6), scaled(6))


def _draw_disc(painter: QPainter, at: QPointF, colour: QColor, theme: Theme) -> None:
    _draw_ring(painter, at, colour, theme)
    painter.setBrush(colour)
    painter.drawEllipse(at, scaled(6), scaled(6))


def _draw_diamond(painter: QPainter, at: QPointF, colour: QColor, theme: Theme) -> None:
    arm = scaled(9)
    corners = ((0, -arm), (arm, 0), (0, arm), (-arm, 0))
    painter.setPen(QPen(QColor(theme.surface), 1))
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(at.x() + dx, at.y() + dy) for dx, dy in corners]))


def _draw_upright(painter: QPainter, at: QPointF, colour: QColor, theme: Theme) -> None:
    painter.setPen(QPen(colour, scaled(2)))
    painter.drawLine(at - QPointF(0, scaled(12)), at + QPointF(0, scaled(10)))


def _draw_tick(painter: QPainter, at: QPointF, colour: QColor, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.quiet), 1))
    painter.drawLine(at + QPointF(0, scaled(5)), at + QPointF(0, scaled(12)))


_DRAWN: Final[dict[str, Callable[[QPainter, QPointF, QColor, Theme], None]]] = {
    "came": _draw_ring,
    "step": _draw_ring,
    "done": _draw_disc,
    "due": _draw_diamond,
    "today": _draw_upright,
    "tick": _draw_tick,
}
