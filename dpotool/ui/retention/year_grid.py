"""Years by month: how much falls due in each, as a number and a shade; arrows go from month to month."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dpotool.domain.days import MONTHS, show_month
from dpotool.domain.due_calendar import Dated, in_words
from dpotool.ui.fonts import scaled
from dpotool.ui.palettes import mixed
from dpotool.ui.retention.quiet_grid import look_quiet
from dpotool.ui.theme import Theme, colours

_MONTH = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_NOW = Qt.ItemDataRole.UserRole + 2
_ROW: Final = 48
_SHADES: Final = ((8, 1.0), (4, 0.34), (2, 0.22), (1, 0.12))
"""From how many entries on a month has how much of the accent."""
_ANYWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class YearModel(QAbstractTableModel):
    """The months of some years, with how much falls due in each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.years: tuple[int, ...] = ()
        self._months: Mapping[date, Sequence[Dated]] = {}
        self._today = date(2000, 1, 1)

    def show_years(self, months: Mapping[date, Sequence[Dated]], today: date) -> None:
        """Show every year from the first entry to the last, this year among them."""
        self.beginResetModel()
        self._months, self._today = months, today
        known = {month.year for month in months} | {today.year}
        self.years = tuple(range(min(known), max(known) + 1))
        self.endResetModel()

    def place_of(self, month: date) -> QModelIndex:
        """Where a month stands; nowhere for one that is not shown."""
        if month.year not in self.years:
            return _ANYWHERE
        return self.index(self.years.index(month.year), month.month - 1)

    def rowCount(self, parent: _Index = _ANYWHERE) -> int:
        return 0 if parent.isValid() else len(self.years)

    def columnCount(self, parent: _Index = _ANYWHERE) -> int:
        return 0 if parent.isValid() else len(MONTHS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        month = date(self.years[index.row()], index.column() + 1, 1)
        entries = self._months.get(month, ())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return f"{show_month(month)}: {in_words(entries)}"
            case Qt.ItemDataRole.UserRole:
                return month
        answers = {
            _COUNT: len(entries),
            _NOW: (month.year, month.month) == (self._today.year, self._today.month),
        }
        return answers.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return MONTHS[section][:3] if orientation == Qt.Orientation.Horizontal else str(self.years[section])


class YearGrid(QTableView):
    """Says which month is chosen; Enter or a double click opens it."""

    month_chosen = Signal(object)
    month_opened = Signal(object)

    def __init__(self, model: YearModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months = model
        self.setModel(model)
        self.setItemDelegate(_MonthShade(self))
        self.setAccessibleName("Years by month")
        self.activated.connect(lambda index: self.month_opened.emit(index.data(_MONTH)))
        look_quiet(self)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))

    def choose(self, month: date) -> None:
        """Choose a month."""
        index = self.months.place_of(month)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        month = current.data(_MONTH)
        if isinstance(month, date):
            self.month_chosen.emit(month)


class _MonthShade(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, count = colours(option.widget), int(index.data(_COUNT))
        area = QRectF(option.rect).adjusted(3, 3, -3, -3)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = shade(count, theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.text if chosen else theme.accent), 2)
        painter.setPen(pen if chosen or index.data(_NOW) else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, 4, 4)
        strong = bool(count) and share_of(count) == 1.0
        painter.setPen(QColor(theme.on_accent if strong else theme.text if count else theme.quiet))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(count) if count else "–")
        painter.restore()


def share_of(count: int) -> float:
    """How much of the accent a month with so many entries has, from 0 to 1."""
    return next((share for least, share in _SHADES if count >= least), 0.0)


def shade(count: int, theme: Theme) -> QColor:
    """The ground of a month with so many entries: the accent, mixed into the surface."""
    return QColor(mixed(theme.accent, theme.surface, share_of(count)))
