"""The page Requests: its list, the case that is chosen, and what comes and goes."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dpotool.domain.breach import Breach
from dpotool.domain.changes import adding, answering
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import field_of
from dpotool.domain.organisation import Organisation
from dpotool.domain.request import Request
from dpotool.ui.descendants import descendants
from dpotool.ui.requests.case_model import CaseModel
from tests.ui.request_pages import (
    ACCESS,
    BREACH,
    CASES,
    CLOSED,
    COMPLAINT,
    NEW,
    NOW,
    WAITING,
    requests_on,
)


def heads(model: CaseModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in model.heads]


def parts(page: object) -> list[str]:
    return [button.text() for button in page.list.head.parts.buttons()]  # type: ignore[attr-defined]


class TestList:
    def test_open_cases_stand_by_when_they_are_due(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        model = tried.page.list.model
        assert heads(model) == ["Due this week, 2", "Later, 2", "Waiting for someone, 1"]
        assert [case.id for case in model.cases] == ["access", "breach", "new", "complaint", "waiting"]

    def test_it_keeps_to_the_contract_of_models(self, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(requests_on(qtbot, *CASES).page.list.model)

    def test_the_parts_say_how_many_they_hold(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        assert parts(tried.page) == ["Open 5", "Closed 1", "Complaints 1", "Breaches 1"]

    def test_another_part_shows_its_first_case(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.list.head.parts.buttons()[1].click()
        assert heads(tried.page.list.model) == ["Closed in 2026, 1"]
        assert tried.case == CLOSED

    def test_words_narrow_it_while_one_types(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.begin_search()
        tried.type("VOLUNT")
        assert [case.id for case in tried.page.list.model.cases] == ["new"]
        assert tried.case == ACCESS
        tried.press(Qt.Key.Key_Escape)
        assert len(tried.page.list.model.cases) == 5

    def test_words_that_nothing_holds_are_told(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.list.head.search.setText("marzipan")
        assert not tried.page.list.view.isVisible()

    def test_arrows_pass_over_heads(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        view = tried.page.list.view
        view.setFocus()
        for _ in range(2):
            qtbot.keyClick(view, Qt.Key.Key_Down)
        assert tried.case == NEW

    def test_each_row_is_read_out_whole(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        model = tried.page.list.model
        assert model.index_of("access").data() == (
            "2026-014, Access request (Art 15) – parent on behalf of a child; "
            "Parent of a Year 5 pupil for their child; Due Monday 23 November 2026 – tomorrow"
        )

    def test_it_follows_changes_and_keeps_what_is_selected(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.show_record("new")
        change = answering(ACCESS, field_of(Request, "received"), date(2026, 10, 4))
        tried.tried.desk.undo.do(change)
        tried.tried.desk.undo.do(adding(Request(reference="2026-021", received=date(2026, 11, 1))))
        assert tried.case == NEW
        assert tried.page.list.current == NEW
        assert parts(tried.page)[0] == "Open 6"

    def test_a_holiday_of_the_organisation_moves_what_is_due(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        organisation = tried.tried.desk.workspace.organisation
        change = answering(organisation, field_of(Organisation, "pause_counting"), "exclusive")
        tried.tried.desk.undo.do(change)
        assert tried.due == "Due Friday 20 November 2026 – 2 days late"
        assert heads(tried.page.list.model)[0] == "Overdue, 1"

    def test_a_minute_later_it_says_what_is_so_then_and_stays_where_it_was(self, qtbot: QtBot) -> None:
        moments = [NOW]
        many = [NEW.replace(id=f"n{n}", reference=f"2026-1{n:02}") for n in range(60)]
        tried = requests_on(qtbot, *CASES, *many, clock=lambda: moments[-1])
        bar = tried.page.list.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        tried.page.show_record("breach")
        bar.setValue(bar.maximum())
        moments.append(NOW + timedelta(hours=20))
        tried.page._tick.timeout.emit()
        assert tried.due == "Tell the regulator by Monday 23 November, 16:20 – 29 hours left"
        assert bar.value() == bar.maximum()

    def test_delete_removes_and_shows_the_next(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.show_record("breach")
        tried.page.list.view.setFocus()
        tried.press(Qt.Key.Key_Delete)
        assert tried.register.get(Breach, "breach") is None
        assert tried.said == ["Deleted breach “B-2026-02”."]
        assert tried.case == NEW
        tried.undo()
        assert tried.register.get(Breach, "breach") == BREACH


def test_of_five_thousand_cases_only_those_seen_are_put_into_words(qtbot: QtBot) -> None:
    asked: list[int] = []

    def clock() -> datetime:
        asked.append(1)
        return NOW

    many = [
        Request(reference=f"{n:04}", rights=("access",), received=date(2026, 11, 1), requester="Somebody")
        for n in range(5000)
    ]
    tried = requests_on(qtbot, *many, clock=clock)
    assert len(tried.page.list.model.cases) == 5000
    assert len(asked) < 200
    asked.clear()
    tried.page.list.head.search.setText("4321")
    QApplication.processEvents()
    assert [case.reference for case in tried.page.list.model.cases] == ["4321"]
    assert len(asked) < 200


class TestPage:
    def test_nothing_open_is_said_kindly_with_a_way_on(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot)
        assert tried.page.empty.isVisible()
        assert tried.page.empty.sentence.text() == "No request is open. When one comes, log it here."
        tried.page.empty.button.click()
        assert tried.page.sheet.isVisible()

    def test_the_first_case_that_comes_is_shown(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot)
        tried.tried.desk.undo.do(adding(ACCESS))
        assert tried.case == ACCESS
        assert tried.page.case.isVisible()
        tried.undo()
        assert tried.page.empty.isVisible()

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
    def test_it_shows_any_case_that_is_asked_for(self, qtbot: QtBot, case: Request) -> None:
        tried = requests_on(qtbot, *CASES)
        assert tried.page.show_record(case.id)
        assert tried.case == case
        assert tried.page.list.current == case

    def test_a_field_is_shown_in_the_tab_in_which_it_stands(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        for name, tab in (("outcomes", "Answer"), ("notes", "Notes"), ("identity_asked", "Details")):
            tried.page.show_record("access", name)
            assert tried.page.case.papers.tab == tab

    @pytest.mark.parametrize("name", ["closed_on", "acknowledged", "identity_received"])
    def test_what_a_step_records_is_reached_by_the_step(self, qtbot: QtBot, name: str) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.show_record("new", name)
        assert tried.page.case.papers.tab == "Steps"
        assert tried.page.case.bar.buttons["acknowledge"].hasFocus()

    def test_what_it_does_not_hold_it_does_not_show(self, qtbot: QtBot) -> None:
        assert not requests_on(qtbot, *CASES).page.show_record("o")

    def test_a_case_that_words_left_out_is_found_all_the_same(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.list.head.search.setText("volunteer")
        tried.page.show_record("closed")
        assert tried.page.list.part == "closed"
        assert tried.page.list.head.search.text() == ""

    def test_the_number_is_of_cases_that_want_something(self, qtbot: QtBot) -> None:
        assert requests_on(qtbot, *CASES).page.attention() == 4

    def test_the_record_menu_logs_and_deletes(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        commands = tried.page.record_commands()
        assert set(commands.add) == {"request", "complaint", "breach"}
        assert commands.delete is not None
        commands.delete()
        assert tried.register.get(Request, "access") is None

    def test_search_offers_to_explain_the_day(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        deeds = dict(tried.page.commands())
        deeds["Why is 2026-014 due then?"]()
        assert tried.page.case.why.isVisible()

    def test_a_narrow_page_shows_list_or_case(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES, width=600)
        assert tried.page.list.isVisible()
        assert not tried.page.case.isVisible()
        tried.page.list.view.setFocus()
        tried.press(Qt.Key.Key_Return)
        assert tried.page.case.isVisible()
        assert not tried.page.list.isVisible()
        tried.page.case.head.back.click()
        assert tried.page.list.isVisible()

    def test_tab_goes_from_the_list_through_the_case_as_one_reads(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.list.view.setFocus()
        tried.press(Qt.Key.Key_Tab)
        assert tried.page.case.head.why.hasFocus()
        tried.press(Qt.Key.Key_Tab)
        assert tried.page.case.bar.buttons["answer"].hasFocus()

    def test_everything_has_a_name(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        for case in CASES:
            tried.page.show_record(case.id)
            for title in tried.page.case.papers.titles:
                tried.page.case.papers.show_tab(title)
                buttons = [each for each in descendants(tried.page, QPushButton) if each.isVisible()]
                spoken = map(QAccessible.queryAccessibleInterface, buttons)
                assert all(each.text(QAccessible.Text.Name) for each in spoken)

    def test_one_button_at_most_is_the_primary_one(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        for case in CASES:
            tried.page.show_record(case.id)
            buttons = [each for each in descendants(tried.page, QPushButton) if each.isVisible()]
            assert sum(each.property("look") == "primary" for each in buttons) <= 1

    def test_a_page_that_is_left_hears_of_no_more_changes(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.page.leave()
        tried.tried.desk.undo.do(adding(Request(reference="2026-021")))
        assert parts(tried.page)[0] == "Open 5"


class TestLogging:
    def test_a_request_is_logged_by_keyboard_alone(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.log("request")
        tried.type("Grandparent")
        for _ in range(3):
            tried.press(Qt.Key.Key_Tab)
        tried.press(Qt.Key.Key_Space)
        tried.press(Qt.Key.Key_Right)
        tried.press(Qt.Key.Key_Space)
        tried.press(Qt.Key.Key_Return)
        assert tried.request.requester == "Grandparent"
        assert tried.request.rights == ("access", "rectification")
        assert tried.request.received == date(2026, 11, 22)
        assert tried.request.reference == "2026-021"
        assert tried.said == ["Logged as 2026-021."]
        assert tried.due == "Due Tuesday 22 December 2026 – in 30 days"
        tried.undo()
        assert tried.register.all(Request) == (ACCESS, NEW, WAITING, CLOSED)

    @pytest.mark.parametrize(
        ("noun", "kind", "reference"),
        [("complaint", Complaint, "C-2026-04"), ("breach", Breach, "B-2026-03")],
    )
    def test_complaints_and_breaches_too(
        self, qtbot: QtBot, noun: str, kind: type[Complaint], reference: str
    ) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.log(noun)
        tried.type("A family")
        tried.press(Qt.Key.Key_Return)
        assert isinstance(tried.case, kind)
        assert tried.case.reference == reference

    def test_what_is_needed_is_asked_for(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.log("request")
        tried.press(Qt.Key.Key_Return)
        assert tried.page.sheet.fault.text() == "Please fill in: who asks, what they ask for."
        assert len(tried.register.all(Request)) == 4

    def test_what_was_typed_waits_while_one_looks_elsewhere(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.log("request")
        tried.type("Grandparent")
        tried.press(Qt.Key.Key_Escape)
        assert tried.page.case.isVisible()
        tried.page.show_record("new")
        tried.log("request")
        assert tried.page.sheet.draft.requester == "Grandparent"  # type: ignore[attr-defined]
        tried.page.sheet.cancel.click()
        tried.log("request")
        assert tried.page.sheet.draft.requester == ""  # type: ignore[attr-defined]

    def test_it_says_at_once_when_it_would_be_due(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.log("request")
        tried.page.sheet.chips.chips["erasure"].click()
        assert tried.page.sheet.hint.text() == "Due Tuesday 22 December 2026 – in 30 days"

    def test_a_parent_asks_for_a_child(self, qtbot: QtBot) -> None:
        tried = requests_on(qtbot, *CASES)
        tried.log("request")
        sheet = tried.page.sheet
        sheet.before.set_answer("requester", "A parent")
        sheet.before.set_answer("relationship", "parent")
        sheet.chips.chips["access"].click()
        sheet.log.click()
        assert tried.request.child
        assert tried.page.case.head.title.text() == "Access request (Art 15) – parent on behalf of a child"


def test_the_tag_of_a_complaint_and_of_what_waits(qtbot: QtBot) -> None:
    model = requests_on(qtbot, COMPLAINT, WAITING).page.list.model
    said = [str(model.index_of(case.id).data()).rpartition("; ")[2] for case in (COMPLAINT, WAITING)]
    assert said == [
        "Acknowledge by Wednesday 16 December 2026 – in 24 days",
        "The time has not begun – identity asked for on 17 November 2026",
    ]
