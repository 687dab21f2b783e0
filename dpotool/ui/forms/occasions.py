"""Fields that are shown only on occasion, such as how to withdraw consent where there is any."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from dpotool.ui.forms.editor import Answer, Editor
from dpotool.ui.layouts import layouts_of, widgets_in

_PROPERTY = "asked_with"


class Occasions:
    """Hides fields until another field of the form asks for them; a field that is answered always shows.

    The form says so by the property `asked_with` of a field's widget: names of other fields that must be
    answered, or `name=code` where the answer must be, or hold, a certain one. Any of them is enough.
    """

    def __init__(self, form: QWidget, editors: dict[str, Editor]) -> None:
        self._editors = editors
        asked_with = {name: occasions(editor.widget) for name, editor in editors.items()}
        self._asked_with = {name: asking for name, asking in asked_with.items() if asking}
        self._places = {name: _beside(form, editors[name].widget) for name in self._asked_with}
        self._revealed = ""
        for editor in editors.values():
            editor.edited.connect(self._edited)

    def settle(self) -> None:
        """Show what the answers ask for, and hide the rest."""
        self._revealed = ""
        self._arrange()

    def reveal(self, name: str) -> None:
        """Show a field that nothing asks for, because somebody wants to see it."""
        self._revealed = name
        self._arrange()

    def _edited(self, answer: Answer) -> None:
        self._arrange()

    def _arrange(self) -> None:
        for name, asking in self._asked_with.items():
            shown = name == self._revealed or self._is_filled(name) or any(map(self._is_met, asking))
            for widget in self._places[name]:
                widget.setVisible(shown)

    def _is_filled(self, name: str) -> bool:
        editor = self._editors[name]
        return bool(editor.value() != editor.setting.declared.kind.empty() or editor.unread)

    def _is_met(self, occasion: str) -> bool:
        name, _, code = occasion.partition("=")
        value = self._editors[name].value()
        return (
            (code == value or (isinstance(value, tuple) and code in value)) if code else self._is_filled(name)
        )


def occasions(widget: QWidget) -> tuple[str, ...]:
    """What must be answered for a field to be asked; empty where it always is."""
    return tuple(widget.property(_PROPERTY) or ())


def _beside(form: QWidget, widget: QWidget) -> list[QWidget]:
    """The label, the widget and the help of one field: all that stands in its place."""
    places = (each for each in layouts_of(form) if isinstance(each, QBoxLayout))
    place = next((each for each in places if each.indexOf(widget) >= 0), None)
    return widgets_in(place) if place is not None else []
