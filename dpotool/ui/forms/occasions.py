"""Fields that are shown only on occasion, such as how to withdraw consent where there is any."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from dpotool.ui.forms.editor import Answer, Editor

_PROPERTY = "asked_with"


class Occasions:
    """Hides fields until another field of the form asks for them; a field that is answered always shows.

    The form says so by the property `asked_with` of a field's widget: names of other fields that must be
    answered, or `name=code` where the answer must be, or hold, a certain one. Any of them is enough.
    """

    def __init__(self, form: QWidget, editors: dict[str, Editor]) -> None:
        self._form = form
        self._editors = editors
        self._asked_with = {name: occasions(editor.widget) for name, editor in editors.items()}
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
            if asking:
                shown = name == self._revealed or self._is_filled(name) or any(map(self._is_met, asking))
                for widget in _beside(self._form.layout(), self._editors[name].widget):
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


def _beside(layout: QLayout | None, widget: QWidget) -> list[QWidget]:
    """The label, the widget and the help of one field: all that stands in its place."""
    if layout is None:
        return []
    items = [item for item in map(layout.itemAt, range(layout.count())) if item is not None]
    if isinstance(layout, QBoxLayout) and layout.indexOf(widget) >= 0:
        return [part for part in (item.widget() for item in items) if part is not None]
    return next((found for item in items if (found := _beside(item.layout(), widget))), [])
