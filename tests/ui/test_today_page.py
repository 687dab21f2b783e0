"""The page Today: what falls due, and the way to it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.changes import adding, answering
from dpotool.domain.days import show_weekday
from dpotool.domain.due import Due
from dpotool.domain.fields import Record, field_of
from dpotool.domain.notice import Notice
from dpotool.domain.party import Party
from dpotool.ui.descendants import descendants
from dpotool.ui.pages.today import TodayPage
from dpotool.ui.pages.today_list import ICONS, reason_of, spoken, time_left
from tests.ui.desks import TODAY, TriedDesk, desk_with

LATE = date(2026, 9, 15)
PARTY = Party(id="p", name="Penfold Payroll Ltd", contract_review=LATE)


def page_with(qtbot: QtBot, *records: Record) -> tuple[TodayPage, TriedDesk]:
    tried = desk_with(*records)
    page = TodayPage(tried.desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page, tried


def words(page: TodayPage) -> list[str]:
    return [label.text() for label in descendants(page, QLabel) if label.isVisible()]


def test_says_which_day_it_is(qtbot: QtBot) -> None:
    page, _ = page_with(qtbot)
    assert show_weekday(TODAY) in words(page)


def test_lists_what_is_late_with_its_reason(qtbot: QtBot) -> None:
    page, _ = page_with(qtbot, PARTY)
    assert page.agenda.item(0).text() == "Overdue, 1"
    assert page.agenda.item(1).text() == (
        "Review contract with Penfold Payroll Ltd; Tuesday 15 September 2026, 6 days late. "
        "No end recorded. Art 28(3)"
    )


def test_enter_goes_to_the_record_and_the_field(qtbot: QtBot) -> None:
    page, tried = page_with(qtbot, PARTY)
    qtbot.keyClick(page.agenda, Qt.Key.Key_Down)
    qtbot.keyClick(page.agenda, Qt.Key.Key_Return)
    assert tried.visited == [("p", "contract_review")]


def test_a_click_goes_there_too_but_not_on_a_heading(qtbot: QtBot) -> None:
    page, tried = page_with(qtbot, PARTY)
    for row in (0, 1):
        place = page.agenda.visualItemRect(page.agenda.item(row)).center()
        qtbot.mouseClick(page.agenda.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tried.visited == [("p", "contract_review")]


def test_arrows_pass_over_headings(qtbot: QtBot) -> None:
    page, _ = page_with(qtbot, PARTY, Activity(id="a", name="Payroll", review_due=TODAY))
    rows = []
    for _ in range(2):
        qtbot.keyClick(page.agenda, Qt.Key.Key_Down)
        rows.append(page.agenda.currentRow())
    assert rows == [1, 3]


def test_follows_changes_and_keeps_what_is_selected(qtbot: QtBot) -> None:
    page, tried = page_with(qtbot, PARTY, Activity(id="a", name="Payroll"))
    page.agenda.setCurrentRow(1)
    tried.desk.undo.do(adding(Party(id="q", name="Catering", contract_review=date(2026, 9, 1))))
    qtbot.waitUntil(lambda: len(page.agenda.entries()) == 3)
    current = page.agenda.currentItem()
    assert current.text().startswith("Review contract with Penfold")


def test_nothing_due_is_said_kindly_with_a_way_on(qtbot: QtBot) -> None:
    page, tried = page_with(qtbot)
    assert "Nothing falls due within a month, and nothing waits to be completed." in words(page)
    button = next(each for each in descendants(page, QPushButton) if each.text() == "Go to the register")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (begun,) = tried.desk.workspace.register.all(Activity)
    assert tried.visited == [(begun.id, "name")]


def test_tells_how_complete_the_register_is(qtbot: QtBot) -> None:
    page, tried = page_with(qtbot, Activity(id="a", name="Payroll"))
    assert "0 of 1 activity complete" in words(page)
    gaps = next(each for each in words(page) if each.startswith("1 with gaps, "))
    tried.desk.undo.do(
        answering(
            tried.desk.workspace.register.all(Activity)[0], field_of(Activity, "capacity"), "controller"
        )
    )
    qtbot.waitUntil(lambda: gaps not in words(page))


def test_an_activity_out_of_use_does_not_count(qtbot: QtBot) -> None:
    page, _ = page_with(qtbot, Activity(id="a", name="Old", state="archived"))
    assert "No activities yet" in words(page)


def test_next_notice_reviews_lead_to_their_notices(qtbot: QtBot) -> None:
    notices = [
        Notice(id="n", title="For parents", review_due=date(2027, 6, 1)),
        Notice(id="m", title="For pupils", review_due=date(2027, 1, 1)),
        Notice(id="o", title="Old", review_due=date(2026, 12, 1), state="superseded"),
        Notice(id="x", title="Without a day"),
    ]
    page, tried = page_with(qtbot, *notices)
    links = [each for each in descendants(page, QPushButton) if each.property("look") == "row-link"]
    assert [link.accessibleName() for link in links] == ["For pupils", "For parents"]
    qtbot.keyClick(links[0], Qt.Key.Key_Space)
    assert tried.visited == [("m", "")]


def test_a_narrow_page_leaves_the_side_out(qtbot: QtBot) -> None:
    page, _ = page_with(qtbot, PARTY)
    assert "Next notice reviews" in words(page)
    page.resize(600, 600)
    assert "Next notice reviews" not in words(page)


def test_a_page_that_is_left_hears_of_no_more_changes(qtbot: QtBot) -> None:
    page, tried = page_with(qtbot, PARTY)
    page.leave()
    tried.desk.undo.do(adding(Party(name="Catering", contract_review=LATE)))
    page.refresh()
    assert len(page.agenda.entries()) == 2


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (TODAY, "today"),
        (date(2026, 9, 20), "1 day late"),
        (date(2026, 9, 22), "1 day left"),
        (date(2026, 10, 3), "12 days left"),
    ],
)
def test_how_far_away_a_day_is(day: date, expected: str) -> None:
    assert time_left(day, TODAY) == expected


def test_what_has_no_day_or_no_article_is_told_without() -> None:
    entry = Due(None, "Complete Payroll", "One gap: No source", "", "a", "sources", "gaps")
    assert spoken(entry, TODAY) == "Complete Payroll; at any time. One gap: No source"
    assert reason_of(replace(entry, article="DPA 2018 s.10")) == "One gap: No source. DPA 2018 s.10"


def test_every_sort_of_entry_has_an_icon() -> None:
    cases = {"breach", "complaint", "request"}
    kept = {"hold", "retention", "review"}
    sorts = {"activity", "assessment", "contract", "fee", "gaps", "notice", *cases, *kept}
    assert set(ICONS) == sorts
