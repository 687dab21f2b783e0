"""The table of records: columns from declarations, sorting, filtering, grouping, and following changes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose
from dpotool.domain.changes import Edit
from dpotool.domain.fields import fields_of
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.ui.record_columns import Cell, chosen, columns_of, natural
from dpotool.ui.record_table import CELL_ROLE, HEADING_ROLE, SORT_ROLE, Heading, RecordTable

SUPPLIER = Party(name="Meadow Payroll")
RECORDS = (
    Activity(name="Payroll", reference="A-010", function="People", reviewed_on=date(2026, 9, 3)),
    Activity(name="admissions", reference="A-009", function="Education", joint_controllers=(SUPPLIER.id,)),
    Activity(name="CCTV", reference="A-002", function="", head_count=Decimal(1200), children=True),
)
REGISTER = Register((SUPPLIER, *RECORDS))
COLUMNS = columns_of(Activity, REGISTER.show)
NAMES = ("reference", "name", "function", "joint_controllers", "reviewed_on", "head_count", "purposes")


@pytest.fixture
def table(qtmodeltester: ModelTester) -> RecordTable:
    made = RecordTable(chosen(COLUMNS, NAMES))
    made.fill(RECORDS)
    return made


def names(table: RecordTable) -> list[str]:
    return [record.headline for record in table.shown]


def text(table: RecordTable, row: int, column: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return table.index(row, NAMES.index(column)).data(role)


def altered(record: Activity, **answers: object) -> Edit:
    return Edit(record, record.replace(**answers))


def test_is_a_sound_model_whatever_is_done_to_it(table: RecordTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table)
    table.sort(1)
    table.follow([altered(RECORDS[0], name="Pay"), Edit(None, Activity(name="Meals"))])
    table.group(lambda activity: activity.function)
    table.follow([Edit(RECORDS[1], None), altered(RECORDS[2], function="Premises")])
    table.filter(lambda activity: "a" in activity.name)
    table.show_columns(chosen(COLUMNS, ("name",)))
    qtmodeltester.check(table)


def test_has_a_column_for_each_declared_field() -> None:
    assert [(c.name, c.label, c.width) for c in COLUMNS] == [
        (f.name, f.label, f.width) for f in fields_of(Activity)
    ]


def test_leaves_pictures_out() -> None:
    assert "logo" not in [column.name for column in columns_of(Organisation, REGISTER.show)]


def test_shows_answers_as_people_read_them(table: RecordTable) -> None:
    assert text(table, 0, "reviewed_on") == "3 Sep 2026"
    assert text(table, 1, "joint_controllers") == "Meadow Payroll"
    assert text(table, 2, "head_count") == "1200"


def test_gives_the_raw_value_to_sort_by(table: RecordTable) -> None:
    assert text(table, 0, "reviewed_on", SORT_ROLE) == date(2026, 9, 3)
    assert text(table, 2, "head_count", SORT_ROLE) == Decimal(1200)
    assert text(table, 1, "head_count", SORT_ROLE) is None


def test_says_each_cell_with_its_column(table: RecordTable) -> None:
    assert text(table, 0, "name", Qt.ItemDataRole.AccessibleTextRole) == "Name: Payroll"
    assert text(table, 0, "head_count", Qt.ItemDataRole.AccessibleTextRole).endswith("not answered")


def test_heads_its_columns_with_labels(table: RecordTable) -> None:
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Name"


def test_sorts_without_regard_to_capitals(table: RecordTable) -> None:
    table.sort(NAMES.index("name"))
    assert names(table) == ["admissions", "CCTV", "Payroll"]


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_sorts_the_unanswered_last_whichever_the_order(table: RecordTable, order: Qt.SortOrder) -> None:
    table.sort(NAMES.index("reviewed_on"), order)
    assert names(table)[0] == "Payroll"


def test_sorts_figures_by_their_size() -> None:
    assert sorted(["A-10", "²", "a-9", "A-101", "B-1"], key=natural)[:3] == ["a-9", "A-10", "A-101"]


def test_keeps_selected_rows_selected_when_sorted(table: RecordTable) -> None:
    kept = QPersistentModelIndex(table.index(0, 0))
    table.sort(NAMES.index("name"))
    assert table.record(kept.row()) == RECORDS[0]


def test_filters(table: RecordTable) -> None:
    table.filter(lambda activity: bool(activity.function))
    assert names(table) == ["Payroll", "admissions"]
    table.filter(lambda activity: True)
    assert len(table.shown) == 3


def test_groups_under_headings_those_without_an_answer_last(table: RecordTable) -> None:
    table.group(lambda activity: activity.function)
    rows = [table.record(row) or table.index(row, 0).data() for row in range(table.rowCount())]
    assert rows == ["Education, 1", RECORDS[1], "People, 1", RECORDS[0], "Not answered, 1", RECORDS[2]]
    assert not table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    table.group(None)
    assert table.rowCount() == 3


def test_an_alteration_touches_its_row_only(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.dataChanged) as touched, qtbot.assertNotEmitted(table.modelReset):
        table.follow([altered(RECORDS[1], name="Joining us")])
    first, last = touched.args[0], touched.args[1]
    assert (first.row(), last.row()) == (1, 1)
    assert text(table, 1, "name") == "Joining us"


def test_an_altered_record_stays_though_the_filter_would_leave_it_out(table: RecordTable) -> None:
    table.filter(lambda activity: activity.function == "People")
    table.follow([altered(RECORDS[0], function="Finance")])
    assert names(table) == ["Payroll"]


def test_an_altered_record_comes_in_where_the_filter_now_takes_it(table: RecordTable) -> None:
    table.filter(lambda activity: activity.function == "People")
    table.follow([altered(RECORDS[1], function="People")])
    assert names(table) == ["Payroll", "admissions"]


def test_an_added_record_stands_in_its_order(table: RecordTable, qtbot: QtBot) -> None:
    table.sort(NAMES.index("name"))
    with qtbot.waitSignal(table.rowsInserted) as added:
        table.follow([Edit(None, Activity(name="Meals"))])
    assert added.args[1:] == [2, 2]
    assert names(table) == ["admissions", "CCTV", "Meals", "Payroll"]


def test_a_removed_record_goes(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.rowsRemoved):
        table.follow([Edit(RECORDS[0], None)])
    assert names(table) == ["admissions", "CCTV"]
    assert table.row_of(RECORDS[0].id) == -1
    assert table.row_of(RECORDS[2].id) == 1


def test_a_record_of_another_group_moves_there(table: RecordTable) -> None:
    table.group(lambda activity: activity.function)
    table.follow([altered(RECORDS[0], function="Education")])
    assert [h.count for h in headings(table)] == [2, 1]


def test_many_edits_are_shown_at_once(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.modelReset):
        table.follow(Edit(None, Activity(name=f"Pasted {n}")) for n in range(200))
    assert len(table.shown) == 203


def test_cells_are_computed_again_when_they_are_forgotten(qtbot: QtBot) -> None:
    registers = [REGISTER, Register((SUPPLIER.replace(name="Meadow Pay"), *RECORDS))]
    table = RecordTable(
        chosen(columns_of(Activity, lambda declared, value: registers[0].show(declared, value)), NAMES)
    )
    table.fill(RECORDS)
    assert text(table, 1, "joint_controllers") == "Meadow Payroll"
    del registers[0]
    with qtbot.waitSignal(table.dataChanged):
        table.forget_cells()
    assert text(table, 1, "joint_controllers") == "Meadow Pay"


def test_rows_are_told_by_their_names() -> None:
    purposes = (Purpose(name="To teach"), Purpose(name="To report"))
    cell = chosen(COLUMNS, ["purposes"])[0].cell(Activity(purposes=purposes))
    assert cell.text == "To teach; To report"


def test_a_table_without_columns_or_rows_is_sound(qtmodeltester: ModelTester) -> None:
    table = RecordTable(())
    table.fill(RECORDS)
    table.follow([altered(RECORDS[0], name="Pay")])
    qtmodeltester.check(table)
    assert table.index(0, 0).data(CELL_ROLE) is None


def test_each_cell_of_five_thousand_rows_is_computed_once_for_a_sort_and_none_for_a_filter() -> None:
    computed: list[str] = []
    name = next(column for column in chosen(COLUMNS, NAMES) if column.name == "name")

    def counted(record: Activity) -> Cell:
        computed.append(record.id)
        return name.cell(record)

    table = RecordTable([replace(name, cell=counted)])
    table.fill(Activity(name=f"Activity {n % 977}", reference=f"A-{n:04}") for n in range(5000))
    table.sort(0)
    table.sort(0, Qt.SortOrder.DescendingOrder)
    table.filter(lambda activity: activity.name.endswith("7"))
    assert len(computed) == len(set(computed)) == 5000


def headings(table: RecordTable) -> list[Heading]:
    rows = (table.index(row, 0).data(HEADING_ROLE) for row in range(table.rowCount()))
    return [heading for heading in rows if heading]
