"""What the file refuses is not lost unasked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.ui.descendants import descendant
from dpotool.ui.leaving import may_leave
from dpotool.ui.page_stack import PageStack
from dpotool.ui.session import Session
from tests.ui.desks import TriedDesk, desk_with
from tests.ui.windows import Answers

REGISTER = 1


@pytest.fixture
def tried() -> TriedDesk:
    return desk_with(Activity(id="a", name="Payroll"))


def session_with(tried: TriedDesk, answers: Answers, folder: Path) -> Session:
    session = Session(answers, folder, folder / "settings.ini", lambda identity, field: None)
    session.desk = replace(tried.desk, settings_file=folder / "settings.ini")
    return session


@pytest.mark.parametrize("agrees", [True, False])
def test_asks_before_what_was_typed_is_lost(
    qtbot: QtBot, tried: TriedDesk, tmp_path: Path, agrees: bool
) -> None:
    answers = Answers(agrees=agrees)
    session = session_with(tried, answers, tmp_path)
    pages = PageStack()
    qtbot.addWidget(pages)
    assert session.desk is not None
    pages.begin(session.desk)
    pages.show()
    page = pages.show_page(REGISTER)
    assert page is not None
    page.show_record("a", "name")
    tried.keeping.refusing = "The disk is full; make room on it."
    qtbot.keyClicks(descendant(page, QLineEdit, "name"), "x")
    assert may_leave(session, pages, answers) is agrees
    ((title, message, _),) = answers.asked
    assert title == "Not saved"
    assert message.startswith("The disk is full; make room on it. What you typed last")
    tried.keeping.refusing = ""
    pages.end()


def test_asks_nothing_where_all_is_saved(qtbot: QtBot, tried: TriedDesk, tmp_path: Path) -> None:
    answers = Answers(agrees=False)
    pages = PageStack()
    qtbot.addWidget(pages)
    assert may_leave(session_with(tried, answers, tmp_path), pages, answers)
    assert not answers.asked


def test_asks_nothing_where_no_register_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(agrees=False)
    pages = PageStack()
    qtbot.addWidget(pages)
    session = Session(answers, tmp_path, tmp_path / "settings.ini", lambda identity, field: None)
    assert may_leave(session, pages, answers)
