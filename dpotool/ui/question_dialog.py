"""The dialog in which a question is asked."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look


class QuestionDialog(QDialog):
    """A title, a sentence, the place for an answer where one is asked, and one or two buttons."""

    def __init__(
        self,
        title: str,
        message: str,
        parent: QWidget | None,
        *,
        do: str,
        can_cancel: bool = True,
        destructive: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._sign = QLabel()
        self._sign.hide()
        self.message = QLabel(message)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.message.setMinimumWidth(scaled(400))
        self._answer = QVBoxLayout()
        self._do = QPushButton(do)
        self._do.clicked.connect(self.accept)
        self._cancel = QPushButton("Cancel")
        self._cancel.clicked.connect(self.reject)
        self._cancel.setVisible(can_cancel)
        safe = self._cancel if destructive else self._do
        safe.setDefault(True)
        if not destructive:
            set_look(self._do, "primary")
        self._lay_out(title)
        safe.setFocus()

    def show_sign(self, name: str, colour: str) -> None:
        """Show an icon before the sentence."""
        self._sign.setPixmap(icon(name, colour).pixmap(scaled(24), scaled(24)))
        self._sign.show()

    def set_answer(self, field: QWidget) -> None:
        """Put the field for the answer below the question, with the question as its name."""
        field.setAccessibleName(self.message.text())
        self._answer.addWidget(field)
        field.setFocus()

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        set_look(heading, "section-title")
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.message, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(words)
        column.addLayout(self._answer)
        column.addSpacing(8)
        column.addLayout(buttons)


def line_with(text: str) -> QLineEdit:
    """A line to type in, with a text that the first key replaces."""
    line = QLineEdit(text)
    line.selectAll()
    return line


def list_of(answers: tuple[str, ...]) -> QListWidget:
    """A list of answers of which one is to be chosen."""
    offered = QListWidget()
    set_look(offered, "framed")
    offered.addItems(answers)
    for row in range(offered.count()):
        offered.item(row).setSizeHint(QSize(scaled(120), scaled(32)))
    offered.setCurrentRow(0)
    offered.setFixedHeight(scaled(32 * min(len(answers), 8) + 12))
    return offered
