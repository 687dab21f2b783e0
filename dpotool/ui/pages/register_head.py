"""The head of the register: its title and counts, what can be done, and how the list is narrowed."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpotool.ui.column_choice import ColumnChoice
from dpotool.ui.filter_chips import ALL, FilterChips
from dpotool.ui.icons import icon
from dpotool.ui.pages.register_filters import CHIPS, WITH_GAPS, Wanted
from dpotool.ui.search_field import SearchField
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.short_label import ShortLabel

GROUPS = (
    ("", "None"),
    ("function", "Function"),
    ("capacity", "We act as"),
    ("state", "State"),
    ("owner", "Owner"),
)
EXPORTS = (("shown", "What is shown"), ("all", "The whole register"), ("selected", "What is selected"))


class RegisterHead(QWidget):
    """Says what the officer wants to see by `wanted_changed`; the other signals are its buttons."""

    wanted_changed = Signal()
    group_chosen = Signal(str)
    new_asked = Signal()
    export_asked = Signal(str)
    left = Signal()

    def __init__(self, columns: ColumnChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self.count = ShortLabel()
        self.search = SearchField()
        self.export = QPushButton(icon("export"), "Export")
        self.new = QPushButton(icon("plus", "on_accent"), "New activity")
        self.chips = FilterChips(CHIPS)
        self.function = QPushButton("Function")
        self.group = QComboBox()
        self._ways = QWidget()
        self._function = ""
        self._prepare()
        self._lay_out()
        self._connect()

    @property
    def wanted(self) -> Wanted:
        """Which activities the officer wants to see."""
        return Wanted(self.chips.chosen, self._function, self.search.text().strip())

    def clear(self) -> None:
        """Want to see all activities again."""
        self.chips.choose(())
        self._function = ""
        self._name_function()
        self.search.clear()
        self.wanted_changed.emit()

    def show_counts(self, counts: Mapping[str, int], shown: int) -> None:
        """Show how many activities there are of each sort, and how many are shown of all in use."""
        everything, gaps = counts[ALL], counts.get(WITH_GAPS, 0)
        noun = "activity" if everything == 1 else "activities"
        words = f"{everything} {noun}" + (f", {gaps} with gaps" if gaps else "")
        self.count.setText(words if self.wanted == Wanted() else f"{shown} shown of {words}")
        self.chips.show_counts(counts)
        self._show_ways(something=any(counts.values()))

    def offer_functions(self, functions: Iterable[str]) -> None:
        """Offer these functions to narrow the list by."""
        menu = self.function.menu()
        menu.clear()
        for function in ("", *functions):
            action = menu.addAction(function.replace("&", "&&") or "All functions")
            action.setCheckable(True)
            action.setChecked(function == self._function)
            action.triggered.connect(partial(self._choose_function, function))

    def _show_ways(self, *, something: bool) -> None:
        """Show what is done with a list only where there is one; else the page itself says how to begin."""
        for widget in (self.count, self.search, self.export, self.new, self._ways):
            widget.setVisible(something)

    def _choose_function(self, function: str) -> None:
        self._function = function
        self._name_function()
        self.wanted_changed.emit()

    def _name_function(self) -> None:
        self.function.setText(f"Function: {self._function}" if self._function else "Function")
        self.function.setCheckable(bool(self._function))
        self.function.setChecked(bool(self._function))

    def _prepare(self) -> None:
        set_look(self.count, "quiet")
        self.count.setContentsMargins(0, 0, 0, 3)
        set_look(self.new, "primary")
        set_look(self.export, "menu")
        set_look(self.function, "chip-menu")
        self.function.setMenu(QMenu(self.function))
        self.export.setMenu(QMenu(self.export))
        for name, label in EXPORTS:
            self.export.menu().addAction(f"{label}…", partial(self.export_asked.emit, name))
        for name, label in GROUPS:
            self.group.addItem(label, name)
        self.group.setAccessibleName("Group by")
        self.chips.add_widget(self.function)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda: self.wanted_changed.emit())
        self.search.left.connect(self.left)
        self.chips.chips_chosen.connect(self.wanted_changed)
        self.group.currentIndexChanged.connect(lambda: self.group_chosen.emit(self.group.currentData()))
        self.new.clicked.connect(self.new_asked)

    def _lay_out(self) -> None:
        title = QLabel("Register")
        set_look(title, "page-title")
        upper, lower = QHBoxLayout(), QHBoxLayout(self._ways)
        lower.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(8)
        upper.addWidget(title)
        upper.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        upper.addWidget(self.search, 1)
        upper.addWidget(self.export)
        upper.addWidget(self.new)
        lower.setSpacing(8)
        lower.addWidget(self.chips, 1)
        lower.addLayout(self._view_choices())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 8)
        column.setSpacing(8)
        column.addLayout(upper)
        column.addWidget(self._ways)

    def _view_choices(self) -> QVBoxLayout:
        group_by, line, column = QLabel("Group by"), QHBoxLayout(), QVBoxLayout()
        set_look(group_by, "quiet")
        line.setSpacing(8)
        for widget in (group_by, self.group, self.columns):
            line.addWidget(widget)
        column.addLayout(line)
        column.addStretch()
        return column
