"""The words of a form: labels, help and citations, from the declarations of its fields."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QLabel, QWidget

from dpotool.domain.fields import Field
from dpotool.ui.descendants import descendants
from dpotool.ui.forms.articles import address, cited
from dpotool.ui.layouts import layouts_of
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.rows_field import RowsField

_REQUIRED = "Needed for a complete record."


class Wording:
    """Gives the fields of one form their words: the label above, the help below, the article at its end.

    Where there is no help, the article stands beside the label.
    """

    def __init__(self, form: QWidget) -> None:
        self._form = form
        self._labels = {label.buddy().objectName(): label for label in _labels(form)}
        self._layouts = tuple(layouts_of(form))

    def give(self, widget: QWidget, declared: Field) -> None:
        """Name a field on the screen and to those who hear it; LookupError where it has no label."""
        if isinstance(widget, QAbstractButton):
            widget.setText(declared.label)
        elif declared.name not in self._labels:
            raise LookupError(f"In the form {self._form.objectName()}, {declared.name} has no label.")
        else:
            _fill(self._labels[declared.name], _label(declared))
            set_look(self._labels[declared.name], "field-label")
        for spoken in (widget, widget.focusProxy()):
            if spoken is not None:
                spoken.setAccessibleName(declared.label)
                spoken.setAccessibleDescription(_description(declared))
        self._help(widget, declared)

    def _help(self, widget: QWidget, declared: Field) -> None:
        if isinstance(widget, RowsField):
            _fill(widget.help_line, _help(declared))
            set_look(widget.help_line, "quiet")
        elif declared.help:
            line = QLabel(self._form)
            _fill(line, _help(declared))
            set_look(line, "quiet")
            self._below(widget, line)

    def _below(self, widget: QWidget, line: QLabel) -> None:
        for layout in self._layouts:
            if isinstance(layout, QBoxLayout) and layout.indexOf(widget) >= 0:
                layout.insertWidget(layout.indexOf(widget) + 1, line)


def _labels(form: QWidget) -> list[QLabel]:
    return [label for label in descendants(form, QLabel) if label.buddy() is not None]


def _fill(label: QLabel, words: str) -> None:
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setOpenExternalLinks(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
    label.setText(words)


def _label(declared: Field) -> str:
    needed = _light("(needed)") if declared.required else ""
    article = "" if declared.help else _light(_link(declared.article))
    return " ".join(filter(None, (escape(declared.label, quote=False), needed, article)))


def _help(declared: Field) -> str:
    return f"{escape(declared.help, quote=False)} {_link(declared.article)}".strip() if declared.help else ""


def _description(declared: Field) -> str:
    article = cited(declared.article) if declared.article else ""
    parts = (declared.help, article, _REQUIRED if declared.required else "")
    return " ".join(filter(None, parts))


def _link(article: str) -> str:
    if not article:
        return ""
    return f'<a style="text-decoration: none" href="{address(article)}">{cited(article)}</a>'


def _light(words: str) -> str:
    return f'<span style="font-weight: normal; font-size: small">{words}</span>' if words else ""
