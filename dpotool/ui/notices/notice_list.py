"""The notices of the register as a list, to choose one from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.domain.notice import Notice
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.icons import icon
from dpotool.ui.notices.notice_columns import notice_columns
from dpotool.ui.page import Desk
from dpotool.ui.record_table import RecordTable
from dpotool.ui.table_view import RecordView
from dpotool.ui.theme import set_look


class NoticeList(QWidget):
    """Says which notice is to be opened, and asks for new ones, copies and removals."""

    opened = Signal(str)
    new_asked = Signal()
    duplicate_asked = Signal()
    delete_asked = Signal()
    chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        workspace = desk.workspace
        columns = notice_columns(lambda: workspace.register, lambda: workspace.today)
        self.table = RecordTable(columns, self)
        self.view = RecordView(self.table)
        self.count = QLabel()
        self.open = QPushButton("Open")
        self.duplicate = QPushButton("Duplicate")
        self.delete = QPushButton("Delete")
        self.new = QPushButton(icon("plus", "on_accent"), "New notice")
        self.empty = EmptyState("No privacy notice is recorded yet.", "New notice")
        self._bodies = QStackedWidget()
        self._lay_out()
        self._connect()
        self.fill()

    @property
    def current(self) -> Record | None:
        """The notice in the current row."""
        return self.view.current

    @property
    def selected(self) -> tuple[Record, ...]:
        """The notices selected."""
        return self.view.selected

    def fill(self) -> None:
        """Show all notices anew, sorted by their references."""
        self.table.fill(self._desk.workspace.register.all(Notice))
        self.view.sort_by("reference")
        if self.current is None and self.table.shown:
            self.view.go_to(self.table.shown[0].id)
        self._count()

    def follow(self, change: Change) -> None:
        """Show what a change of the register altered."""
        own = [edit for edit in change.edits if isinstance(edit.subject, Notice)]
        self.table.follow(own)
        if len(own) < len(change.edits):
            self.table.forget_cells()
        if self.current is None and self.table.shown:
            self.view.go_to(self.table.shown[0].id)
        self._count()

    def _count(self) -> None:
        count = len(self.table.records)
        self.count.setText("1 notice" if count == 1 else f"{count} notices")
        self.count.setVisible(count > 0)
        self._bodies.setCurrentWidget(self.view if count else self.empty)
        for button in (self.open, self.duplicate, self.delete, self.new):
            button.setVisible(count > 0)
        self.chosen.emit()

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.id)

    def _connect(self) -> None:
        self.view.setAccessibleName("Notices")
        self.view.opened.connect(self._open)
        self.view.delete_asked.connect(self.delete_asked)
        self.view.current_changed.connect(lambda _: self.chosen.emit())
        self.open.clicked.connect(self._open)
        self.duplicate.clicked.connect(self.duplicate_asked)
        self.delete.clicked.connect(self.delete_asked)
        self.new.clicked.connect(self.new_asked)
        self.empty.pressed.connect(self.new_asked)

    def _lay_out(self) -> None:
        title = QLabel("Notices")
        set_look(title, "page-title")
        set_look(self.count, "quiet")
        self.count.setContentsMargins(0, 0, 0, 3)
        set_look(self.new, "primary")
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 12)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        for button in (self.open, self.duplicate, self.delete, self.new):
            head.addWidget(button)
        self._bodies.addWidget(self.view)
        self._bodies.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._bodies, 1)
