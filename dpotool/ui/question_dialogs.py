"""The dialogs that ask the officer, in the looks of the window."""

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
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

_ENDING = re.compile(r"\*\.(\w+)")


class QuestionDialogs:
    """Asks in dialogs that stand before the window and wait for the answer."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def tell(self, title: str, message: str) -> None:
        """Say something that needs no answer."""
        QuestionDialog(title, message, self._window, do="Close", can_cancel=False).exec()

    def refuse(self, message: str) -> None:
        """Say in one sentence why something could not be done, and what to do."""
        dialog = QuestionDialog("This cannot be done", message, self._window, do="Close", can_cancel=False)
        dialog.show_sign("warning-circle", "attention")
        dialog.exec()

    def confirm(self, title: str, message: str, *, do: str) -> bool:
        """Ask before something that cannot be undone; `do` is the verb on the button."""
        dialog = QuestionDialog(title, message, self._window, do=do, destructive=True)
        return dialog.exec() == QDialog.DialogCode.Accepted

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """Ask for a line of text; None where the officer thinks better of it."""
        dialog = QuestionDialog(title, question, self._window, do="OK")
        line = QLineEdit(text)
        line.selectAll()
        dialog.set_answer(line)
        return line.text() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def choose(self, title: str, question: str, answers: tuple[str, ...]) -> int | None:
        """Ask for one of several answers; its place in the list, or None."""
        dialog = QuestionDialog(title, question, self._window, do="Choose")
        offered = _list_of(answers)
        offered.itemActivated.connect(dialog.accept)
        dialog.set_answer(offered)
        return offered.currentRow() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for an existing file; `kinds` as Qt writes them, such as Registers (*.dpo)."""
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        return Path(name) if name else None

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        """Ask where a file is to be written, having confirmed that an existing one may be replaced."""
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(ending_of(kinds))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(ending_of(kind)))
        dialog.setDirectory(str(Path(suggestion).parent))
        dialog.selectFile(Path(suggestion).name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


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
        self._message = QLabel(message)
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.setMinimumWidth(scaled(400))
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
        field.setAccessibleName(self._message.text())
        self._answer.addWidget(field)
        field.setFocus()

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        set_look(heading, "section-title")
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._message, 1)
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


def ending_of(kinds: str) -> str:
    """The ending, without its dot, of the first of the kinds of file, as Qt writes them."""
    found = _ENDING.search(kinds)
    return found[1] if found else ""


def _list_of(answers: tuple[str, ...]) -> QListWidget:
    offered = QListWidget()
    set_look(offered, "framed")
    offered.addItems(answers)
    for row in range(offered.count()):
        offered.item(row).setSizeHint(QSize(scaled(120), scaled(32)))
    offered.setCurrentRow(0)
    offered.setMinimumHeight(scaled(32 * min(len(answers), 8) + 12))
    return offered
