"""Editors for what is written: words, links, days, moments, numbers, lengths of time."""

from datetime import date
from typing import Any, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from dpotool.domain.errors import NotUnderstood
from dpotool.domain.periods import Period
from dpotool.ui.forms.editor import Editor, Setting
from dpotool.ui.widgets.day_field import DayField
from dpotool.ui.widgets.key_passing import leave_undo_to_the_window
from dpotool.ui.widgets.line_field import LineField
from dpotool.ui.widgets.period_field import PeriodField

_COMPLAIN_AFTER = 1500


class TextEditor(Editor):
    """Words on one line."""

    def __init__(self, widget: QLineEdit, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._line = widget
        leave_undo_to_the_window(widget)
        widget.textEdited.connect(lambda text: self._give(text, typing=True))

    def _display(self, value: str) -> None:
        place = self._line.cursorPosition() if self._line.hasFocus() else 0
        self._line.setText(value)
        self._line.setCursorPosition(place)


class LongTextEditor(Editor):
    """Words over several lines."""

    def __init__(self, widget: QPlainTextEdit, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._text = widget
        self._showing = False
        widget.textChanged.connect(self._take)

    def _display(self, value: str) -> None:
        cursor = self._text.textCursor()
        place = cursor.position()
        self._showing = True
        self._text.setPlainText(value)
        self._showing = False
        if self._text.hasFocus():
            cursor = self._text.textCursor()
            cursor.setPosition(min(place, self._text.document().characterCount() - 1))
            self._text.setTextCursor(cursor)

    def _take(self) -> None:
        if not self._showing:
            self._give(_words_of(self._text), typing=True)


class LinkEditor(Editor):
    """A link, with the button that opens it."""

    def __init__(self, widget: LineField, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._field = widget
        widget.typed.connect(lambda text: self._give(text, typing=True))

    def _display(self, value: str) -> None:
        self._field.set_text(value)


class ReadEditor(Editor):
    """Text that is read as a number, a day or a moment; what cannot be read stays, with a sentence below."""

    def __init__(self, widget: LineField, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._field = widget
        self._wait = QTimer(self, singleShot=True, interval=_COMPLAIN_AFTER)
        self._wait.timeout.connect(self._say)
        self._fault = ""
        widget.typed.connect(self._take)
        widget.left.connect(self._settle)
        widget.line.returnPressed.connect(self._settle)

    @property
    def unread(self) -> str:
        return self._field.text if self._fault else ""

    def show_unread(self, text: str) -> None:
        self._field.set_text(text)
        self._take(text)
        self._say()

    def flush(self) -> None:
        self._take(self._field.text)

    def _display(self, value: Any) -> None:
        self._fault = ""
        self._field.set_text(self.setting.declared.kind.show(value))
        self._say()

    def _take(self, text: str) -> None:
        kind = self.setting.declared.kind
        self._wait.start()
        if text == kind.show(self._value):
            self._fault = ""
            return
        try:
            value = kind.parse(text)
        except NotUnderstood as fault:
            self._fault = str(fault)
        else:
            self._fault = ""
            self._give(value, typing=True)

    def _settle(self) -> None:
        self.flush()
        if not self._fault:
            self._field.set_text(self.setting.declared.kind.show(self._value))
        self._say()

    def _say(self) -> None:
        self._wait.stop()
        self._field.set_note(self._fault, look="attention")


class DayEditor(ReadEditor):
    """A day, written or chosen from a calendar."""

    def __init__(self, widget: DayField, setting: Setting) -> None:
        super().__init__(widget, setting)
        widget.set_calendar(lambda: cast(date, self._value or setting.desk.workspace.today))
        widget.chosen.connect(self._choose)

    def _choose(self, day: date) -> None:
        self._display(day)
        self._give(day)


class PeriodEditor(Editor):
    """How long something is kept; says below how the words were read."""

    def __init__(self, widget: PeriodField, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._field = widget
        widget.typed.connect(self._take)
        widget.left.connect(self._settle)

    def _display(self, value: Period) -> None:
        self._field.set_text(str(value))
        self._field.set_note(_reading(value))

    def _take(self, text: str) -> None:
        read = Period.read(text)
        self._field.set_note(_reading(read))
        self._give(read, typing=True)

    def _settle(self) -> None:
        self._field.set_text(str(self._value))


def _words_of(text: QPlainTextEdit) -> str:
    """The text as it was written: Qt's own plain text would turn spaces that do not break into others."""
    return text.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def _reading(period: Period) -> str:
    if not str(period):
        return ""
    return f"Read as: {period}" if period.is_understood else "Kept as written"
