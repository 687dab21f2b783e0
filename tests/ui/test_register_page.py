"""The register page over a real file: narrowing, adding, copying, removing, completing, exporting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dpotool.app.examples import example
from dpotool.app.opening import Places
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.changes import adding, answering, together
from dpotool.domain.completeness import gaps
from dpotool.domain.fields import Record, field_of
from dpotool.store.register_file import RegisterFile
from dpotool.ui.descendants import descendants
from dpotool.ui.fonts import scaled
from dpotool.ui.page import Desk
from dpotool.ui.pages.register import RegisterPage
from dpotool.ui.undo import UndoHistory
from dpotool.ui.widgets.completeness import GapRow
from tests.ui.desks import ScriptedDialogs, law

TODAY = date(2026, 11, 22)


@dataclass
class Case:
    """The page, and what it works with."""

    page: RegisterPage
    desk: Desk
    dialogs: ScriptedDialogs
    said: list[str]

    @property
    def activities(self) -> tuple[Activity, ...]:
        return self.desk.workspace.register.all(Activity)

    @property
    def shown(self) -> list[str]:
        return [record.headline for record in self.page.pane.table.shown]

    @property
    def current(self) -> Activity:
        record = self.page.pane.current
        assert isinstance(record, Activity)
        return record

    def go_to(self, name: str) -> None:
        self.page.show_record(next(each.id for each in self.activities if each.name == name))

    def press(self, label: str) -> None:
        chip = next(chip for chip in self.page.head.chips.chips if chip.text().startswith(label))
        chip.click()


def case_of(qtbot: QtBot, folder: Path, records: tuple[Record, ...]) -> Case:
    keeping = RegisterFile.create(folder / "larkfield.dpo")
    if records:
        keeping.apply(together("Begin", map(adding, records)))
    workspace, dialogs = Workspace(keeping, law(), today=lambda: TODAY), ScriptedDialogs()
    undo = UndoHistory(workspace)
    desk = Desk(workspace, undo, dialogs, lambda i, f: None, folder / "settings.ini", Places(folder))
    page = RegisterPage(desk)
    said: list[str] = []
    page.said.connect(said.append)
    qtbot.addWidget(page)
    page.resize(1144, 816)
    page.show()
    return Case(page, desk, dialogs, said)


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[Case]:
    made = case_of(qtbot, tmp_path, example("larkfield"))
    yield made
    made.page.leave()
    made.desk.workspace.close()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Case]:
    made = case_of(qtbot, tmp_path, ())
    yield made
    made.page.leave()
    made.desk.workspace.close()


def test_the_table_is_a_sound_model(case: Case, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(case.page.pane.table)


def test_lists_activities_by_reference_and_shows_the_first(case: Case) -> None:
    references = [record.reference for record in case.page.pane.table.shown]  # type: ignore[attr-defined]
    assert references == sorted(references)
    assert case.page.pane.details.record == case.page.pane.table.shown[0]


def test_says_how_many_there_are_and_how_many_have_gaps(case: Case) -> None:
    lacking = [a for a in case.activities if gaps(case.desk.workspace.register, a, law().on(TODAY))]
    expected = f"{len(case.activities)} activities, {len(lacking)} with gaps"
    assert case.page.head.count.text() == expected
    assert lacking


def test_chips_combine(case: Case) -> None:
    case.press("Special category")
    special = set(case.shown)
    case.press("With gaps")
    both = set(case.shown)
    case.press("Special category")
    assert both == special & set(case.shown)
    case.press("All")
    assert len(case.shown) == len(case.activities)


def test_the_number_on_a_chip_is_what_it_shows(case: Case) -> None:
    for label in ("With gaps", "Special category", "Review due"):
        chip = next(chip for chip in case.page.head.chips.chips if chip.text().startswith(label))
        count = int(chip.text().rsplit(" ", 1)[1])
        case.press(label)
        assert len(case.shown) == count > 0
        case.press("All")


def test_narrows_by_words_as_one_types_and_says_so(case: Case, qtbot: QtBot) -> None:
    qtbot.keyClicks(case.page.head.search, "payroll")
    assert "Payroll and pensions" in case.shown
    assert case.page.head.count.text().startswith(f"{len(case.shown)} shown of ")
    qtbot.keyClick(case.page.head.search, Qt.Key.Key_Escape)
    assert len(case.shown) == len(case.activities)


def test_shows_a_way_out_where_nothing_is_like_that(case: Case, qtbot: QtBot) -> None:
    qtbot.keyClicks(case.page.head.search, "nobody has this word")
    assert case.page.nothing.isVisible()
    case.page.nothing.button.click()
    assert len(case.shown) == len(case.activities)


def test_narrows_by_function(case: Case) -> None:
    menu = case.page.head.function.menu()
    next(action for action in menu.actions() if action.text() == "SEND").trigger()
    assert {each.function for each in case.page.pane.table.shown} == {"SEND"}  # type: ignore[attr-defined]


def test_groups_by_function(case: Case) -> None:
    case.page.head.group.setCurrentIndex(1)
    table = case.page.pane.table
    headings = [table.index(n, 0).data() for n in range(table.rowCount()) if table.record(n) is None]
    assert headings[0] == "Community, 1"


def test_an_edit_in_the_form_is_followed_by_the_table_and_undo_takes_it_back(
    case: Case, qtbot: QtBot
) -> None:
    before = case.current.name
    qtbot.keyClick(case.page.pane.view, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "Joining us")
    case.page.flush()
    assert case.shown[0] == "Joining us"
    case.desk.undo.undo()
    assert case.shown[0] == before


def test_a_gap_leads_to_where_the_answer_goes(case: Case, qtbot: QtBot) -> None:
    case.press("With gaps")
    case.page.pane.view.go_to(case.page.pane.table.shown[0].id)
    details = case.page.pane.details
    row = descendants(details.side, GapRow)[0]
    with qtbot.waitSignal(details.side.gap_chosen):
        qtbot.keyClick(row, Qt.Key.Key_Space)
    section = next(each for each in details.form.sections if row.gap.field in each.field_names)
    assert details.form.section == details.sections.section == section.name
    assert details.form.isAncestorOf(QApplication.focusWidget() or details.form.focusWidget())


def test_the_sections_say_what_they_lack(case: Case) -> None:
    case.page.new_activity()
    model = case.page.pane.details.sections.model()
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]
    assert said[0] == "What and why, 3 gaps"
    assert "History" in said


def test_a_new_activity_has_the_next_reference_and_the_cursor_in_its_name(case: Case, qtbot: QtBot) -> None:
    case.press("Review due")
    highest = max(each.reference for each in case.activities)
    case.page.head.new.click()
    assert int(case.current.reference[2:]) == int(highest[2:]) + 1
    qtbot.keyClicks(QApplication.focusWidget(), "Trips")
    case.page.flush()
    assert case.current.name == "Trips"
    assert len(case.shown) == len(case.activities)


def test_a_copy_stands_for_itself(case: Case) -> None:
    case.go_to("Payroll and pensions")
    original = case.current
    case.page.review.copy.click()
    copy = case.current
    assert copy.name == "Payroll and pensions (copy)"
    assert copy.reviewed_on is None
    assert copy.reference != original.reference
    assert not {row.id for row in copy.purposes} & {row.id for row in original.purposes}
    assert len([a for a in case.activities if a.name.startswith("Payroll")]) == 2


def test_delete_selects_the_next_one_and_undo_brings_it_back(case: Case, qtbot: QtBot) -> None:
    before = case.activities
    first, second = case.shown[:2]
    case.go_to(first)
    qtbot.keyClick(case.page.pane.view, Qt.Key.Key_Delete)
    assert case.current.name == second
    assert case.said[0].startswith(f"Deleted activity “{first}”.")
    case.desk.undo.undo()
    assert set(case.activities) == set(before)
    assert case.current.name == first


def test_several_are_deleted_in_one_step(case: Case, qtbot: QtBot) -> None:
    count = len(case.activities)
    case.go_to(case.shown[0])
    for _ in range(2):
        qtbot.keyClick(case.page.pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    case.page.pane.delete()
    assert len(case.activities) == count - 3
    assert case.said[0].startswith("Deleted 3 activities.")
    case.desk.undo.undo()
    assert len(case.shown) == count


def test_an_archived_activity_leaves_the_list_and_is_found_under_its_chip(case: Case) -> None:
    case.go_to("Payroll and pensions")
    archived = case.current
    case.page.archive()
    assert "Payroll and pensions" not in case.shown
    case.press("Ended or archived")
    assert case.shown == ["Payroll and pensions"]
    case.press("All")
    assert case.page.show_record(archived.id)
    assert case.current.id == archived.id


def test_marking_as_reviewed_sets_both_days_in_one_step(case: Case) -> None:
    case.press("Review due")
    case.page.pane.view.go_to(case.page.pane.table.shown[0].id)
    activity = case.current
    case.page.review.mark.click()
    assert case.current.reviewed_on == TODAY
    assert "22 November 2026" in case.page.review.last.text()
    case.desk.undo.undo()
    assert case.current == activity


def test_the_history_tells_before_and_after(case: Case) -> None:
    activity = case.current
    case.desk.undo.do(answering(activity, field_of(Activity, "function"), "Front office"))
    case.page.pane.details.show_section("history")
    told = case.page.pane.details.history.toPlainText()
    assert f"Function: {activity.function} → Front office" in told


def test_columns_chosen_are_there_the_next_time(case: Case, qtbot: QtBot) -> None:
    choice = case.page.head.columns
    choice.take("owner", True)
    choice.take("kept_for", False)
    again = RegisterPage(case.desk)
    qtbot.addWidget(again)
    names = [column.name for column in again.pane.table.columns]
    assert "owner" in names
    assert "kept_for" not in names
    choice.take_usual()
    assert "kept_for" in [column.name for column in case.page.pane.table.columns]
    again.leave()


def test_exports_what_is_shown(case: Case, tmp_path: Path, qtbot: QtBot) -> None:
    case.dialogs.file = tmp_path / "shown.xlsx"
    qtbot.keyClicks(case.page.head.search, "payroll")
    case.page.export("shown")
    assert case.said[-1].endswith("exported to shown.xlsx.")
    sheet = load_workbook(case.dialogs.file).worksheets[0]
    text = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert any("payroll" in cell.casefold() for cell in text)
    assert not any("CCTV" in cell for cell in text)


def test_an_export_that_cannot_be_written_is_refused_in_words(case: Case, tmp_path: Path) -> None:
    case.dialogs.file = tmp_path / "no such folder" / "register.xlsx"
    case.page.export("all")
    assert case.dialogs.refusals
    assert not case.said


def test_rows_copied_here_are_pasted_here(case: Case, qtbot: QtBot) -> None:
    count = len(case.activities)
    case.go_to("Payroll and pensions")
    view = case.page.pane.view
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(case.activities) == count + 1
    assert case.current.name == "Payroll and pensions"
    assert case.current.function == "People"
    assert case.said[-1].startswith("Pasted activity “Payroll and pensions”.")


def test_what_is_no_row_of_a_spreadsheet_is_refused_in_words(case: Case) -> None:
    QGuiApplication.clipboard().setText("Dear parents")
    case.page.pane.paste()
    assert "no heading “Name”" in case.dialogs.refusals[0]


def test_an_empty_register_offers_to_begin(empty: Case) -> None:
    assert empty.page.empty.isVisible()
    empty.page.empty.button.click()
    assert empty.page.pane.isVisible()
    assert empty.current.reference == "A-001"
    empty.page.pane.delete()
    assert empty.page.empty.isVisible()


def test_other_records_are_not_of_this_page(case: Case) -> None:
    assert not case.page.show_record(case.desk.workspace.organisation.id)


def test_where_there_is_no_room_beside_the_form_what_is_lacking_is_a_section(case: Case) -> None:
    details = case.page.pane.details
    case.page.resize(scaled(600), 600)
    QApplication.processEvents()
    assert not details.side.isVisible()
    details.show_section("lacking")
    assert details.side.isVisible()
    case.page.resize(scaled(1144), 816)
    QApplication.processEvents()
    assert details.side.isVisible()
    assert details.form.isVisible()


def test_fits_the_smallest_window(case: Case) -> None:
    assert case.page.minimumSizeHint().width() <= 584


def test_tab_goes_from_the_filters_to_the_table_the_form_and_the_side(case: Case, qtbot: QtBot) -> None:
    case.press("With gaps")
    case.page.head.search.setFocus()
    qtbot.waitUntil(case.page.head.search.hasFocus)
    visited: list[str] = []
    names = ("head", "table", "sections", "form", "side")
    parts = dict(zip(names, (case.page.head, *case.page.pane.parts), strict=True))
    while QApplication.focusWidget() is not case.page.head.search or not visited:
        where = next(name for name, part in parts.items() if is_in(part, QApplication.focusWidget()))
        visited += [where] if visited[-1:] != [where] else []
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert visited == list(names)


def is_in(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def test_every_input_has_a_name(case: Case) -> None:
    head = case.page.head
    for widget in (head.search, head.group, case.page.pane.view, case.page.pane.details.sections):
        assert widget.accessibleName()
    assert all(button.text() for button in (head.new, head.export, head.columns, head.function))


@pytest.mark.parametrize("field", ["function", "data_items"])
def test_is_shown_with_the_cursor_in_a_field(case: Case, field: str) -> None:
    activity = case.activities[2]
    assert case.page.show_record(activity.id, field)
    assert case.current == activity
    section = next(e for e in case.page.pane.details.form.sections if field in e.field_names)
    assert case.page.pane.details.form.section == section.name
