"""The dialog that says that the program is at fault."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from dpotool.ui.asking import window_to_ask_from
from dpotool.ui.fonts import scaled
from dpotool.ui.theme import set_look


class CrashDialog(QDialog):
    """Says that the program is at fault, and offers the report to be copied."""

    def __init__(self, text: str, log: Path) -> None:
        super().__init__(window_to_ask_from())
        self.setWindowTitle("A fault in the program")
        title = QLabel("Something went wrong inside the program")
        set_look(title, "section-title")
        about = QLabel(
            "What you have entered is saved. You can go on working; if this comes again, close the program "
            "and open it anew. The report below helps to mend the fault. It holds no text from your register."
        )
        about.setWordWrap(True)
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("Report of the fault")
        kept = QLabel(f"Also kept in {log}")
        kept.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        kept.setWordWrap(True)
        set_look(kept, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (title, about, self.report, kept):
            column.addWidget(widget)
        column.addLayout(self._buttons())
        self.resize(scaled(720), scaled(480))

    def _buttons(self) -> QHBoxLayout:
        self.copy = QPushButton("Copy report")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        close = QPushButton("Go on")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        set_look(close, "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.copy)
        row.addWidget(close)
        return row
