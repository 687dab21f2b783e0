"""When an activity was last looked at, and the button that says that it has been now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dpotool.domain.activity import Activity
from dpotool.domain.fields import Record
from dpotool.domain.reviews import is_review_due
from dpotool.ui.icons import icon
from dpotool.ui.page import Desk
from dpotool.ui.pages.register_columns import review_words
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout


class ReviewPart(QWidget):
    """The review of the activity shown, and what is done with the activity as a whole."""

    review_marked = Signal()
    duplicate_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.last, self.next = QLabel(), QLabel()
        self.mark = QPushButton(icon("check"), "Mark as reviewed")
        self.mark.setToolTip("Sets the day of the review to today, and the next one as far ahead as before")
        self.mark.clicked.connect(self.review_marked)
        self.copy = QPushButton("Duplicate")
        self.copy.clicked.connect(self.duplicate_asked)
        set_look(self.next, "quiet")
        self._lay_out()

    def show_record(self, record: Record) -> None:
        """Show when this activity was reviewed, and when it is to be reviewed again."""
        assert isinstance(record, Activity)
        last, again = review_words(record)
        due = is_review_due(record, self._desk.workspace.today)
        self.last.setText(last)
        set_look(self.last, "attention" if due else "")
        self.next.setText(again)
        self.next.setVisible(bool(again))

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(8)
        flow.addWidget(self.mark)
        flow.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.last)
        column.addWidget(self.next)
        column.addSpacing(10)
        column.addWidget(buttons)
