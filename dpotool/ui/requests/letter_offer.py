"""What a step leads to: the letter that tells of it, offered and not pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look


class LetterOffer(QFrame):
    """Offers a letter by its code, until it is written or put away."""

    wanted = Signal(str)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.write = QPushButton(icon("pencil-simple"), "Write it now")
        self.leave = QPushButton("Not now")
        for button in (self.write, self.leave):
            set_look(button, "small")
        set_look(self, "sheet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.write)
        row.addWidget(self.leave)
        self.write.clicked.connect(self._write)
        self.leave.clicked.connect(self._leave)
        self.hide()

    @property
    def code(self) -> str:
        """The letter that is offered; empty where none is."""
        return self._code

    def offer(self, code: str, name: str) -> None:
        """Offer the letter of that code and name; none where the code is empty."""
        self._code = code
        self._words.setText(f"Recorded. The letter that goes with it: {name}.")
        self.setVisible(bool(code))

    def clear(self) -> None:
        """Offer nothing any longer."""
        self.offer("", "")

    def _write(self) -> None:
        code = self._code
        self.clear()
        self.wanted.emit(code)

    def _leave(self) -> None:
        self.clear()
        self.put_away.emit()
