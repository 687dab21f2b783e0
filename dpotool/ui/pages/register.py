"""The register: a table of processing activities, and the one selected in full."""

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.app.word_filter import WordFilter
from dpotool.domain.activity import Activity
from dpotool.domain.agenda import OUT_OF_USE
from dpotool.domain.changes import Change, Edit, named
from dpotool.domain.duplicates import next_reference
from dpotool.domain.fields import field_of
from dpotool.domain.reviews import is_review_due, reviewed
from dpotool.ui.column_choice import ColumnChoice
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.filter_chips import ALL
from dpotool.ui.page import Desk, Page, RecordCommands
from dpotool.ui.pages.activity_forms import FORMS
from dpotool.ui.pages.register_columns import USUAL, functions_of, register_columns
from dpotool.ui.pages.register_export import export_activities
from dpotool.ui.pages.register_filters import Sieve
from dpotool.ui.pages.register_head import RegisterHead
from dpotool.ui.pages.register_review import ReviewPart
from dpotool.ui.reading_ahead import ReadingAhead
from dpotool.ui.reading_order import step
from dpotool.ui.record_columns import chosen
from dpotool.ui.record_details import RecordDetails
from dpotool.ui.record_pane import RecordPane
from dpotool.ui.record_table import RecordTable
from dpotool.ui.table_memory import TableMemory

_FEW = 300


class RegisterPage(Page):
    """Lists activities, narrows and groups the list, and shows the one selected with what it lacks."""

    name = "Register"
    icon = "rows"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scores = Scores(desk.workspace)
        self._words = WordFilter(desk.workspace)
        self._sieve = Sieve(self._scores, self._words, lambda: desk.workspace.today)
        self._columns = register_columns(desk.workspace, self._scores)
        self._memory = TableMemory(desk.settings_file, "register")
        self.head = RegisterHead(ColumnChoice(self._columns, USUAL))
        self.review = ReviewPart(desk)
        self._below = QStackedWidget(self)
        self.pane = self._make_pane()
        self.empty = EmptyState("No activity is recorded yet.", "New activity")
        self.nothing = EmptyState("No activity is like that.", "Show all")
        self._counts = {ALL: len(self.pane.table.shown)}
        self._lay_out()
        self._connect()
        self._end = desk.workspace.subscribe(self._follow)
        self._ahead = ReadingAhead(self._read, self)
        self._ahead.finished.connect(self._count)
        self._ahead.begin(self.pane.table.records)
        if len(self.pane.table.records) <= _FEW:
            self._count()

    def show_record(self, identity: str, field: str = "") -> bool:
        activity = self._desk.workspace.register.get(Activity, identity)
        if activity is None:
            return False
        if self.pane.table.row_of(identity) < 0:
            self.head.clear()
            if activity.state in OUT_OF_USE:
                self.head.chips.choose({"put-away"})
                self._narrow()
        return self.pane.go_to(identity, field)

    def flush(self) -> None:
        self.pane.flush()

    def attention(self) -> int:
        today = self._desk.workspace.today
        in_use = (a for a in self._desk.workspace.register.all(Activity) if a.state not in OUT_OF_USE)
        return sum(bool(self._scores.of(a).gaps) or is_review_due(a, today) for a in in_use)

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (
            ("New activity", self.new_activity),
            ("Export what the register shows", lambda: self.export("shown")),
            *((f"Register: {words}", deed) for words, deed in self._of_the_current()),
        )

    def record_commands(self) -> RecordCommands:
        add = {"activity": self.new_activity}
        if self.pane.current is None:
            return RecordCommands(add=add)
        return RecordCommands(add=add, duplicate=self.duplicate, delete=self.pane.delete)

    def begin_search(self) -> None:
        self.head.search.setFocus()
        self.head.search.selectAll()

    def focusNextPrevChild(self, forward: bool) -> bool:
        parts = (self.head, *self.pane.parts, self.empty, self.nothing)
        return step(self, parts, forward=forward) or super().focusNextPrevChild(forward)

    def leave(self) -> None:
        self._ahead.stop()
        self._end()

    def new_activity(self) -> None:
        """Add an activity, and put the cursor into its name."""
        self.head.clear()
        self.pane.add(Activity(reference=self._next_reference(), state="in-use"))

    def duplicate(self) -> None:
        """Add a copy of the activity selected, not yet reviewed, with a reference of its own."""
        self.pane.duplicate(reference=self._next_reference(), reviewed_on=None, review_due=None)

    def archive(self) -> None:
        """Put the activities selected away; they stay in the file, out of the list."""
        self.pane.answer_selected("Archive", "state", "archived")
        self._narrow()

    def mark_reviewed(self) -> None:
        """Say that the activity shown has been reviewed today."""
        self.flush()
        activity = self.pane.current
        if isinstance(activity, Activity):
            edit = Edit(activity, reviewed(activity, self._desk.workspace.today))
            self._desk.undo.do(Change(f"Mark {named(activity)} as reviewed", (edit,)))

    def export(self, which: str) -> None:
        """Export the activities that are shown, those selected, or all of them."""
        self.flush()
        shown, selected = self.pane.table.shown, self.pane.view.selected
        parts = {"shown": shown, "selected": selected}
        activities = cast(tuple[Activity, ...] | None, parts.get(which))
        done = export_activities(self._desk, activities)
        if done:
            self.said.emit(done)

    def _make_pane(self) -> RecordPane:
        details = RecordDetails(self._desk, Activity, FORMS, self._scores, [(self.review, self.review)])
        names = self._memory.columns(USUAL)
        table = RecordTable(chosen(self._columns, names) or chosen(self._columns, USUAL), self)
        table.filter(self._sieve.test(self.head.wanted))
        pane = RecordPane(self._desk, Activity, table, details, self._memory, "reference", self._below)
        self.head.columns.show_chosen(column.name for column in table.columns)
        return pane

    def _follow(self, change: Change) -> None:
        self._scores.follow(change)
        self._words.follow(change)
        self.pane.follow(change)
        self._count()

    def _read(self, activity: Activity) -> None:
        self._scores.of(activity)
        self._words.read(activity)

    def _narrow(self) -> None:
        self.pane.flush()
        self.pane.table.filter(self._sieve.test(self.head.wanted))
        self.pane.reveal_current()
        self._show_state()

    def _group(self, name: str) -> None:
        declared = field_of(Activity, name) if name else None
        self.pane.table.group(
            (lambda activity: declared.kind.show(getattr(activity, name))) if declared else None
        )
        self.pane.reveal_current()

    def _count(self) -> None:
        activities = self._desk.workspace.register.all(Activity)
        self._counts = self._sieve.counts(activities)
        self.head.offer_functions(functions_of(activities))
        self._show_state()

    def _show_state(self) -> None:
        shown = len(self.pane.table.shown)
        self.head.show_counts(self._counts, shown)
        some = bool(self.pane.table.records)
        self._below.setCurrentWidget(self.pane if shown else self.nothing if some else self.empty)

    def _show_columns(self, names: tuple[str, ...]) -> None:
        self.pane.view.show_columns(chosen(self._columns, names))
        self._memory.keep_columns(names, self.pane.view.widths)

    def _keep_order(self) -> None:
        self.head.columns.show_chosen(column.name for column in self.pane.table.columns)

    def _next_reference(self) -> str:
        activities = self._desk.workspace.register.all(Activity)
        return next_reference(activity.reference for activity in activities)

    def _of_the_current(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        if self.pane.current is None:
            return ()
        return (
            ("mark the activity as reviewed", self.mark_reviewed),
            ("archive the activity", self.archive),
        )

    def _connect(self) -> None:
        self.head.wanted_changed.connect(self._narrow)
        self.head.group_chosen.connect(self._group)
        self.head.new_asked.connect(self.new_activity)
        self.head.export_asked.connect(self.export)
        self.head.left.connect(self.pane.view.setFocus)
        self.head.columns.columns_chosen.connect(self._show_columns)
        self.empty.pressed.connect(self.new_activity)
        self.nothing.pressed.connect(self.head.clear)
        self.review.review_marked.connect(self.mark_reviewed)
        self.review.duplicate_asked.connect(self.duplicate)
        self.pane.offer("Duplicate", self.duplicate)
        self.pane.offer("Mark as reviewed", self.mark_reviewed)
        self.pane.offer("Archive", self.archive)
        self.pane.offer("Delete", self.pane.delete)
        self.pane.said.connect(self.said)
        self.pane.record_chosen.connect(self.commands_changed)
        self.pane.view.columns_arranged.connect(self._keep_order)

    def _lay_out(self) -> None:
        for widget in (self.pane, self.empty, self.nothing):
            self._below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._below, 1)
