"""The searches of a request as a checklist: ticked off, with who looked, when, and what was found."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dpotool.domain.case_rows import CaseSearch
from dpotool.domain.days import MONTHS

COLUMNS: Final = ("What was searched", "Who looked", "When", "Found")
_FIELDS: Final = ("name", "who", "", "found")
WAITING_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SearchModel(QAbstractTableModel):
    """Says by `altered` what a search is to be instead; what it shows, it is told."""

    altered = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._searches: tuple[CaseSearch, ...] = ()
        self.frozen = False

    @property
    def searches(self) -> tuple[CaseSearch, ...]:
        """The searches shown."""
        return self._searches

    def show_searches(self, searches: tuple[CaseSearch, ...]) -> None:
        """Show these searches."""
        if len(searches) == len(self._searches):
            self._searches = searches
            if searches:
                self.dataChanged.emit(self.index(0, 0), self.index(len(searches) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self._searches = searches
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Tick a search off as done today, or as not done after all."""
        search = self._searches[row]
        self.altered.emit(search.replace(done=None if search.done else self._today()))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._searches)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.frozen:
            return flags
        if index.column() == 0:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if _FIELDS[index.column()] else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        search, column = self._searches[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.CheckStateRole if column == 0:
                return Qt.CheckState.Checked if is_settled(search) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.EditRole if _FIELDS[column]:
                return getattr(search, _FIELDS[column])
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _shown(search, column)
            case _ if role == WAITING_ROLE:
                return _waits(search)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        search, column = self._searches[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            self.toggle(index.row())
            return True
        if role == Qt.ItemDataRole.EditRole and _FIELDS[column]:
            after = search.replace(**{_FIELDS[column]: str(value).strip()})
            if after != search:
                self.altered.emit(after)
            return True
        return False


def is_settled(search: CaseSearch) -> bool:
    """Whether a place has been searched, or it is said why not."""
    return search.done is not None or bool(search.not_searched)


def _waits(search: CaseSearch) -> bool:
    return search.asked is not None and not is_settled(search)


def _shown(search: CaseSearch, column: int) -> str:
    if column == 0:
        return search.name or "A place without a name"
    if column == 1:
        return search.who
    if column == 2:
        return _brief(search.done) or (f"Asked {_brief(search.asked)}" if search.asked else "")
    if search.not_searched:
        return f"Not searched: {search.not_searched.partition(chr(10))[0]}"
    return search.found.partition("\n")[0] or ("No answer yet" if _waits(search) else "")


def _brief(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}" if day else ""
