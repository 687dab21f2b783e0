"""Fields of records that are not in the register yet: what is typed alters drafts, and nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dpotool.domain.fields import Record
from dpotool.ui.forms.binding import DesignedForms, RecordFields
from dpotool.ui.forms.editor import Answer
from dpotool.ui.forms.listing import Rows
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.page import Desk


class DraftForm(QWidget):
    """Shows fields of one draft, or of several one below another."""

    altered = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms = DesignedForms(FormLoader(), desk)
        self._drafts: list[Record] = []
        self._bound: list[RecordFields] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    @property
    def drafts(self) -> tuple[Record, ...]:
        """The drafts as they have been filled in so far."""
        return tuple(self._drafts)

    @property
    def unread(self) -> str:
        """The label of the first field that holds text which is no answer; empty where all can be read."""
        editors = (editor for fields in self._bound for editor in fields.editors.values())
        return next((editor.setting.declared.label for editor in editors if editor.unread), "")

    def show_drafts(self, drafts: Sequence[Record], fields: Sequence[Rows]) -> None:
        """Show these fields of these drafts, in place of those before."""
        self.clear()
        self._drafts = list(drafts)
        for place, (draft, rows) in enumerate(zip(drafts, fields, strict=True)):
            bound = self._forms.listed(type(draft), rows)
            bound.show(draft)
            for name, editor in bound.editors.items():
                editor.edited.connect(lambda answer, at=place, name=name: self._take(at, name, answer))
            self._bound.append(bound)
            self._column.addWidget(bound.widget)

    def clear(self) -> None:
        """Let the fields go."""
        for fields in self._bound:
            self._column.removeWidget(fields.widget)
            fields.widget.hide()
            fields.widget.deleteLater()
        self._bound, self._drafts = [], []

    def set_answer(self, name: str, value: object, place: int = 0) -> None:
        """Give a field of a draft an answer that is given elsewhere."""
        self._drafts[place] = self._drafts[place].replace(**{name: value})
        editor = self._bound[place].editors.get(name)
        if editor is not None:
            editor.show(value)
        self.altered.emit()

    def flush(self) -> None:
        """Take what stands in the fields and has not been told yet."""
        for fields in self._bound:
            for editor in fields.editors.values():
                editor.flush()

    def focus(self, name: str = "") -> None:
        """Put the cursor into a field, or into the first one."""
        for fields in self._bound:
            wanted = name or next(iter(fields.editors))
            if wanted in fields.editors:
                fields.focus(wanted)
                return

    def _take(self, place: int, name: str, answer: Answer) -> None:
        self._drafts[place] = self._drafts[place].replace(**{name: answer.value})
        self.altered.emit()
