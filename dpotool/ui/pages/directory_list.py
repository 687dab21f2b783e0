"""One list of records of a type with the form of the one selected."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.app.word_filter import WordFilter
from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.ui.column_choice import ColumnChoice
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.page import Desk
from dpotool.ui.pages.directory_lists import DirectoryList, columns_for
from dpotool.ui.record_columns import Column, chosen
from dpotool.ui.record_details import RecordDetails
from dpotool.ui.record_pane import RecordPane
from dpotool.ui.record_table import RecordTable
from dpotool.ui.side_panel import SidePart, UsedBy
from dpotool.ui.table_memory import TableMemory


class DirectoryListView(QWidget):
    """Shows the records of one type, narrows them by words, and adds, copies and removes them."""

    altered = Signal()

    def __init__(
        self, desk: Desk, listed: DirectoryList, scores: Scores, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self.listed = desk, listed
        self._words = WordFilter(desk.workspace)
        self._memory = TableMemory(desk.settings_file, listed.form)
        self._columns = columns_for(listed, desk.workspace, scores, self.more_columns())
        self.choice = ColumnChoice(self._columns, listed.usual)
        self._below = QStackedWidget(self)
        self.pane = self._make_pane(scores)
        self.empty = EmptyState(listed.nothing, f"New {listed.record_type.noun}")
        self.nothing = EmptyState(f"None of the {listed.record_type.plural} is like that.", "Show all")
        self._wanted = ""
        self._lay_out()
        self._connect()
        self._show_state()

    @property
    def above(self) -> tuple[QWidget, ...]:
        """What stands above the table, in the order in which it is read."""
        return ()

    def more_columns(self) -> tuple[Column, ...]:
        """What the table can show besides the answers and how complete they are."""
        return ()

    def beside(self) -> list[tuple[SidePart, QWidget]]:
        """What stands beside the form, below what the record lacks; nothing names what has tools."""
        if self.listed.tools:
            return []
        used_by = UsedBy(self._desk)
        return [(used_by, used_by)]

    def test(self, words: str) -> Callable[[Record], bool]:
        """The test of records for what the officer wants to see: here, for words."""
        return self._words.test(words)

    def narrow(self, words: str) -> None:
        """Show only the records that hold these words."""
        self.pane.flush()
        self._wanted = words
        self.pane.table.filter(self.test(words))
        self.pane.reveal_current()
        self._show_state()

    def begin(self) -> None:
        """Add a record, and put the cursor into its first field."""
        self.narrow("")
        self.altered.emit()
        self.pane.add(self.listed.record_type())

    def follow(self, change: Change) -> None:
        """Show what a change of the register altered."""
        self._words.follow(change)
        self.pane.follow(change)
        self._show_state()

    def show_record(self, identity: str, field: str) -> bool:
        """Show a record, with the cursor in a field of it; False where this list does not hold it."""
        if self._desk.workspace.register.get(self.listed.record_type, identity) is None:
            return False
        if self.pane.table.row_of(identity) < 0:
            self.narrow("")
            self.altered.emit()
        return self.pane.go_to(identity, field)

    def _make_pane(self, scores: Scores) -> RecordPane:
        form = (self.listed.form,)
        details = RecordDetails(self._desk, self.listed.record_type, form, scores, self.beside())
        if self.listed.tools:
            self.tools = self.listed.tools(self._desk, details.form)
        names = self._memory.columns(self.listed.usual)
        table = RecordTable(chosen(self._columns, names) or chosen(self._columns, self.listed.usual), self)
        kind, order = self.listed.record_type, self.listed.sorted_by
        pane = RecordPane(self._desk, kind, table, details, self._memory, order, self._below)
        self.choice.show_chosen(column.name for column in table.columns)
        return pane

    def _show_state(self) -> None:
        table = self.pane.table
        state = self.empty if not table.records else self.pane if table.shown else self.nothing
        self._below.setCurrentWidget(state)

    def _show_columns(self, names: tuple[str, ...]) -> None:
        self.pane.view.show_columns(chosen(self._columns, names))
        self._memory.keep_columns(names, self.pane.view.widths)

    def _keep_order(self) -> None:
        self.choice.show_chosen(column.name for column in self.pane.table.columns)

    def _show_all(self) -> None:
        self.narrow("")
        self.altered.emit()

    def _connect(self) -> None:
        self.pane.offer("Duplicate", self.pane.duplicate)
        self.pane.offer("Delete", self.pane.delete)
        self.empty.pressed.connect(self.begin)
        self.nothing.pressed.connect(self._show_all)
        self.choice.columns_chosen.connect(self._show_columns)
        self.pane.view.columns_arranged.connect(self._keep_order)

    def _lay_out(self) -> None:
        for widget in (self.pane, self.empty, self.nothing):
            self._below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._below)
