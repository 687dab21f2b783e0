"""The frame of the window: what it shows of the register, and what stays true while one works."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dpotool.app.casework import Casework
from dpotool.domain.activity import Activity
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import answering
from dpotool.domain.fields import field_of
from dpotool.domain.organisation import Organisation
from dpotool.ui.main_window import PROGRAM
from dpotool.ui.pages.register import RegisterPage
from dpotool.ui.pages.today import TodayPage
from tests.ui.windows import TriedWindow, window_in

TODAY, REGISTER, REQUESTS, DIRECTORY = 0, 1, 3, 4
CASES = ("request", "complaint", "breach")


def rename(tried: TriedWindow, name: str) -> None:
    activity = tried.an_activity
    assert tried.desk.undo.do(answering(activity, field_of(Activity, "name"), name))


def test_the_frame_names_the_organisation_and_the_file(on_example: TriedWindow) -> None:
    assert on_example.window.windowTitle() == "Larkfield Primary School – larkfield.dpo"
    organisation = on_example.desk.workspace.organisation
    on_example.desk.undo.do(answering(organisation, field_of(Organisation, "name"), "Larkfield Trust"))
    assert on_example.window.windowTitle() == "Larkfield Trust – larkfield.dpo"


def test_the_first_page_is_today_and_the_cursor_is_not_in_the_search(on_example: TriedWindow) -> None:
    window = on_example.window
    assert isinstance(window.pages.current, TodayPage)
    assert window.sidebar.current == TODAY
    assert window.focusWidget() is window.sidebar.pages[TODAY]


def test_pages_are_made_when_they_are_first_shown_and_kept(on_example: TriedWindow) -> None:
    pages = on_example.window.pages
    assert pages.count() == 1
    first = on_example.window.show_page(REGISTER)
    on_example.window.show_page(TODAY)
    assert on_example.window.show_page(REGISTER) is first
    assert pages.count() == 2


@pytest.mark.parametrize(
    ("keys", "number"), [("2", REGISTER), ("4", REQUESTS), ("5", DIRECTORY), ("1", TODAY)]
)
def test_keys_show_pages(on_example: TriedWindow, qtbot: QtBot, keys: str, number: int) -> None:
    qtbot.keyClick(on_example.window, keys, Qt.KeyboardModifier.ControlModifier)
    assert on_example.window.pages.number == number
    assert on_example.window.sidebar.current == number


def test_arrows_step_through_the_sidebar(on_example: TriedWindow, qtbot: QtBot) -> None:
    buttons = on_example.window.sidebar.pages
    qtbot.keyClick(buttons[TODAY], Qt.Key.Key_Up)
    assert on_example.window.pages.number == TODAY
    qtbot.keyClick(buttons[TODAY], Qt.Key.Key_Down)
    assert on_example.window.pages.number == REGISTER
    assert on_example.window.focusWidget() is buttons[REGISTER]


def test_a_click_in_the_sidebar_shows_the_page(on_example: TriedWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(on_example.window.sidebar.pages[REGISTER], Qt.MouseButton.LeftButton, pos=QPoint(40, 18))
    assert isinstance(on_example.window.pages.current, RegisterPage)


def test_tab_goes_from_the_sidebar_into_the_page(on_example: TriedWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(on_example.window.sidebar.pages[TODAY], Qt.Key.Key_Tab)
    reached = on_example.window.focusWidget()
    assert reached is not None
    assert on_example.window.pages.isAncestorOf(reached)


def test_the_numbers_of_the_pages_add_up_to_the_list_of_today(on_example: TriedWindow) -> None:
    today, *others = on_example.window.sidebar.pages
    page = on_example.window.pages.current
    assert isinstance(page, TodayPage)
    entries = page.agenda.entries()
    about_cases = sum(on_example.register.find(each.identity).noun in CASES for each in entries)
    elsewhere = sum(button.count for button in others if button.text() != "Requests")
    assert today.count == elsewhere + about_cases == len(entries)
    assert today.accessibleName() == f"Today, {today.count} waiting"


def test_the_number_of_requests_is_that_of_cases_which_want_something(on_example: TriedWindow) -> None:
    requests = on_example.window.sidebar.pages[REQUESTS]
    cases = [each for each in on_example.register if isinstance(each, CaseFile) and each.is_open]
    casework = Casework(on_example.desk.workspace)
    still = [each for each in cases if casework.standing(each).state in ("waiting", "paused")]
    assert requests.count == len(cases) - len(still) == 6


def test_the_numbers_follow_changes(on_example: TriedWindow, qtbot: QtBot) -> None:
    register = on_example.window.sidebar.pages[REGISTER]
    before = register.count
    rename(on_example, "")
    qtbot.waitUntil(lambda: register.count == before + 1)


class TestSaved:
    def test_nothing_changed_yet(self, on_example: TriedWindow) -> None:
        assert on_example.window.sidebar.status.text == "All changes saved"

    def test_the_time_of_the_last_change(self, on_example: TriedWindow) -> None:
        rename(on_example, "Entry to the school")
        saved = on_example.desk.workspace.saved_at
        assert saved is not None
        assert on_example.window.sidebar.status.text == f"All changes saved {saved.astimezone():%H:%M}"

    def test_what_is_being_typed_is_not_called_saved(self, on_example: TriedWindow, qtbot: QtBot) -> None:
        line = name_field(on_example)
        qtbot.keyClicks(line, "x")
        assert on_example.window.sidebar.status.text == "Saving…"
        on_example.window.pages.flush()
        assert on_example.window.sidebar.status.text.startswith("All changes saved ")

    def test_what_is_typed_and_taken_back_is_called_saved_in_the_end(
        self, on_example: TriedWindow, qtbot: QtBot
    ) -> None:
        line = name_field(on_example)
        qtbot.keyClicks(line, "x")
        qtbot.keyClick(line, Qt.Key.Key_Backspace)
        assert on_example.window.sidebar.status.text == "Saving…"
        qtbot.waitUntil(lambda: on_example.window.sidebar.status.text == "All changes saved")

    def test_what_the_file_refuses(self, on_example: TriedWindow) -> None:
        on_example.desk.undo.refused.emit("The disk is full; make room on it.")
        assert on_example.window.sidebar.status.text == "Not saved: The disk is full; make room on it."
        rename(on_example, "Entry to the school")
        assert on_example.window.sidebar.status.text.startswith("All changes saved ")


def name_field(tried: TriedWindow) -> QLineEdit:
    tried.window.go_to(tried.an_activity.id, "name")
    line = QApplication.focusWidget()
    assert line is not None
    assert line.objectName() == "name"
    assert isinstance(line, QLineEdit)
    line.end(False)
    return line


def test_going_to_a_record_puts_the_cursor_into_its_field(on_example: TriedWindow, qtbot: QtBot) -> None:
    line = name_field(on_example)
    qtbot.keyClicks(line, " of pupils")
    on_example.window.pages.flush()
    assert on_example.an_activity.name.endswith(" of pupils")


def test_going_to_a_record_that_is_gone_does_nothing(on_example: TriedWindow) -> None:
    on_example.window.go_to("no such record", "name")
    assert on_example.window.pages.number == TODAY


def test_without_a_register_the_doors_are_shown(on_doors: TriedWindow) -> None:
    assert on_doors.window.furnishing.doors.isVisible()
    assert not on_doors.window.sidebar.isVisible()
    assert on_doors.window.windowTitle() == PROGRAM


def test_the_next_start_has_the_page_and_the_size_of_this_one(
    example_folder: Path, qtbot: QtBot, plain_again: QApplication
) -> None:
    first = window_in(example_folder, qtbot, plain_again, example=True)
    first.window.show_page(REGISTER)
    first.window.resize(800, 610)
    first.end()
    second = window_in(example_folder, qtbot, plain_again, example=True)
    assert second.window.pages.number == REGISTER
    assert (second.window.width(), second.window.height()) == (800, 610)
    second.end()


def test_what_was_typed_last_is_there_after_closing(
    example_folder: Path, qtbot: QtBot, plain_again: QApplication
) -> None:
    first = window_in(example_folder, qtbot, plain_again, example=True)
    identity = first.an_activity.id
    qtbot.keyClicks(name_field(first), " and leavers")
    first.end()
    second = window_in(example_folder, qtbot, plain_again, example=True)
    found = second.register.get(Activity, identity)
    assert found is not None
    assert found.name.endswith(" and leavers")
    second.end()
