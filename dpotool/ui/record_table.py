"""A table of records of one type, which sorts, filters and groups them itself and follows each change."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dpotool.domain.changes import Edit
from dpotool.domain.fields import Record
from dpotool.ui.record_columns import Cell, Column, natural

SORT_ROLE = Qt.ItemDataRole.UserRole
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2

_MANY = 100
_ASCENDING = Qt.SortOrder.AscendingOrder
_ANYWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """The line above a group: what its records have in common, and how many they are."""

    text: str
    count: int


class RecordTable(QAbstractTableModel):
    """The records of one type as rows; a row that is altered stays where it is until they are sorted anew.

    So nothing moves under the officer's hands, and a record that has just lost its last gap does not vanish
    from among those with gaps while it is being edited.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._records: dict[str, Record] = {}
        self._rows: list[Record | Heading] = []
        self._row_numbers: dict[str, int] = {}
        self._cells: dict[str, dict[str, Cell]] = {}
        self._accepts: Callable[[Any], bool] = lambda record: True
        self._group_of: Callable[[Any], str] | None = None
        self._sorted_by, self._order = "", _ASCENDING

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown, in their order."""
        return self._columns

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, shown or not, in the order in which they were added."""
        return tuple(self._records.values())

    @property
    def shown(self) -> tuple[Record, ...]:
        """The records shown, in the order in which they stand."""
        return tuple(row for row in self._rows if isinstance(row, Record))

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column by which the rows are sorted, -1 where it is none of those shown, and the order."""
        names = [column.name for column in self._columns]
        return (names.index(self._sorted_by) if self._sorted_by in names else -1), self._order

    def record(self, row: int) -> Record | None:
        """The record in a row; None where there is a heading, or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Record) else None

    def row_of(self, identity: str) -> int:
        """The row of the record with that identity; -1 where it is not shown."""
        return self._row_numbers.get(identity, -1)

    def fill(self, records: Iterable[Record]) -> None:
        """Show these records instead."""
        self._reset(lambda: self._refill(records))

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns instead."""
        self._reset(lambda: setattr(self, "_columns", tuple(columns)))

    def filter(self, accepts: Callable[[Any], bool]) -> None:
        """Show only the records that are accepted."""
        self._reset(lambda: setattr(self, "_accepts", accepts))

    def group(self, by: Callable[[Any], str] | None) -> None:
        """Put the records under headings by what they answer; None puts them into one list."""
        self._reset(lambda: setattr(self, "_group_of", by))

    def follow(self, edits: Iterable[Edit]) -> None:
        """Show what has been done to the records, touching only their rows."""
        edits = tuple(edits)
        if len(edits) > _MANY:
            self._reset(lambda: self._note_all(edits))
            return
        for edit in edits:
            self._follow_one(edit)

    def forget_cells(self) -> None:
        """Compute every cell again: what the cells show has changed elsewhere than in the records."""
        self._cells.clear()
        if self._rows and self._columns:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        self._sorted_by = self._columns[column].name if 0 <= column < len(self._columns) else ""
        self._order = order
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.record(index.row())) for index in self.persistentIndexList()]
        self._arrange()
        for index, record in kept:
            moved = self.index(self.row_of(record.id), index.column()) if record else _ANYWHERE
            self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = _ANYWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ANYWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return _of_heading(row, index.column(), role)
        column = self._columns[index.column()]
        cell = self._cell(row, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.label}: {cell.text}" if cell.text else f"{column.label}: not answered"
            case Qt.ItemDataRole.UserRole:
                return cell.rank
        return cell if role == CELL_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._columns[section].label
        return self._columns[section].help or None if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        heading = isinstance(self._rows[index.row()], Heading)
        return flags if heading else flags | Qt.ItemFlag.ItemIsSelectable

    def _cell(self, record: Record, column: Column) -> Cell:
        known = self._cells.setdefault(record.id, {})
        if column.name not in known:
            known[column.name] = column.cell(record)
        return known[column.name]

    def _reset(self, alter: Callable[[], object]) -> None:
        self.beginResetModel()
        alter()
        self._rows = [record for record in self._records.values() if self._accepts(record)]
        self._arrange()
        self.endResetModel()

    def _refill(self, records: Iterable[Record]) -> None:
        self._records = {record.id: record for record in records}
        self._cells.clear()

    def _note_all(self, edits: Iterable[Edit]) -> None:
        for edit in edits:
            self._note(edit)

    def _note(self, edit: Edit) -> None:
        identity = edit.subject.id
        self._cells.pop(identity, None)
        if edit.after is None:
            self._records.pop(identity, None)
        else:
            self._records[identity] = edit.after

    def _follow_one(self, edit: Edit) -> None:
        before, row = edit.before, self.row_of(edit.subject.id)
        group = self._group_of
        self._note(edit)
        if edit.after is None:
            self._take_out(row)
        elif row < 0:
            self._put_in(edit.after)
        elif group and before and group(before) != group(edit.after):
            self._reset(lambda: None)
        else:
            self._rows[row] = edit.after
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def _take_out(self, row: int) -> None:
        if row < 0:
            return
        if self._group_of:
            self._reset(lambda: None)
            return
        self.beginRemoveRows(_ANYWHERE, row, row)
        del self._rows[row]
        self._number()
        self.endRemoveRows()

    def _put_in(self, record: Record) -> None:
        if not self._accepts(record):
            return
        if self._group_of:
            self._reset(lambda: None)
            return
        row = self._sorted([*self.shown, record]).index(record)
        self.beginInsertRows(_ANYWHERE, row, row)
        self._rows.insert(row, record)
        self._number()
        self.endInsertRows()

    def _arrange(self) -> None:
        shown = {record.id for record in self.shown}
        records = self._sorted([record for record in self._records.values() if record.id in shown])
        self._rows = list(records) if self._group_of is None else self._grouped(records, self._group_of)
        self._number()

    def _grouped(self, records: list[Record], group_of: Callable[[Any], str]) -> list[Record | Heading]:
        groups: dict[str, list[Record]] = {}
        for record in records:
            groups.setdefault(group_of(record), []).append(record)
        rows: list[Record | Heading] = []
        for text in sorted(groups, key=lambda text: (not text, natural(text))):
            rows += [Heading(text, len(groups[text])), *groups[text]]
        return rows

    def _sorted(self, records: list[Record]) -> list[Record]:
        """The records in order; those with nothing in the column come last, whichever the order."""
        column = next((column for column in self._columns if column.name == self._sorted_by), None)
        if column is None:
            return records
        ranks = {record.id: self._cell(record, column).rank for record in records}
        filled = [record for record in records if ranks[record.id] is not None]
        filled.sort(key=lambda record: ranks[record.id], reverse=self._order != _ASCENDING)
        return filled + [record for record in records if ranks[record.id] is None]

    def _number(self) -> None:
        self._row_numbers = {row.id: n for n, row in enumerate(self._rows) if isinstance(row, Record)}


def _of_heading(heading: Heading, column: int, role: int) -> Any:
    if role == HEADING_ROLE:
        return heading
    said = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return f"{heading.text or 'Not answered'}, {heading.count}" if said and column == 0 else None
