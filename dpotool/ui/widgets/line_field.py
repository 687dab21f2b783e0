"""A line of text with a quiet sentence below it, and room for buttons at its end."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from dpotool.ui.descendants import descendants
from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.key_passing import leave_undo_to_the_window


class LineField(QWidget):
    """A line whose text is read as something: a number, a day, a length of time."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self._note = QLabel(self)
        set_look(self._note, "quiet")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.hide()
        self._lay_out()
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.typed)
        self.line.installEventFilter(self)
        leave_undo_to_the_window(self.line)

    @property
    def text(self) -> str:
        """The text in the line."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put another text into the line, with the cursor where it was if it can stay."""
        if text != self.line.text():
            place = self.line.cursorPosition() if self.line.hasFocus() else 0
            self.line.setText(text)
            self.line.setCursorPosition(place)

    @property
    def note(self) -> str:
        """The sentence below the line; empty where there is none."""
        return self._note.text()

    def set_note(self, sentence: str, *, look: str = "quiet") -> None:
        """Say something below the line, such as how its text was read."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        set_look(self._note, look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return False

    def _add_button(self, drawn: str, name: str, keys: str) -> QAction:
        action = QAction(icon(drawn, "quiet"), name, self)
        action.setToolTip(f"{name} ({keys})")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self.line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        for button in descendants(self.line, QToolButton):
            button.setAccessibleName(button.defaultAction().text() if button.defaultAction() else name)
        return action

    def _lay_out(self) -> None:
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self.line)
        below.addWidget(self._note)
