"""Forms with long texts, large type and little room: nothing is clipped or covered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dpotool.domain import kinds
from dpotool.domain.activity import Activity
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.ui.appearance import Appearance
from dpotool.ui.descendants import descendant, descendants
from dpotool.ui.forms.record_form import RecordForm, SectionPage
from tests.ui.desks import desk_with

ROUNDING = 2
LONG = "What people write when they copy from an older document, at length and without a pause. "
FORMS: tuple[tuple[type[Record], str], ...] = (
    (Activity, "activity_what"),
    (Activity, "activity_people"),
    (Activity, "activity_sharing"),
    (Activity, "activity_abroad"),
    (Activity, "activity_retention"),
    (Activity, "activity_security"),
    (Activity, "activity_assessments"),
    (Organisation, "organisation_who"),
    (Organisation, "organisation_officer"),
    (Organisation, "organisation_documents"),
    (Party, "party"),
)


@pytest.fixture(params=[100, 150], ids=["usual type", "large type"])
def type_size(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[int]:
    font, colours, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    appearance = Appearance(qapp, settings)
    appearance.choose_text_size(request.param)
    yield request.param
    appearance.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(colours)
    qapp.setFont(font)


@pytest.mark.parametrize(("record_type", "name"), FORMS)
def test_nothing_is_clipped(type_size: int, record_type: type[Record], name: str, qtbot: QtBot) -> None:
    record = filled(record_type, 2)
    form = RecordForm(record_type, (name,), desk_with(record).desk)
    qtbot.addWidget(form)
    form.resize(600, 500)
    form.show_record(record)
    with qtbot.waitActive(form):
        form.show()
    page = descendant(form, SectionPage)
    assert isinstance(page, SectionPage)
    open_every_table(form, record)
    qtbot.waitUntil(lambda: nothing_is_clipped(page), timeout=2000)
    assert ground(page).width() <= page.viewport().width()


@pytest.mark.parametrize(("width", "beside"), [(340, False), (700, True)])
def test_pairs_stand_beside_each_other_where_there_is_room(width: int, beside: bool, qtbot: QtBot) -> None:
    record = Organisation(name="Larkfield")
    form = RecordForm(Organisation, ("organisation_who",), desk_with(record).desk)
    qtbot.addWidget(form)
    form.resize(width, 500)
    form.show_record(record)
    with qtbot.waitActive(form):
        form.show()
    left, right = (form.editor(name).widget for name in ("short_name", "nation"))
    qtbot.waitUntil(lambda: (left.geometry().right() < right.x()) is beside)
    assert (left.y() == right.y()) is beside


def filled(record_type: type[Record], depth: int) -> Record:
    """A record in which every text is long and every table has rows."""
    answers: dict[str, object] = {}
    for declared in fields_of(record_type):
        kind = declared.kind
        if isinstance(kind, kinds.Rows) and depth:
            answers[declared.name] = tuple(filled(kind.row, 0) for _ in range(2))
        elif isinstance(kind, kinds.Tags):
            answers[declared.name] = (LONG.strip(), "short", LONG[:40].strip())
        elif type(kind) is kinds.Text:
            answers[declared.name] = LONG * 4
    return replace(record_type(), **answers)  # type: ignore[arg-type]


def open_every_table(form: RecordForm, record: Record) -> None:
    for declared in fields_of(type(record)):
        if isinstance(declared.kind, kinds.Rows) and declared.name in form.sections[0].field_names:
            rows: tuple[Record, ...] = getattr(record, declared.name)
            form.focus_field(f"{declared.name}/{rows[0].id}/")


def nothing_is_clipped(page: SectionPage) -> None:
    """Asked until the layouts have settled, each after the one inside it."""
    assert [said(part) for part in parts(page) if is_clipped(part)] == []


def ground(page: SectionPage) -> QWidget:
    widget = page.widget()
    assert widget is not None
    return widget


def parts(page: SectionPage) -> list[QWidget]:
    found = [*descendants(ground(page), QLabel), *descendants(ground(page), QAbstractButton)]
    return [part for part in found if part.isVisible() and not isinstance(part.parentWidget(), QLineEdit)]


def is_clipped(part: QWidget) -> bool:
    """Whether a widget is lower than it must be, a button narrower, or part of it outside its holder."""
    if part.hasHeightForWidth():
        low = part.height() < part.heightForWidth(part.width()) - ROUNDING
    else:
        low = part.height() < part.minimumSizeHint().height()
    narrow = isinstance(part, QAbstractButton) and part.width() < part.minimumSizeHint().width()
    holder = part.parentWidget()
    outside = holder is not None and not holder.rect().contains(part.geometry())
    return low or narrow or outside


def said(part: QWidget) -> str:
    needed = part.heightForWidth(part.width())
    return f"{type(part).__name__} {part.property('text')} {part.geometry()} needs {needed}"
