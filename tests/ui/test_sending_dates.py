"""Sending dates to a calendar from the window."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dpotool.domain.feed import FED, FeedWanted
from dpotool.ui.sending_dates import SendDatesDialog, send_dates
from dpotool.ui.settings import settings_in
from tests.ui.desks import TODAY, TriedDesk
from tests.ui.test_case_files import tried


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> TriedDesk:
    made = tried(tmp_path, "due.ics")
    return replace(made, desk=replace(made.desk, settings_file=tmp_path / "settings.ini"))


def dialog_in(qtbot: QtBot, folder: Path) -> SendDatesDialog:
    dialog = SendDatesDialog(settings_in(folder / "settings.ini"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_falls_due_is_written_as_a_calendar(desk: TriedDesk, tmp_path: Path) -> None:
    assert send_dates(desk.desk, lambda dialog: True) == tmp_path / "due.ics"
    events = Calendar.from_ical((tmp_path / "due.ics").read_bytes()).walk("VEVENT")
    assert "Answer 2026-001: Access" in [str(event["SUMMARY"]) for event in events]


def test_only_the_kinds_that_are_pressed_go_in(desk: TriedDesk, tmp_path: Path) -> None:
    def leave_requests_out(dialog: SendDatesDialog) -> bool:
        dialog.kinds.chips["request"].click()
        return True

    assert send_dates(desk.desk, leave_requests_out) == tmp_path / "due.ics"
    assert b"VEVENT" not in (tmp_path / "due.ics").read_bytes()


@pytest.mark.parametrize("agrees", [False, True])
def test_nothing_is_written_where_the_officer_thinks_better_of_it(
    desk: TriedDesk, tmp_path: Path, agrees: bool
) -> None:
    desk.dialogs.file = None if agrees else tmp_path / "due.ics"
    assert send_dates(desk.desk, lambda dialog: agrees) is None
    assert not (tmp_path / "due.ics").exists()


def test_what_cannot_be_written_is_said(desk: TriedDesk, tmp_path: Path) -> None:
    desk.dialogs.file = tmp_path / "nowhere" / "due.ics"
    assert send_dates(desk.desk, lambda dialog: True) is None
    assert "there is no folder" in desk.dialogs.refusals[0]


def test_at_first_all_kinds_of_a_year_with_two_reminders_and_no_names(qtbot: QtBot, tmp_path: Path) -> None:
    wanted = dialog_in(qtbot, tmp_path).wanted(TODAY)
    assert wanted == FeedWanted(frozenset(code for code, _ in FED), date(2027, 9, 21), (7, 1), names=False)


def test_the_answers_stand_there_the_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    first = dialog_in(qtbot, tmp_path)
    for chip in (first.kinds.chips["fee"], first.reminders.chips["7"], first.reminders.chips["1"]):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    first.span.setCurrentIndex(3)
    first.names.setChecked(True)
    first.keep()
    again = dialog_in(qtbot, tmp_path).wanted(TODAY)
    assert again == first.wanted(TODAY)
    assert ("fee" in again.kinds, again.reminders, again.until, again.names) == (False, (), date.max, True)


def test_without_any_kind_there_is_nothing_to_write(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_in(qtbot, tmp_path)
    for chip in dialog.kinds.chips.values():
        chip.click()
    assert not dialog.go_on.isEnabled()


def test_it_can_be_answered_by_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_in(qtbot, tmp_path)
    dialog.kinds.focus()
    qtbot.keyClick(dialog.kinds.chips[FED[0][0]], Qt.Key.Key_Space)
    assert FED[0][0] not in dialog.kinds.codes
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
