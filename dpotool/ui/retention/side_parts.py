"""What stands beside the forms of record sets and rules: when, why, and what the library says by now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dpotool.app.workspace import Workspace
from dpotool.domain.fields import Record
from dpotool.domain.retention import RecordSet, RetentionRule
from dpotool.domain.retention_library import news
from dpotool.ui.retention.lists import STATES
from dpotool.ui.theme import set_look


class DueLine(QWidget):
    """Says of a record set when it is due and why, or what it waits for."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.words = _words("quiet")
        _lay_out(self, "When it is due", self.words)

    def show_record(self, record: Record) -> None:
        """Show when this record set is due."""
        if isinstance(record, RecordSet):
            found = self._workspace.retention.keeping(record)
            self.words.setText(f"{STATES[found.state][0]}. {found.words}.")


class LibraryNews(QWidget):
    """Says of a rule what the library says otherwise than when it was taken, and offers to take that over."""

    taking_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.words = _words("attention")
        self.take = QPushButton("Take this over")
        set_look(self.take, "small")
        self.take.clicked.connect(self.taking_asked)
        _lay_out(self, "The library says now", self.words, self.take)

    def show_record(self, record: Record) -> None:
        """Show what the library says otherwise than this rule; nothing where it says the same."""
        library = (
            self._workspace.law_today.retention_rule(record.code)
            if isinstance(record, RetentionRule)
            else None
        )
        lines = news(record, library) if isinstance(record, RetentionRule) else ()
        self.words.setText("\n".join(lines))
        self.take.setVisible(library is not None)
        self.setVisible(bool(lines))


def _words(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, look)
    return label


def _lay_out(part: QWidget, title: str, *widgets: QWidget) -> None:
    heading = QLabel(title)
    set_look(heading, "field-label")
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(heading)
    for widget in widgets:
        stretchy = isinstance(widget, QLabel)
        column.addWidget(widget, 0, Qt.AlignmentFlag(0) if stretchy else Qt.AlignmentFlag.AlignLeft)
