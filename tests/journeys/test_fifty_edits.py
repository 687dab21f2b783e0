"""Fifty edits of any sort in an open window, taken back, done again, and found in the file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.domain.changes import Change, adding, answering
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Picture, Reference, References, Rows
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register
from dpotool.domain.removals import removals
from tests.journeys.officer import Officer, kept_in, start
from tests.strategies import values

EDITS = 50
Draw = Callable[[st.SearchStrategy[Any]], Any]


def any_edit(draw: Draw, register: Register) -> Change:
    """Some edit that an officer could make to this register as it stands."""
    existing = tuple(register)
    sort = draw(st.integers(0, 9))
    if sort == 0 or not existing:
        return adding(draw(st.sampled_from(RECORD_TYPES))())
    record = draw(st.sampled_from(existing))
    if sort == 1:
        return removals(register, [record])
    declared = draw(st.sampled_from(answerable(type(record))))
    return answering(record, declared, any_answer(draw, register, record, declared))


def any_answer(draw: Draw, register: Register, record: Record, declared: Field) -> Any:
    """Some answer to a field: of a row or two fewer, or another answer in one of them, where it has rows."""
    match declared.kind:
        case Rows(row_type):
            return any_rows(draw, register, row_type, getattr(record, declared.name))
        case Reference(target):
            return draw(st.sampled_from(("", *identities(register, target))))
        case References(target):
            known = identities(register, target)
            return tuple(draw(st.lists(st.sampled_from(known), max_size=3, unique=True))) if known else ()
        case kind:
            return draw(values(kind))


def identities(register: Register, target: str) -> tuple[str, ...]:
    """The identities of the records of the type of that name."""
    return tuple(each.id for each in register if type(each).__name__ == target)


def any_rows(
    draw: Draw, register: Register, row_type: type[Record], rows: tuple[Record, ...]
) -> tuple[Record, ...]:
    """The rows with one more, in another order with one fewer, or with another answer in one of them."""
    sort = draw(st.integers(0, 2))
    if sort == 0 or not rows:
        return (*rows, row_type())
    if sort == 1:
        return tuple(reversed(rows))[1:]
    place = draw(st.integers(0, len(rows) - 1))
    declared = draw(st.sampled_from(answerable(row_type)))
    answer = any_answer(draw, register, rows[place], declared)
    return (*rows[:place], rows[place].replace(**{declared.name: answer}), *rows[place + 1 :])


def answerable(record_type: type[Record]) -> list[Field]:
    """The fields of a type that are answered in words; pictures are chosen from files."""
    return [each for each in fields_of(record_type) if not isinstance(each.kind, Picture)]


@pytest.fixture
def opened(
    made_example: Path, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot, plain_again: QApplication
) -> Callable[[], Officer]:
    """Opens the example in a window of its own each time."""

    def opened() -> Officer:
        folder = tmp_path_factory.mktemp("fifty")
        path = folder / "larkfield.dpo"
        path.write_bytes(made_example.read_bytes())
        return start(folder, qtbot, plain_again, str(path))

    return opened


@given(data=st.data())
@settings(
    max_examples=2,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_fifty_edits_are_taken_back_and_done_again(
    opened: Callable[[], Officer], data: st.DataObject
) -> None:
    officer = opened()
    path, before = officer.path, officer.register
    officer.show_page("Register")
    for _ in range(EDITS):
        assert officer.desk.undo.do(any_edit(data.draw, officer.register))
    steps, altered = officer.desk.undo.count, officer.register
    officer.press(*["Ctrl+Z"] * steps)
    assert officer.register == before
    officer.press(*["Ctrl+Shift+Z"] * steps)
    assert officer.register == altered
    officer.end()
    assert kept_in(path) == altered
