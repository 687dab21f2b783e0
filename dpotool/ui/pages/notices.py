"""The notices: a list of them, and the editor of the one that is opened."""

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.changes import Change, adding
from dpotool.domain.duplicates import duplicate, name_of_copy
from dpotool.domain.errors import CannotDo
from dpotool.domain.notice import Notice
from dpotool.domain.removals import removals, these
from dpotool.ui.background import Background
from dpotool.ui.notices.beginning import blank_notice, next_reference
from dpotool.ui.notices.exporting import export
from dpotool.ui.notices.notice_editor import NoticeEditor
from dpotool.ui.notices.notice_list import NoticeList
from dpotool.ui.page import Desk, Page, RecordCommands
from dpotool.ui.printing import Printing
from dpotool.ui.waiting_cursor import waiting_cursor


class NoticesPage(Page):
    """Begins with the list; the editor is made when a notice is first opened."""

    name = "Notices"
    icon = "article"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        printing: Callable[[QWidget, Background], Printing] = Printing,
    ) -> None:
        """`printing` makes what prints, given the window and the thread in which pages are made."""
        super().__init__(parent)
        self._desk = desk
        self._scores = Scores(desk.workspace)
        self._background = Background(self)
        self._editor: NoticeEditor | None = None
        self.list = NoticeList(desk)
        self.printing = printing(self, self._background)
        self._bodies = QStackedWidget()
        self._bodies.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bodies)
        self._connect()
        self._end = desk.workspace.subscribe(self._follow)

    @property
    def editor(self) -> NoticeEditor:
        """The editor of the notice that was opened last."""
        if self._editor is None:
            self._editor = self._make_editor()
        return self._editor

    @property
    def current(self) -> Notice | None:
        """The notice that is opened, or else the one selected in the list."""
        if self._editor is not None and self._bodies.currentWidget() is self._editor:
            return self._editor.notice
        return cast(Notice | None, self.list.current)

    def open(self, identity: str) -> bool:
        """Open a notice in the editor; False where there is none with that identity."""
        notice = self._desk.workspace.register.get(Notice, identity)
        if notice is None:
            return False
        editor = self.editor
        self.list.view.go_to(identity)
        self._bodies.setCurrentWidget(editor)
        editor.show_notice(notice)
        self.commands_changed.emit()
        return True

    def show_list(self) -> None:
        """Go back to the list."""
        self.flush()
        self._bodies.setCurrentWidget(self.list)
        self.list.view.setFocus()
        self.commands_changed.emit()

    def show_record(self, identity: str, field: str = "") -> bool:
        if not self.open(identity):
            return False
        if field:
            self.editor.focus_field(field)
        else:
            self.editor.focus_outline()
        return True

    def flush(self) -> None:
        if self._editor is not None:
            self._editor.flush()

    def attention(self) -> int:
        today = self._desk.workspace.today
        notices = self._desk.workspace.register.all(Notice)
        due = (n.review_due for n in notices if n.state != "superseded")
        return sum(day is not None and day < today for day in due)

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        own = (("New notice", self.new_notice), ("All notices", self.show_list))
        if self.current is None:
            return own
        return (*own, ("Print the notice", self.print), ("Duplicate the notice", self.duplicate))

    def record_commands(self) -> RecordCommands:
        add = {"notice": self.new_notice}
        if self.current is None:
            return RecordCommands(add=add)
        return RecordCommands(add=add, duplicate=self.duplicate, delete=self.delete, print=self.print)

    def leave(self) -> None:
        self._end()
        if self._editor is not None:
            self._editor.preparation.forget()
        self.printing.end()
        self._background.end()

    def new_notice(self) -> None:
        """Add a draft with the usual sections, and put the cursor into its title."""
        self.flush()
        workspace = self._desk.workspace
        with waiting_cursor():
            blank = blank_notice(workspace.register, workspace.today)
        self._add(blank)

    def duplicate(self) -> None:
        """Add a copy of the notice, as a draft that was never published, with a reference of its own."""
        self.flush()
        notice, register = self.current, self._desk.workspace.register
        if notice is None:
            return
        title = name_of_copy(notice.title, (each.title for each in register.all(Notice)))
        answers = {"title": title, "reference": next_reference(register), "state": "draft"}
        self._add(duplicate(notice, **answers, published_on=None))

    def delete(self) -> None:
        """Remove the notice opened, or those selected in the list."""
        self.flush()
        opened = self._bodies.currentWidget() is not self.list
        notices = (self.current,) if opened else self.list.selected
        going = tuple(each for each in notices if each is not None)
        if going and self._desk.undo.do(removals(self._desk.workspace.register, going)):
            self.said.emit(f"Deleted {these(going)}.")

    def export(self, format: str) -> None:
        """Write the notice in one of the formats."""
        self.flush()
        notice = self.current
        done = export(self._desk, notice, format, self.editor.head.profile) if notice else ""
        if done:
            self.said.emit(done)

    def print(self) -> None:
        """Print the notice, in the manner chosen in the editor."""
        from dpotool.app.exporting import notice_prose

        self.flush()
        notice = self.current
        if notice is None:
            return
        try:
            with waiting_cursor():
                prose = notice_prose(self._desk.workspace, notice)
        except CannotDo as refusal:
            self._desk.dialogs.refuse(str(refusal))
            return
        self.printing.print(prose, self.editor.head.profile)

    def _add(self, notice: Notice) -> None:
        if self._desk.undo.do(adding(notice)) and self.open(notice.id):
            self.editor.focus_field("title")

    def _follow(self, change: Change) -> None:
        self._scores.follow(change)
        self.list.follow(change)
        if self._editor is None:
            return
        if self._editor.notice is not None:
            self._editor.refresh(change)
        elif self._bodies.currentWidget() is self._editor:
            self.show_list()

    def _make_editor(self) -> NoticeEditor:
        editor = NoticeEditor(self._desk, self._scores, self._background)
        editor.left.connect(self.show_list)
        editor.head.export_asked.connect(self.export)
        editor.head.print_asked.connect(self.print)
        self._bodies.addWidget(editor)
        return editor

    def _connect(self) -> None:
        self.list.opened.connect(self.show_record)
        self.list.new_asked.connect(self.new_notice)
        self.list.duplicate_asked.connect(self.duplicate)
        self.list.delete_asked.connect(self.delete)
        self.list.chosen.connect(self.commands_changed)
        self.printing.refused.connect(self._desk.dialogs.refuse)
        self.printing.finished.connect(lambda: self.said.emit("The notice was sent to the printer."))
