"""One record in full: its sections at the left, the form in the middle, and what it lacks at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.scores import Scores
from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.record_form import RecordForm
from dpotool.ui.history_panel import HistoryPanel
from dpotool.ui.page import Desk
from dpotool.ui.section_list import SectionList
from dpotool.ui.side_panel import SidePanel, SidePart
from dpotool.ui.theme import set_look

HISTORY, LACKING = "history", "lacking"
_ROOMY, _SNUG, _LEAST = 1000, 740, 420
_UNLIMITED = 16_777_215
_SECTIONS_WIDTH = {True: 228, False: 176}
_SIDE_WIDTH = {True: 302, False: 256}


class RecordDetails(QWidget):
    """Shows one record of a type, to be read and altered; Escape asks to go back to where it was chosen."""

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        record_type: type[Record],
        form_names: tuple[str, ...],
        scores: Scores,
        parts: Sequence[tuple[SidePart, QWidget]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scores = scores
        self.form = RecordForm(record_type, form_names, desk)
        self.history = HistoryPanel(desk.workspace)
        several = len(self.form.sections) > 1
        listed = [(each.name, each.title if several else "Details") for each in self.form.sections]
        self.sections = SectionList([*listed, (HISTORY, "History"), (LACKING, "What it lacks")])
        self.side = SidePanel(self._title_of, parts)
        self.caption = QLabel()
        self._middle = QStackedWidget()
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.form.section_shown.connect(self._follow_form)
        self.sections.section_chosen.connect(self.show_section)
        self.side.gap_chosen.connect(self.focus_field)

    @property
    def record(self) -> Record | None:
        """The record shown, as it stands in the register."""
        return self.form.record

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What it consists of, in the order in which it is read."""
        return (self.sections, self._middle, self.side)

    def show_record(self, record: Record | None) -> None:
        """Show this record, in the section that is open."""
        self.form.show_record(record)
        self.setVisible(record is not None)
        self.judge()

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        self.form.refresh(change)
        self.judge()

    def judge(self) -> None:
        """Show anew what is said about the record: what it lacks, where it is used, its history."""
        record = self.record
        if record is None:
            return
        score = self._scores.of(record)
        lacking = [gap.field for gap in score.gaps]
        gaps = {each.name: sum(map(lacking.count, each.field_names)) for each in self.form.sections}
        self.sections.show_gaps(gaps)
        self.side.show_record(record, score)
        self.history.show_record(record)
        self.caption.setText(_caption(record))

    def show_section(self, name: str) -> None:
        """Show a section of the form, the history, or what is lacking where that is not beside the form."""
        self.sections.show_section(name)
        if name in (HISTORY, LACKING):
            self.form.flush()
            self._middle.setCurrentWidget(self.history if name == HISTORY else self.side)
        else:
            self._middle.setCurrentWidget(self.form)
            if self.form.section != name:
                self.form.show_section(name)

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field, in the section in which it stands."""
        self._middle.setCurrentWidget(self.form)
        self.form.focus_field(path)
        self.sections.show_section(self.form.section)

    def focus_first(self) -> None:
        """Put the cursor into the first field of the section that is open."""
        section = next(each for each in self.form.sections if each.name == self.form.section)
        if self._middle.currentWidget() is self.history:
            self.history.setFocus()
        else:
            self.form.focus_field(section.field_names[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= scaled(_ROOMY)
        self.sections.setFixedWidth(scaled(_SECTIONS_WIDTH[roomy]) - 14)
        self._place_side(scaled(_SIDE_WIDTH[roomy]), beside=event.size().width() >= scaled(_SNUG))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _place_side(self, width: int, *, beside: bool) -> None:
        """Put the side beside the form, or, where there is no room for it, into a section of its own."""
        self.sections.show_row(LACKING, not beside)
        if beside:
            if self.sections.section == LACKING:
                self.show_section(self.form.section)
            self.side.setFixedWidth(width)
            self._row.addWidget(self.side)
            self.side.show()
        else:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(_UNLIMITED)
            self._middle.addWidget(self.side)

    def _title_of(self, field: str) -> str:
        return next((each.title for each in self.form.sections if field in each.field_names), "")

    def _follow_form(self, name: str) -> None:
        self._middle.setCurrentWidget(self.form)
        self.sections.show_section(name)

    def _lay_out(self) -> None:
        set_look(self.caption, "quiet")
        self.caption.setIndent(10)
        self._middle.addWidget(self.form)
        self._middle.addWidget(self.history)
        left = QVBoxLayout()
        left.setContentsMargins(14, 16, 0, 8)
        left.setSpacing(6)
        left.addWidget(self.caption)
        left.addWidget(self.sections, 1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left)
        self._row.addWidget(self._middle, 1)
        self._row.addWidget(self.side)
        self.setMinimumWidth(scaled(_LEAST))


def _caption(record: Record) -> str:
    reference, capacity = getattr(record, "reference", ""), getattr(record, "capacity", "")
    as_what = f"as {capacity.replace('-', ' ')}" if capacity else ""
    return ", ".join(part for part in (reference, as_what) if part) or record.noun.capitalize()
