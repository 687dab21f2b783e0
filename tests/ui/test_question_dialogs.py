"""The dialogs that ask, answered by keyboard and mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from dpotool.ui.descendants import descendant, descendants
from dpotool.ui.dialogs import Dialogs
from dpotool.ui.question_dialog import QuestionDialog
from dpotool.ui.question_dialogs import QuestionDialogs, ending_of


@pytest.fixture
def dialogs(qapp: QApplication) -> Dialogs:
    return QuestionDialogs()


def when_asked(answer: Callable[[QuestionDialog], None]) -> None:
    """Answer the dialog that comes up next."""

    def give() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QuestionDialog)
        answer(dialog)

    QTimer.singleShot(0, give)


def press(dialog: QuestionDialog, words: str) -> None:
    next(each for each in descendants(dialog, QPushButton) if each.text() == words).click()


def test_telling_needs_no_answer(dialogs: Dialogs) -> None:
    when_asked(lambda dialog: press(dialog, "Close"))
    dialogs.tell("Restore a copy", "There is no copy yet.")


def test_a_refusal_shows_its_sentence(dialogs: Dialogs, qtbot: QtBot) -> None:
    seen: list[str] = []

    def read(dialog: QuestionDialog) -> None:
        seen.append(dialog.message.text())
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_asked(read)
    dialogs.refuse("The disk is full; make room on it.")
    assert seen == ["The disk is full; make room on it."]


@pytest.mark.parametrize(("button", "expected"), [("Delete it", True), ("Cancel", False)])
def test_confirming_takes_the_verb(dialogs: Dialogs, button: str, expected: bool) -> None:
    when_asked(lambda dialog: press(dialog, button))
    assert dialogs.confirm("Delete", "It cannot be had back.", do="Delete it") is expected


def test_enter_does_not_do_what_cannot_be_undone(dialogs: Dialogs, qtbot: QtBot) -> None:
    when_asked(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert dialogs.confirm("Delete", "It cannot be had back.", do="Delete it") is False


def test_a_line_of_text_is_answered(dialogs: Dialogs, qtbot: QtBot) -> None:
    def answer(dialog: QuestionDialog) -> None:
        line = descendant(dialog, QLineEdit)
        assert line.accessibleName() == "What is it called?"
        qtbot.keyClicks(line, "New name")
        qtbot.keyClick(line, Qt.Key.Key_Return)

    when_asked(answer)
    assert dialogs.ask_text("Name", "What is it called?", "Old name") == "New name"


def test_thinking_better_of_a_text_gives_none(dialogs: Dialogs) -> None:
    when_asked(lambda dialog: press(dialog, "Cancel"))
    assert dialogs.ask_text("Name", "What is it called?", "Old name") is None


def test_one_of_several_is_chosen_by_keys(dialogs: Dialogs, qtbot: QtBot) -> None:
    def answer(dialog: QuestionDialog) -> None:
        offered = descendant(dialog, QListWidget)
        assert offered.hasFocus() or dialog.focusWidget() is offered
        qtbot.keyClick(offered, Qt.Key.Key_Down)
        press(dialog, "Choose")

    when_asked(answer)
    assert dialogs.choose("Export", "Which notice?", ("For parents", "For pupils")) == 1


def test_none_of_several_is_chosen(dialogs: Dialogs) -> None:
    when_asked(lambda dialog: press(dialog, "Cancel"))
    assert dialogs.choose("Export", "Which notice?", ("For parents", "For pupils")) is None


@pytest.mark.parametrize(("typed", "expected"), [("copy", "copy.dpo"), ("copy.dpo", "copy.dpo")])
def test_a_file_gets_the_ending_of_its_kind(
    dialogs: Dialogs, tmp_path: Path, typed: str, expected: str
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / typed))
        dialog.accept()

    QTimer.singleShot(0, answer)
    assert dialogs.save_file("Save", str(tmp_path / "x.dpo"), "Registers (*.dpo)") == tmp_path / expected


def test_no_file_is_chosen(dialogs: Dialogs, tmp_path: Path) -> None:
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().close())
    assert dialogs.save_file("Save", str(tmp_path / "x.dpo"), "Registers (*.dpo)") is None


@pytest.mark.parametrize(
    ("kinds", "ending"),
    [("Registers (*.dpo)", "dpo"), ("PDF (*.pdf);;Text (*.txt)", "pdf"), ("All files (*)", "")],
)
def test_the_ending_of_a_kind_of_file(kinds: str, ending: str) -> None:
    assert ending_of(kinds) == ending
