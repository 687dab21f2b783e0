"""One case on the screen: its steps, why it is due, its searches and papers; all of it can be taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from dpotool.domain.case_rows import CaseLetter, CaseSearch
from dpotool.domain.changes import answering
from dpotool.domain.fields import Record, field_of
from dpotool.domain.request import Request
from dpotool.ui.descendants import descendant, descendants
from dpotool.ui.requests.search_pane import SearchPane
from tests.ui.request_pages import (
    ACCESS,
    ACTIVITY,
    BREACH,
    CASES,
    CLOSED,
    NEW,
    SYSTEM,
    TODAY,
    TriedRequests,
    requests_on,
)


def on(qtbot: QtBot, identity: str, *others: Record, width: int = 1140) -> TriedRequests:
    tried = requests_on(qtbot, *CASES, *others, width=width)
    tried.page.show_record(identity)
    return tried


def steps(tried: TriedRequests) -> list[str]:
    return [each.text() for each in tried.page.case.bar.buttons.values() if each.isVisible()]


def menu(tried: TriedRequests) -> list[QAction]:
    bar = tried.page.case.bar
    bar.menu.aboutToShow.emit()
    return [action for action in bar.menu.actions() if action.text()]


class TestHead:
    def test_says_what_it_is_how_it_stands_and_when_it_is_due(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        head = tried.page.case.head
        assert head.reference.text() == "2026-014"
        assert head.title.text() == "Access request (Art 15) – parent on behalf of a child"
        assert head.state.words == "Being dealt with"
        assert head.who.text() == "Parent of a Year 5 pupil for their child  ·  by e-mail"
        assert head.handler.text() == "Handled by Office"
        assert tried.due == "Due Monday 23 November 2026 – tomorrow"

    def test_where_readings_differ_it_advises_the_safer_day(self, qtbot: QtBot) -> None:
        head = on(qtbot, "access").page.case.head
        assert head.remark.text().startswith("Counted the stricter way, the last day was Friday 20 November")

    def test_days_that_cannot_be_are_told_below(self, qtbot: QtBot) -> None:
        wrong = ACCESS.replace(id="wrong", identity_received=date(2026, 10, 1))
        tried = on(qtbot, "wrong", wrong)
        assert tried.due == "The days need a look"
        assert tried.page.case.head.remark.text().startswith("Identity was shown on 1 October 2026, before")
        assert not tried.page.case.head.why.isVisible()

    def test_a_breach_shows_the_hours_that_are_left(self, qtbot: QtBot) -> None:
        assert on(qtbot, "breach").due == "Tell the regulator by Monday 23 November, 16:20 – 25 hours left"


class TestSteps:
    def test_the_one_that_is_called_for_comes_first(self, qtbot: QtBot) -> None:
        assert steps(on(qtbot, "new"))[0] == "Acknowledge…"
        assert steps(on(qtbot, "waiting"))[0] == "Identity received…"
        assert steps(on(qtbot, "access"))[0] == "Record answer sent…"
        assert "Extend… (by 23 Nov)" in steps(on(qtbot, "access"))

    def test_what_finds_no_room_is_in_the_menu(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "new", width=800)
        shown = steps(tried)
        listed = [action.text() for action in menu(tried)]
        assert shown[0] == "Acknowledge…"
        assert "Withdrawn…" in listed
        assert "Delete request" in listed
        assert not set(shown) & set(listed)
        bar = tried.page.case.bar
        assert all(button.geometry().right() < bar.width() for button in (*bar.buttons.values(), bar.more))

    def test_a_step_is_dated_today_and_recorded_with_enter(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "new")
        tried.take("acknowledge")
        tried.press(Qt.Key.Key_Return)
        assert tried.request.acknowledged == TODAY
        assert tried.page.case.head.state.words == "Being dealt with"
        tried.undo()
        assert tried.request.acknowledged is None
        assert tried.page.case.head.state.words == "New"

    def test_the_day_can_be_another_one(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "new")
        tried.take("acknowledge")
        descendant(tried.page.case.sheet, QLineEdit).selectAll()
        tried.type("5 Nov 2026")
        tried.press(Qt.Key.Key_Return)
        assert tried.request.acknowledged == date(2026, 11, 5)

    def test_it_says_beforehand_what_would_be_due(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "waiting")
        tried.take("identity-received")
        assert tried.page.case.sheet.hint == "Then: Due Tuesday 22 December 2026 – in 30 days."
        tried.page.case.sheet.form.set_answer("identity_received", date(2026, 11, 18))
        assert tried.page.case.sheet.hint == "Then: Due Friday 18 December 2026 – in 26 days."

    def test_what_cannot_be_is_said_on_the_sheet_and_nothing_is_recorded(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "waiting")
        tried.take("identity-received")
        tried.page.case.sheet.form.set_answer("identity_received", date(2026, 11, 16))
        tried.page.case.sheet.record.click()
        assert tried.page.case.sheet.hint.startswith("Identity was asked for on 17 November 2026; it cannot")
        assert tried.request.identity_received is None
        assert not tried.tried.dialogs.refusals

    def test_a_day_that_cannot_be_read_is_asked_for_again(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "new")
        tried.take("acknowledge")
        descendant(tried.page.case.sheet, QLineEdit).selectAll()
        tried.type("whenever")
        tried.press(Qt.Key.Key_Return)
        assert tried.page.case.sheet.hint == "“Acknowledged on” cannot be read yet; please look at it again."
        assert tried.request.acknowledged is None

    def test_escape_puts_the_sheet_away_and_keeps_what_was_typed(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        tried.take("refuse")
        tried.page.case.sheet.form.set_answer("reason", "Privilege")
        tried.press(Qt.Key.Key_Escape)
        assert tried.page.case.bar.isVisible()
        tried.page.show_record("new")
        tried.page.show_record("access")
        tried.take("refuse")
        assert tried.page.case.sheet.form.drafts[0].reason == "Privilege"  # type: ignore[attr-defined]
        tried.page.case.sheet.cancel.click()
        tried.take("refuse")
        assert tried.page.case.sheet.form.drafts[0].reason == ""  # type: ignore[attr-defined]

    def test_line_and_story_follow_at_once(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        tried.take("extend")
        tried.page.case.sheet.form.set_answer("extended_on", date(2026, 11, 19))
        tried.page.case.sheet.form.set_answer("extension_reason", "complex")
        tried.page.case.sheet.record.click()
        assert tried.due == "Due Thursday 21 January 2027 – in 60 days"
        assert tried.page.case.line.line.whole.count("Extended, 19 November 2026") == 1
        assert tried.page.case.papers.tabs.tabText(0) == "Steps 7"
        tried.undo()
        assert tried.due == "Due Monday 23 November 2026 – tomorrow"
        assert tried.page.case.papers.tabs.tabText(0) == "Steps 6"

    def test_the_answer_leads_to_the_end(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        tried.take("answer")
        tried.page.case.sheet.record.click()
        assert tried.due == "Answered on Sunday 22 November 2026 – to be closed"
        assert steps(tried)[0] == "Close the case"
        tried.take("close")
        tried.page.case.sheet.record.click()
        assert tried.due == "Closed on Sunday 22 November 2026 – answered"
        assert steps(tried) == ["Reopen"]

    def test_a_duplicate_goes_into_the_other(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "new")
        tried.take("merge")
        tried.page.case.sheet.form.set_answer("merged_into", "access")
        tried.page.case.sheet.record.click()
        assert tried.request.closing == "merged"
        access = tried.register.get(Request, "access")
        assert access is not None
        assert access.rights == ("access", "erasure")
        tried.undo()
        assert tried.register.get(Request, "access") == ACCESS
        assert tried.request == NEW

    @pytest.mark.parametrize("identity", [case.id for case in CASES])
    def test_every_step_opens_a_sheet_that_can_be_put_away(self, qtbot: QtBot, identity: str) -> None:
        tried = on(qtbot, identity)
        for code in tuple(tried.page.case.bar.buttons):
            if code not in ("letter", "reopen"):
                tried.take(code)
                assert tried.page.case.sheet.isVisible()
                assert not tried.page.case.bar.isVisible()
                tried.page.case.sheet.cancel.click()
                assert tried.page.case.bar.isVisible()


class TestLetters:
    def test_a_step_offers_its_letter(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "new")
        tried.take("acknowledge")
        tried.page.case.sheet.record.click()
        offer = tried.page.case.offer
        assert offer.isVisible()
        assert offer.code == "acknowledgement"
        offer.leave.click()
        assert not offer.isVisible()

    def test_a_step_without_a_letter_offers_none(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "waiting")
        tried.take("identity-received")
        tried.page.case.sheet.record.click()
        assert not tried.page.case.offer.isVisible()

    def test_letters_are_listed_drafts_last(self, qtbot: QtBot) -> None:
        letters = (CaseLetter(title="Refusal"), CaseLetter(title="Receipt", day=TODAY, to="A parent"))
        case = ACCESS.replace(id="lettered", letters=letters)
        tried = on(qtbot, "lettered", case)
        listed = tried.page.case.papers.letters.letters
        said = [listed.item(row).text() for row in range(listed.count())]
        assert said == ["Sun 22 Nov 2026: Receipt, to A parent", "Draft: Refusal"]


class TestWhy:
    def test_unfolds_the_steps_of_the_reckoning(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        assert not tried.page.case.why.isVisible()
        tried.explain()
        rules = tried.page.case.why.rules
        assert rules[0] == "The request came on Monday 5 October 2026."
        shown = [label.text() for label in descendants(tried.page.case.why, QLabel) if label.isVisible()]
        assert set(rules) <= set(shown)
        assert any("legislation.gov.uk/eur/2016/679/article/12A" in words for words in shown)
        assert "Mon 23 Nov 2026" in shown

    def test_it_follows_the_case(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        tried.explain()
        tried.page.show_record("new")
        assert tried.page.case.why.rules[0].endswith("the request came, Wednesday 4 November 2026.")

    def test_each_right_can_be_explained(self, qtbot: QtBot) -> None:
        both = ACCESS.replace(id="both", rights=("access", "rectification"))
        tried = on(qtbot, "both", both)
        tried.explain()
        assert "these 9 days" not in "".join(tried.page.case.why.rules)
        tried.page.case.why.show_right("access")
        assert "these 9 days" in "".join(tried.page.case.why.rules)

    def test_a_narrow_one_leaves_out_the_days_that_the_rules_name(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access", width=500)
        tried.explain()
        shown = [label.text() for label in descendants(tried.page.case.why, QLabel) if label.isVisible()]
        assert "Mon 23 Nov 2026" not in shown


class TestSearches:
    SEARCHES = (
        CaseSearch(id="s", name="Mailboxes", who="Technician", asked=date(2026, 11, 2)),
        CaseSearch(id="t", name="Cabinet", done=date(2026, 11, 3), found="38 pages"),
    )

    def pane(self, qtbot: QtBot) -> tuple[TriedRequests, SearchPane]:
        tried = on(qtbot, "searched", ACCESS.replace(id="searched", searches=self.SEARCHES), ACTIVITY, SYSTEM)
        tried.page.case.papers.show_tab("Searches")
        pane = tried.page.case.papers.searches
        assert pane is not None
        return tried, pane

    def test_they_are_a_checklist(self, qtbot: QtBot) -> None:
        tried, pane = self.pane(qtbot)
        model = pane.model
        said = [[model.index(row, column).data() for column in range(4)] for row in range(2)]
        assert said == [
            ["Mailboxes", "Technician", "Asked 2 Nov", "No answer yet"],
            ["Cabinet", "", "3 Nov", "38 pages"],
        ]
        assert tried.page.case.papers.tabs.tabText(1) == "Searches 1 of 2"

    def test_space_ticks_off_and_undo_takes_it_back(self, qtbot: QtBot) -> None:
        tried, pane = self.pane(qtbot)
        pane.table.setFocus()
        tried.press(Qt.Key.Key_Space)
        assert tried.request.searches[0].done == TODAY
        assert tried.page.case.papers.tabs.tabText(1) == "Searches 2 of 2"
        tried.undo()
        assert tried.request.searches[0].done is None

    def test_a_click_on_the_box_does_too(self, qtbot: QtBot) -> None:
        tried, pane = self.pane(qtbot)
        box = pane.table.visualRect(pane.model.index(0, 0)).topLeft() + QPoint(14, 14)
        qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
        assert tried.request.searches[0].done == TODAY

    def test_what_was_found_is_written_in_its_place(self, qtbot: QtBot) -> None:
        tried, pane = self.pane(qtbot)
        pane.table.setFocus()
        pane.table.setCurrentIndex(pane.model.index(0, 3))
        tried.press(Qt.Key.Key_F2)
        tried.type("212 messages")
        tried.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: tried.request.searches[0].found == "212 messages")

    def test_the_register_says_where_else_to_look(self, qtbot: QtBot) -> None:
        tried, pane = self.pane(qtbot)
        assert pane.fill.text() == "Add 1 place from the register"
        pane.fill.click()
        assert [each.name for each in tried.request.searches] == ["Mailboxes", "Cabinet", "Pupil records"]
        assert not pane.fill.isVisible()

    def test_enter_opens_all_of_a_search(self, qtbot: QtBot) -> None:
        tried, pane = self.pane(qtbot)
        pane.table.setFocus()
        tried.press(Qt.Key.Key_Return)
        assert tried.page.case.papers.tab == "Details"

    def test_those_of_a_closed_case_stay_as_they_are(self, qtbot: QtBot) -> None:
        closed = CLOSED.replace(id="shut", searches=self.SEARCHES)
        tried = on(qtbot, "shut", closed)
        tried.page.case.papers.show_tab("Searches")
        pane = tried.page.case.papers.searches
        assert pane is not None
        pane.table.setFocus()
        tried.press(Qt.Key.Key_Space)
        assert tried.request.searches == self.SEARCHES


class TestClosed:
    def test_it_can_be_read_and_not_altered(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "closed")
        assert tried.page.case.head.remark.text() == "It can be read. To alter it, reopen it."
        tried.page.case.papers.show_tab("Details")
        field = tried.page.case.papers.details.details.form.editor("handler").widget
        assert not field.isEnabled()

    def test_reopening_lets_it_be_altered_again(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "closed")
        tried.page.case.papers.show_tab("Details")
        tried.page.case.bar.buttons["reopen"].click()
        assert tried.request.is_open
        assert tried.page.case.papers.details.details.form.editor("handler").widget.isEnabled()
        tried.undo()
        assert tried.request == CLOSED
        assert not tried.page.case.papers.details.details.form.editor("handler").widget.isEnabled()

    def test_one_without_persons_stays_closed(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "gone", CLOSED.replace(id="gone", anonymised_on=TODAY, requester=""))
        assert steps(tried) == []
        assert tried.page.case.head.who.text() == "Made anonymous on 22 November 2026"


class TestPapers:
    def test_a_line_of_the_story_leads_to_where_it_is_recorded(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        tried.page.case.papers.story.key_chosen.emit("identity_received")
        assert tried.page.case.papers.tab == "Details"

    def test_what_is_typed_in_a_form_is_one_step(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "access")
        tried.page.show_record("access", "handler")
        tried.type("The ")
        tried.page.flush()
        assert tried.request.handler == "The Office"
        assert tried.page.case.head.handler.text() == "Handled by The Office"

    def test_a_change_from_elsewhere_is_shown(self, qtbot: QtBot) -> None:
        tried = on(qtbot, "breach")
        tried.page.case.papers.show_tab("Risk")
        tried.tried.desk.undo.do(answering(BREACH, field_of(type(BREACH), "risk"), "none"))
        assert tried.due == "The regulator need not be told – to be closed"
