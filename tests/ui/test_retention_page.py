"""The Retention page: record sets and what is decided about them, rules and the library, holds, the log."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dpotool.domain.law_retention import LibraryRule
from dpotool.domain.retention import Disposal, Hold, RecordSet, RetentionRule, Review
from dpotool.domain.retention_library import taken
from dpotool.ui.pages.retention import CALENDAR, HOLDS, LOG, REVIEWS, RULES, SETS
from dpotool.ui.retention.side_parts import DueLine, LibraryNews
from tests.ui.desks import law
from tests.ui.retention_pages import ALL, TODAY, TriedRetention, retention_on

FIRST = date(2024, 1, 15)


@pytest.fixture
def case(qtbot: QtBot) -> Iterator[TriedRetention]:
    made = retention_on(qtbot, *ALL)
    yield made
    made.page.leave()


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[TriedRetention]:
    made = retention_on(qtbot)
    yield made
    made.page.leave()


def library_rule(code: str) -> LibraryRule:
    found = law().on(TODAY).retention_rule(code)
    assert found is not None
    return found


def shown_states(case: TriedRetention) -> dict[str, str]:
    table = case.page.sets.pane.table
    column = [each.name for each in table.columns].index("stands")
    return {r.id: table.index(table.row_of(r.id), column).data() for r in table.shown}


def test_every_part_is_counted(case: TriedRetention) -> None:
    texts = [case.page.head.parts.button(n).text() for n in range(6)]
    assert texts == ["Calendar", "Record sets  5", "Rules  1", "Holds  1", "Disposal log  1", "Reviews  1"]


def test_record_sets_say_how_they_stand(case: TriedRetention, qtmodeltester: ModelTester) -> None:
    case.page.show_part(SETS)
    assert shown_states(case) == {
        "late": "Due",
        "near": "Coming",
        "held": "Due, held",
        "waiting": "Waits for its event",
        "gone": "Gone",
    }
    qtmodeltester.check(case.page.sets.pane.table)


def test_chips_narrow_the_record_sets_to_how_they_stand(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    chip = next(each for each in case.page.sets.chips.chips if each.text() == "Due  1")
    chip.click()
    assert list(shown_states(case)) == ["late"]


def test_a_quiet_line_says_the_day_or_what_it_waits_for(case: TriedRetention) -> None:
    case.page.show_record("near")
    line = next(each for each in case.page.sets.pane.details.side.parts if isinstance(each, DueLine))
    assert line.words.text() == "Coming. 6 years after employment ends: 14 December 2026."
    case.page.show_record("waiting")
    assert "waits for employment ends" in line.words.text()


def test_several_are_destroyed_as_one_step_which_undo_takes_back(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    case.select("late", "near")
    case.page.sets.decide.click()
    sheet = case.page.sheet
    assert case.page.asks
    assert "“Left in 2020” is not due until 14 December 2026" in sheet.warning.text()
    sheet.form.set_answer("how", "Cross-cut shredding", 1)
    sheet.form.set_answer("witness", "Site manager", 1)
    sheet.record.click()
    assert not case.page.asks
    assert case.said == ["Recorded the destruction of 2 record sets."]
    assert case.set("late").disposed_on == case.set("near").disposed_on == TODAY
    entries = {each.reference: each for each in case.register.all(Disposal)}
    assert set(entries) == {"D-2017-001", "D-2026-001", "D-2026-002"}
    assert (entries["D-2026-001"].how, entries["D-2026-001"].witness) == (
        "Cross-cut shredding",
        "Site manager",
    )
    case.undo()
    assert case.set("late").disposed_on is None
    assert len(case.register.all(Disposal)) == 1


def test_what_is_held_cannot_be_destroyed_and_says_why(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    case.select("late", "held")
    case.page.sets.decide.click()
    sheet = case.page.sheet
    sheet.choose("destroy")
    assert sheet.warning.text().startswith("“Claimant” is held by Claim 3")
    sheet.record.click()
    assert case.page.asks
    assert sheet.fault.text().startswith("“Claimant” is held: Claim 3.")
    assert case.set("late").disposed_on is None
    sheet.leave_out_held()
    sheet.record.click()
    assert (case.set("late").disposed_on, case.set("held").disposed_on) == (TODAY, None)


def test_keeping_longer_needs_a_reason_and_a_later_day(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    case.select("held")
    case.page.sets.decide.click()
    sheet = case.page.sheet
    sheet.record.click()
    assert "why, and until when" in sheet.fault.text()
    sheet.form.set_answer("reason", "The claim goes on")
    sheet.form.set_answer("until", date(2028, 1, 1))
    sheet.record.click()
    assert case.tried.desk.workspace.retention.keeping(case.set("held")).day == date(2028, 1, 1)
    assert len(case.register.all(Disposal)) == 1


def test_passing_on_needs_somebody_and_what_was_typed_stays_for_another_way(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    case.select("late")
    case.page.sets.decide.click()
    sheet = case.page.sheet
    sheet.form.set_answer("who", "Headteacher")
    sheet.choose("transfer")
    assert sheet.form.drafts[0].who == "Headteacher"  # type: ignore[attr-defined]
    sheet.record.click()
    assert "to whom" in sheet.fault.text()
    sheet.form.set_answer("to", "County archive", 1)
    sheet.record.click()
    (entry,) = (each for each in case.register.all(Disposal) if each.set == "late")
    assert (entry.action, entry.to, entry.by) == ("transfer", "County archive", "Headteacher")


def test_what_is_gone_is_not_decided_about(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    case.select("gone")
    case.page.sets.decide.click()
    assert not case.page.asks
    assert case.tried.dialogs.refusals == ["Please select record sets first that are not gone yet."]


def test_escape_puts_the_sheet_away(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    case.select("late")
    case.page.sets.decide.click()
    case.press(Qt.Key.Key_Escape)
    assert not case.page.asks
    assert case.page.sets.pane.view.hasFocus()


def test_a_hold_is_placed_on_what_is_selected_and_lifted_again(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    case.select("late")
    case.page.sets.hold.click()
    sheet = case.page.sheet
    sheet.record.click()
    assert "what the hold is called" in sheet.fault.text()
    sheet.form.set_answer("name", "Audit")
    sheet.form.set_answer("kind", "audit")
    sheet.record.click()
    assert shown_states(case)["late"] == "Due, held"
    hold = next(each for each in case.register.all(Hold) if each.name == "Audit")
    case.page.show_record(hold.id)
    case.page.holds.lift.click()
    assert case.said[-1] == "“Audit” is lifted. 1 record set is due again."
    assert not case.page.holds.lift.isEnabled()


def test_several_rules_are_taken_from_the_library_as_one_step(empty: TriedRetention) -> None:
    empty.page.show_part(RULES)
    empty.page.rules.empty.button.click()
    library = empty.page.rules.library
    library.search.setText("visitors book")
    assert [each.headline for each in library.table.shown] == ["Visitors’ book"]
    library.search.setText("")
    library.view.selectAll()
    library.take.click()
    rules = empty.register.all(RetentionRule)
    assert len(rules) > 50
    assert all(rule.copied_on == TODAY for rule in rules)
    assert not empty.page.rules.in_library
    empty.undo()
    assert not empty.register.all(RetentionRule)


def test_a_rule_in_use_is_not_taken_twice(qtbot: QtBot) -> None:
    case = retention_on(qtbot, taken(library_rule("R42"), TODAY))
    case.page.show_part(RULES)
    case.page.rules.from_library.click()
    library = case.page.rules.library
    library.search.setText("Personnel file")
    assert not library.chosen
    assert not library.take.isEnabled()
    for _ in ("the words", "the field", "the library"):
        case.press(Qt.Key.Key_Escape)
    assert not case.page.rules.in_library


def test_what_the_library_says_otherwise_is_shown_and_taken_over(qtbot: QtBot) -> None:
    library = library_rule("R42")
    old = taken(library, FIRST).replace(as_copied="Kept: 5 years", owner="Head", notes="Ours")
    case = retention_on(qtbot, old)
    case.page.show_record(old.id)
    part = next(each for each in case.page.rules.pane.details.side.parts if isinstance(each, LibraryNews))
    assert "Kept: 6 years after employment ends" in part.words.text()
    part.take.click()
    (rule,) = case.register.all(RetentionRule)
    assert (rule.id, rule.owner, rule.notes, rule.copied_on) == (old.id, "Head", "Ours", TODAY)
    assert not part.isVisible()


def test_the_log_takes_remarks_and_nothing_else(case: TriedRetention) -> None:
    case.page.show_part(LOG)
    log = case.page.log
    assert case.page.record_commands().delete is None
    assert "Left in 2010" in log.entry.text()
    log.add.click()
    assert case.tried.dialogs.refusals == ["Please write the remark first."]
    case.qtbot.keyClicks(log.remark, "The lid was found later")
    case.qtbot.keyClick(log.remark, Qt.Key.Key_Return)
    (entry,) = case.register.all(Disposal)
    assert [each.words for each in entry.remarks] == ["The lid was found later"]
    assert "The lid was found later" in log.entry.text()
    case.qtbot.keyClick(log.view, Qt.Key.Key_Delete)
    assert case.register.all(Disposal) == (entry,)


def test_a_review_done_today_comes_round_again(case: TriedRetention) -> None:
    case.page.show_record("review")
    assert case.page.part == REVIEWS
    shown = case.page.list_shown
    assert shown is not None
    shown.done.click()  # type: ignore[attr-defined]
    (review,) = case.register.all(Review)
    assert (review.last_done, review.next_due) == (TODAY, date(2027, 11, 27))


@pytest.mark.parametrize(
    ("identity", "part"),
    [("near", SETS), ("rule", RULES), ("hold", HOLDS), ("entry", LOG), ("review", REVIEWS)],
)
def test_records_are_shown_in_their_part(case: TriedRetention, identity: str, part: int) -> None:
    assert case.page.show_record(identity)
    assert case.page.part == part
    assert not case.page.show_record("staff")


def test_what_is_there_to_be_decided_is_counted(case: TriedRetention) -> None:
    assert case.page.attention() == 1


@pytest.mark.parametrize("part", [SETS, HOLDS, REVIEWS])
def test_an_empty_part_says_how_to_begin(empty: TriedRetention, part: int) -> None:
    empty.page.show_part(part)
    shown = empty.page.list_shown
    assert shown is not None
    assert shown.empty.isVisible()
    assert not empty.page.head.new.isVisible()


def test_record_sets_pasted_from_a_spreadsheet_are_one_step(case: TriedRetention) -> None:
    case.page.show_part(SETS)
    QGuiApplication.clipboard().setText(
        "Record set\tRule\tTrigger date\n"
        "Left in 2021\tPersonnel file\t31/08/2021\n"
        "Left in 2022\tPersonnel file\t31/08/2022\n"
    )
    case.page.sets.pane.paste()
    pasted = [each for each in case.register.all(RecordSet) if each.name in ("Left in 2021", "Left in 2022")]
    assert [(each.rule, each.started) for each in pasted] == [
        ("rule", date(2021, 8, 31)),
        ("rule", date(2022, 8, 31)),
    ]
    case.undo()
    assert len(case.register.all(RecordSet)) == 5


def test_the_first_part_is_the_calendar(case: TriedRetention) -> None:
    assert case.page.part == CALENDAR
    assert case.page.calendar.isVisible()


def test_sets_of_each_year_are_made_in_one_step(case: TriedRetention) -> None:
    record = case.page.record_commands().add
    record["record sets of each year"]()
    assert case.page.asks
    sheet = case.page.sheet
    sheet.take()
    assert "choose the rule" in sheet.fault.text()
    draft = sheet.form.drafts[0].replace(name="Leavers", rule="rule", first=Decimal(2010), last=Decimal(2026))
    assert sheet.question is not None
    sheet.ask(replace(sheet.question, drafts=(draft,)))
    sheet.take()
    assert (case.page.asks, case.page.part) == (False, SETS)
    assert len(case.register.all(RecordSet)) == 5 + 17
    case.undo()
    assert len(case.register.all(RecordSet)) == 5
