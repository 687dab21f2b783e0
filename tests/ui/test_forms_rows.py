"""Rows: a table whose lines open in their place, and everything that is done with them."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import (
    DataItem,
    Purpose,
    Recipient,
    RetentionStatement,
    SecurityMeasure,
    Transfer,
)
from dpotool.domain.errors import NotUnderstood
from dpotool.domain.party import Party
from dpotool.domain.periods import Period
from dpotool.ui.descendants import descendants
from dpotool.ui.forms.offers import ListedAnswers
from dpotool.ui.forms.pasting import rows_from
from dpotool.ui.forms.record_form import RecordForm
from dpotool.ui.forms.rows_editor import RowsEditor, form_name
from dpotool.ui.forms.summaries import RowSummaries
from dpotool.ui.widgets.row_line import Cell, RowLine, RowSummary, column_places, wrapped
from dpotool.ui.widgets.rows_field import RowsField
from tests.ui.desks import TriedDesk, desk_with

SUPPORT = Purpose(
    name="Secure support for each pupil",
    lawful_bases=("6(1)(c)", "6(1)(e)"),
    legislation=("Children and Families Act 2014 s.66",),
    special_conditions=("9(2)(g)",),
    schedule_1=("Sch 1 para 6",),
)
PLANS = Purpose(name="Help write plans", lawful_bases=("6(1)(c)",))
CONCERNS = Purpose(name="Pass on concerns", lawful_bases=("6(1)(e)",))
NONE = Qt.KeyboardModifier.NoModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class Table:
    """The purposes of an activity on the screen, and in the register."""

    form: RecordForm
    at: TriedDesk
    activity: Activity

    @property
    def editor(self) -> RowsEditor:
        found = self.form.editor("purposes")
        assert isinstance(found, RowsEditor)
        return found

    @property
    def field(self) -> RowsField:
        widget = self.editor.widget
        assert isinstance(widget, RowsField)
        return widget

    @property
    def kept(self) -> tuple[Purpose, ...]:
        found = self.at.desk.workspace.register.get(Activity, self.activity.id)
        assert found is not None
        return found.purposes

    @property
    def names(self) -> list[str]:
        return [purpose.name for purpose in self.kept]

    @property
    def shown(self) -> list[str]:
        return [line.summary.cells[0].said for line in self.field.lines]

    def press(self, place: int, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.field.focus_line(place)
        QTest.keyClick(self.field.lines[place], key, modifier)


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    activity = Activity(name="SEN assessments", purposes=(SUPPORT, PLANS, CONCERNS))
    at = desk_with(activity)
    form = RecordForm(Activity, ("activity_what",), at.desk)
    qtbot.addWidget(form)
    at.desk.workspace.subscribe(form.refresh)
    form.show_record(activity)
    form.resize(700, 900)
    with qtbot.waitActive(form):
        form.show()
    return Table(form, at, activity)


def test_a_row_is_summed_up_in_columns_and_tags(table: Table) -> None:
    summary = table.field.lines[0].summary
    assert summary.cells[0] == Cell((("", "Secure support for each pupil"),))
    assert summary.cells[1] == Cell((("6(1)(c)", "Legal obligation"), ("6(1)(e)", "Public task")))
    assert summary.cells[2].said == "Children and Families Act 2014 s.66"
    assert summary.tags[0] == "Art 9(2)(g) Substantial public interest"
    assert summary.tags[1].startswith("Sch 1 para 6 ")


def test_the_record_meant_stands_for_a_row_without_a_name() -> None:
    council = Party(name="Larkfield Council")
    at = desk_with(council)
    summaries = RowSummaries(("name", "purpose"), ("party", "sort"), ListedAnswers(at.desk.workspace))
    register = at.desk.workspace.register
    named = Recipient(name="The council", party=council.id, sort="authority")
    assert summaries.of(named, register).cells[0].said == "The council"
    assert summaries.of(named, register).tags == ("Larkfield Council", "Public authority")
    nameless = summaries.of(named.replace(name=""), register)
    assert (nameless.cells[0].said, nameless.tags) == ("Larkfield Council", ("Public authority",))


def test_a_row_is_read_out(table: Table) -> None:
    assert table.field.lines[1].accessibleName() == "Help write plans, 6(1)(c) Legal obligation"


def test_enter_opens_a_row_and_escape_closes_it(table: Table) -> None:
    table.press(1, Qt.Key.Key_Return)
    assert table.field.open_row == 1
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.text() == "Help write plans"
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert table.field.open_row == -1
    assert table.field.lines[1].hasFocus()


def test_a_click_opens_a_row(table: Table) -> None:
    QTest.mouseClick(table.field.lines[2], Qt.MouseButton.LeftButton)
    assert table.field.open_row == 2


def test_up_and_down_go_from_row_to_row(table: Table) -> None:
    table.press(0, Qt.Key.Key_Down)
    assert table.field.lines[1].hasFocus()
    table.press(1, Qt.Key.Key_Up)
    assert table.field.lines[0].hasFocus()


def test_tab_goes_from_the_row_into_its_form_and_on_to_the_next_field(table: Table) -> None:
    table.press(1, Qt.Key.Key_Return)
    inside = QApplication.focusWidget()
    table.field.focus_line(1)
    QTest.keyClick(table.field.lines[1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is inside
    table.field.add_button.setFocus()
    QTest.keyClick(table.field.add_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.form.editor("joint_controllers").widget.focusProxy()


def test_what_is_typed_in_a_row_is_one_step(table: Table) -> None:
    table.form.focus_field(f"purposes/{PLANS.id}/name")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    focused.setCursorPosition(0)
    for letter in "We ":
        QTest.keyClicks(focused, letter)
        table.form.flush()
    assert table.names[1] == "We Help write plans"
    assert table.shown[1] == "We Help write plans"
    assert table.at.desk.undo.count == 1
    table.at.desk.undo.undo()
    assert table.shown[1] == focused.text() == "Help write plans"


def test_add(table: Table) -> None:
    assert table.field.add_button.text() == "Add a purpose"
    table.field.add_button.click()
    QTest.keyClicks(QApplication.focusWidget(), "To thank donors")
    table.form.flush()
    assert table.names[-1] == "To thank donors"
    assert table.field.open_row == 3


def test_remove_and_undo(table: Table) -> None:
    table.press(1, Qt.Key.Key_Delete)
    assert table.names == ["Secure support for each pupil", "Pass on concerns"]
    assert table.field.lines[1].hasFocus()
    table.at.desk.undo.undo()
    assert table.shown == ["Secure support for each pupil", "Help write plans", "Pass on concerns"]


def test_remove_the_open_row_by_its_button(table: Table) -> None:
    table.form.focus_field(f"purposes/{CONCERNS.id}/name")
    table.field.act("remove").click()
    assert table.names == ["Secure support for each pupil", "Help write plans"]
    assert table.field.open_row == -1


def test_remove_the_last_one(table: Table) -> None:
    for _ in range(3):
        table.press(0, Qt.Key.Key_Delete)
    assert table.kept == ()
    assert table.field.add_button.hasFocus()
    assert table.field.paste_button.isVisible()


def test_move_by_keys_and_by_buttons(table: Table) -> None:
    table.press(2, Qt.Key.Key_Up, ALT)
    assert table.shown == ["Secure support for each pupil", "Pass on concerns", "Help write plans"]
    table.press(0, Qt.Key.Key_Up, ALT)
    table.form.focus_field(f"purposes/{SUPPORT.id}/name")
    assert not table.field.act("up").isEnabled()
    table.field.act("down").click()
    assert table.names == ["Pass on concerns", "Secure support for each pupil", "Help write plans"]
    assert table.field.open_row == 1


def test_duplicate(table: Table) -> None:
    table.press(0, Qt.Key.Key_D, CONTROL)
    assert table.names[:2] == ["Secure support for each pupil"] * 2
    assert table.kept[0].id != table.kept[1].id
    assert table.field.open_row == 1


def test_the_open_row_stays_open_when_another_one_is_undone(table: Table) -> None:
    table.press(0, Qt.Key.Key_Delete)
    table.form.focus_field(f"purposes/{CONCERNS.id}/limit")
    table.at.desk.undo.undo()
    assert table.editor.open_row == CONCERNS.id
    assert table.field.open_row == 2


def test_the_open_row_closes_when_it_goes(table: Table) -> None:
    table.field.add_button.click()
    table.at.desk.undo.undo()
    assert table.field.open_row == -1
    assert len(table.field.lines) == 3


def test_paste_by_keys(table: Table) -> None:
    QGuiApplication.clipboard().setText("To teach\t6(1)(e)\tEducation Act 1996\nTo feed\t6(1)(c); 6(1)(e)\n")
    table.press(2, Qt.Key.Key_V, CONTROL)
    assert table.names[3:] == ["To teach", "To feed"]
    assert table.kept[3].legislation == ("Education Act 1996",)
    assert table.kept[4].lawful_bases == ("6(1)(c)", "6(1)(e)")
    table.at.desk.undo.undo()
    assert len(table.kept) == 3


def test_the_menu_of_a_row_offers_what_the_keys_do(table: Table, qtbot: QtBot) -> None:
    line = table.field.lines[1]
    place = line.mapTo(table.field, line.rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.field.mapToGlobal(place))
    QApplication.sendEvent(table.field, event)
    (menu,) = descendants(table.field, QMenu)
    offered = {action.text(): action for action in menu.actions()}
    assert list(offered) == ["Open or close", "Duplicate", "Move up", "Move down", "Remove", "Paste rows"]
    offered["Remove"].trigger()
    menu.close()
    assert table.names == ["Secure support for each pupil", "Pass on concerns"]


def test_what_cannot_be_read_adds_nothing_and_says_why(table: Table) -> None:
    table.editor.paste("Purpose\tKind of purpose\nTo teach\tpuzzling\n")
    assert len(table.kept) == 3
    assert table.at.dialogs.refusals[0].startswith("Line 2 of what was pasted: “puzzling” is not one")


class TestPastedRows:
    def test_headings_name_the_fields(self) -> None:
        (row,) = rows_from("Kept for\tRecords\n6 years\tPayroll\n", RetentionStatement, ("name", "period"))
        assert (row.headline, row.period) == ("Payroll", Period(amount=6, unit="years"))

    def test_without_headings_the_columns_stand_in_order(self) -> None:
        (row,) = rows_from(
            "Health\tallergies; asthma\tSpecial category", DataItem, ("name", "examples", "sensitivity")
        )
        assert isinstance(row, DataItem)
        assert (row.examples, row.sensitivity) == (("allergies", "asthma"), "special")

    def test_a_cell_may_hold_lines(self) -> None:
        (row,) = rows_from('Name\t"one\ntwo"\n', DataItem, ("name", "examples"))
        assert isinstance(row, DataItem)
        assert row.examples == ("one", "two")

    def test_blank_lines_are_no_rows(self) -> None:
        assert rows_from("\n \t \n", DataItem, ("name",)) == ()

    def test_other_records_are_not_named_by_their_identity(self) -> None:
        (row,) = rows_from("IE\tIDTA\tby contract", Transfer, ("country", "mechanism", "party"))
        assert isinstance(row, Transfer)
        assert (row.party, row.safeguards) == ("", "by contract")

    def test_bad_text_names_its_line(self) -> None:
        with pytest.raises(NotUnderstood, match="Line 2"):
            rows_from("Pay\tTechnical\nLock\tMagical", SecurityMeasure, ("name", "sort"))


class TestLine:
    def test_is_as_high_as_its_longest_cell(self, qtbot: QtBot) -> None:
        line = RowLine()
        qtbot.addWidget(line)
        line.show_summary(RowSummary((Cell((("", "short"),)),)), (1,), is_open=False)
        low = line.heightForWidth(300)
        line.show_summary(RowSummary((Cell((("", "long words " * 20),)),)), (1,), is_open=False)
        assert line.heightForWidth(300) == low + line.fontMetrics().lineSpacing()

    def test_tags_flow_to_a_second_line(self, qtbot: QtBot) -> None:
        line = RowLine()
        qtbot.addWidget(line)
        line.show_summary(RowSummary((Cell(),), ("tag number one",) * 6), (1,), is_open=False)
        assert line.heightForWidth(200) > line.heightForWidth(2000)

    @pytest.mark.parametrize("width", [200, 640, 1000])
    def test_columns_stay_within_the_width(self, width: int) -> None:
        places = column_places((5, 4, 6), width)
        assert all(left + wide < after for (left, wide), (after, _) in pairwise(places))
        assert places[-1][0] + places[-1][1] <= width

    def test_the_last_line_holds_all_that_is_left(self, qtbot: QtBot) -> None:
        lines = wrapped("one two three four five six", QApplication.font(), 60, 2)
        assert len(lines) == 2
        assert " ".join(lines) == "one two three four five six"


def test_each_type_of_row_has_its_form() -> None:
    assert form_name(RetentionStatement) == "retention_statement"
    assert form_name(Purpose) == "purpose"
