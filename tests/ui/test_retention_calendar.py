"""The calendar of the Retention page: its month, years and list, by keyboard, and what is said of a day."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dpotool.ui.palettes import contrast
from dpotool.ui.retention.calendar_view import CalendarView
from dpotool.ui.retention.month_grid import MONTH_ROLE
from dpotool.ui.retention.year_grid import shade, share_of
from dpotool.ui.theme import THEMES, Theme
from tests.ui.retention_pages import ALL, TODAY, TriedRetention, retention_on

FOURTEENTH = date(2026, 12, 14)


@pytest.fixture
def case(qtbot: QtBot) -> Iterator[TriedRetention]:
    made = retention_on(qtbot, *ALL)
    yield made
    made.page.leave()


@pytest.fixture
def calendar(case: TriedRetention) -> CalendarView:
    return case.page.calendar


def told(calendar: CalendarView) -> list[str]:
    QApplication.processEvents()  # what is put into a layout is shown then
    return [each.text() for each in calendar.pane.findChildren(QLabel) if each.isVisible() and each.text()]


def button(calendar: CalendarView, words: str) -> QPushButton:
    return next(each for each in calendar.pane.findChildren(QPushButton) if each.text() == words)


def test_begins_with_today(calendar: CalendarView, qtmodeltester: ModelTester) -> None:
    assert calendar.day == TODAY
    assert calendar.head.title.text() == "November 2026"
    qtmodeltester.check(calendar.month.days)


def test_a_day_is_read_out_with_what_falls_due_on_it(calendar: CalendarView) -> None:
    calendar.go_to(FOURTEENTH)
    index = calendar.month.days.place_of(FOURTEENTH)
    assert index.data() == "Monday 14 December 2026, 1 to decide, 1 other: Left in 2020; Schedule"
    assert calendar.month.days.place_of(date(2026, 12, 25)).data() == "Friday 25 December 2026, Christmas Day"
    assert not calendar.month.days.index(0, 0).data(MONTH_ROLE)


def test_a_day_is_told_with_the_reason_of_each_entry(calendar: CalendarView) -> None:
    calendar.go_to(FOURTEENTH)
    said = told(calendar)
    assert said[:2] == ["Monday 14 December 2026", "1 to decide, 1 other"]
    assert any(words.startswith("6 years after employment ends: 14 December 2026") for words in said)


def test_what_is_held_says_by_what(calendar: CalendarView) -> None:
    calendar.go_to(date(2026, 11, 3))
    assert any("Held: Claim 3" in words for words in told(calendar))


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Right, date(2026, 11, 28)),
        (Qt.Key.Key_Left, date(2026, 11, 26)),
        (Qt.Key.Key_Down, date(2026, 12, 4)),
        (Qt.Key.Key_Up, date(2026, 11, 20)),
        (Qt.Key.Key_PageDown, date(2026, 12, 27)),
        (Qt.Key.Key_PageUp, date(2026, 10, 27)),
    ],
)
def test_keys_move_through_days_and_months(
    case: TriedRetention, calendar: CalendarView, key: Qt.Key, day: date
) -> None:
    calendar.month.setFocus()
    case.press(key)
    assert calendar.day == day
    assert calendar.month.currentIndex() == calendar.month.days.place_of(day)
    assert calendar.head.title.text().split()[0] == day.strftime("%B")


def test_enter_goes_to_what_can_be_done_about_the_day(case: TriedRetention, calendar: CalendarView) -> None:
    calendar.go_to(FOURTEENTH)
    calendar.month.setFocus()
    QApplication.processEvents()
    case.press(Qt.Key.Key_Return)
    assert button(calendar, "Decide…").hasFocus()


def test_weekends_are_narrower(calendar: CalendarView) -> None:
    assert calendar.month.columnWidth(5) < calendar.month.columnWidth(4)
    assert sum(map(calendar.month.columnWidth, range(7))) == calendar.month.viewport().width()


def test_a_click_chooses_a_day_of_the_month_beside(case: TriedRetention, calendar: CalendarView) -> None:
    index = calendar.month.days.place_of(date(2026, 12, 4))
    middle = calendar.month.visualRect(index).center()
    case.qtbot.mouseClick(calendar.month.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert calendar.day == date(2026, 12, 4)


def test_deciding_from_a_day_asks_about_its_record_set(case: TriedRetention, calendar: CalendarView) -> None:
    calendar.go_to(FOURTEENTH)
    button(calendar, "Decide…").click()
    assert [each.id for each in case.page.sheet.sets] == ["near"]
    case.page.sheet.record.click()
    assert case.set("near").disposed_on == TODAY
    assert "Left in 2020" not in told(calendar)
    case.undo()
    assert "Left in 2020" in told(calendar)


def test_opening_an_entry_goes_to_its_record(case: TriedRetention, calendar: CalendarView) -> None:
    calendar.go_to(date(2025, 8, 31))
    button(calendar, "Open").click()
    assert case.tried.visited == [("late", "decisions")]


def test_years_show_how_much_falls_due_in_each_month(
    case: TriedRetention, calendar: CalendarView, qtmodeltester: ModelTester
) -> None:
    calendar.show_view("year")
    model = calendar.years.months
    qtmodeltester.check(model)
    assert model.years == (2025, 2026)
    assert model.place_of(date(2026, 12, 1)).data() == "December 2026: 1 to decide, 1 other"
    calendar.years.setFocus()
    case.press(Qt.Key.Key_Right)
    assert told(calendar)[0] == "December 2026"
    case.press(Qt.Key.Key_Return)
    assert (calendar.head.view, calendar.day) == ("month", FOURTEENTH)


def test_the_list_says_what_is_overdue_due_held_and_coming(calendar: CalendarView) -> None:
    calendar.show_view("list")
    assert [(each.sort, each.identity) for each in calendar.list.entries()] == [
        ("retention", "late"),
        ("retention", "near"),
        ("review", "review"),
        ("hold", "held"),
    ]
    calendar.list.entry_chosen.emit(calendar.list.entries()[0])
    assert told(calendar)[0] == "Sunday 31 August 2025"


def test_kinds_are_hidden_and_shown_again_and_one_stays(calendar: CalendarView) -> None:
    kinds = calendar.narrowing.kinds
    kinds.hide_kind("review", True)
    assert "review" not in {each.kind for each in calendar.entries}
    assert kinds.text() == "2 of 3 kinds"
    kinds.hide_kind("hold", True)
    kinds.hide_kind("retention", True)
    assert {each.kind for each in calendar.entries} == {"retention"}
    kinds.show_all()
    assert len(calendar.entries) == 4


def test_narrowing_by_owner_and_activity(calendar: CalendarView) -> None:
    calendar.narrowing.owner.choose("Head")
    assert [each.name for each in calendar.entries] == ["Left in 2020"]
    calendar.narrowing.owner.choose("")
    calendar.narrowing.activity.choose("Staff")
    assert [each.name for each in calendar.entries] == ["Claimant"]


def test_an_empty_calendar_leads_to_the_library(qtbot: QtBot) -> None:
    empty = retention_on(qtbot)
    assert empty.page.calendar.empty.isVisible()
    empty.page.calendar.empty.button.click()
    assert empty.page.rules.in_library
    empty.page.leave()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("count", [0, 1, 2, 4, 8])
def test_the_number_of_a_month_can_be_read_on_its_shade(theme: Theme, count: int) -> None:
    words = theme.on_accent if share_of(count) == 1.0 else theme.text
    assert contrast(words, shade(count, theme).name()) >= 4.5
