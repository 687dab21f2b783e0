"""The text of a letter with the few things that one does to it, and the places still to be filled in."""

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from dpotool.ui.dialogs import Dialogs
from dpotool.ui.icons import icon
from dpotool.ui.notices.markdown_colours import MarkdownColours
from dpotool.ui.notices.text_bar import TextBar
from dpotool.ui.theme import set_look

PAUSE = 400
"""Milliseconds without typing after which the letter is set on its pages anew."""
_PLACE = re.compile(r"\[[^\[\]\n]{2,}\](?!\()")


class LetterWriting(QWidget):
    """A letter to be altered; the first line is its subject."""

    text_altered = Signal()

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName("Text of the letter")
        self.field.setTabChangesFocus(True)
        self._colours = MarkdownColours(self.field)
        self.bar = TextBar(dialogs)
        self.bar.write_in(self.field)
        self.next_place = QToolButton()
        self.remark = QLabel()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.text_altered)
        self.field.textChanged.connect(self._timer.start)
        self.field.textChanged.connect(self._count)
        self.next_place.clicked.connect(self.go_to_next_place)
        self._lay_out()
        self._count()

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self.field.toPlainText()

    def show_text(self, text: str) -> None:
        """Begin with this text, at the first place that only a person can fill in."""
        self.field.setPlainText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.Start)
        self.go_to_next_place()

    def go_to_next_place(self) -> None:
        """Select the next place in square brackets, from the beginning again after the last."""
        text, cursor = self.text, self.field.textCursor()
        found = _PLACE.search(text, _offset(text, cursor.selectionEnd())) or _PLACE.search(text)
        if found is None:
            return
        cursor.setPosition(_units(text[: found.start()]))
        cursor.setPosition(_units(text[: found.end()]), QTextCursor.MoveMode.KeepAnchor)
        self.field.setTextCursor(cursor)
        self.field.setFocus()

    def _count(self) -> None:
        places = len(_PLACE.findall(self.text))
        words = "1 place to fill in" if places == 1 else f"{places} places to fill in"
        self.next_place.setText(words)
        self.next_place.setAccessibleName(f"{words}; go to the next")
        self.next_place.setVisible(bool(places))

    def _lay_out(self) -> None:
        self.next_place.setIcon(icon("pencil-line", "attention"))
        self.next_place.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.next_place.setToolTip("Go to the next place in square brackets")
        self.next_place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_look(self.remark, "quiet")
        self.remark.setText("The first line is the subject.")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.bar)
        head.addWidget(self.remark, 1)
        head.addWidget(self.next_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.field, 1)


def _units(text: str) -> int:
    """How many places of Qt's text a text takes; letters beyond the usual plane take two."""
    return len(text.encode("utf-16-le")) // 2


def _offset(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
