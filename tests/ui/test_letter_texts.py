"""The officer's own texts of letters in the directory: begun from a shipped one, with facts, and judged."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dpotool.documents.letter_kinds import shipped_text
from dpotool.domain.letter_text import LetterText
from dpotool.ui.descendants import descendant
from dpotool.ui.letters.text_tools import LetterTextTools
from dpotool.ui.pages.directory_lists import LISTS
from tests.ui.test_directory_page import Case, case_of

LETTER_TEXTS = next(n for n, listed in enumerate(LISTS, start=1) if listed.record_type is LetterText)


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Iterator[Case]:
    made = case_of(qtbot, tmp_path, ())
    made.page.show_part(LETTER_TEXTS)
    made.shown.begin()
    yield made
    made.page.leave()
    made.desk.workspace.close()


def tools(case: Case) -> LetterTextTools:
    made = case.shown.tools
    assert isinstance(made, LetterTextTools)
    return made


def field(case: Case) -> QPlainTextEdit:
    found = descendant(case.shown.pane.details.form, QPlainTextEdit, "text")
    assert found is not None
    return found


def kept(case: Case) -> LetterText:
    case.page.flush()
    (text,) = case.desk.workspace.register.all(LetterText)
    return text


def press(menu: QMenu, title: str, beginning: str) -> None:
    menu.aboutToShow.emit()
    group = next(action.menu() for action in menu.actions() if action.text() == title)
    next(action for action in group.actions() if action.text().startswith(beginning)).trigger()


def test_a_text_starts_from_a_shipped_one_and_goes_back_in_one_step(case: Case) -> None:
    press(tools(case).start.menu(), "Requests", "Ask for identity")
    text = kept(case)
    assert (text.name, text.replaces, text.about) == ("Ask for identity", "identity", "request")
    assert field(case).toPlainText() == shipped_text("identity")
    assert tools(case).remark.text() == "It is used in place of “Ask for identity”."
    case.desk.undo.undo()
    assert kept(case).text == ""


def test_what_was_written_is_not_lost_unasked(case: Case) -> None:
    field(case).setPlainText("# Mine")
    press(tools(case).start.menu(), "Forms for paper", "Form for a complaint")
    assert kept(case).replaces == "complaint-form"
    case.desk.undo.undo()
    assert kept(case).text == "# Mine"


def test_what_can_be_inserted_fits_the_sort_of_case(case: Case) -> None:
    press(tools(case).start.menu(), "Breaches", "Tell the people")
    menu = tools(case).bar.insert.menu()
    field(case).moveCursor(QTextCursor.MoveOperation.End)
    press(menu, "The breach", "How many people: roughly")
    assert kept(case).text.endswith("{{ breach.people }}")
    assert "The request" not in [action.text() for action in menu.actions()]


def test_a_mistake_is_told_above_the_text_and_nothing_is_lost(case: Case) -> None:
    press(tools(case).start.menu(), "Complaints", "Tell of progress")
    field(case).setPlainText("# Progress\n\nYou complained on {{ complaint.recieved }}.")
    case.page.flush()
    said = tools(case).remark
    assert "in line 3, {{ complaint.recieved }} is not known; did you mean complaint.received?" in said.text()
    assert said.isVisible()
    assert kept(case).text.endswith("{{ complaint.recieved }}.")
    field(case).setPlainText("# Progress\n\nYou complained on {{ complaint.received }}.")
    case.page.flush()
    assert said.text() == "It is used in place of “Tell of progress”."


def test_the_tools_follow_the_text_that_is_chosen(case: Case) -> None:
    press(tools(case).start.menu(), "Requests", "Refuse")
    case.shown.begin()
    assert tools(case).remark.text().startswith("Choose a text under Start from")
    first = case.desk.workspace.register.all(LetterText)[0]
    assert case.page.show_record(first.id)
    assert tools(case).remark.text() == "It is used in place of “Refuse”."
