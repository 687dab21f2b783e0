"""The editor for rows: things of which a record has several, edited in their place."""

import re

from dpotool.domain.changes import Change
from dpotool.domain.errors import NotUnderstood
from dpotool.domain.fields import Record, field_of, new_id
from dpotool.domain.kinds import Rows
from dpotool.ui.forms.editor import Answer, BoundForm, Editor, Setting
from dpotool.ui.forms.pasting import rows_from
from dpotool.ui.forms.summaries import RowSummaries, weights_for
from dpotool.ui.widgets.rows_field import RowsField

Value = tuple[Record, ...]


def form_name(row_type: type[Record]) -> str:
    """The form for a type of row, such as data_item for DataItem."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", row_type.__name__).lower()


class RowsEditor(Editor):
    """Rows in a table; the form of the open one stands below its line."""

    def __init__(self, widget: RowsField, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._field = widget
        kind = setting.declared.kind
        assert isinstance(kind, Rows)
        self._type: type[Record] = kind.row
        self._columns = tuple(widget.property("columns") or ())
        self._tags = tuple(widget.property("tags") or ())
        self._summaries = RowSummaries(self._columns, self._tags, setting.answers)
        self._form: BoundForm | None = None
        self._open = ""
        headings = tuple(field_of(self._type, name).label for name in self._columns)
        weights = weights_for(self._columns, tuple(widget.property("weights") or ()))
        widget.set_columns(headings, weights, self._type.noun)
        widget.show_rows(())
        widget.asked.connect(self._act)
        widget.pasted.connect(self.paste)

    @property
    def open_row(self) -> str:
        """The identity of the open row; empty where none is open."""
        return self._open

    def open(self, identity: str) -> None:
        """Open the row with that identity, so that its fields can be edited; close it where there is none."""
        place = self._place(identity)
        self._open = identity if place >= 0 else ""
        if place >= 0:
            self._row_form().show(self._value[place])
        self._field.show_open(place, self._row_form().widget if place >= 0 else None)

    def focus(self, path: str = "") -> None:
        identity, _, within = path.partition("/")
        if self._place(identity) < 0:
            self._field.focus_line(0)
            return
        self.open(identity)
        name, _, deeper = within.partition("/")
        form = self._row_form()
        form.focus(name if name in form.editors else next(iter(form.editors)), deeper)

    def flush(self) -> None:
        if self._open:
            for editor in self._row_form().editors.values():
                editor.flush()

    def register_changed(self, change: Change) -> None:
        if self._form is not None:
            for editor in self._form.editors.values():
                editor.register_changed(change)
        self._sum_up()

    def paste(self, text: str) -> None:
        """Add the rows of a spreadsheet's text; says what cannot be read, and then adds none."""
        try:
            rows = rows_from(text, self._type, (*self._columns, *self._tags))
        except NotUnderstood as fault:
            self.setting.desk.dialogs.refuse(str(fault))
            return
        if rows:
            self._alter((*self._value, *rows))
            self._field.focus_line(len(self._value) - 1)

    def _display(self, value: Value) -> None:
        self._sum_up()
        self.open(self._open)

    def _sum_up(self) -> None:
        register = self.setting.desk.workspace.register
        self._field.show_rows(tuple(self._summaries.of(row, register) for row in self._value))

    def _row_form(self) -> BoundForm:
        if self._form is None:
            self._form = self.setting.forms.bound(form_name(self._type), self._type)
            for name, editor in self._form.editors.items():
                editor.edited.connect(lambda answer, name=name: self._take(name, answer))
        return self._form

    def _take(self, name: str, answer: Answer) -> None:
        place = self._place(self._open)
        if place < 0:
            return
        row = self._value[place].replace(**{name: answer.value})
        self._value = (*self._value[:place], row, *self._value[place + 1 :])
        self._sum_up()
        path = f"{row.id}/{name}" + (f"/{answer.path}" if answer.path else "")
        self.edited.emit(Answer(self._value, answer.typing, path, answer.additions))

    def _act(self, name: str, place: int) -> None:
        acts = {
            "add": lambda: self._add(len(self._value), self._type()),
            "duplicate": lambda: self._add(place + 1, self._value[place].replace(id=new_id())),
            "remove": lambda: self._remove(place),
            "up": lambda: self._move(place, place - 1),
            "down": lambda: self._move(place, place + 1),
            "done": lambda: self._close(place),
            "toggle": lambda: self._toggle(place),
        }
        self.flush()
        acts[name]()

    def _add(self, place: int, row: Record) -> None:
        self._alter((*self._value[:place], row, *self._value[place:]))
        self.focus(row.id)

    def _remove(self, place: int) -> None:
        if self._value[place].id == self._open:
            self.open("")
        self._alter((*self._value[:place], *self._value[place + 1 :]))
        self._field.focus_line(place)

    def _move(self, place: int, target: int) -> None:
        if not 0 <= target < len(self._value):
            return
        rows = list(self._value)
        rows.insert(target, rows.pop(place))
        self._alter(tuple(rows))
        self._field.focus_line(target)

    def _close(self, place: int) -> None:
        self.open("")
        self._field.focus_line(place)

    def _toggle(self, place: int) -> None:
        identity = self._value[place].id
        if identity == self._open:
            self._close(place)
        else:
            self.focus(identity)

    def _alter(self, value: Value) -> None:
        self._value = value
        self._display(value)
        self.edited.emit(Answer(value))

    def _place(self, identity: str) -> int:
        return next((place for place, row in enumerate(self._value) if row.id == identity), -1)
