"""The disposal log: what went, how, and under which rule; an entry is remarked on, and never altered."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dpotool.app.word_filter import WordFilter
from dpotool.domain.changes import Change, Edit, named
from dpotool.domain.days import show_day
from dpotool.domain.disposals import remarked
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import fields_of
from dpotool.domain.kinds import Reference, Rows
from dpotool.domain.retention import Annotation, Disposal
from dpotool.ui.column_choice import ColumnChoice
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.page import Desk
from dpotool.ui.record_columns import chosen, columns_of
from dpotool.ui.record_table import RecordTable
from dpotool.ui.spoken import Spoken
from dpotool.ui.table_view import RecordView
from dpotool.ui.theme import colours, set_look

_USUAL = ("reference", "day", "records", "action", "rule")


class DisposalLogView(QWidget):
    """Shows the log, the newest entry first, and the entry selected in full with its remarks."""

    said = Signal(str)
    decide_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = WordFilter(desk.workspace)
        self._columns = columns_of(Disposal, Spoken(desk.workspace).say)
        self.choice = ColumnChoice(self._columns, _USUAL)
        self.table = RecordTable(chosen(self._columns, _USUAL), self)
        self.view = RecordView(self.table)
        self.view.setAccessibleName("Disposal log")
        self.entry, self.remark, self.add = QLabel(), QLineEdit(), QPushButton("Add remark")
        self.empty = EmptyState(
            "Nothing has gone yet. What you decide about record sets is written here.",
            "Go to the record sets",
        )
        self._body, self._split = QStackedWidget(self), QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()
        self.table.fill(desk.workspace.register.all(Disposal))
        self.view.sort_by("reference", Qt.SortOrder.DescendingOrder)
        self._show_state()

    @property
    def current(self) -> Disposal | None:
        """The entry selected."""
        found = self.view.current
        return found if isinstance(found, Disposal) else None

    @property
    def selected(self) -> tuple[Disposal, ...]:
        """All entries selected, in their order."""
        return tuple(each for each in self.view.selected if isinstance(each, Disposal))

    def narrow(self, words: str) -> None:
        """Show only the entries that hold these words."""
        self.table.filter(self._words.test(words))

    def show_record(self, identity: str) -> bool:
        """Show an entry; False where the log does not hold it."""
        if self.table.row_of(identity) < 0:
            self.narrow("")
        return self.view.go_to(identity)

    def follow(self, change: Change) -> None:
        """Show what a change of the register altered."""
        self._words.follow(change)
        self.table.follow(edit for edit in change.edits if isinstance(edit.subject, Disposal))
        self._show_state()

    def add_remark(self) -> None:
        """Add what was typed to the entry selected."""
        entry, workspace = self.current, self._desk.workspace
        if entry is None:
            return
        who = workspace.organisation.officer_title
        try:
            after = remarked(entry, self.remark.text(), workspace.today, who)
        except CannotDo as refusal:
            self._desk.dialogs.refuse(str(refusal))
            return
        if self._desk.undo.do(Change(f"Remark on {named(entry)}", (Edit(entry, after),))):
            self.remark.clear()
            self.said.emit(f"Remarked on {entry.reference}.")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_entry()

    def _show_state(self) -> None:
        if self.current is None and self.table.shown:
            self.view.go_to(self.table.shown[0].id)
        self._body.setCurrentWidget(self._split if self.table.records else self.empty)
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.current
        self.entry.setText(self._told(entry) if entry else "")

    def _told(self, entry: Disposal) -> str:
        """An entry in full, as a page of rich text: each answer given, and the remarks."""
        quiet, say = colours(self).quiet, Spoken(self._desk.workspace).say
        lines = [
            f"<tr><td style='color:{quiet}; padding-right:16px'>{escape(declared.label)}</td>"
            f"<td>{escape(say(declared, getattr(entry, declared.name)))}</td></tr>"
            for declared in fields_of(Disposal)
            if not isinstance(declared.kind, Rows | Reference)
            and declared.kind.is_filled(getattr(entry, declared.name))
        ]
        remarks = "".join(f"<p>{_remark(each)}</p>" for each in entry.remarks)
        title = f"<p><b>Remarks</b></p>{remarks}" if remarks else ""
        return f"<table cellspacing='0' cellpadding='2'>{''.join(lines)}</table>{title}"

    def _show_columns(self, names: tuple[str, ...]) -> None:
        self.view.show_columns(chosen(self._columns, names))

    def _connect(self) -> None:
        self.view.current_changed.connect(self._show_entry)
        self.view.opened.connect(lambda: self.remark.setFocus())
        self.choice.columns_chosen.connect(self._show_columns)
        self.remark.returnPressed.connect(self.add_remark)
        self.add.clicked.connect(self.add_remark)
        self.empty.pressed.connect(self.decide_asked)

    def _lay_out(self) -> None:
        self.entry.setWordWrap(True)
        self.entry.setTextFormat(Qt.TextFormat.RichText)
        self.entry.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.entry.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.remark.setPlaceholderText("Add a remark to this entry; the entry itself stays as it is")
        self.remark.setAccessibleName("Remark")
        self._split.addWidget(self.view)
        self._split.addWidget(self._below())
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([300, 360])
        for body in (self._split, self.empty):
            self._body.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    def _below(self) -> QScrollArea:
        ground = QWidget()
        set_look(ground, "ground")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.remark, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.entry)
        column.addLayout(row)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(area, "surface")
        area.setWidget(ground)
        return area


def _remark(remark: Annotation) -> str:
    when = show_day(remark.day) if remark.day else ""
    told = ", ".join(filter(None, (when, remark.who)))
    return f"{escape(remark.words)} ({escape(told)})" if told else escape(remark.words)
