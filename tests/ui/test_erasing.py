"""The officer is asked before somebody is erased, told what is left, and cannot undo it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dpotool.app.erasing import ErasureReport, deleted_cases, erase
from dpotool.app.opening import Places, copies_of, create_register, open_register
from dpotool.domain.changes import adding
from dpotool.domain.complaint import Complaint
from dpotool.domain.register import removal
from dpotool.domain.request import Request
from dpotool.ui.erasing import look_into_erased, make_anonymous, remove_for_good, report_in_words
from dpotool.ui.history_panel import HistoryPanel
from dpotool.ui.page import Desk
from dpotool.ui.pages.requests import RequestsPage
from dpotool.ui.undo import UndoHistory
from tests.store.erased_names import NAMES, REQUEST, altering, found_in
from tests.ui.windows import Answers

CLOSED = REQUEST.replace(closed_on=date(2026, 4, 1), closing="answered")


@pytest.fixture
def desk(tmp_path: Path, qapp: object) -> Iterator[Desk]:
    """A desk with the case in a register of its own, of which there is a copy."""
    (tmp_path / "register").mkdir()
    path, places = tmp_path / "register" / "Larkfield.dpo", Places(tmp_path / "places")
    create_register(path, [CLOSED]).close()
    workspace = open_register(path, places)
    yield Desk(workspace, UndoHistory(workspace), Answers(), lambda i, f: None, tmp_path / "s.ini", places)
    workspace.close()


@pytest.fixture
def answers(desk: Desk) -> Answers:
    assert isinstance(desk.dialogs, Answers)
    return desk.dialogs


def _case(desk: Desk) -> Request:
    case = desk.workspace.register.get(Request, CLOSED.id)
    assert case is not None
    return case


def test_nothing_is_done_until_the_officer_agrees(desk: Desk, answers: Answers) -> None:
    answers.agrees = False
    assert not make_anonymous(desk, CLOSED)
    assert not remove_for_good(desk, CLOSED)
    assert _case(desk) == CLOSED
    for _, question, _ in answers.asked:
        assert "This cannot be undone" in question


def test_what_names_the_same_people_is_said_before(desk: Desk, answers: Answers) -> None:
    desk.workspace.apply(adding(Complaint(reference="C-2026-001", request=CLOSED.id)))
    desk.workspace.apply(altering(CLOSED, late_reason="Mrs Quackenbush was away"))
    answers.agrees = False
    make_anonymous(desk, _case(desk))
    ((_, question, _),) = answers.asked
    assert "belongs to complaint “C-2026-001”" in question
    assert "“If answered late, why” will stay" in question


def test_no_step_brings_the_case_back(desk: Desk) -> None:
    desk.undo.do(altering(CLOSED, late_reason="The school was closed all summer"))
    assert desk.undo.to_undo is not None
    make_anonymous(desk, _case(desk))
    assert desk.undo.count == 0
    desk.undo.undo()
    assert _case(desk).requester == ""


def test_steps_after_it_can_be_undone_as_ever(desk: Desk) -> None:
    make_anonymous(desk, CLOSED)
    left = _case(desk)
    desk.undo.do(altering(left, closing="withdrawn"))
    desk.undo.undo()
    assert _case(desk) == left


def test_the_copies_are_told_and_deleted_where_the_officer_agrees(desk: Desk, answers: Answers) -> None:
    make_anonymous(desk, CLOSED)
    _, (title, question, do) = answers.asked
    assert (title, do) == ("Copies", "Delete these copies")
    assert "One copy of the register still holds what has been erased:\nThe copy of " in question
    assert " at the latest" in question
    assert len(copies_of(desk.workspace, desk.places)) == 1
    assert found_in(desk.places.data) == []


def test_without_copies_it_only_says_so(desk: Desk, answers: Answers) -> None:
    copies_of(desk.workspace, desk.places)[0].path.unlink()
    make_anonymous(desk, CLOSED)
    (told,) = answers.told
    assert told.startswith("Copies that you saved elsewhere")


def test_what_copies_hold_can_be_looked_into_later(desk: Desk, answers: Answers) -> None:
    look_into_erased(desk)
    assert answers.told[0].startswith("No copy of this register holds what has been erased.")
    answers.agrees = False
    erase(desk.workspace, CLOSED, desk.places)
    look_into_erased(desk)
    (_, question, _), *_ = answers.asked
    assert "One copy of the register still holds" in question
    assert len(copies_of(desk.workspace, desk.places)) == 2
    answers.agrees = True
    look_into_erased(desk)
    assert len(copies_of(desk.workspace, desk.places)) == 1


def test_what_the_history_tells_of_deleted_cases_is_offered_to_be_erased(
    desk: Desk, answers: Answers
) -> None:
    desk.undo.do(removal(desk.workspace.register, CLOSED))
    look_into_erased(desk)
    (title, question, _), *_ = answers.asked
    assert title == "Deleted cases"
    assert "The history still tells of a deleted case, with names." in question
    assert deleted_cases(desk.workspace) == ()
    assert desk.undo.count == 0


def test_what_could_not_be_finished_is_said() -> None:
    told = report_in_words(
        ErasureReport((), is_complete=False, remark="No copy was kept."), date(2026, 9, 21)
    )
    assert told.startswith("There was no room on the disk")
    assert "No copy was kept." in told


def test_an_open_case_is_refused_in_a_sentence(desk: Desk, answers: Answers) -> None:
    desk.workspace.apply(altering(CLOSED, closed_on=None))
    assert not make_anonymous(desk, _case(desk))
    assert answers.told == ["R-2026-001 is open; close it before it is made anonymous."]


def test_the_history_shows_that_answers_were_erased(desk: Desk, qtbot: QtBot) -> None:
    desk.undo.do(altering(CLOSED, "Correct the name of Ms Quackenbush", requester="Wilhelmina Ash"))
    panel = HistoryPanel(desk.workspace)
    qtbot.addWidget(panel)
    make_anonymous(desk, _case(desk))
    panel.show_record(_case(desk))
    with qtbot.waitExposed(panel):
        panel.show()
    told = panel.toPlainText()
    assert "for good" in told
    assert "Who asks: erased" in told
    assert not [name for name in NAMES if name in told]


def test_the_page_asks_and_shows_what_is_left(desk: Desk, qtbot: QtBot) -> None:
    page = RequestsPage(desk)
    qtbot.addWidget(page)
    said: list[str] = []
    page.said.connect(said.append)
    page.show_record(CLOSED.id)
    page.case.bar.anonymous_asked.emit()
    assert said == ["R-2026-001 is anonymous now."]
    assert page.case.case == _case(desk)
    page.case.bar.erasing_asked.emit()
    assert said[1:] == ["Deleted request “R-2026-001” for good."]
    assert desk.workspace.register.all(Request) == ()
    page.leave()
