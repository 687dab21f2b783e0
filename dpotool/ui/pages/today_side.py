"""The column beside the agenda: how complete the register is, and which notices are reviewed next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dpotool.domain.days import show_day
from dpotool.domain.figure_tables import Bars
from dpotool.domain.notice import Notice
from dpotool.ui.fonts import scaled, sized, tabular
from dpotool.ui.theme import colours, set_look
from dpotool.ui.widgets.bar_chart import BarChart

_RING: Final = 72
_MOST_NOTICES: Final = 6


@dataclass(frozen=True)
class Share:
    """How many of all activities have no gap in a section of their form."""

    section: str
    complete: int
    of: int

    @property
    def percent(self) -> int:
        """The share in per cent, rounded down."""
        return 100 * self.complete // self.of if self.of else 100


class CompletenessPicture(QWidget):
    """A ring with the completeness of the register as a whole, and a bar for each section."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = _Ring()
        self._first = QLabel()
        self._second = QLabel()
        set_look(self._second, "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._first)
        words.addWidget(self._second)
        words.addStretch()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._ring)
        head.addLayout(words, 1)
        self._bars = QGridLayout()
        self._bars.setHorizontalSpacing(16)
        self._bars.setVerticalSpacing(4)
        self._bars.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(head)
        column.addLayout(self._bars)

    def show_picture(self, percent: int, first: str, second: str, shares: Iterable[Share]) -> None:
        """Show the completeness of all activities, in per cent and in words, and of each section."""
        self._ring.show_percent(percent)
        self._first.setText(first)
        self._second.setText(second)
        while (item := self._bars.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, share in enumerate(shares):
            self._add_bar(row, share)

    def _add_bar(self, row: int, share: Share) -> None:
        figure = QLabel(f"{share.percent} %")
        figure.setFont(tabular(figure.font()))
        set_look(figure, "quiet")
        told = f"{share.complete} of {share.of} activities have no gap here"
        bar = _Bar(share.percent)
        name = QLabel(share.section)
        for widget in (name, bar, figure):
            widget.setToolTip(told)
        self._bars.addWidget(name, row, 0)
        self._bars.addWidget(bar, row, 1)
        self._bars.addWidget(figure, row, 2, Qt.AlignmentFlag.AlignRight)


class YearOfRequests(QWidget):
    """The requests of the year by month; it is not there where none has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel()
        set_look(self._count, "quiet")
        self._chart = BarChart()
        title = QLabel("Requests this year")
        set_look(title, "section-title")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._chart)
        self.hide()

    def show_bars(self, bars: Bars) -> None:
        """Show how many requests came each month, and what became of them."""
        received = sum(bars.heights)
        self.setVisible(received > 0)
        self._count.setText(f"{received:,} received")
        self._chart.show_bars(bars)


class NextReviews(QWidget):
    """The notices in use, by the day of their next review."""

    notice_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_notices(self, notices: Iterable[Notice]) -> None:
        """Show these notices, the one to be reviewed first at the top."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        planned = sorted((n.review_due, n.headline, n.id) for n in notices if n.review_due)
        for day, title, identity in planned[:_MOST_NOTICES]:
            self._rows.addWidget(self._row(title or "Notice without a title", show_day(day), identity))
        if not planned:
            none = QLabel("No review of a notice is planned.")
            set_look(none, "quiet")
            self._rows.addWidget(none)

    def _row(self, title: str, day: str, identity: str) -> QWidget:
        link = _ElidedLink(title)
        link.clicked.connect(lambda: self.notice_chosen.emit(identity))
        when = QLabel(day)
        when.setFont(tabular(when.font()))
        set_look(when, "quiet")
        row = QFrame()
        set_look(row, "line-below")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.addWidget(link, 1)
        line.addWidget(when)
        return row


class _ElidedLink(QPushButton):
    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        set_look(self, "row-link")

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:
        short = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 10)
        self.setText(short.replace("&", "&&"))


class _Ring(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._percent = 100
        self.setFixedSize(scaled(_RING), scaled(_RING))

    def show_percent(self, percent: int) -> None:
        self._percent = percent
        self.setAccessibleName(f"{percent} per cent complete")
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.setFixedSize(scaled(_RING), scaled(_RING))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, thick = colours(self), scaled(8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(thick / 2 + 1, thick / 2 + 1, -thick / 2 - 1, -thick / 2 - 1)
        for colour, share in ((theme.track, 100), (theme.accent, self._percent)):
            painter.setPen(QPen(QColor(colour), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(area, 90 * 16, round(-360 * 16 * share / 100))
        painter.setPen(QColor(theme.text))
        painter.setFont(tabular(sized(self.font(), 15, semibold=True)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._percent} %")
        painter.end()


class _Bar(QWidget):
    def __init__(self, percent: int) -> None:
        super().__init__()
        self._percent = percent
        self.setAccessibleName(f"{percent} per cent")
        self.setMinimumWidth(scaled(60))
        self.setFixedHeight(scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(0, (self.height() - 6) / 2, self.width(), 6)
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(area, 3, 3)
        area.setWidth(self.width() * self._percent / 100)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(area, 3, 3)
        painter.end()
