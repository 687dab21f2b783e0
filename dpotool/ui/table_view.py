"""A quiet table of records: what it looks like, and how it is used by keyboard and mouse."""

import csv
import io
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from dpotool.domain.fields import Record
from dpotool.ui.fonts import QUIET, scaled, sized
from dpotool.ui.record_columns import Column
from dpotool.ui.record_table import Index, RecordTable
from dpotool.ui.table_delegate import GAP, MARGIN, RecordDelegate
from dpotool.ui.table_header import RecordHeader

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ELASTIC = 16
_LEAST, _LEAST_FIRST = 10, 24
_WHOLE_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.Select | _WHOLE_ROWS
_SELECT_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect | _WHOLE_ROWS


class RecordView(QTableView):
    """A table of records; keeps what is selected, and where it is scrolled, whatever its model does."""

    current_changed = Signal(str)
    opened = Signal(str)
    delete_asked = Signal()
    paste_asked = Signal()
    columns_arranged = Signal()

    def __init__(self, table: RecordTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._widths: dict[str, int] = {}
        self._fitting = False
        self._typed, self._typed_at = "", QElapsedTimer()
        self._kept: tuple[str, tuple[str, ...], int] = ("", (), 0)
        self._told = ""
        self._look_quiet()
        self.setModel(table)
        table.modelAboutToBeReset.connect(self._keep)
        table.modelReset.connect(self._restore)
        self.activated.connect(self._open)
        self.horizontalHeader().sectionResized.connect(self._note_width)
        self.horizontalHeader().sectionMoved.connect(self._move_column)

    @property
    def current(self) -> Record | None:
        """The record in the current row."""
        return self.table.record(self.currentIndex().row())

    @property
    def selected(self) -> tuple[Record, ...]:
        """The records in the selected rows, from the top."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(record for record in map(self.table.record, rows) if record)

    @property
    def widths(self) -> dict[str, int]:
        """The widths that the officer has given to columns, by their names, in pixels."""
        return dict(self._widths)

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns these widths; the others share what is left."""
        self._widths = dict(widths)
        self.fit_columns()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns, sorted as before where the column that sorts is still among them."""
        self.table.show_columns(columns)
        self._show_order()

    def sort_by(self, name: str, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the column of that name."""
        names = [column.name for column in self.table.columns]
        self.table.sort(names.index(name) if name in names else -1, order)
        self._show_order()

    def go_to(self, identity: str) -> bool:
        """Make a record the current and only selected one, and scroll to it; False where it is not shown."""
        row = self.table.row_of(identity)
        if row < 0:
            return False
        index = self.table.index(row, max(0, self.currentIndex().column()))
        if row != self.currentIndex().row() or len(self.selectionModel().selectedRows()) != 1:
            self.selectionModel().setCurrentIndex(index, _SELECT_ONLY)
        self.scrollTo(index)
        return True

    def copied(self) -> str:
        """The selected rows with the headings, as Excel pastes them: fields between tabs, rows on lines."""
        text = io.StringIO()
        sheet = csv.writer(text, dialect="excel-tab", lineterminator="\n")
        sheet.writerow(column.label for column in self.table.columns)
        for record in self.selected:
            row = self.table.row_of(record.id)
            sheet.writerow(self.table.index(row, n).data() or "" for n in range(len(self.table.columns)))
        return text.getvalue()

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        QGuiApplication.clipboard().setText(self.copied())

    def fit_columns(self) -> None:
        """Share the width among the columns: those of words give and take, the others keep theirs."""
        header = self.horizontalHeader()
        self._fitting = True
        for position, width in enumerate(self._fitted()):
            header.resizeSection(position, width)
        self._fitting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.delete_asked.emit()
        elif event.key() in _ENTER and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        patience = QGuiApplication.styleHints().keyboardInputInterval()
        fresh = not self._typed_at.isValid() or self._typed_at.elapsed() > patience
        self._typed = search if fresh else self._typed + search
        self._typed_at.start()
        found = self._found(self._typed.casefold(), after_current=fresh)
        if found:
            self.go_to(found.id)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        current = self.currentIndex()
        target = super().moveCursor(action, modifiers)
        if not target.isValid() or self.table.record(target.row()):
            return target
        step = -1 if target.row() < current.row() and target.row() > 0 else 1
        beyond = self.table.index(target.row() + step, target.column())
        return beyond if self.table.record(beyond.row()) else current

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._follow_font()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self.table.shown:
            self.go_to(self.table.shown[0].id)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _look_quiet(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RecordDelegate(self))
        self.setHorizontalHeader(RecordHeader(self))
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._follow_font()

    def _follow_font(self) -> None:
        height = max(self.fontMetrics().height() + scaled(10), scaled(32))
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(height)
        self.fit_columns()

    def _fitted(self) -> list[int]:
        columns = self.table.columns
        letter = self.fontMetrics().horizontalAdvance("n") * 0.82
        wide = [self._widths.get(c.name, self._least(c, round(c.width * letter))) for c in columns]
        if columns:
            wide[0] += scaled(MARGIN) - GAP if columns[0].name not in self._widths else 0
            wide[-1] += scaled(MARGIN) - GAP if columns[-1].name not in self._widths else 0
        elastic = [n for n, c in enumerate(columns) if c.width >= _ELASTIC and c.name not in self._widths]
        spare = self.viewport().width() - sum(wide)
        shares = sum(columns[n].width for n in elastic)
        for n in elastic:
            least = round((_LEAST_FIRST if n == elastic[0] else _LEAST) * letter) + 2 * GAP
            wide[n] = max(least, wide[n] + spare * columns[n].width // shares)
        return wide

    def _least(self, column: Column, width: int) -> int:
        """A width in pixels, made wide enough for the heading with its arrow."""
        heading = QFontMetrics(sized(self.font(), QUIET)).horizontalAdvance(column.label) + scaled(16)
        return max(width, heading) + 2 * GAP

    def _note_width(self, column: int, old: int, new: int) -> None:
        if not self._fitting and 0 <= column < len(self.table.columns):
            self._widths[self.table.columns[column].name] = new
            self.columns_arranged.emit()

    def _move_column(self, column: int, old: int, new: int) -> None:
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.moveSection(new, old)
        header.blockSignals(False)
        columns = list(self.table.columns)
        columns.insert(new, columns.pop(old))
        self.show_columns(columns)
        self.columns_arranged.emit()

    def _show_order(self) -> None:
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(*self.table.sorted_by)
        header.blockSignals(False)
        self.fit_columns()
        header.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        record = self.table.record(index.row())
        if record:
            self.opened.emit(record.id)

    def _found(self, typed: str, *, after_current: bool) -> Record | None:
        records, current = self.table.shown, self.current
        start = records.index(current) + after_current if current in records else 0
        around = records[start:] + records[:start]
        return next((each for each in around if each.headline.casefold().startswith(typed)), None)

    def _keep(self) -> None:
        current = self.current
        identities = tuple(record.id for record in self.selected)
        self._kept = (current.id if current else "", identities, self.verticalScrollBar().value())

    def _restore(self) -> None:
        current, identities, scrolled = self._kept
        rows = [row for row in map(self.table.row_of, identities) if row >= 0]
        selection = QItemSelection()
        for row in rows:
            selection.select(self.table.index(row, 0), self.table.index(row, 0))
        if self.table.row_of(current) >= 0:
            index = self.table.index(self.table.row_of(current), 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(selection, _SELECT)
        self.fit_columns()
        self.updateGeometries()
        self.verticalScrollBar().setValue(scrolled)
        self._tell()

    def _tell(self) -> None:
        current = self.current
        identity = current.id if current else ""
        if identity != self._told:
            self._told = identity
            self.current_changed.emit(identity)
