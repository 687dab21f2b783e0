"""The rules of the register, with a way into the library, and what the library says otherwise by now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.changes import Change, Edit, named
from dpotool.domain.retention import RetentionRule
from dpotool.domain.retention_library import taken
from dpotool.ui.icons import icon
from dpotool.ui.page import Desk
from dpotool.ui.pages.directory_list import DirectoryListView
from dpotool.ui.record_columns import Column
from dpotool.ui.retention.library_view import LibraryView
from dpotool.ui.retention.lists import RULES, columns_of_rules
from dpotool.ui.retention.side_parts import LibraryNews
from dpotool.ui.side_panel import SidePart
from dpotool.ui.widgets.short_label import ShortLabel


class RulesView(DirectoryListView):
    """Shows the rules, or the library instead while one chooses from it."""

    said = Signal(str)
    library_shown = Signal()

    def __init__(self, desk: Desk, scores: Scores, parent: QWidget | None = None) -> None:
        self.from_library = QPushButton(icon("books"), "From the library…")
        self._library: LibraryView | None = None
        self._count = ShortLabel()
        super().__init__(desk, RULES, scores, parent)
        self._bar = QWidget()
        self.empty.button.setText("Choose from the library")
        self.empty.pressed.disconnect()
        self.empty.pressed.connect(self.open_library)
        self.from_library.clicked.connect(self.open_library)
        self._lay_out_bar()
        self._say_count()

    @property
    def library(self) -> LibraryView:
        """The library, made when it is first opened."""
        if self._library is None:
            self._library = LibraryView(self._desk)
            self._library.left.connect(self.close_library)
            self._library.taken.connect(self._take)
            self._below.addWidget(self._library)
        return self._library

    @property
    def in_library(self) -> bool:
        """Whether the library is shown."""
        return self._library is not None and self._below.currentWidget() is self._library

    @property
    def above(self) -> tuple[QWidget, ...]:
        return (self._bar,)

    def more_columns(self) -> tuple[Column, ...]:
        return columns_of_rules(self._desk.workspace)

    def beside(self) -> list[tuple[SidePart, QWidget]]:
        part = LibraryNews(self._desk.workspace)
        part.taking_asked.connect(self.take_news)
        return [(part, part), *super().beside()]

    def open_library(self) -> None:
        """Show the library to choose from."""
        self.pane.flush()
        self._below.setCurrentWidget(self.library)
        self._bar.hide()
        self.library.fill()
        self.library_shown.emit()

    def close_library(self) -> None:
        """Show the rules of the register again."""
        self._below.setCurrentWidget(self.pane)
        self._show_state()
        self._say_count()
        self.library_shown.emit()

    def begin(self) -> None:
        """Add a rule of one's own, and put the cursor into its first field."""
        self.close_library()
        super().begin()

    def narrow(self, words: str) -> None:
        """Show only the rules that hold these words, those of the register again where it was the library."""
        if self.in_library:
            self.close_library()
        super().narrow(words)

    def take_news(self) -> None:
        """Give the rule selected the words that the library has for it now; owner and notes stay."""
        self.pane.flush()
        rule = self.pane.current
        workspace = self._desk.workspace
        if not isinstance(rule, RetentionRule):
            return
        library = workspace.law_today.retention_rule(rule.code)
        if library is not None:
            now = taken(library, workspace.today)
            after = now.replace(id=rule.id, owner=rule.owner, notes=rule.notes)
            if self._desk.undo.do(Change(f"Take over the library for {named(rule)}", (Edit(rule, after),))):
                self.said.emit(
                    f"“{after.name}” is as the library has it now. What it applies to is dated anew."
                )

    def follow(self, change: Change) -> None:
        """Show what a change altered; the library stays open where it is."""
        in_library = self.in_library
        super().follow(change)
        if self._library is not None:
            self._library.follow(change)
        if in_library and self._library is not None:
            self._below.setCurrentWidget(self._library)
        self._say_count()

    def _take(self, sentence: str) -> None:
        self.close_library()
        self.said.emit(sentence)

    def _say_count(self) -> None:
        rules = [each for each in self.pane.table.records if isinstance(each, RetentionRule)]
        own = sum(not rule.as_copied for rule in rules)
        self._count.setText(f"{len(rules) - own} from the library, {own} of your own")
        self._bar.setVisible(bool(rules) and not self.in_library)

    def _lay_out_bar(self) -> None:
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(24, 0, 24, 8)
        row.setSpacing(8)
        row.addWidget(self._count, 1)
        row.addWidget(self.from_library)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(0)
        column.insertWidget(0, self._bar)
