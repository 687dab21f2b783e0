"""Editors: what they show is what they hold, and what the officer does is told once."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dpotool.domain import kinds
from dpotool.domain import vocabulary as words
from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose
from dpotool.domain.changes import adding
from dpotool.domain.fields import Field, Record
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.party import Party
from dpotool.domain.periods import Period
from dpotool.ui.descendants import descendant
from dpotool.ui.forms.binding import DesignedForms
from dpotool.ui.forms.editor import Answer, Editor, Setting
from dpotool.ui.forms.editors import editor_for, widget_for
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.forms.offers import ListedAnswers
from dpotool.ui.widgets.choice_box import NOT_ANSWERED, ChoiceBox
from dpotool.ui.widgets.day_field import DayField
from dpotool.ui.widgets.growing_text import GrowingText
from dpotool.ui.widgets.line_field import LineField
from dpotool.ui.widgets.link_field import LinkField, target_of
from dpotool.ui.widgets.period_field import PeriodField
from dpotool.ui.widgets.pick_list import PickList
from dpotool.ui.widgets.picture_field import PictureField
from dpotool.ui.widgets.reference_field import ReferenceField
from dpotool.ui.widgets.rows_field import RowsField
from dpotool.ui.widgets.tag_list import TagList
from tests.strategies import values
from tests.ui.desks import TriedDesk, desk_with

COUNCIL, SUPPLIER = Party(name="Larkfield Council"), Party(name="Meadow Payroll")
KINDS = (
    kinds.Text(),
    kinds.Text(long=True),
    kinds.Link(),
    kinds.Day(),
    kinds.Moment(),
    kinds.Number(),
    kinds.Flag(),
    kinds.Choice(words.NATIONS),
    kinds.Choice(words.COUNTRIES),
    kinds.Choices(words.PARTY_KINDS),
    kinds.Choices(words.LAWFUL_BASES),
    kinds.Tags(),
    kinds.Period(),
    kinds.Picture(),
    kinds.Reference("Party"),
    kinds.References("Party"),
    kinds.Rows(Purpose),
)


@dataclass
class Tried:
    """An editor, what it told, and the desk at which it stands."""

    editor: Editor
    widget: Any
    told: list[Answer]
    at: TriedDesk

    @property
    def given(self) -> list[Any]:
        return [answer.value for answer in self.told]


def tried(
    qtbot: QtBot,
    kind: kinds.Kind[Any],
    *records: Record,
    name: str = "answer",
    record_type: type[Record] = Activity,
) -> Tried:
    at = desk_with(COUNCIL, SUPPLIER, *records)
    widget: QWidget = widget_for(kind)()
    qtbot.addWidget(widget)
    if isinstance(widget, RowsField):
        widget.setProperty("columns", ["name", "lawful_bases"])
    forms = DesignedForms(FormLoader(), at.desk)
    answers = ListedAnswers(at.desk.workspace)
    setting = Setting(Field(name, "Answer", kind), record_type, at.desk, forms, answers)
    editor = editor_for(widget, setting)
    told: list[Answer] = []
    editor.edited.connect(told.append)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return Tried(editor, widget, told, at)


@pytest.mark.parametrize("kind", KINDS, ids=repr)
@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_what_is_shown_is_held_and_not_told(qtbot: QtBot, kind: kinds.Kind[Any], data: st.DataObject) -> None:
    at = tried(qtbot, kind)
    for value in (data.draw(values(kind)), data.draw(values(kind)), kind.empty()):
        at.editor.show(value)
        at.editor.flush()
        assert at.editor.value() == value
    assert at.told == []
    at.widget.close()


def test_a_widget_of_another_kind_is_refused(qtbot: QtBot) -> None:
    at = desk_with()
    setting = Setting(
        Field("day", "Day", kinds.Day()),
        Activity,
        at.desk,
        DesignedForms(FormLoader(), at.desk),
        ListedAnswers(at.desk.workspace),
    )
    widget = QLineEdit()
    qtbot.addWidget(widget)
    with pytest.raises(TypeError, match="DayField"):
        editor_for(widget, setting)


def test_each_letter_typed_is_told_as_typing(qtbot: QtBot) -> None:
    at = tried(qtbot, kinds.Text())
    assert isinstance(at.widget, QLineEdit)
    QTest.keyClicks(at.widget, "Bus")
    assert at.given == ["B", "Bu", "Bus"]
    assert all(answer.typing for answer in at.told)


def test_another_value_leaves_the_cursor_where_it_was(qtbot: QtBot) -> None:
    at = tried(qtbot, kinds.Text())
    at.editor.show("Buses and taxis")
    at.widget.setFocus()
    at.widget.setCursorPosition(5)
    at.editor.show("Buses, taxis")
    assert at.widget.cursorPosition() == 5


class TestLongText:
    def test_grows_with_its_text(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Text(long=True))
        assert isinstance(at.widget, GrowingText)
        low = at.widget.height()
        at.editor.show("\n".join("line" for _ in range(12)))
        assert at.widget.height() > 3 * low
        at.editor.show("one line")
        assert at.widget.height() == low

    def test_is_never_higher_than_a_screen(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Text(long=True))
        at.editor.show("word " * 20_000)
        assert at.widget.height() < 800

    def test_tab_leaves_it(self, qtbot: QtBot) -> None:
        both = QWidget()
        qtbot.addWidget(both)
        first, second = GrowingText(both), GrowingText(both)
        with qtbot.waitActive(both):
            both.show()
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Tab)
        assert second.hasFocus()
        assert first.toPlainText() == ""

    def test_keeps_spaces_that_do_not_break(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Text(long=True))
        at.editor.show("Article\u00a06\nand")
        at.widget.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(at.widget, "!")
        assert at.given == ["Article\u00a06\nand!"]

    def test_pastes_words_without_their_looks(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Text(long=True))
        rich = QMimeData()
        rich.setHtml("<h1>Loud</h1>")
        rich.setText("Loud")
        at.widget.insertFromMimeData(rich)
        assert at.given == ["Loud"]


class TestLink:
    @pytest.mark.parametrize(
        ("text", "target"),
        [
            ("https://larkfield.example/notice", "https://larkfield.example/notice"),
            ("www.larkfield.example", "https://www.larkfield.example"),
            ("mailto:dpo@larkfield.example", "mailto:dpo@larkfield.example"),
            ("dpo@larkfield.example", "mailto:dpo@larkfield.example"),
        ],
    )
    def test_leads_somewhere(self, text: str, target: str) -> None:
        found = target_of(text)
        assert found is not None
        assert found.toString() == target

    @pytest.mark.parametrize(
        "text",
        ["", "the blue folder", "javascript:alert(1)", "file:///etc/passwd", "http://", "ftp://x.example/"],
    )
    def test_leads_nowhere(self, text: str) -> None:
        assert target_of(text) is None

    def test_leads_to_a_file_that_exists(self, tmp_path: Path) -> None:
        assert target_of(str(tmp_path)) == QUrl.fromLocalFile(str(tmp_path))
        assert target_of(str(tmp_path / "gone")) is None

    def test_open_is_offered_where_it_leads_somewhere(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Link())
        assert isinstance(at.widget, LinkField)
        at.editor.show("in the safe")
        assert not at.widget.open_button.isEnabled()
        at.editor.show("https://larkfield.example/")
        assert at.widget.open_button.isEnabled()

    def test_open_asks_the_system(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Link())
        at.editor.show("https://larkfield.example/contract")
        opened = _Opened()
        QDesktopServices.setUrlHandler("https", opened, "opened")
        try:
            at.widget.open_button.trigger()
        finally:
            QDesktopServices.unsetUrlHandler("https")
        assert opened.urls == ["https://larkfield.example/contract"]


class TestDay:
    @pytest.mark.parametrize("text", ["3 sep 2026", "3/9/26", "3 September 2026", "2026-09-03"])
    def test_is_read_as_people_write_it(self, qtbot: QtBot, text: str) -> None:
        at = tried(qtbot, kinds.Day())
        QTest.keyClicks(at.widget.line, text)
        assert at.given[-1] == date(2026, 9, 3)
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.widget.text == "3 September 2026"

    def test_bad_text_stays_with_a_sentence_and_the_day_as_it_was(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Day())
        at.editor.show(date(2026, 9, 3))
        at.widget.line.selectAll()
        QTest.keyClicks(at.widget.line, "after Easter")
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.widget.text == "after Easter"
        assert "not a day" in at.widget.note
        assert at.editor.unread == "after Easter"
        assert at.editor.value() == date(2026, 9, 3)
        assert at.told == []

    def test_bad_text_can_be_mended(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Day())
        at.editor.show_unread("31 June 2026")
        assert at.widget.note
        at.widget.line.selectAll()
        QTest.keyClicks(at.widget.line, "30 June 2026")
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.given[-1] == date(2026, 6, 30)
        assert not at.widget.note

    def test_emptied_it_is_not_answered(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Day())
        at.editor.show(date(2026, 9, 3))
        at.widget.line.selectAll()
        QTest.keyClick(at.widget.line, Qt.Key.Key_Delete)
        assert at.given == [None]

    def test_is_chosen_from_the_calendar(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Day())
        assert isinstance(at.widget, DayField)
        popup = at.widget.open_calendar()
        assert popup.calendar.selectedDate().toString(Qt.DateFormat.ISODate) == "2026-09-21"
        QTest.keyClick(descendant(popup.calendar, QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Right)
        QTest.keyClick(descendant(popup.calendar, QWidget, "qt_calendar_calendarview"), Qt.Key.Key_Return)
        assert at.given == [date(2026, 9, 22)]
        assert at.widget.text == "22 September 2026"


def test_a_number_is_read_with_its_commas(qtbot: QtBot) -> None:
    at = tried(qtbot, kinds.Number())
    assert isinstance(at.widget, LineField)
    QTest.keyClicks(at.widget.line, "1,200")
    assert at.given[-1] == Decimal(1200)


def test_a_box_is_ticked(qtbot: QtBot) -> None:
    at = tried(qtbot, kinds.Flag())
    assert isinstance(at.widget, QCheckBox)
    QTest.keyClick(at.widget, Qt.Key.Key_Space)
    assert at.given == [True]


class TestPeriod:
    def test_says_how_it_was_read(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Period())
        assert isinstance(at.widget, PeriodField)
        QTest.keyClicks(at.widget.line, "25 years after date of birth")
        assert at.given[-1] == Period(amount=25, unit="years", event="date of birth")
        assert "25 years after date of birth" in at.widget.note

    def test_says_that_words_are_kept(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Period())
        QTest.keyClicks(at.widget.line, "while it is needed")
        assert at.widget.note == "Kept as written"


class TestChoice:
    def test_offers_the_answers_and_none(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.CAPACITIES))
        box = at.widget
        assert isinstance(box, ChoiceBox)
        shown = [box.itemText(place) for place in range(box.count())]
        assert shown == [NOT_ANSWERED, "Controller", "Joint controller", "Processor"]
        assert box.itemData(1, Qt.ItemDataRole.ToolTipRole).startswith("You decide")

    def test_is_chosen_by_key(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.CAPACITIES))
        QTest.keyClick(at.widget, Qt.Key.Key_P)
        assert at.given == ["processor"]

    def test_a_long_list_is_searched_by_typing(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.COUNTRIES))
        at.widget.lineEdit().selectAll()
        QTest.keyClicks(at.widget.lineEdit(), "new zealand")
        at.editor.flush()
        assert at.given == ["NZ"]
        assert at.widget.currentText() == "New Zealand"

    def test_a_long_answer_is_shown_from_its_beginning(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.COUNTRIES))
        at.editor.show("GB")
        assert at.widget.currentText() == "United Kingdom"
        assert at.widget.lineEdit().cursorPosition() == 0

    def test_an_answer_of_the_officer_s_own_is_kept_where_the_law_is_open(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.COUNTRIES))
        at.widget.lineEdit().selectAll()
        QTest.keyClicks(at.widget.lineEdit(), "Ruritania")
        at.editor.flush()
        assert at.given == ["Ruritania"]

    def test_a_few_letters_are_enough_where_they_mean_one_answer(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.COUNTRIES))
        at.widget.lineEdit().selectAll()
        QTest.keyClicks(at.widget.lineEdit(), "zealand")
        at.editor.flush()
        assert at.given == ["NZ"]

    def test_letters_that_mean_several_answers_choose_none(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.COUNTRIES))
        at.widget.lineEdit().selectAll()
        QTest.keyClicks(at.widget.lineEdit(), "united")
        at.editor.flush()
        assert at.told == []
        assert at.widget.currentText() == NOT_ANSWERED

    def test_a_code_that_the_list_lacks_is_shown_as_it_is(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.NATIONS))
        at.editor.show("atlantis")
        assert at.widget.currentText() == "atlantis"

    def test_the_wheel_alters_nothing_without_focus(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.NATIONS))
        at.widget.clearFocus()
        wheel = QWheelEvent(
            *(QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120)),
            *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
        )
        QGuiApplication.sendEvent(at.widget, wheel)
        assert at.told == []

    def test_an_own_entry_of_the_law_is_offered_at_once(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choice(words.TRANSFER_MECHANISMS))
        change = adding(LawEntry(code="Own", list_name="transfer-mechanisms", name="A treaty of our own"))
        at.at.desk.workspace.apply(change)
        at.editor.register_changed(change)
        assert at.widget.findText("A treaty of our own") > 0


class TestChoices:
    def test_one_is_picked_by_typing_its_code(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choices(words.LAWFUL_BASES))
        assert isinstance(at.widget, PickList)
        QTest.keyClicks(at.widget.line, "6(1)(e)")
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.given == [("6(1)(e)",)]
        assert [chip.text for chip in at.widget.chips] == ["6(1)(e)  Public task"]

    def test_the_list_offers_what_is_not_picked_yet(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choices(words.PARTY_KINDS))
        at.editor.show(("processor",))
        at.widget.suggestions.open("")
        assert "processor" not in at.widget.suggestions.shown
        assert "authority" in at.widget.suggestions.shown
        at.widget.suggestions.close()

    def test_one_is_picked_from_the_list_by_keys(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choices(words.PARTY_KINDS))
        at.widget.line.setFocus()
        QTest.keyClicks(at.widget.line, "author")
        popup = at.widget.suggestions.popup
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        assert at.given == [("authority",)]
        assert at.widget.line.text() == ""

    def test_what_is_not_in_a_closed_list_stays_in_the_line(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choices(words.PARTY_KINDS))
        QTest.keyClicks(at.widget.line, "friend")
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.told == []
        assert at.widget.line.text() == "friend"
        assert "not in the list" in at.widget.note
        at.editor.show(("processor",))
        assert (at.widget.line.text(), at.widget.note) == ("", "")

    def test_enter_keeps_a_code_of_the_officer_s_own_where_the_law_is_open(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Choices(words.LAWFUL_BASES))
        QTest.keyClicks(at.widget.line, "6(1)")
        at.editor.flush()
        assert at.editor.unread == "6(1)"
        assert "press Enter" in at.widget.note
        at.widget.suggestions.close()
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.given == [("6(1)",)]


class TestTags:
    def test_enter_and_semicolon_add(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Tags())
        assert isinstance(at.widget, TagList)
        QTest.keyClicks(at.widget.line, "Pupils;Parents")
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.given == [("Pupils",), ("Pupils", "Parents")]

    def test_leaving_adds_what_was_typed(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Tags())
        QTest.keyClicks(at.widget.line, "Pupils")
        at.editor.flush()
        assert at.given == [("Pupils",)]

    def test_backspace_writes_the_last_one_again(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Tags())
        at.editor.show(("Pupils", "Parent"))
        QTest.keyClick(at.widget.line, Qt.Key.Key_Backspace)
        QTest.keyClicks(at.widget.line, "s")
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.editor.value() == ("Pupils", "Parents")

    def test_one_is_taken_away_by_keys(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Tags())
        at.editor.show(("Pupils", "Parents", "Staff"))
        at.widget.line.setFocus()
        QTest.keyClick(at.widget.line, Qt.Key.Key_Left)
        QTest.keyClick(at.widget.chips[2], Qt.Key.Key_Left)
        QTest.keyClick(at.widget.chips[1], Qt.Key.Key_Delete)
        assert at.given == [("Pupils", "Staff")]

    def test_enter_takes_what_was_typed_and_not_what_is_suggested(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Tags(), Activity(name="A", data_subjects=("Pupils",)), name="data_subjects")
        at.widget.line.setFocus()
        QTest.keyClicks(at.widget.line, "Pup")
        assert at.widget.suggestions.is_open
        QTest.keyClick(at.widget.suggestions.popup, Qt.Key.Key_Return)
        assert at.given == [("Pup",)]

    def test_a_tag_is_held_once(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Tags())
        at.editor.show(("Pupils",))
        QTest.keyClicks(at.widget.line, "Pupils;")
        assert at.told == []
        assert at.widget.line.text() == ""

    def test_those_of_other_records_are_suggested(self, qtbot: QtBot) -> None:
        others = (
            Activity(name="A", data_subjects=("Pupils", "Parents")),
            Activity(name="B", data_subjects=("Parents",)),
        )
        at = tried(qtbot, kinds.Tags(), *others, name="data_subjects")
        at.widget.suggestions.open("p")
        assert at.widget.suggestions.shown == ("Parents", "Pupils")
        at.widget.suggestions.close()

    def test_acts_that_the_law_page_knows_are_suggested_for_legislation(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Tags(), name="legislation", record_type=Purpose)
        at.widget.suggestions.open("children and fam")
        assert "Children and Families Act 2014" in at.widget.suggestions.shown
        at.widget.suggestions.close()


class TestReference:
    def test_one_is_found_by_its_name(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Reference("Party"))
        assert isinstance(at.widget, ReferenceField)
        QTest.keyClicks(at.widget.line, "meadow payroll")
        at.widget.suggestions.close()
        at.editor.flush()
        assert at.given == [SUPPLIER.id]
        assert at.widget.text == "Meadow Payroll"

    def test_a_new_one_comes_along_with_the_answer(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Reference("Party"))
        at.widget.suggestions.open("Larkfield Buses")
        (code,) = at.widget.suggestions.shown
        at.widget.suggestions.picked.emit(code)
        (answer,) = at.told
        assert [record.headline for record in answer.additions] == ["Larkfield Buses"]
        assert answer.value == answer.additions[0].id

    def test_a_name_that_nobody_has_is_kept_and_told(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Reference("Party"))
        QTest.keyClicks(at.widget.line, "Nobody Ltd")
        at.widget.suggestions.close()
        at.editor.flush()
        assert at.told == []
        assert at.editor.unread == "Nobody Ltd"
        assert "no “Nobody Ltd”" in at.widget.note

    def test_emptied_it_is_not_answered(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Reference("Party"))
        at.editor.show(COUNCIL.id)
        at.widget.line.selectAll()
        QTest.keyClick(at.widget.line, Qt.Key.Key_Delete)
        at.widget.suggestions.close()
        at.editor.flush()
        assert at.given == [""]

    def test_goes_to_the_record(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.Reference("Party"))
        at.editor.show(COUNCIL.id)
        at.widget.go_button.trigger()
        assert at.at.visited == [(COUNCIL.id, "")]


class TestReferences:
    def test_several_are_picked_by_name(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.References("Party"))
        for name in ("Meadow Payroll", "Larkfield Council"):
            QTest.keyClicks(at.widget.line, name)
            QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        assert at.given[-1] == (SUPPLIER.id, COUNCIL.id)

    def test_a_new_one_comes_along_with_the_answer(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.References("Party"))
        at.editor.show((COUNCIL.id,))
        at.widget.suggestions.open("Larkfield Buses")
        at.widget.suggestions.picked.emit(at.widget.suggestions.shown[-1])
        (answer,) = at.told
        assert answer.value == (COUNCIL.id, answer.additions[0].id)
        assert [chip.text for chip in at.widget.chips] == ["Larkfield Council", "Larkfield Buses"]

    def test_none_is_made_by_typing_alone(self, qtbot: QtBot) -> None:
        at = tried(qtbot, kinds.References("Party"))
        QTest.keyClicks(at.widget.line, "Nobody Ltd")
        at.widget.suggestions.close()
        QTest.keyClick(at.widget.line, Qt.Key.Key_Return)
        at.editor.flush()
        assert at.told == []
        assert at.editor.unread == "Nobody Ltd"


class TestPicture:
    def test_is_chosen_from_a_file_and_removed(self, qtbot: QtBot, tmp_path: Path) -> None:
        at = tried(qtbot, kinds.Picture())
        assert isinstance(at.widget, PictureField)
        at.at.dialogs.file = tmp_path / "logo.png"
        at.at.dialogs.file.write_bytes(_png())
        at.widget.choose_button.click()
        at.widget.remove_button.click()
        assert at.given == [_png(), b""]

    def test_another_file_is_refused(self, qtbot: QtBot, tmp_path: Path) -> None:
        at = tried(qtbot, kinds.Picture())
        at.at.dialogs.file = tmp_path / "letter.png"
        at.at.dialogs.file.write_bytes(b"Dear Sir")
        at.widget.choose_button.click()
        assert at.told == []
        assert "letter.png is not a PNG picture" in at.at.dialogs.refusals[0]


class _Opened(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def opened(self, url: QUrl) -> None:
        self.urls.append(url.toString())


def _png() -> bytes:
    image = QImage(8, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
