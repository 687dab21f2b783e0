"""A table of records above, and the one that is selected below it, in full."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dpotool.app.pasting import Pasted, pasted
from dpotool.domain.changes import Change, Edit, adding, together
from dpotool.domain.duplicates import duplicate, name_of_copy
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.removals import left_without, removals, these
from dpotool.ui.page import Desk
from dpotool.ui.record_details import RecordDetails
from dpotool.ui.record_table import RecordTable
from dpotool.ui.table_memory import TableMemory
from dpotool.ui.table_view import RecordView

_TABLE_SHARE = (2, 3)


class RecordPane(QWidget):
    """Everything that is done with the records of one type: chosen, altered, added, copied, removed."""

    record_chosen = Signal()
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        record_type: type[Record],
        table: RecordTable,
        details: RecordDetails,
        memory: TableMemory,
        sorted_by: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._type, self._memory = desk, record_type, memory
        self.table, self.details = table, details
        self.view = RecordView(table)
        self.view.setAccessibleName(record_type.plural.capitalize())
        self.view.set_widths(memory.widths())
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        self._connect()
        self.view.sort_by(sorted_by)
        self.fill()

    @property
    def current(self) -> Record | None:
        """The record selected."""
        return self.view.current

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What it consists of, in the order in which it is read."""
        return (self.view, *self.details.parts)

    def fill(self) -> None:
        """Show all records of the register anew."""
        self.table.fill(self._desk.workspace.register.all(self._type))
        self.reveal_current()
        if self.current is None:
            self._show_current()

    def follow(self, change: Change) -> None:
        """Show what a change of the register altered, and go to a record that it added."""
        own = [edit for edit in change.edits if isinstance(edit.subject, self._type)]
        self.table.follow(own)
        if len(own) < len(change.edits):
            self.table.forget_cells()
        self.details.refresh(change)
        added = [edit.after for edit in own if edit.before is None and edit.after]
        if len(added) == 1:
            self.view.go_to(added[0].id)

    def go_to(self, identity: str, field: str = "") -> bool:
        """Show a record, with the cursor in a field of it; False where it is not in the table."""
        if not self.view.go_to(identity):
            return False
        if field:
            self.details.focus_field(field)
        return True

    def add(self, record: Record) -> None:
        """Add a record, and put the cursor where its first answer goes."""
        self.details.form.flush()
        if self._desk.undo.do(adding(record)) and self.go_to(record.id):
            self.details.focus_field(fields_of(self._type)[0].name)

    def duplicate(self, **answers: Any) -> None:
        """Add a copy of the record selected, under a name of its own and with these answers."""
        self.details.form.flush()
        record, first = self.current, fields_of(self._type)[0]
        if record is None:
            return
        taken = (each.headline for each in self._desk.workspace.register.all(self._type))
        named = {first.name: name_of_copy(record.headline, taken)}
        self.add(duplicate(record, **{**named, **answers}))

    def delete(self) -> None:
        """Remove the records selected, say who named them, and select the next one."""
        self.details.form.flush()
        records = self.view.selected
        if not records:
            return
        register = self._desk.workspace.register
        lonely = left_without(register, records)
        following = self._neighbour(records)
        if self._desk.undo.do(removals(register, records)):
            self.said.emit(_deleted(records, lonely))
            self.view.go_to(following)

    def answer_selected(self, label: str, name: str, value: object) -> None:
        """Give a field of every record selected this answer, as one step named by the label."""
        self.details.form.flush()
        records = [each for each in self.view.selected if getattr(each, name) != value]
        edits = tuple(Edit(each, each.replace(**{name: value})) for each in records)
        self._desk.undo.do(together(f"{label} {these(records)}", [Change("", edits)]))

    def reveal_current(self) -> None:
        """Scroll to the record selected; to the first one, and select it, where none is."""
        if self.current is None and self.table.shown:
            self.view.go_to(self.table.shown[0].id)
        self.view.scrollTo(self.view.currentIndex())

    def paste(self) -> None:
        """Add what was copied in a spreadsheet, as one step."""
        self.details.form.flush()
        try:
            found = pasted(QGuiApplication.clipboard().text(), self._type, self._desk.workspace.register)
        except CannotDo as refusal:
            self._desk.dialogs.refuse(str(refusal))
            return
        if self._desk.undo.do(found.change):
            self.said.emit(_pasted(found))

    def offer(self, label: str, deed: Callable[[], None]) -> None:
        """Offer something in the menu that opens over a row."""
        self.view.addAction(label, deed)

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        self.details.form.flush()

    def _neighbour(self, records: tuple[Record, ...]) -> str:
        """The record to be selected when these are gone: the next one, or the one before."""
        going, shown = {record.id for record in records}, self.table.shown
        last = max(n for n, each in enumerate(shown) if each.id in going)
        around = (*shown[last + 1 :], *reversed(shown[:last]))
        return next((each.id for each in around if each.id not in going), "")

    def _show_current(self) -> None:
        self.details.show_record(self.current)
        self.record_chosen.emit()

    def _connect(self) -> None:
        self.view.current_changed.connect(self._show_current)
        self.view.opened.connect(self._open)
        self.view.delete_asked.connect(self.delete)
        self.view.paste_asked.connect(self.paste)
        self.view.columns_arranged.connect(self._keep_columns)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.offer("Copy rows", self.view.copy)
        self.offer("Paste rows from a spreadsheet", self.paste)
        self.details.left.connect(self.view.setFocus)
        self._splitter.splitterMoved.connect(self._keep_heights)

    def _open(self) -> None:
        self.details.focus_first()

    def _keep_columns(self) -> None:
        names = [column.name for column in self.table.columns]
        self._memory.keep_columns(names, self.view.widths)

    def _keep_heights(self) -> None:
        self._memory.keep_heights(self._splitter.sizes())

    def _lay_out(self) -> None:
        self._splitter.addWidget(self.view)
        self._splitter.addWidget(self.details)
        self._splitter.setChildrenCollapsible(False)
        for position, share in enumerate(_TABLE_SHARE):
            self._splitter.setStretchFactor(position, share)
        heights = self._memory.heights()
        self._splitter.setSizes(heights if len(heights) == len(_TABLE_SHARE) else [260, 460])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)


def _pasted(found: Pasted) -> str:
    said = f"Pasted {these(found.records)}."
    if found.passed_over:
        headings = ", ".join(f"“{heading}”" for heading in found.passed_over)
        said += f" Nothing was done with what stands under {headings}."
    return said


def _deleted(records: tuple[Record, ...], lonely: tuple[Record, ...]) -> str:
    said = f"Deleted {these(records)}."
    if lonely:
        names = ", ".join(these((each,)) for each in lonely[:3])
        rest = f" and {len(lonely) - 3} more" if len(lonely) > 3 else ""
        it = "it" if len(records) == 1 else "them"
        said += f" No longer named by: {names}{rest}; undo puts {it} back there too."
    return said
