"""The form of a record: what is typed is saved, undone and never lost."""

from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose, Recipient
from dpotool.domain.changes import Change, Edit, adding, answering
from dpotool.domain.fields import field_of
from dpotool.domain.party import Party
from dpotool.domain.register import removal
from dpotool.ui.forms.editor import Answer
from dpotool.ui.forms.holding import PAUSE, Holding, Place
from dpotool.ui.forms.record_form import WIDEST, RecordForm
from tests.strategies import full_records
from tests.ui.desks import TriedDesk, desk_with

SECTIONS = ("activity_what", "activity_people", "activity_sharing", "activity_assessments")
COUNCIL = Party(name="Larkfield Council")
ASKING = Purpose(name="To answer questions", lawful_bases=("6(1)(e)",))
TEACHING = Purpose(name="To teach", lawful_bases=("6(1)(e)",))
ADMISSIONS = Activity(name="Admissions", purposes=(ASKING, TEACHING), description="Who comes.")
PAYROLL = Activity(name="Payroll")


@pytest.fixture
def at() -> TriedDesk:
    return desk_with(COUNCIL, ADMISSIONS, PAYROLL)


@pytest.fixture
def form(qtbot: QtBot, at: TriedDesk) -> RecordForm:
    made = RecordForm(Activity, SECTIONS, at.desk)
    qtbot.addWidget(made)
    at.desk.workspace.subscribe(made.refresh)
    made.resize(800, 600)
    made.show_record(ADMISSIONS)
    with qtbot.waitActive(made):
        made.show()
    return made


def line(form: RecordForm, name: str) -> QLineEdit:
    widget = form.editor(name).widget
    assert isinstance(widget, QLineEdit)
    return widget


def kept(at: TriedDesk, record: Activity = ADMISSIONS) -> Activity:
    found = at.desk.workspace.register.get(Activity, record.id)
    assert found is not None
    return found


class TestSections:
    def test_are_named_without_being_loaded(self, form: RecordForm) -> None:
        assert [section.title for section in form.sections][:2] == ["What and why", "People and data"]
        assert "data_subjects" in form.sections[1].field_names

    def test_the_first_one_is_open(self, form: RecordForm) -> None:
        assert form.section == "activity_what"

    def test_another_one_is_shown_and_told(self, form: RecordForm, qtbot: QtBot) -> None:
        with qtbot.waitSignal(form.section_shown) as shown:
            form.show_section("activity_people")
        assert shown.args == ["activity_people"]
        assert form.section == "activity_people"
        assert form.editor("data_subjects").widget.isVisible()

    def test_no_column_is_wider_than_a_page(self, form: RecordForm) -> None:
        form.resize(1600, 600)
        QApplication.processEvents()
        assert line(form, "name").width() <= WIDEST


class TestTyping:
    def test_is_applied_after_a_moment(self, form: RecordForm, at: TriedDesk, qtbot: QtBot) -> None:
        line(form, "name").setFocus()
        QTest.keyClicks(line(form, "name"), "In-year ")
        assert kept(at).name == "Admissions"
        qtbot.waitUntil(lambda: kept(at).name == "In-year Admissions", timeout=2000)

    def test_one_burst_is_one_step(self, form: RecordForm, at: TriedDesk) -> None:
        for letter in "New ":
            QTest.keyClicks(line(form, "name"), letter)
            form.flush()
        assert len(at.keeping.applied) == 4
        assert at.desk.undo.count == 1
        at.desk.undo.undo()
        assert kept(at).name == "Admissions"

    def test_going_elsewhere_ends_the_burst(self, form: RecordForm, at: TriedDesk) -> None:
        form.focus_field("name")
        QTest.keyClicks(line(form, "name"), "A ")
        form.focus_field("owner")
        assert kept(at).name == "A Admissions"
        form.focus_field("name")
        line(form, "name").setCursorPosition(0)
        QTest.keyClicks(line(form, "name"), "B ")
        form.flush()
        assert at.desk.undo.count == 2

    def test_a_refresh_leaves_text_and_cursor(self, form: RecordForm, at: TriedDesk) -> None:
        form.focus_field("name")
        QTest.keyClicks(line(form, "name"), "In-year ")
        at.desk.undo.do(answering(kept(at), field_of(Activity, "owner"), "Head of school"))
        assert line(form, "name").text() == "In-year Admissions"
        assert line(form, "name").cursorPosition() == len("In-year ")
        assert line(form, "owner").text() == "Head of school"
        form.flush()
        assert (kept(at).name, kept(at).owner) == ("In-year Admissions", "Head of school")

    def test_is_flushed_when_another_record_is_shown(self, form: RecordForm, at: TriedDesk) -> None:
        QTest.keyClicks(line(form, "name"), "In-year ")
        form.show_record(PAYROLL)
        assert kept(at).name == "In-year Admissions"
        assert line(form, "name").text() == "Payroll"

    def test_what_the_file_refuses_stays_and_is_tried_again(self, form: RecordForm, at: TriedDesk) -> None:
        at.keeping.refusing = "The disk is full; make room, then go on."
        QTest.keyClicks(line(form, "name"), "In-year ")
        form.flush()
        assert line(form, "name").text() == "In-year Admissions"
        at.keeping.refusing = ""
        form.flush()
        assert kept(at).name == "In-year Admissions"

    @pytest.mark.parametrize("name", ["name", "description", "joint_controllers", "review_due"])
    def test_the_keys_of_undo_belong_to_the_window(self, form: RecordForm, name: str, qtbot: QtBot) -> None:
        undo = QAction(form)
        undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        form.addAction(undo)
        form.focus_field(name)
        focused = QApplication.focusWidget()
        QTest.keyClicks(focused, "X")
        with qtbot.waitSignal(undo.triggered, timeout=1000):
            QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


class TestUndo:
    def test_is_shown(self, form: RecordForm, at: TriedDesk) -> None:
        form.editor("children").widget.click()  # type: ignore[attr-defined]
        assert kept(at).children
        at.desk.undo.undo()
        assert form.editor("children").value() is False
        at.desk.undo.redo()
        assert form.editor("children").value() is True

    def test_a_record_that_goes_empties_the_form(self, form: RecordForm, at: TriedDesk) -> None:
        at.desk.undo.do(removal(at.desk.workspace.register, kept(at)))
        assert form.record is None
        assert not line(form, "name").isVisible()

    def test_a_new_name_of_another_record_is_shown(self, form: RecordForm, at: TriedDesk) -> None:
        at.desk.undo.do(answering(kept(at), field_of(Activity, "joint_controllers"), (COUNCIL.id,)))
        at.desk.undo.do(Change("Rename", (Edit(COUNCIL, COUNCIL.replace(name="Larkfield Borough")),)))
        chips = form.editor("joint_controllers").widget.chips  # type: ignore[attr-defined]
        assert [chip.text for chip in chips] == ["Larkfield Borough"]

    def test_a_record_added_with_an_answer_goes_with_it(self, form: RecordForm, at: TriedDesk) -> None:
        new = Party(name="Meadow Buses")
        form.editor("joint_controllers").edited.emit(Answer((new.id,), additions=(new,)))
        assert at.desk.workspace.register.get(Party, new.id) == new
        at.desk.undo.undo()
        assert at.desk.workspace.register.get(Party, new.id) is None
        assert kept(at).joint_controllers == ()


class TestFocus:
    def test_goes_to_a_field_of_another_section(self, form: RecordForm) -> None:
        form.focus_field("review_due")
        assert form.section == "activity_assessments"
        focused = QApplication.focusWidget()
        assert focused is form.editor("review_due").widget.focusProxy()

    def test_goes_into_a_row(self, form: RecordForm) -> None:
        form.focus_field(f"purposes/{TEACHING.id}/lawful_bases")
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName() == "Lawful basis"
        assert form.editor("purposes").open_row == TEACHING.id  # type: ignore[attr-defined]

    def test_shows_a_field_that_nothing_asks_for(self, form: RecordForm) -> None:
        assert not form.editor("controllers").widget.isVisible()
        form.focus_field("controllers")
        assert form.editor("controllers").widget.isVisible()

    def test_scrolls_to_the_field(self, form: RecordForm, qtbot: QtBot) -> None:
        form.resize(700, 300)
        form.focus_field("notes")
        widget = form.editor("notes").widget
        qtbot.waitUntil(lambda: not widget.visibleRegion().isEmpty())

    def test_of_a_field_that_is_not_there_does_nothing(self, form: RecordForm) -> None:
        form.focus_field("sections")
        form.focus_field("purposes/gone/name")
        assert form.section == "activity_what"


class TestUnreadText:
    def test_is_kept_for_the_record_until_it_is_mended(self, form: RecordForm, at: TriedDesk) -> None:
        form.focus_field("review_due")
        due = form.editor("review_due")
        QTest.keyClicks(due.widget.focusProxy(), "after Easter")
        form.show_record(PAYROLL)
        assert due.unread == ""
        form.show_record(kept(at))
        assert due.unread == "after Easter"
        assert kept(at).review_due is None

    def test_gives_way_to_a_day_that_undo_brings_back(self, form: RecordForm, at: TriedDesk) -> None:
        form.focus_field("review_due")
        due = form.editor("review_due")
        QTest.keyClicks(due.widget.focusProxy(), "3/9/2026")
        form.flush()
        assert kept(at).review_due == date(2026, 9, 3)
        at.desk.undo.undo()
        assert due.value() is None
        assert due.widget.text == ""  # type: ignore[attr-defined]


class TestOccasions:
    def test_a_field_is_asked_once_another_answer_makes_it_relevant(
        self, form: RecordForm, at: TriedDesk
    ) -> None:
        form.show_section("activity_assessments")
        asked = form.editor("breach_link").widget
        assert not asked.isVisible()
        form.editor("breach_occurred").widget.chosen.emit("yes")  # type: ignore[attr-defined]
        assert asked.isVisible()

    def test_a_field_that_is_answered_is_always_shown(self, form: RecordForm, at: TriedDesk) -> None:
        form.show_section("activity_assessments")
        form.show_record(None)
        linked = Activity(name="CCTV", breach_link="https://larkfield.example/")
        at.desk.undo.do(adding(linked))
        form.show_record(linked)
        assert form.editor("breach_link").widget.isVisible()


class TestHolding:
    @pytest.fixture
    def clock(self) -> "Clock":
        return Clock()

    @pytest.fixture
    def marks(self) -> list[str]:
        return []

    @pytest.fixture
    def holding(self, qtbot: QtBot, clock: "Clock", marks: list[str]) -> Holding:
        def apply(place: Place, answer: Answer, mark: str) -> bool:
            marks.append(mark)
            return True

        return Holding(apply, clock=clock.read)

    def test_a_pause_ends_the_burst(self, holding: Holding, clock: "Clock", marks: list[str]) -> None:
        for pause in (0, PAUSE / 2, PAUSE * 2):
            clock.now += pause
            holding.take(Place("1", "name"), Answer("x", typing=True))
            holding.flush()
        assert marks[0] == marks[1] != marks[2]

    def test_another_place_in_a_row_ends_the_burst(self, holding: Holding, marks: list[str]) -> None:
        holding.take(Place("1", "purposes"), Answer("x", typing=True, path="a/name"))
        holding.take(Place("1", "purposes"), Answer("y", typing=True, path="b/name"))
        holding.flush()
        assert len(set(marks)) == 2

    def test_what_is_chosen_is_applied_after_what_was_typed(self, holding: Holding, marks: list[str]) -> None:
        holding.take(Place("1", "name"), Answer("x", typing=True))
        holding.take(Place("1", "state"), Answer("ended"))
        assert len(marks) == 2
        assert marks[0] != marks[1] == ""


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def read(self) -> float:
        return self.now


def test_the_party_of_a_recipient_can_be_added_in_its_row(
    form: RecordForm, at: TriedDesk, qtbot: QtBot
) -> None:
    recipient = Recipient(name="The bus company")
    at.desk.undo.do(answering(kept(at), field_of(Activity, "recipients"), (recipient,)))
    form.focus_field(f"recipients/{recipient.id}/party")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    picker = field.parentWidget()
    QTest.keyClicks(field, "Meadow Buses")
    suggestions = picker.suggestions  # type: ignore[attr-defined]
    QTest.keyClick(suggestions.popup, Qt.Key.Key_Down)
    QTest.keyClick(suggestions.popup, Qt.Key.Key_Return)
    added = next(party for party in at.desk.workspace.register.all(Party) if party.name == "Meadow Buses")
    assert kept(at).recipients[0].party == added.id
    assert at.desk.undo.count == 2


def test_every_change_is_of_the_record_as_it_stands(form: RecordForm, at: TriedDesk) -> None:
    """Two edits held one after the other must not undo each other."""
    QTest.keyClicks(line(form, "name"), "A ")
    QTest.keyClicks(line(form, "owner"), "Head")
    form.editor("state").widget.chosen.emit("ended")  # type: ignore[attr-defined]
    found = kept(at)
    assert (found.name, found.owner, found.state) == ("A Admissions", "Head", "ended")


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(record=full_records(Activity))
def test_looking_at_a_record_alters_nothing(qtbot: QtBot, record: Activity) -> None:
    at = desk_with(record, PAYROLL)
    form = RecordForm(Activity, SECTIONS, at.desk)
    qtbot.addWidget(form)
    at.desk.workspace.subscribe(form.refresh)
    for name in SECTIONS:
        form.show_record(record)
        form.show_section(name)
        for row in record.purposes:
            form.focus_field(f"purposes/{row.id}/limit")
        form.flush()
        form.show_record(PAYROLL)
    form.close()
    assert at.keeping.applied == []
