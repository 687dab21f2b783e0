"""Which editor and which widget serve a kind of field."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from dpotool.domain import kinds
from dpotool.ui.forms.choice_editors import ChoiceEditor, ChoicesEditor, FlagEditor, PictureEditor, TagsEditor
from dpotool.ui.forms.editor import Editor, Setting
from dpotool.ui.forms.reference_editors import ReferenceEditor, ReferencesEditor
from dpotool.ui.forms.rows_editor import RowsEditor
from dpotool.ui.forms.text_editors import (
    DayEditor,
    LinkEditor,
    LongTextEditor,
    PeriodEditor,
    ReadEditor,
    TextEditor,
)
from dpotool.ui.widgets.choice_box import ChoiceBox
from dpotool.ui.widgets.day_field import DayField
from dpotool.ui.widgets.growing_text import GrowingText
from dpotool.ui.widgets.line_field import LineField
from dpotool.ui.widgets.link_field import LinkField
from dpotool.ui.widgets.period_field import PeriodField
from dpotool.ui.widgets.pick_list import PickList
from dpotool.ui.widgets.picture_field import PictureField
from dpotool.ui.widgets.reference_field import ReferenceField
from dpotool.ui.widgets.rows_field import RowsField
from dpotool.ui.widgets.tag_list import TagList

_SERVING: dict[type[kinds.Kind[Any]], tuple[type[QWidget], type[Any]]] = {
    kinds.Text: (QLineEdit, TextEditor),
    kinds.Link: (LinkField, LinkEditor),
    kinds.Day: (DayField, DayEditor),
    kinds.Moment: (LineField, ReadEditor),
    kinds.Number: (LineField, ReadEditor),
    kinds.Flag: (QCheckBox, FlagEditor),
    kinds.Choice: (ChoiceBox, ChoiceEditor),
    kinds.Choices: (PickList, ChoicesEditor),
    kinds.Tags: (TagList, TagsEditor),
    kinds.Period: (PeriodField, PeriodEditor),
    kinds.Picture: (PictureField, PictureEditor),
    kinds.Reference: (ReferenceField, ReferenceEditor),
    kinds.References: (PickList, ReferencesEditor),
    kinds.Rows: (RowsField, RowsEditor),
}
_LONG_TEXT: tuple[type[QWidget], type[Any]] = (GrowingText, LongTextEditor)


def widget_for(kind: kinds.Kind[Any]) -> type[QWidget]:
    """The widget that a form must hold for a field of this kind."""
    return _serving(kind)[0]


def editor_for(widget: QWidget, setting: Setting) -> Editor:
    """An editor on the widget of a field; raises TypeError where the widget does not fit the kind."""
    fitting, editor = _serving(setting.declared.kind)
    if type(widget) is not fitting:
        said = f"{setting.record_type.__name__}.{setting.declared.name}"
        raise TypeError(f"{said} needs a {fitting.__name__}, but the form holds a {type(widget).__name__}.")
    made: Editor = editor(widget, setting)
    return made


def _serving(kind: kinds.Kind[Any]) -> tuple[type[QWidget], type[Any]]:
    if isinstance(kind, kinds.Text) and not isinstance(kind, kinds.Link) and kind.long:
        return _LONG_TEXT
    return _SERVING[type(kind)]
