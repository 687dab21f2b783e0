"""The page Retention: what falls due when, what is kept under which rule, what is held, and what went."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, TypeVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionRule, Review
from dpotool.domain.retention_due import DUE
from dpotool.domain.retention_sets import YearlySets
from dpotool.ui.page import Desk, Page, RecordCommands
from dpotool.ui.pages.directory_head import DirectoryHead
from dpotool.ui.pages.directory_list import DirectoryListView
from dpotool.ui.reading_order import step
from dpotool.ui.retention.calendar_view import CalendarView
from dpotool.ui.retention.deciding import DecideSheet
from dpotool.ui.retention.holds_view import HoldsView, ReviewsView
from dpotool.ui.retention.log_view import DisposalLogView
from dpotool.ui.retention.making import each_year
from dpotool.ui.retention.papers import Papers
from dpotool.ui.retention.rules_view import RulesView
from dpotool.ui.retention.sets_view import RecordSetsView

Sort = TypeVar("Sort", bound=QWidget)
CALENDAR, SETS, RULES, HOLDS, LOG, REVIEWS = range(6)
TITLES: Final = ("Calendar", "Record sets", "Rules", "Holds", "Disposal log", "Reviews")
_KINDS: Final[dict[int, type[Record]]] = {
    SETS: RecordSet,
    RULES: RetentionRule,
    HOLDS: Hold,
    LOG: Disposal,
    REVIEWS: Review,
}


class RetentionPage(Page):
    """Six parts, one at a time; a part is made when it is first shown, and a sheet asks above it."""

    name = "Retention"
    icon = "archive"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scores = Scores(desk.workspace)
        self._made: dict[int, QWidget] = {}
        self.head = DirectoryHead(TITLES, self.name)
        self.sheet = DecideSheet(desk)
        self.papers = Papers(desk, self._entries, self._sets_for_signature)
        self.head.add_way(self.papers)
        self._parts = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._end = desk.workspace.subscribe(self._follow)
        self.show_part(CALENDAR)

    @property
    def part(self) -> int:
        """The part that is open."""
        return self.head.parts.checkedId()

    @property
    def asks(self) -> bool:
        """Whether the sheet is shown in the place of a part."""
        return self._parts.currentWidget() is self.sheet

    @property
    def list_shown(self) -> DirectoryListView | None:
        """The list that is open; None where the calendar or the log is."""
        shown = self._made.get(self.part)
        return shown if isinstance(shown, DirectoryListView) else None

    @property
    def calendar(self) -> CalendarView:
        """The calendar."""
        return self._part_as(CalendarView, CALENDAR)

    @property
    def sets(self) -> RecordSetsView:
        """The list of record sets."""
        return self._part_as(RecordSetsView, SETS)

    @property
    def rules(self) -> RulesView:
        """The list of rules."""
        return self._part_as(RulesView, RULES)

    @property
    def holds(self) -> HoldsView:
        """The list of holds."""
        return self._part_as(HoldsView, HOLDS)

    @property
    def log(self) -> DisposalLogView:
        """The disposal log."""
        return self._part_as(DisposalLogView, LOG)

    def show_part(self, number: int) -> None:
        """Open a part of the page."""
        self.flush()
        shown = self._part(number)
        self.head.clear_words()
        noun, choice = "", None
        if isinstance(shown, DirectoryListView):
            shown.narrow("")
            noun, choice = shown.listed.record_type.noun, shown.choice
        elif isinstance(shown, DisposalLogView):
            shown.narrow("")
            choice = shown.choice
        self.head.show_part(number, noun, choice)
        self._parts.setCurrentWidget(shown)
        self._count()
        self.commands_changed.emit()

    def show_record(self, identity: str, field: str = "") -> bool:
        record = self._desk.workspace.register.find(identity)
        number = next((n for n, kind in _KINDS.items() if isinstance(record, kind)), None)
        if number is None:
            return False
        if number != self.part or self.asks:
            self.show_part(number)
        shown = self._part(number)
        if isinstance(shown, RulesView) and shown.in_library:
            shown.close_library()
        if isinstance(shown, DirectoryListView):
            return shown.show_record(identity, field)
        assert isinstance(shown, DisposalLogView)
        return shown.show_record(identity)

    def flush(self) -> None:
        for each in self._made.values():
            if isinstance(each, DirectoryListView):
                each.pane.flush()

    def attention(self) -> int:
        retention = self._desk.workspace.retention
        sets = self._desk.workspace.register.all(RecordSet)
        return sum(retention.keeping(each).state == DUE for each in sets)

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        parts = tuple((f"Retention: {TITLES[n]}", partial(self.show_part, n)) for n in range(len(TITLES)))
        new = tuple((f"New {noun}", deed) for noun, deed in self._beginnings().items())
        return (*new, *parts, ("Take rules from the library", self._open_library), *self.papers.commands())

    def record_commands(self) -> RecordCommands:
        shown = self.list_shown
        if shown is None or shown.pane.current is None:
            return RecordCommands(add=self._beginnings())
        return RecordCommands(
            add=self._beginnings(), duplicate=shown.pane.duplicate, delete=shown.pane.delete
        )

    def begin_search(self) -> None:
        if self.part == CALENDAR:
            self.show_part(SETS)
        self.head.search.setFocus()
        self.head.search.selectAll()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step(self, (self.head, *self._inner), forward=forward) or super().focusNextPrevChild(forward)

    def leave(self) -> None:
        self._end()
        self.papers.end()

    @property
    def _inner(self) -> Sequence[QWidget]:
        """What is below the head, in the order in which it is read."""
        shown = self._parts.currentWidget()
        if isinstance(shown, CalendarView):
            return shown.parts
        if isinstance(shown, DirectoryListView) and shown.pane.isVisible():
            return (*shown.above, *shown.pane.parts)
        return (shown or self._parts,)

    def _entries(self) -> tuple[Disposal, ...]:
        """The entries of the log that are selected, from whichever part the certificate is asked for."""
        self.flush()
        return self.log.selected

    def _sets_for_signature(self) -> tuple[RecordSet, ...]:
        """Several record sets that are selected; of one alone or none, all that are due are meant."""
        self.flush()
        chosen = self.sets.chosen if self.part == SETS else ()
        return chosen if len(chosen) > 1 else ()

    def _beginnings(self) -> dict[str, Callable[[], None]]:
        one = {_KINDS[number].noun: partial(self._begin, number) for number in (SETS, RULES, HOLDS, REVIEWS)}
        return {**one, YearlySets.noun: self.make_for_years}

    def _begin(self, number: int) -> None:
        if number != self.part:
            self.show_part(number)
        shown = self.list_shown
        assert shown is not None
        shown.begin()

    def _part_as(self, sort: type[Sort], number: int) -> Sort:
        made = self._part(number)
        assert isinstance(made, sort)
        return made

    def _part(self, number: int) -> QWidget:
        if number not in self._made:
            self._made[number] = made = self._make(number)
            self._parts.addWidget(made)
        return self._made[number]

    def _make(self, number: int) -> QWidget:
        match number:
            case 0:
                return self._make_calendar()
            case 4:
                return self._make_log()
        return self._make_list(number)

    def _make_calendar(self) -> CalendarView:
        made = CalendarView(self._desk)
        made.decide_asked.connect(lambda identity: self._decide(self._set(identity)))
        made.hold_asked.connect(lambda identity: self._hold(self._set(identity)))
        made.rules_asked.connect(self._open_library)
        return made

    def _make_log(self) -> DisposalLogView:
        made = DisposalLogView(self._desk)
        made.said.connect(self.said)
        made.decide_asked.connect(partial(self.show_part, SETS))
        return made

    def _make_list(self, number: int) -> DirectoryListView:
        made = _LISTS[number](self._desk, self._scores)
        made.altered.connect(self.head.clear_words)
        made.pane.said.connect(self.said)
        made.pane.record_chosen.connect(self.commands_changed)
        if isinstance(made, RecordSetsView):
            made.deciding_asked.connect(self._decide)
            made.hold_asked.connect(self._hold)
            made.years_asked.connect(self.make_for_years)
        if isinstance(made, HoldsView):
            made.hold_asked.connect(lambda: self._hold(()))
        if isinstance(made, RulesView):
            made.library_shown.connect(self._count)
        if isinstance(made, RulesView | HoldsView | ReviewsView):
            made.said.connect(self.said)
        return made

    def _set(self, identity: str) -> tuple[RecordSet, ...]:
        found = self._desk.workspace.register.get(RecordSet, identity)
        return (found,) if found else ()

    def _decide(self, sets: tuple[RecordSet, ...]) -> None:
        self.flush()
        current = self._desk.workspace.register.get
        now = [found for each in sets if (found := current(RecordSet, each.id)) and not found.disposed_on]
        if now:
            self.sheet.decide(now)
        else:
            self._desk.dialogs.refuse("Please select record sets first that are not gone yet.")

    def _hold(self, sets: tuple[RecordSet, ...]) -> None:
        self.flush()
        self.sheet.hold(sets)

    def make_for_years(self) -> None:
        """Ask for a record set of each of many years."""
        self.flush()
        if self.part != SETS:
            self.show_part(SETS)
        self.sheet.ways.hide()
        self.sheet.ask(each_year(self._desk))

    def _open_library(self) -> None:
        self.show_part(RULES)
        self.rules.open_library()

    def _narrow(self, words: str) -> None:
        shown = self._part(self.part)
        if isinstance(shown, DirectoryListView | DisposalLogView):
            shown.narrow(words)

    def _follow(self, change: Change) -> None:
        self._scores.follow(change)
        for each in self._made.values():
            if isinstance(each, DirectoryListView | DisposalLogView):
                each.follow(change)
            elif isinstance(each, CalendarView):
                each.follow()
        self._count()

    def _count(self) -> None:
        register = self._desk.workspace.register
        self.head.show_counts((None, *(len(register.all(kind)) for kind in _KINDS.values())))
        kind, shown = _KINDS.get(self.part), self._made.get(self.part)
        elsewhere = self.asks or (isinstance(shown, RulesView) and shown.in_library)
        self.head.show_ways(something=kind is not None and bool(register.all(kind)) and not elsewhere)

    def _ask(self) -> None:
        self._parts.setCurrentWidget(self.sheet)
        self._count()

    def _take_said(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._answered()

    def _answered(self) -> None:
        """Show the part again in whose place the sheet was."""
        self._parts.setCurrentWidget(self._part(self.part))
        self._count()
        self._focus_part()

    def _focus_part(self) -> None:
        shown = self._part(self.part)
        if isinstance(shown, DirectoryListView):
            shown.pane.view.setFocus()
        elif isinstance(shown, DisposalLogView):
            shown.view.setFocus()
        else:
            self.calendar.month.setFocus()

    def _connect(self) -> None:
        self.head.part_chosen.connect(self.show_part)
        self.head.words_typed.connect(self._narrow)
        self.head.new_asked.connect(lambda: self._begin(self.part))
        self.head.left.connect(self._focus_part)
        self.papers.said.connect(self.said)
        self.sheet.taken.connect(self._take_said)
        self.sheet.asked.connect(self._ask)
        self.sheet.left.connect(self._answered)

    def _lay_out(self) -> None:
        self._parts.addWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._parts, 1)


_LISTS: Final[dict[int, Callable[[Desk, Scores], DirectoryListView]]] = {
    SETS: RecordSetsView,
    RULES: RulesView,
    HOLDS: HoldsView,
    REVIEWS: ReviewsView,
}
