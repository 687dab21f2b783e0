"""The contract between forms and declarations: each field has one fitting widget, and none is left over."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dpotool import assets
from dpotool.domain.activity import Activity
from dpotool.domain.breach import Breach
from dpotool.domain.case_rows import Attachment
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import Record, field_of, fields_of, row_types_of
from dpotool.domain.kinds import Rows
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.letter_text import LetterText
from dpotool.domain.notice import Notice
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.request import Request
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionRule, Review
from dpotool.domain.system import System
from dpotool.ui.descendants import descendant, descendants
from dpotool.ui.forms.binding import DesignedForms
from dpotool.ui.forms.editors import widget_for
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.forms.occasions import occasions
from dpotool.ui.forms.outlines import outline
from dpotool.ui.forms.rows_editor import form_name
from tests.ui.desks import desk_with

FORMS: dict[type[Record], tuple[str, ...]] = {
    Activity: (
        *("activity_what", "activity_people", "activity_sharing", "activity_abroad"),
        *("activity_retention", "activity_security", "activity_assessments"),
    ),
    Organisation: (
        *("organisation_who", "organisation_officer", "organisation_documents", "organisation_calendar"),
    ),
    Party: ("party",),
    System: ("system",),
    LawEntry: ("law_entry",),
    LetterText: ("letter_text",),
    RetentionRule: ("retention_rule",),
    RecordSet: ("record_set",),
    Hold: ("hold",),
    Disposal: ("disposal",),
    Review: ("review",),
    Request: (
        *("request_who", "request_clock", "request_searches", "request_answer", "case_notes", "case_end"),
    ),
    Complaint: ("complaint_who", "complaint_answer", "case_notes", "case_end"),
    Breach: ("breach_what", "breach_risk", "breach_told", "breach_lessons", "case_notes", "case_end"),
    Notice: (
        *("notice_about", "notice_contact", "notice_words", "notice_channels"),
        *("notice_rights", "notice_changes"),
    ),
}
EDITED_ELSEWHERE: dict[type[Record], tuple[str, ...]] = {
    Notice: ("sections",),  # the Notices page sets the sections of a notice beside its pages
    **dict.fromkeys((Request, Complaint, Breach), ("attachments",)),  # files are added, not typed
}
WITHOUT_FORM = (Attachment,)
ROW_TYPES = dict.fromkeys(
    row for record_type in RECORD_TYPES for row in row_types_of(record_type) if row not in WITHOUT_FORM
)
OF_TYPE = {**FORMS, **{row: (form_name(row),) for row in ROW_TYPES}}
EVERY = [(name, record_type) for record_type, names in OF_TYPE.items() for name in names]


@pytest.fixture
def loader(qtbot: QtBot) -> FormLoader:
    return FormLoader()


@pytest.fixture
def forms(loader: FormLoader) -> DesignedForms:
    return DesignedForms(loader, desk_with().desk)


def test_every_form_of_the_folder_belongs_to_a_type() -> None:
    files = {path.stem for path in (assets.root() / "forms").glob("*.ui")}
    assert files == {name for name, _ in EVERY}


def test_every_type_of_record_has_forms() -> None:
    assert set(FORMS) == set(RECORD_TYPES)


@pytest.mark.parametrize("record_type", OF_TYPE, ids=lambda each: each.__name__)
def test_every_field_stands_once_in_the_forms_of_its_type(record_type: type[Record]) -> None:
    placed = [field for name in OF_TYPE[record_type] for field in outline(name, record_type).field_names]
    elsewhere = EDITED_ELSEWHERE.get(record_type, ())
    assert sorted(placed) == sorted(f.name for f in fields_of(record_type) if f.name not in elsewhere)


@pytest.mark.parametrize(("name", "record_type"), EVERY)
def test_every_widget_fits_its_field(loader: FormLoader, name: str, record_type: type[Record]) -> None:
    form = loader.load(name)
    for field in outline(name, record_type).field_names:
        found = descendants(form, QWidget, field)
        assert [type(widget) for widget in found] == [widget_for(field_of(record_type, field).kind)]


@pytest.mark.parametrize(("name", "record_type"), EVERY)
def test_every_field_has_a_label_and_every_label_a_field(
    loader: FormLoader, name: str, record_type: type[Record]
) -> None:
    form = loader.load(name)
    fields = outline(name, record_type).field_names
    boxes = [box.objectName() for box in descendants(form, QCheckBox)]
    labels = [label for label in descendants(form, QLabel) if label.objectName()]
    written = {label.text(): label.buddy().objectName() for label in labels}
    assert all(text == buddy for text, buddy in written.items())
    assert sorted([*written, *boxes]) == sorted(fields)


@pytest.mark.parametrize(("name", "record_type"), EVERY)
def test_every_field_says_what_it_is(forms: DesignedForms, name: str, record_type: type[Record]) -> None:
    form = forms.bound(name, record_type)
    labels = [label.text() for label in descendants(form.widget, QLabel) if label.buddy()]
    for field, editor in form.editors.items():
        declared = field_of(record_type, field)
        assert editor.widget.accessibleName() == declared.label
        assert ("Needed" in editor.widget.accessibleDescription()) == declared.required
        assert declared.help in editor.widget.accessibleDescription()
        if not isinstance(editor.widget, QCheckBox):
            assert any(text.startswith(declared.label) for text in labels)


@pytest.mark.parametrize(("name", "record_type"), EVERY)
def test_tab_goes_through_the_fields_in_their_order(
    forms: DesignedForms, name: str, record_type: type[Record]
) -> None:
    form = forms.bound(name, record_type)
    chain = _chain(form.widget)
    places = [_place(chain, editor.widget) for editor in form.editors.values()]
    assert all(before < after for before, after in pairwise(places))


@pytest.mark.parametrize(("name", "record_type"), EVERY)
def test_forms_name_declared_fields_only(loader: FormLoader, name: str, record_type: type[Record]) -> None:
    form = loader.load(name)
    for field in outline(name, record_type).field_names:
        widget, kind = descendant(form, QWidget, field), field_of(record_type, field).kind
        for occasion in occasions(widget):
            assert outline(name, record_type).field_names.count(occasion.partition("=")[0]) == 1
        if isinstance(kind, Rows):
            columns, tags = widget.property("columns"), widget.property("tags") or []
            assert 1 <= len(columns) <= 3
            assert all(field_of(kind.row, each) for each in [*columns, *tags])
            assert len(widget.property("weights") or columns) == len(columns)


@pytest.mark.parametrize(("name", "record_type"), EVERY)
def test_a_form_can_be_filled_and_emptied(forms: DesignedForms, name: str, record_type: type[Record]) -> None:
    form = forms.bound(name, record_type)
    record: Any = record_type()
    form.show(record)
    assert all(editor.value() == getattr(record, field) for field, editor in form.editors.items())


def test_a_widget_that_is_not_registered_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    form = '<ui><widget class="QWidget" name="f"><widget class="Abacus" name="n"/></widget></ui>'
    (tmp_path / "f.ui").write_text(form)
    with pytest.raises(LookupError, match="Abacus"):
        FormLoader(lambda name: tmp_path / f"{name}.ui").load("f")


def test_a_form_that_is_missing_is_told(loader: FormLoader) -> None:
    with pytest.raises(FileNotFoundError):
        loader.load("a-form-that-nobody-drew")


def _chain(form: QWidget) -> list[QWidget]:
    chain, widget = [], form.nextInFocusChain()
    while widget is not None and widget is not form:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def _place(chain: list[QWidget], widget: QWidget) -> int:
    """Where the field takes the cursor: itself, or the first part of it that does."""
    parts = [widget, *descendants(widget, QWidget)]
    return min(chain.index(part) for part in parts if part in chain)
