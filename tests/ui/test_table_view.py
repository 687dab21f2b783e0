"""The table as the officer uses it: by keyboard, with what is selected kept, and copied into Excel."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose
from dpotool.domain.changes import Edit
from dpotool.domain.register import Register
from dpotool.ui.record_columns import Cell, Column, chosen, columns_of
from dpotool.ui.record_table import RecordTable
from dpotool.ui.table_view import RecordView

RECORDS = (
    Activity(name="Admissions", reference="A-001", function="Education"),
    Activity(name="Payroll", reference="A-002", function="People"),
    Activity(name="Pensions", reference="A-003", function="People", purposes=(Purpose(name="To pay"),)),
    Activity(name="CCTV", reference="A-004", function="Premises"),
)
COLUMNS = columns_of(Activity, Register(RECORDS).show)


@pytest.fixture
def view(qtbot: QtBot) -> RecordView:
    table = RecordTable(chosen(COLUMNS, ("reference", "name", "function", "description")))
    table.fill(RECORDS)
    made = RecordView(table)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    made.setFocus()
    return made


def current(view: RecordView) -> str:
    return view.current.headline if view.current else ""


def test_arrows_go_from_row_to_row(view: RecordView, qtbot: QtBot) -> None:
    view.go_to(RECORDS[0].id)
    with qtbot.waitSignal(view.current_changed) as changed:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert changed.args == [RECORDS[1].id]
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert current(view) == "CCTV"


def test_arrows_pass_over_headings(view: RecordView, qtbot: QtBot) -> None:
    view.table.group(lambda activity: activity.function)
    view.go_to(RECORDS[0].id)
    passed = [current(view)]
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        passed.append(current(view))
    assert passed == ["Admissions", "Payroll", "Pensions", "CCTV", "CCTV"]
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert current(view) == "Admissions"


def test_enter_opens(view: RecordView, qtbot: QtBot) -> None:
    view.go_to(RECORDS[1].id)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [RECORDS[1].id]


def test_typing_letters_goes_to_the_name_that_begins_with_them(view: RecordView, qtbot: QtBot) -> None:
    view.go_to(RECORDS[0].id)
    qtbot.keyClicks(view, "pe")
    assert current(view) == "Pensions"


def test_delete_asks(view: RecordView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.delete_asked):
        qtbot.keyClick(view, Qt.Key.Key_Delete)


def test_copies_the_selected_rows_with_headings_for_excel(view: RecordView, qtbot: QtBot) -> None:
    view.go_to(RECORDS[1].id)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Reference\tName\tFunction\tDescription",
        "A-002\tPayroll\tPeople\t",
        "A-003\tPensions\tPeople\t",
    ]


def test_keeps_what_is_selected_when_the_rows_are_filtered(view: RecordView) -> None:
    view.go_to(RECORDS[1].id)
    view.table.filter(lambda activity: activity.function == "People")
    assert current(view) == "Payroll"
    assert view.selected == (RECORDS[1],)


def test_keeps_what_is_selected_when_a_row_comes_in_above(view: RecordView) -> None:
    view.sort_by("name")
    view.go_to(RECORDS[1].id)
    view.table.follow([Edit(None, Activity(name="Bursaries"))])
    assert view.selected == (RECORDS[1],)


def test_tells_when_the_current_record_is_filtered_out(view: RecordView, qtbot: QtBot) -> None:
    view.go_to(RECORDS[0].id)
    with qtbot.waitSignal(view.current_changed) as changed:
        view.table.filter(lambda activity: activity.function == "People")
    assert changed.args == [""]


def test_a_click_on_a_heading_sorts_and_another_one_the_other_way(view: RecordView, qtbot: QtBot) -> None:
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, 10)
    for expected in ("Admissions", "Pensions"):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert view.table.shown[0].headline == expected


def test_stays_sorted_by_a_column_that_moves(view: RecordView) -> None:
    view.sort_by("name", Qt.SortOrder.DescendingOrder)
    view.show_columns(chosen(COLUMNS, ("name", "reference")))
    assert view.horizontalHeader().sortIndicatorSection() == 0
    assert view.table.shown[0].headline == "Pensions"


def test_a_column_moved_by_hand_stays_there(view: RecordView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.columns_arranged):
        view.horizontalHeader().moveSection(2, 0)
    assert [column.name for column in view.table.columns][:2] == ["function", "reference"]
    assert view.horizontalHeader().visualIndex(0) == 0


def test_a_width_given_by_hand_stays(view: RecordView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.columns_arranged):
        view.horizontalHeader().resizeSection(1, 333)
    view.resize(700, 300)
    assert view.columnWidth(1) == 333
    assert view.widths == {"name": 333}


def test_the_columns_fill_the_width(view: RecordView) -> None:
    for width in (900, 1300):
        view.resize(width, 300)
        QApplication.processEvents()
        assert abs(view.horizontalHeader().length() - view.viewport().width()) <= 4


def test_rows_grow_with_the_text(view: RecordView) -> None:
    before = view.rowHeight(0)
    font = view.font()
    font.setPixelSize(30)
    view.setFont(font)
    assert view.rowHeight(0) > before


def test_paints_tags_bars_and_headings(qtbot: QtBot) -> None:
    """Without a font or a delegate that works, there would be nothing but the ground."""

    def tagged(activity: Activity) -> Cell:
        return Cell("6(1)(c)", tags=("6(1)(c)", "6(1)(e)", "9(2)(g)", "Art 10"))

    columns = [
        Column("name", "Name", 20, lambda activity: Cell(activity.name)),
        Column("tags", "Bases", 10, tagged),
        Column("share", "Complete", 14, lambda activity: Cell("64 %", 64, share=64)),
    ]
    table = RecordTable(columns)
    table.fill(RECORDS[:1])
    table.group(lambda activity: activity.function)
    view = RecordView(table)
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show()
    image = view.viewport().grab().toImage()
    for area in (view.visualRect(table.index(0, 0)), *(view.visualRect(table.index(1, n)) for n in range(3))):
        assert len(colours_in(image.copy(area))) > 3


def colours_in(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
