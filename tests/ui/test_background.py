"""Work on another thread: results come back, and nothing is collected there."""

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dpotool.domain.errors import CannotDo
from dpotool.ui.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.end()


def no_refusal(sentence: str) -> None:
    raise AssertionError(sentence)


def test_nothing_is_collected_while_work_is_under_way(background: Background, qtbot: QtBot) -> None:
    found: list[bool] = []
    for _ in range(3):
        background.begin(gc.isenabled, found.append, no_refusal)
    qtbot.waitUntil(lambda: len(found) == 3)
    assert found == [False, False, False]
    assert gc.isenabled()


def test_ending_early_lets_python_collect_again(background: Background, qtbot: QtBot) -> None:
    background.begin(lambda: None, lambda result: None, no_refusal)
    background.end()
    assert gc.isenabled()


def test_what_cannot_be_done_is_said(background: Background, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise CannotDo("The disk is full.")

    said: list[str] = []
    background.begin(refuse, lambda result: None, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["The disk is full."]
    assert gc.isenabled()
