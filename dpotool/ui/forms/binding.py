"""Binding forms to types of record: each field takes its words from its declaration, and gets an editor."""

from html import escape
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QVBoxLayout, QWidget

from dpotool.domain.fields import Field, Record, field_of
from dpotool.ui.forms.articles import address, cited
from dpotool.ui.forms.editor import Editor, Setting
from dpotool.ui.forms.editors import editor_for
from dpotool.ui.forms.loading import FormLoader, outline
from dpotool.ui.forms.offers import ListedAnswers
from dpotool.ui.page import Desk
from dpotool.ui.theme import set_look

_REQUIRED = "Needed for a complete record."


class RecordFields:
    """A form bound to a type of record: shows one record at a time, and keeps text left unread in others."""

    def __init__(self, widget: QWidget, editors: dict[str, Editor]) -> None:
        self.widget = widget
        self.editors = editors
        self._shown = ""
        self._unread: dict[tuple[str, str], str] = {}

    def show(self, record: Record) -> None:
        """Show a record's answers, and text left unread when it was last shown."""
        if record.id != self._shown:
            self._keep_unread()
        self._shown = record.id
        for name, editor in self.editors.items():
            editor.show(getattr(record, name))
            unread = self._unread.pop((record.id, name), "")
            if unread:
                editor.show_unread(unread)

    def _keep_unread(self) -> None:
        for name, editor in self.editors.items():
            if self._shown and editor.unread:
                self._unread[self._shown, name] = editor.unread


class DesignedForms:
    """Loads forms and binds them."""

    def __init__(self, loader: FormLoader, desk: Desk) -> None:
        self._loader = loader
        self._desk = desk
        self._answers = ListedAnswers(desk.workspace)

    def bound(self, name: str, record_type: type[Record]) -> RecordFields:
        """A form for a type of record, each field with its words and an editor, in the order of the form.

        Raises LookupError where a field has no label, and TypeError where its widget does not fit.
        """
        form = self._loader.load(name)
        labels = {label.buddy().objectName(): label for label in form.findChildren(QLabel) if label.buddy()}
        editors: dict[str, Editor] = {}
        for field_name in outline(name, record_type).field_names:
            declared = field_of(record_type, field_name)
            widget = cast(QWidget, form.findChild(QWidget, field_name))
            _name(form, widget, labels.get(field_name), declared)
            setting = Setting(declared, record_type, self._desk, self, self._answers)
            editors[field_name] = editor_for(widget, setting)
        return RecordFields(form, editors)


def _name(form: QWidget, widget: QWidget, label: QLabel | None, declared: Field) -> None:
    if isinstance(widget, QAbstractButton):
        widget.setText(declared.label)
    elif label is None:
        raise LookupError(f"In the form {form.objectName()}, {declared.name} has no label.")
    else:
        set_look(label, "field-label")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(_label(declared))
    for spoken in (widget, widget.focusProxy()):
        if spoken is not None:
            spoken.setAccessibleName(declared.label)
            spoken.setAccessibleDescription(_description(declared))
    widget.setToolTip(_description(declared))
    _help_below(form, widget, declared)


def _label(declared: Field) -> str:
    needed = ' <span style="font-weight: normal">(needed)</span>' if declared.required else ""
    return escape(declared.label) + needed


def _description(declared: Field) -> str:
    parts = (declared.help, cited(declared.article), _REQUIRED if declared.required else "")
    return " ".join(part for part in parts if part)


def _help_below(form: QWidget, widget: QWidget, declared: Field) -> None:
    place = _place_of(form.layout(), widget)
    if place is None or not (declared.help or declared.article):
        return
    line = QLabel(_help(declared), form)
    line.setTextFormat(Qt.TextFormat.RichText)
    line.setWordWrap(True)
    line.setOpenExternalLinks(True)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
    set_look(line, "quiet")
    place.insertWidget(place.indexOf(widget) + 1, line)


def _help(declared: Field) -> str:
    words = escape(declared.help)
    if not declared.article:
        return words
    link = (
        f'<a style="text-decoration: none" href="{address(declared.article)}">{cited(declared.article)}</a>'
    )
    return f"{words} {link}".strip()


def _place_of(layout: QLayout | None, widget: QWidget) -> QVBoxLayout | None:
    if layout is None:
        return None
    if layout.indexOf(widget) >= 0:
        return layout if isinstance(layout, QVBoxLayout) else None
    items = (layout.itemAt(place) for place in range(layout.count()))
    inner = (_place_of(item.layout(), widget) for item in items if item is not None)
    return next((found for found in inner if found is not None), None)
