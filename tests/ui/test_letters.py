"""The window of one letter: chosen, written, looked at, sent out and logged."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dpotool.app.casework import Casework
from dpotool.app.letters import Letters
from dpotool.app.opening import Places, read_register
from dpotool.domain.case_rows import CaseLetter
from dpotool.domain.changes import adding
from dpotool.domain.letter_text import LetterText
from dpotool.domain.request import Request
from dpotool.ui.letters.letter_dialog import LetterDialog
from dpotool.ui.notices.exporting import KINDS
from dpotool.ui.page import Desk
from dpotool.ui.undo import UndoHistory
from tests.app.test_letters import DAY, REQUEST
from tests.ui.windows import Answers

PATIENCE = 20_000


@pytest.fixture
def desk(example_folder: Path) -> Iterator[Desk]:
    workspace = read_register(next(example_folder.rglob("*.dpo")))
    workspace.apply(adding(REQUEST))
    undo, places = UndoHistory(workspace), Places(Path("nowhere"))
    yield Desk(workspace, undo, Answers(), lambda identity, field: None, Path("settings"), places)
    workspace.close()


def answers(desk: Desk) -> Answers:
    assert isinstance(desk.dialogs, Answers)
    return desk.dialogs


def case(desk: Desk) -> Request:
    found = desk.workspace.register.get(Request, REQUEST.id)
    assert found is not None
    return found


def opened(desk: Desk, qtbot: QtBot, code: str = "", row: CaseLetter | None = None) -> LetterDialog:
    letters = Letters(desk.workspace, Casework(desk.workspace))
    dialog = LetterDialog(desk, letters, case(desk), code, row)
    qtbot.addWidget(dialog, before_close_func=lambda each: each.done(0))
    dialog.show()
    return dialog


def test_a_letter_begins_filled_in_and_shows_its_pages(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "extension")
    pane = dialog.pane
    assert "Monday 22 February 2027" in pane.writing.text
    assert pane.article.text() == "Art 12A(4)"
    qtbot.waitUntil(lambda: pane.preview.pages.page_count > 0, timeout=PATIENCE)


def test_it_is_logged_with_its_text_and_undone(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "extension")
    dialog.pane.writing.field.appendPlainText("Sent with a stamp.")
    dialog.pane.out.channel.set_code("letter")
    with qtbot.waitSignal(dialog.logged) as said:
        qtbot.mouseClick(dialog.pane.out.log, Qt.MouseButton.LeftButton)
    assert said.args == ["“Tell of an extension” was logged as sent with 2026-014."]
    (row,) = case(desk).letters
    assert row.text.endswith("Sent with a stamp.")
    assert (row.day, row.channel, row.to) == (desk.workspace.today, "letter", "Parent of a Year 5 pupil")
    assert dialog.result() == QDialog.DialogCode.Accepted
    desk.undo.undo()
    assert case(desk).letters == ()


def test_a_day_that_is_none_is_asked_for_again_and_nothing_is_logged(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "extension")
    pane = dialog.pane
    pane.out.day.set_text("soon")
    qtbot.mouseClick(pane.out.log, Qt.MouseButton.LeftButton)
    assert pane.out.day.note == "Please enter the day like 3 September 2026."
    assert case(desk).letters == ()


def test_a_draft_is_kept_and_gone_on_with(desk: Desk, qtbot: QtBot) -> None:
    first = opened(desk, qtbot, "identity")
    first.pane.writing.field.appendPlainText("More.")
    qtbot.mouseClick(first.pane.out.keep, Qt.MouseButton.LeftButton)
    (draft,) = case(desk).letters
    assert draft.day is None
    again = opened(desk, qtbot, row=draft)
    assert again.pane.writing.text.endswith("More.")
    again.pane.out.day.set_text("20/11/2026")
    qtbot.mouseClick(again.pane.out.log, Qt.MouseButton.LeftButton)
    (sent,) = case(desk).letters
    assert (sent.id, sent.day) == (draft.id, DAY)


def test_places_to_fill_in_are_counted_and_gone_to(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "identity")
    writing = dialog.pane.writing
    assert writing.next_place.text() == "2 places to fill in"
    first = writing.field.textCursor().selectedText()
    assert first.startswith("[what would be enough")
    qtbot.mouseClick(writing.next_place, Qt.MouseButton.LeftButton)
    assert writing.field.textCursor().selectedText().startswith("[or: your answer")
    writing.field.insertPlainText("a call")
    assert writing.next_place.text() == "1 place to fill in"
    writing.go_to_next_place()
    writing.field.insertPlainText("your passport \N{GRINNING FACE}")
    assert writing.next_place.isHidden()


def test_the_window_is_no_higher_than_the_screen_however_large_the_text(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(larger)
    try:
        dialog = opened(desk, qtbot, "identity")
        assert dialog.height() <= dialog.screen().availableSize().height()
    finally:
        qapp.setFont(usual)


def test_leaving_what_was_written_is_asked_about(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "identity")
    dialog.pane.writing.field.appendPlainText("More.")
    answers(desk).agrees = False
    dialog.reject()
    assert dialog.isVisible()
    answers(desk).agrees = True
    dialog.reject()
    assert dialog.isHidden()


def test_an_unaltered_letter_is_left_unasked(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "identity")
    dialog.close()
    assert answers(desk).asked == []


def test_another_letter_is_begun_and_what_was_written_is_not_lost_unasked(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "identity")
    pane = dialog.pane
    pane.writing.field.appendPlainText("More.")
    answers(desk).agrees = False
    pane.kind.chosen.emit("refusal")
    assert pane.kind.code == "identity"
    answers(desk).agrees = True
    pane.kind.chosen.emit("refusal")
    assert pane.writing.text.startswith("# We cannot do what you asked")


def test_it_goes_out_as_text_and_as_files(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(desk, qtbot, "extension")
    pane = dialog.pane
    qtbot.mouseClick(pane.out.copy, Qt.MouseButton.LeftButton)
    assert "WE NEED MORE TIME FOR YOUR REQUEST" in QGuiApplication.clipboard().text()
    for kind in KINDS:
        answers(desk).file = tmp_path / f"letter{kind.ending}"
        pane.out.export_asked.emit(kind)
        assert (tmp_path / f"letter{kind.ending}").exists()


def test_where_a_file_cannot_be_written_it_says_so(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, "extension")
    pane = dialog.pane
    answers(desk).file = desk.workspace.path
    pane.out.export_asked.emit(KINDS[0])
    assert "is the register itself" in answers(desk).told[0]


def test_a_mistake_in_an_own_text_is_told_and_the_letter_can_be_written_all_the_same(
    desk: Desk, qtbot: QtBot
) -> None:
    own = LetterText(name="Ours", replaces="identity", about="request", text="# Hello\n\n{{ request.wen }}")
    desk.workspace.apply(adding(own))
    dialog = opened(desk, qtbot, "identity")
    dialog.pane.writing.text_altered.emit()
    told = dialog.pane.preview.remark.text()
    assert "the letter “Ask for identity” cannot be used: in line 3, {{ request.wen }} is not known" in told
    dialog.pane.writing.field.setPlainText("# Hello\n\nBy hand.")
    qtbot.mouseClick(dialog.pane.out.log, Qt.MouseButton.LeftButton)
    (row,) = case(desk).letters
    assert (row.title, row.text) == ("Ask for identity", "# Hello\n\nBy hand.")


def test_a_letter_whose_own_text_is_gone_keeps_its_words(desk: Desk, qtbot: QtBot) -> None:
    row = CaseLetter(title="A visit", template="gone", text="# Come\n\nPlease come.")
    dialog = opened(desk, qtbot, row=row)
    assert dialog.pane.writing.text == row.text
    assert not dialog.pane.is_altered
