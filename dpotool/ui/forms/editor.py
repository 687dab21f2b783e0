"""An editor: one field on the screen, whatever its kind."""

from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dpotool.domain.changes import Change
from dpotool.domain.fields import Field, Record
from dpotool.ui.forms.offers import ListedAnswers
from dpotool.ui.page import Desk


@dataclass(frozen=True)
class Answer:
    """What the officer has given: the value, and whether more of the same typing may follow.

    `path` says where within the value it was given, such as `row identity/field`; `additions` are records
    that the value names and that the register does not hold yet.
    """

    value: Any
    typing: bool = False
    path: str = ""
    additions: tuple[Record, ...] = ()


class BoundForm(Protocol):
    """A form whose fields have their words and editors."""

    @property
    def widget(self) -> QWidget: ...

    @property
    def editors(self) -> dict[str, "Editor"]: ...

    def show(self, record: Record) -> None: ...

    def focus(self, name: str, path: str = "") -> None: ...


class Forms(Protocol):
    """Makes bound forms, so that an editor can show a form inside its field."""

    def bound(self, name: str, record_type: type[Record]) -> BoundForm: ...


@dataclass(frozen=True)
class Setting:
    """What an editor works with: its field, the type that declares it, the desk, forms and answers."""

    declared: Field
    record_type: type[Record]
    desk: Desk
    forms: Forms
    answers: ListedAnswers


class Editor(QObject):
    """Shows the answer to one field, and tells by `edited`, with an Answer, that the officer gives another.

    `show` tells nothing. `value` is exactly what was shown until the officer alters it.
    """

    edited = Signal(object)

    def __init__(self, widget: QWidget, setting: Setting) -> None:
        super().__init__(widget)
        self.widget = widget
        self.setting = setting
        self._value: Any = setting.declared.kind.empty()

    def value(self) -> Any:
        """The answer shown."""
        return self._value

    def show(self, value: Any) -> None:
        """Show an answer, and forget what could not be read."""
        if value != self._value or self.unread:
            self._value = value
            self._display(value)

    def flush(self) -> None:
        """Take what stands in the field and has not been told yet."""

    @property
    def unread(self) -> str:
        """Text in the field that is not an answer, kept until it is mended; empty where there is none."""
        return ""

    def show_unread(self, text: str) -> None:
        """Show text that is not an answer again, as it was left."""

    def register_changed(self, change: Change) -> None:
        """Show afresh what comes from elsewhere in the register, such as the names of other records."""

    def focus(self, path: str = "") -> None:
        """Put the cursor into the field; `path` says where within it."""
        self.widget.setFocus()

    def _display(self, value: Any) -> None:
        raise NotImplementedError

    def _give(self, value: Any, *, typing: bool = False) -> None:
        if value != self._value:
            self._value = value
            self.edited.emit(Answer(value, typing))
