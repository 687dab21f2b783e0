"""A few fields of a record one below another, for what is asked in passing, without a file of Designer."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dpotool.domain.fields import Record, field_of
from dpotool.ui.forms.editors import widget_for

Rows = Iterable[tuple[str, ...]]


def listed(record_type: type[Record], rows: Rows) -> QWidget:
    """A form with these fields, laid out as those in Designer's files; those in one line side by side."""
    form = QWidget()
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for names in rows:
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for name in names:
            beside.addLayout(_place(form, record_type, name), 1)
        column.addLayout(beside)
    return form


def _place(form: QWidget, record_type: type[Record], name: str) -> QVBoxLayout:
    widget = _widget(record_type, name)
    widget.setParent(form)
    widget.setObjectName(name)
    place = QVBoxLayout()
    place.setSpacing(4)
    if not isinstance(widget, QCheckBox):
        label = QLabel(name, form)
        label.setBuddy(widget)
        place.addWidget(label)
    place.addWidget(widget)
    place.addStretch(1)
    return place


def _widget(record_type: type[Record], name: str) -> QWidget:
    return widget_for(field_of(record_type, name).kind)()
