"""What a page shows where there is nothing to show: one sentence and one button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dpotool.ui.theme import set_look


class EmptyState(QWidget):
    """A sentence and the button that does something about it, in the middle of an empty page."""

    pressed = Signal()

    def __init__(self, sentence: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        set_look(self.sentence, "section-title")
        self.button = QPushButton(do)
        self.button.clicked.connect(self.pressed)
        set_look(self.button, "primary")
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.sentence)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
