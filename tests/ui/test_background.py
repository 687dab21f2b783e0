"""Work on another thread: results come back to the window's own, in their order."""

import threading
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


def test_work_is_done_elsewhere_and_handed_over_here(background: Background, qtbot: QtBot) -> None:
    here, worked, handed = threading.get_ident(), list[int](), list[int]()
    for _ in range(3):
        background.begin(
            lambda: worked.append(threading.get_ident()),
            lambda result: handed.append(threading.get_ident()),
            no_refusal,
        )
    qtbot.waitUntil(lambda: len(handed) == 3)
    assert here not in worked
    assert set(handed) == {here}


def test_results_come_in_the_order_of_the_work(background: Background, qtbot: QtBot) -> None:
    found: list[int] = []
    for number in range(20):
        background.begin(lambda number=number: number, found.append, no_refusal)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(found) == 20)
    assert found == list(range(20))


def test_more_work_can_be_given_when_a_result_comes(background: Background, qtbot: QtBot) -> None:
    found: list[str] = []
    background.begin(
        lambda: "text", lambda first: background.begin(lambda: first, found.append, no_refusal), no_refusal
    )
    qtbot.waitUntil(lambda: found == ["text"])


def test_nothing_is_handed_over_after_the_end(background: Background, qtbot: QtBot) -> None:
    found: list[int] = []
    background.begin(lambda: 1, found.append, no_refusal)
    background.end()
    background.begin(lambda: 2, found.append, no_refusal)
    qtbot.wait(50)
    assert not found


def test_what_cannot_be_done_is_said(background: Background, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise CannotDo("The disk is full.")

    said: list[str] = []
    background.begin(refuse, lambda result: None, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["The disk is full."]


def test_a_fault_is_raised_here_and_later_work_goes_on(background: Background, qtbot: QtBot) -> None:
    found: list[int] = []
    with qtbot.captureExceptions() as faults:
        background.begin(lambda: 1 // 0, found.append, no_refusal)
        background.begin(lambda: 7, found.append, no_refusal)
        qtbot.waitUntil(lambda: found == [7])
    assert [fault[0] for fault in faults] == [ZeroDivisionError]
