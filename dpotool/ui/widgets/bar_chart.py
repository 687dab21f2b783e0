"""Bars by month or year, each a stack told apart by colour and pattern, with words and numbers beside it."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from dpotool.domain.figure_tables import Bars, Series, scale
from dpotool.ui.fonts import TAG, middle_line, scaled, sized, tabular
from dpotool.ui.theme import Theme, colours
from dpotool.ui.widgets.flow_layout import FlowLayout

_PLOT: Final = 108
_WIDEST: Final = 28
_SWATCH: Final = 12
_EMPTY: Final = Bars("", (), ())


class BarChart(QWidget):
    """A chart of bars with its key below; it says all its figures to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = _Plot()
        self._key = QWidget()
        self._keys = FlowLayout(self._key)
        self._keys.setContentsMargins(0, 0, 0, 0)
        self._keys.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._plot)
        column.addWidget(self._key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_bars(self, bars: Bars) -> None:
        """Show these bars instead; the series that count nothing are left out of the key."""
        self.setAccessibleName(bars.title)
        self.setAccessibleDescription(bars.spoken())
        self._plot.show_bars(bars)
        while (item := self._keys.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for series in bars.filled:
            self._keys.addWidget(_Key(series))


class _Key(QWidget):
    """What one colour and pattern means, and how many there are."""

    def __init__(self, series: Series) -> None:
        super().__init__()
        words = QLabel(f"{series.name} {series.total:,}")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setFont(tabular(words.font()))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(_Swatch(series.manner))
        line.addWidget(words)


class _Swatch(QWidget):
    def __init__(self, manner: str) -> None:
        super().__init__()
        self._manner = manner
        self.setFixedSize(scaled(_SWATCH), scaled(_SWATCH))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.setFixedSize(scaled(_SWATCH), scaled(_SWATCH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_block(painter, QRectF(self.rect()), self._manner, colours(self))
        painter.end()


class _Plot(QWidget):
    """The bars, with lines and numbers that measure them, and a label under each."""

    def __init__(self) -> None:
        super().__init__()
        self._bars = _EMPTY
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Bars) -> None:
        self._bars = bars
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(_PLOT) + 2 * self._metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(160), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            QToolTip.showText(event.globalPos(), self._bars.told(place) if place is not None else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), colours(self)
        painter.setFont(self._small)
        steps = scale(max(self._bars.heights, default=0))
        area = self._area(steps)
        self._paint_scale(painter, area, steps, theme)
        for place in range(len(self._bars.labels)):
            self._paint_bar(painter, self._slot(area, place), place, area.height() / steps[-1], theme)
        self._paint_labels(painter, area, theme)
        painter.end()

    @property
    def _small(self) -> QFont:
        return tabular(sized(self.font(), TAG))

    @property
    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._small)

    def _area(self, steps: tuple[int, ...]) -> QRectF:
        """Where the bars stand: right of the numbers, above the labels."""
        left = self._metrics.horizontalAdvance(f"{steps[-1]:,}") + scaled(8)
        top, below = self._metrics.height() / 2, 1.5 * self._metrics.height()
        return QRectF(left, top, max(1, self.width() - left), max(1, self.height() - top - below))

    def _slot(self, area: QRectF, place: int) -> QRectF:
        width = area.width() / max(1, len(self._bars.labels))
        return QRectF(area.left() + place * width, area.top(), width, area.height())

    def _place_at(self, at: QPoint) -> int | None:
        area = self._area(scale(max(self._bars.heights, default=0)))
        slots = (self._slot(area, place) for place in range(len(self._bars.labels)))
        return next((place for place, slot in enumerate(slots) if slot.left() <= at.x() < slot.right()), None)

    def _paint_scale(self, painter: QPainter, area: QRectF, steps: tuple[int, ...], theme: Theme) -> None:
        for step in steps:
            height = area.bottom() - area.height() * step / steps[-1]
            painter.fillRect(QRectF(area.left(), height, area.width(), 1), QColor(theme.track))
            painter.setPen(QColor(theme.quiet))
            number = QRectF(0, height - area.top(), area.left() - scaled(8), 2 * area.top())
            words = f"{step:,}"
            left = number.right() - painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QPointF(left, middle_line(painter, number)), words)

    def _paint_bar(self, painter: QPainter, slot: QRectF, place: int, unit: float, theme: Theme) -> None:
        width = round(min(scaled(_WIDEST), slot.width() * 0.58))
        left, foot = round(slot.center().x() - width / 2), slot.bottom()
        for series in self._bars.series:
            height = series.counts[place] * unit
            if height:
                block = QRectF(left, round(foot - height), width, round(foot) - round(foot - height))
                paint_block(painter, block, series.manner, theme)
                foot -= height

    def _paint_labels(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        painter.setPen(QColor(theme.quiet))
        room = self._slot(area, 0).width() - scaled(4)
        brief = any(self._metrics.horizontalAdvance(label) > room for label in self._bars.labels)
        for place, label in enumerate(self._bars.labels):
            slot = self._slot(area, place)
            below = QRectF(slot.left(), area.bottom(), slot.width(), self.height() - area.bottom())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, label[:1] if brief else label)


def paint_block(painter: QPainter, block: QRectF, manner: str, theme: Theme) -> None:
    """One block in its manner: done is plain, open an outline, late hatched, other a quiet fill."""
    colour = QColor(colour_of(manner, theme))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(block, QColor(theme.surface) if manner in ("open", "late") else colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if manner == "late":
        _hatch(painter, block, colour)
    painter.setPen(QPen(QColor(theme.surface), 1))
    painter.drawLine(block.bottomLeft(), block.bottomRight())
    if manner in ("open", "late"):
        painter.setPen(QPen(colour, 1.5))
        painter.drawRect(block.adjusted(0.75, 0.75, -0.75, -1.75))
    painter.restore()


def colour_of(manner: str, theme: Theme) -> str:
    """The colour of a manner, which its pattern or its place among words tells as well."""
    return {"late": theme.late, "other": theme.faint}.get(manner, theme.accent)


def _hatch(painter: QPainter, block: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setClipRect(block)
    painter.setPen(QPen(colour, 1.6))
    step = 5.0
    start = block.left() - block.height()
    for number in range(int((block.width() + block.height()) / step) + 2):
        left = start + number * step
        painter.drawLine(QPointF(left, block.bottom()), QPointF(left + block.height(), block.top()))
    painter.restore()
