"""The library of rules on how long records are kept, from which several are taken at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dpotool.app.word_filter import WordFilter
from dpotool.domain.changes import Change, adding, together
from dpotool.domain.law_retention import LibraryRule
from dpotool.domain.removals import these
from dpotool.domain.retention import RetentionRule
from dpotool.domain.retention_library import taken
from dpotool.ui.page import Desk
from dpotool.ui.record_columns import Cell, Column, chosen, columns_of
from dpotool.ui.record_table import RecordTable
from dpotool.ui.search_field import SearchField
from dpotool.ui.spoken import Spoken
from dpotool.ui.table_view import RecordView
from dpotool.ui.theme import set_look

_SHOWN = ("code", "name", "period", "authority", "strength", "doubt", "register")


class LibraryView(QWidget):
    """Rules in their groups, with authority, how strict they are, and what is in doubt; Escape goes back."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._groups: dict[str, str] = {}
        self._words = WordFilter(desk.workspace)
        self.search = SearchField()
        self.table = RecordTable(self._columns(), self)
        self.view = RecordView(self.table)
        self.view.setAccessibleName("Rules of the library")
        self.words = QLabel()
        self.take, self.back = QPushButton("Take into the register"), QPushButton("Back")
        self._lay_out()
        self._connect()

    def fill(self) -> None:
        """Show the rules of the library that hold in the nation of the organisation."""
        workspace = self._desk.workspace
        nation = workspace.organisation.nation
        rules = [each for each in workspace.law_today.retention_rules if _applies(each, nation)]
        self._groups = {rule.code: str(rule.group) for rule in rules}
        self.search.clear()
        self.table.group(lambda rule: self._groups.get(rule.code, ""))
        self.table.fill(taken(rule, workspace.today) for rule in rules)
        self.view.sort_by("code")
        if self.table.shown:
            self.view.go_to(self.table.shown[0].id)
        self.search.setFocus()

    @property
    def chosen(self) -> tuple[RetentionRule, ...]:
        """The rules selected that are not in the register yet."""
        known = self._codes_known()
        rules = [each for each in self.view.selected if isinstance(each, RetentionRule)]
        return tuple(rule for rule in rules if rule.code not in known)

    def take_chosen(self) -> None:
        """Take the rules selected into the register, as one step."""
        rules = self.chosen
        change = together(f"Take {these(rules)} from the library", map(adding, rules)) if rules else None
        if change is not None and self._desk.undo.do(change):
            self.taken.emit(f"Taken from the library: {these(rules)}.")

    def follow(self, change: Change) -> None:
        """Show what a change of the register altered: which rules are in it."""
        if any(isinstance(edit.subject, RetentionRule) for edit in change.edits):
            self.table.forget_cells()
            self._show_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _codes_known(self) -> set[str]:
        return {rule.code for rule in self._desk.workspace.register.all(RetentionRule) if rule.copied_on}

    def _columns(self) -> tuple[Column, ...]:
        def register(rule: RetentionRule) -> Cell:
            known = rule.code in self._codes_known()
            return Cell("In use", 0, tone="quiet") if known else Cell()

        own = Column("register", "Register", 10, register, "Whether it is in your register already")
        return chosen((*columns_of(RetentionRule, Spoken(self._desk.workspace).say), own), _SHOWN)

    def _narrow(self, words: str) -> None:
        self.table.filter(self._words.test(words))
        if self.table.shown and self.view.current is None:
            self.view.go_to(self.table.shown[0].id)

    def _show_chosen(self) -> None:
        rules, rule = self.chosen, self.view.current
        self.take.setText(f"Take {these(rules)}" if len(rules) > 1 else "Take this rule")
        self.take.setEnabled(bool(rules))
        self.words.setText(_about(rule) if isinstance(rule, RetentionRule) else "")

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self.view.setFocus)
        self.view.selectionModel().selectionChanged.connect(self._show_chosen)
        self.view.current_changed.connect(self._show_chosen)
        self.view.opened.connect(self.take_chosen)
        self.take.clicked.connect(self.take_chosen)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        hint = QLabel(
            "Select one rule, or several with Ctrl or Shift; please check what is said to be in doubt."
        )
        for label in (hint, self.words):
            set_look(label, "quiet")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.take, "primary")
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setContentsMargins(24, 0, 24, 8)
        upper.setSpacing(8)
        upper.addWidget(hint, 1)
        for widget in (self.search, self.back, self.take):
            upper.addWidget(widget)
        lower.setContentsMargins(24, 8, 24, 12)
        lower.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper)
        column.addWidget(self.view, 1)
        column.addLayout(lower)


def _about(rule: RetentionRule) -> str:
    return "\n".join(filter(None, (rule.reason, f"In doubt: {rule.doubt}" if rule.doubt else "")))


def _applies(rule: LibraryRule, nation: str) -> bool:
    return not nation or rule.applies_in(nation)
