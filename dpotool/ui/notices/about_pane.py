"""Everything about a notice besides its sections: title, audience, dates, contacts, promises, its history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dpotool.domain.changes import Change
from dpotool.domain.notice import Notice
from dpotool.domain.questions import Gap
from dpotool.ui.forms.record_form import RecordForm
from dpotool.ui.history_panel import HistoryPanel
from dpotool.ui.page import Desk

FORMS = (
    *("notice_about", "notice_contact", "notice_rights", "notice_words"),
    *("notice_channels", "notice_changes"),
)
HISTORY = "history"


class AboutPane(QWidget):
    """Shows one of the forms about a notice, or the history."""

    part_shown = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = RecordForm(Notice, FORMS, desk)
        self.history = HistoryPanel(desk.workspace)
        self._bodies = QStackedWidget()
        self._bodies.addWidget(self.form)
        self._bodies.addWidget(self.history)
        self.form.section_shown.connect(self._follow_form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bodies)

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Name and title of each part, the history last."""
        return (*((each.name, each.title) for each in self.form.sections), (HISTORY, "History"))

    def show_notice(self, notice: Notice) -> None:
        """Show this notice, in the part that is open."""
        self.form.show_record(notice)
        self.history.show_record(notice)

    def show_part(self, name: str) -> None:
        """Show a part."""
        if name == HISTORY:
            self.form.flush()
            self._bodies.setCurrentWidget(self.history)
        else:
            self._bodies.setCurrentWidget(self.form)
            if self.form.section != name:
                self.form.show_section(name)

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field, in the part in which it stands."""
        self._bodies.setCurrentWidget(self.form)
        self.form.focus_field(path)
        self.part_shown.emit(self.form.section)

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        self.form.refresh(change)
        if self.form.record is not None:
            self.history.show_record(self.form.record)

    def gaps_of(self, gaps: tuple[Gap, ...]) -> dict[str, int]:
        """How many of these gaps each part has."""
        lacking = [gap.field for gap in gaps]
        return {each.name: sum(map(lacking.count, each.field_names)) for each in self.form.sections}

    def title_of(self, gap: Gap) -> str:
        """The title of the part in which the answer to a gap stands; empty where it stands in none."""
        return next((each.title for each in self.form.sections if gap.field in each.field_names), "")

    def _follow_form(self, name: str) -> None:
        self._bodies.setCurrentWidget(self.form)
        self.part_shown.emit(name)
