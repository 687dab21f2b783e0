"""Tabs that hold forms of a case; each form is made when its tab is first opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change
from dpotool.ui.forms.outlines import outline
from dpotool.ui.forms.record_form import RecordForm
from dpotool.ui.page import Desk
from dpotool.ui.record_details import RecordDetails


class FormTab(QWidget):
    """A tab with one form of a type of case, which can be read only while the case is closed."""

    def __init__(
        self, desk: Desk, case_type: type[CaseFile], form: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._type, self._name = desk, case_type, form
        self._made: RecordForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def form(self) -> RecordForm:
        """The form itself."""
        if self._made is None:
            self._made = RecordForm(self._type, (self._name,), self._desk, margin=0)
            self._column.addWidget(self._made)
        return self._made

    def holds(self, name: str) -> bool:
        """Whether a field of that name stands here."""
        return name in outline(self._name, self._type).field_names

    def show_case(self, case: CaseFile) -> None:
        """Show this case."""
        self.form.freeze(not case.is_open)
        if self.form.record is not case:
            self.form.show_record(case)

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        if self._made is not None:
            self._made.refresh(change)

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        if self._made is not None:
            self._made.flush()

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field."""
        self.form.focus_field(path)


class DetailsTab(QWidget):
    """A tab with every other form of a type of case, what it lacks, and its history."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        case_type: type[CaseFile],
        forms: tuple[str, ...],
        scores: Scores,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._type, self._names, self._scores = desk, case_type, forms, scores
        self._made: RecordDetails | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def details(self) -> RecordDetails:
        """The forms with all that is around them."""
        if self._made is None:
            self._made = RecordDetails(self._desk, self._type, self._names, self._scores)
            self._made.left.connect(self.left)
            self._column.addWidget(self._made)
        return self._made

    def show_case(self, case: CaseFile) -> None:
        """Show this case."""
        self.details.form.freeze(not case.is_open)
        if self.details.record is not case:
            self.details.show_record(case)
        else:
            self.details.judge()

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        if self._made is not None:
            self._made.form.refresh(change)

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        if self._made is not None:
            self._made.form.flush()

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field, in the section in which it stands."""
        self.details.focus_field(path)
