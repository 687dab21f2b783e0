"""A window for one letter about a case."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from dpotool.app.letters import Letters
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseLetter
from dpotool.ui.fonts import scaled
from dpotool.ui.letters.letter_pane import LetterPane
from dpotool.ui.page import Desk


class LetterDialog(QDialog):
    """Holds a letter until it is logged or left; what was written is not thrown away unasked."""

    logged = Signal(str)

    def __init__(
        self,
        desk: Desk,
        letters: Letters,
        case: CaseFile,
        code: str = "",
        row: CaseLetter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(f"Letter, {case.reference}")
        self.pane = LetterPane(desk, letters, case, code, row, self)
        self.pane.logged.connect(self._finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.pane)
        self.resize(QSize(scaled(1080), scaled(760)).boundedTo(self.screen().availableSize()))

    def reject(self) -> None:
        if self._may_leave():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and not self._may_leave():
            event.ignore()
        else:
            super().closeEvent(event)

    def done(self, result: int) -> None:
        self.pane.end()
        super().done(result)

    def _may_leave(self) -> bool:
        return not self.pane.is_altered or self._desk.dialogs.confirm(
            "Leave the letter",
            "What you have written is not kept yet. Keep it as a draft, or log it as sent, to have it later.",
            do="Leave without it",
        )

    def _finish(self, sentence: str) -> None:
        self.logged.emit(sentence)
        self.accept()
