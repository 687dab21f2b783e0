"""The directory: the organisation, other parties, systems, and the officer's own entries in the law."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.changes import Change, adding
from dpotool.domain.fields import Record
from dpotool.domain.organisation import Organisation
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.page import Desk, Page, RecordCommands
from dpotool.ui.pages.directory_head import DirectoryHead
from dpotool.ui.pages.directory_list import DirectoryListView
from dpotool.ui.pages.directory_lists import LISTS
from dpotool.ui.reading_order import step
from dpotool.ui.record_details import RecordDetails

ORGANISATION_FORMS = (
    "organisation_who",
    "organisation_officer",
    "organisation_documents",
    "organisation_calendar",
)


class DirectoryPage(Page):
    """Four parts, one at a time; a list is made when it is first shown."""

    name = "Directory"
    icon = "address-book"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scores = Scores(desk.workspace)
        self._lists: dict[int, DirectoryListView] = {}
        self.head = DirectoryHead(("Organisation", *(listed.title for listed in LISTS)))
        self.organisation = RecordDetails(desk, Organisation, ORGANISATION_FORMS, self._scores)
        self.no_organisation = EmptyState("Your organisation is not recorded yet.", "Record the organisation")
        self._parts = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._end = desk.workspace.subscribe(self._follow)
        self._show_organisation()
        self.show_part(0)

    @property
    def part(self) -> int:
        """The part that is open: 0 for the organisation, then the lists in their order."""
        return self.head.parts.checkedId()

    @property
    def list_shown(self) -> DirectoryListView | None:
        """The list that is open; None where the organisation is."""
        return self._lists.get(self.part)

    def show_part(self, number: int) -> None:
        """Open a part of the directory."""
        self.flush()
        if number == 0:
            self.head.show_part(0, "", None)
            self._parts.setCurrentIndex(0)
        else:
            shown = self._list(number)
            self.head.clear_words()
            shown.narrow("")
            self.head.show_part(number, shown.listed.record_type.noun, shown.choice)
            self._parts.setCurrentWidget(shown)
        self._count()
        self.commands_changed.emit()

    def show_record(self, identity: str, field: str = "") -> bool:
        record = self._desk.workspace.register.find(identity)
        if isinstance(record, Organisation):
            self.show_part(0)
            self.organisation.show_record(record)
            if field:
                self.organisation.focus_field(field)
            return True
        for number, listed in enumerate(LISTS, start=1):
            if isinstance(record, listed.record_type):
                if number != self.part:
                    self.show_part(number)
                return self._list(number).show_record(identity, field)
        return False

    def flush(self) -> None:
        self.organisation.form.flush()
        for each in self._lists.values():
            each.pane.flush()

    def attention(self) -> int:
        kinds: tuple[type[Record], ...] = (Organisation, *(listed.record_type for listed in LISTS))
        records = (record for record in self._desk.workspace.register if isinstance(record, kinds))
        return sum(bool(self._scores.of(record).gaps) for record in records)

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return tuple((f"New {noun}", deed) for noun, deed in self._beginnings().items())

    def record_commands(self) -> RecordCommands:
        shown = self.list_shown
        if shown is None or shown.pane.current is None:
            return RecordCommands(add=self._beginnings())
        return RecordCommands(
            add=self._beginnings(), duplicate=shown.pane.duplicate, delete=shown.pane.delete
        )

    def begin_search(self) -> None:
        if self.part == 0:
            self.show_part(1)
        self.head.search.setFocus()
        self.head.search.selectAll()

    def focusNextPrevChild(self, forward: bool) -> bool:
        shown = self.list_shown
        inner = (*shown.pane.parts, shown.empty, shown.nothing) if shown else self.organisation.parts
        parts = (self.head, *inner, self.no_organisation)
        return step(self, parts, forward=forward) or super().focusNextPrevChild(forward)

    def leave(self) -> None:
        self._end()

    def _beginnings(self) -> dict[str, Callable[[], None]]:
        return {listed.record_type.noun: partial(self._begin, n) for n, listed in enumerate(LISTS, start=1)}

    def _begin(self, number: int) -> None:
        if number != self.part:
            self.show_part(number)
        self._list(number).begin()

    def _list(self, number: int) -> DirectoryListView:
        if number not in self._lists:
            made = DirectoryListView(self._desk, LISTS[number - 1], self._scores, self._parts)
            made.altered.connect(self.head.clear_words)
            made.pane.said.connect(self.said)
            made.pane.record_chosen.connect(self.commands_changed)
            self._parts.addWidget(made)
            self._lists[number] = made
        return self._lists[number]

    def _narrow(self, words: str) -> None:
        if self.list_shown:
            self.list_shown.narrow(words)

    def _follow(self, change: Change) -> None:
        self._scores.follow(change)
        for each in self._lists.values():
            each.follow(change)
        if self.organisation.record is None or any(type(e.subject) is Organisation for e in change.edits):
            self.organisation.form.refresh(change)
            self._show_organisation()
        else:
            self.organisation.refresh(change)
        self._count()

    def _show_organisation(self) -> None:
        recorded = self._desk.workspace.register.all(Organisation)
        if recorded and self.organisation.record != recorded[0]:
            self.organisation.show_record(recorded[0])
        self.organisation.setVisible(bool(recorded))
        self.no_organisation.setVisible(not recorded)
        self.organisation.judge()
        self._count()

    def _record_organisation(self) -> None:
        organisation = Organisation()
        if self._desk.undo.do(adding(organisation)):
            self.organisation.focus_field("name")

    def _count(self) -> None:
        register = self._desk.workspace.register
        self.head.show_counts((None, *(len(register.all(listed.record_type)) for listed in LISTS)))
        self.head.show_ways(something=bool(self.list_shown and self.list_shown.pane.table.records))

    def _focus_list(self) -> None:
        if self.list_shown:
            self.list_shown.pane.view.setFocus()

    def _connect(self) -> None:
        self.head.part_chosen.connect(self.show_part)
        self.head.words_typed.connect(self._narrow)
        self.head.new_asked.connect(lambda: self._begin(self.part))
        self.head.left.connect(self._focus_list)
        self.no_organisation.pressed.connect(self._record_organisation)

    def _lay_out(self) -> None:
        own = QWidget()
        inner = QVBoxLayout(own)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.organisation)
        inner.addWidget(self.no_organisation)
        self._parts.addWidget(own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._parts, 1)
