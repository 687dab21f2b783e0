"""The record sets: by how they stand, with the buttons that decide about several of them at once."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.domain.retention import RecordSet
from dpotool.domain.retention_due import DUE, GONE, HELD, OPEN, WAITING
from dpotool.ui.filter_chips import ALL, FilterChips
from dpotool.ui.icons import icon
from dpotool.ui.page import Desk
from dpotool.ui.pages.directory_list import DirectoryListView
from dpotool.ui.record_columns import Column
from dpotool.ui.retention.lists import SETS, columns_of_sets
from dpotool.ui.retention.side_parts import DueLine
from dpotool.ui.side_panel import SidePart

CHIPS = ((DUE, "Due"), (HELD, "Held"), (OPEN, "Coming"), (WAITING, "Waiting"), (GONE, "Gone"))


class RecordSetsView(DirectoryListView):
    """Says which record sets are to be decided about, or held."""

    deciding_asked = Signal(tuple)
    hold_asked = Signal(tuple)
    years_asked = Signal()

    def __init__(self, desk: Desk, scores: Scores, parent: QWidget | None = None) -> None:
        self.chips = FilterChips(CHIPS)
        self.decide, self.hold = QPushButton(icon("scales"), "Decide…"), QPushButton(icon("lock"), "Hold…")
        super().__init__(desk, SETS, scores, parent)
        self._bar = QWidget()
        self._lay_out_bar()
        self.chips.chips_chosen.connect(self._narrow_again)
        self.decide.clicked.connect(lambda: self.deciding_asked.emit(self.chosen))
        self.hold.clicked.connect(lambda: self.hold_asked.emit(self.chosen))
        self.pane.offer("Decide…", self.decide.click)
        self.pane.offer("Hold…", self.hold.click)
        self.pane.offer("Make a set for each year…", self.years_asked.emit)
        self._count()

    @property
    def chosen(self) -> tuple[RecordSet, ...]:
        """The record sets selected."""
        return tuple(each for each in self.pane.view.selected if isinstance(each, RecordSet))

    @property
    def above(self) -> tuple[QWidget, ...]:
        return (self._bar,)

    def more_columns(self) -> tuple[Column, ...]:
        return columns_of_sets(self._desk.workspace)

    def beside(self) -> list[tuple[SidePart, QWidget]]:
        line = DueLine(self._desk.workspace)
        return [(line, line), *super().beside()]

    def test(self, words: str) -> Callable[[Record], bool]:
        holds, states = super().test(words), self.chips.chosen
        keeping = self._desk.workspace.retention.keeping

        def passes(record: Record) -> bool:
            assert isinstance(record, RecordSet)
            return holds(record) and (not states or keeping(record).state in states)

        return passes

    def follow(self, change: Change) -> None:
        super().follow(change)
        self._count()

    def show_record(self, identity: str, field: str) -> bool:
        if self.pane.table.row_of(identity) < 0:
            self.chips.choose(())
        return super().show_record(identity, field)

    def _show_all(self) -> None:
        self.chips.choose(())
        super()._show_all()

    def _narrow_again(self) -> None:
        self.narrow(self._wanted)

    def _count(self) -> None:
        counts = {ALL: len(self.pane.table.records)}
        for records in self.pane.table.records:
            assert isinstance(records, RecordSet)
            state = self._desk.workspace.retention.keeping(records).state
            counts[state] = counts.get(state, 0) + 1
        self.chips.show_counts(counts)
        self._bar.setVisible(bool(self.pane.table.records))

    def _lay_out_bar(self) -> None:
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(24, 0, 24, 8)
        row.setSpacing(8)
        row.addWidget(self.chips, 1)
        row.addWidget(self.decide)
        row.addWidget(self.hold)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(0)
        column.insertWidget(0, self._bar)
