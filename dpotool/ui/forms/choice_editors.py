"""Editors for what is chosen: yes or no, answers of a list, tags, pictures."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox

from dpotool.domain.changes import Change
from dpotool.domain.kinds import Choice, Choices
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.terms import LawTerms
from dpotool.ui.forms.chips_editor import ChipsEditor
from dpotool.ui.forms.editor import Editor, Setting
from dpotool.ui.forms.offers import tags_used
from dpotool.ui.widgets.choice_box import ChoiceBox
from dpotool.ui.widgets.entries import Entry, matching
from dpotool.ui.widgets.pick_list import PickList
from dpotool.ui.widgets.picture_field import PictureField
from dpotool.ui.widgets.tag_list import TagList

_LARGEST_PICTURE = 2_000_000
_LEGISLATION = LawTerms("legislation")
_LISTED = {"legislation": _LEGISLATION, "special_legislation": _LEGISLATION}


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, widget: QCheckBox, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._box = widget
        widget.clicked.connect(self._give)

    def _display(self, value: bool) -> None:
        self._box.setChecked(value)


class ChoiceEditor(Editor):
    """One answer of a list."""

    def __init__(self, widget: ChoiceBox, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._box = widget
        self._fill()
        widget.chosen.connect(self._give)

    def flush(self) -> None:
        self._box.settle()

    def register_changed(self, change: Change) -> None:
        if _concerns_law(change):
            self._fill()

    def _fill(self) -> None:
        kind = self.setting.declared.kind
        assert isinstance(kind, Choice)
        entries = self.setting.answers.entries(kind.terms)
        self._box.set_entries(entries, free=isinstance(kind.terms, LawTerms))

    def _display(self, value: str) -> None:
        self._box.set_code(value)


class ChoicesEditor(ChipsEditor):
    """Any number of answers of a list."""

    def __init__(self, widget: PickList, setting: Setting) -> None:
        super().__init__(widget, setting)
        kind = setting.declared.kind
        assert isinstance(kind, Choices)
        self._terms = kind.terms
        widget.set_offer(self._offered, free=isinstance(self._terms, LawTerms))
        widget.set_naming(lambda code: setting.answers.entry(self._terms, code))
        widget.altered.connect(self._give)

    def register_changed(self, change: Change) -> None:
        if _concerns_law(change):
            self._list.rename()

    def _offered(self, typed: str) -> tuple[Entry, ...]:
        return matching(self.setting.answers.entries(self._terms), typed)


class TagsEditor(ChipsEditor):
    """Tags, with those offered that other records hold in the same field."""

    def __init__(self, widget: TagList, setting: Setting) -> None:
        super().__init__(widget, setting)
        widget.suggestions.set_offer(self._offered)
        widget.altered.connect(self._give)

    def _offered(self, typed: str) -> tuple[Entry, ...]:
        setting = self.setting
        used = tags_used(setting.desk.workspace.register, setting.record_type, setting.declared.name)
        listed = _LISTED.get(setting.declared.name)
        titles = setting.answers.names(listed) if listed and typed else ()
        offered = dict.fromkeys((*used, *titles))
        return matching((Entry(tag, tag) for tag in offered if tag not in self._value), typed)


class PictureEditor(Editor):
    """A picture, chosen from a PNG file."""

    def __init__(self, widget: PictureField, setting: Setting) -> None:
        super().__init__(widget, setting)
        self._field = widget
        widget.choosing.connect(self._choose)
        widget.removed.connect(lambda: self._take(b""))

    def _display(self, value: bytes) -> None:
        self._field.show_picture(value)

    def _take(self, png: bytes) -> None:
        self._display(png)
        self._give(png)

    def _choose(self) -> None:
        dialogs = self.setting.desk.dialogs
        place = dialogs.open_file(f"Choose a picture: {self.setting.declared.label}", "PNG pictures (*.png)")
        if place is None:
            return
        png = _png(place)
        if png is None:
            dialogs.refuse(f"{place.name} is not a PNG picture of less than 2 MB; choose another file.")
        else:
            self._take(png)


def _png(place: Path) -> bytes | None:
    try:
        if place.stat().st_size > _LARGEST_PICTURE:
            return None
        content = place.read_bytes()
    except OSError:
        return None
    return content if not QImage.fromData(content, "PNG").isNull() else None  # type: ignore[arg-type]


def _concerns_law(change: Change) -> bool:
    return any(isinstance(edit.subject, LawEntry) for edit in change.edits)
