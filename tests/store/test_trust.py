"""Nothing is written past the history unnoticed, and nothing in the history is altered unnoticed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from dpotool.domain.changes import adding, together
from dpotool.store.connection import close, connect, engine_on, set_mode
from dpotool.store.layout import Layout
from dpotool.store.refusals import HistoryBypassed
from dpotool.store.register_file import RegisterFile
from dpotool.store.triggers import HISTORY_TABLES
from tests.store.specimens import Keeper, Leg, RareAnimal

ANN, BEN = Keeper(id="ann", name="Ann"), Keeper(id="ben", name="Ben")
HERON = RareAnimal(id="heron", name="Heron", legs=(Leg(name="Left"),))
ADDED = "INSERT INTO keeper (id, _place, name) VALUES ('new', 9, 'Eve')"
LEG = (
    "INSERT INTO rare_animal_legs (_owner, _position, id, name, story, colours, kept, owner) "
    f"VALUES ('{HERON.id}', 7, 'x', '', '', '[]', '', '')"
)
BYPASSES = (
    ADDED,
    "UPDATE keeper SET name = 'Eve'",
    f"UPDATE keeper SET name = 'Eve' WHERE id = '{ANN.id}'",
    f"UPDATE keeper SET id = 'new' WHERE id = '{ANN.id}'",
    f"DELETE FROM keeper WHERE id = '{ANN.id}'",
    "DELETE FROM keeper",
    f"REPLACE INTO keeper (id, _place, name) VALUES ('{ANN.id}', 1, 'Eve')",
    f"INSERT INTO keeper VALUES ('{ANN.id}', 1, '') ON CONFLICT DO UPDATE SET name = 'Eve'",
    "INSERT INTO keeper (id, _place, name) SELECT 'copy of ' || id, _place, name FROM keeper",
    LEG,
    "UPDATE rare_animal_legs SET name = 'Right'",
    "DELETE FROM rare_animal_legs",
    f"DELETE FROM rare_animal WHERE id = '{HERON.id}'",
)
# Each takes the guards away first, as somebody would who means it.
TAMPERING = {
    "label": ("UPDATE history_words SET label = 'Nothing' WHERE line = 2", "words of line 2"),
    "who": ("UPDATE history_words SET who = 'eve' WHERE line = 2", "words of line 2"),
    "moment": ("UPDATE history_line SET moment = '2020-01-01T00:00:00+00:00' WHERE number = 2", "Line 2"),
    "origin": ("UPDATE history_line SET origin = 'undone' WHERE number = 2", "Line 2"),
    "value": ("UPDATE history_value SET after = 'Bob' WHERE line = 2 AND position = 1", "answers in line 2"),
    "record": ("UPDATE history_entry SET record_id = 'x' WHERE line = 2 AND position = 1", "Line 2"),
    "line": (
        "DELETE FROM history_value WHERE line = 2; DELETE FROM history_entry WHERE line = 2; "
        "DELETE FROM history_words WHERE line = 2; DELETE FROM history_line WHERE number = 2",
        "Lines 2 to 2 of the history are missing",
    ),
    "entry": (
        "DELETE FROM history_value WHERE line = 2 AND position = 1; "
        "DELETE FROM history_entry WHERE line = 2 AND position = 1",
        "Line 2",
    ),
    "forged": (
        "INSERT INTO history_line (number, moment, origin, commitment, hash) "
        "SELECT 4, moment, origin, commitment, hash FROM history_line WHERE number = 3",
        "Line 4",
    ),
    "commitment": ("UPDATE history_entry SET commitment = 'x' WHERE line = 2 AND position = 1", "Line 2"),
}


@pytest.fixture
def kept(register: RegisterFile) -> Path:
    """A closed register with three lines of history."""
    register.apply(adding(ANN))
    register.apply(together("Add Ben", (adding(BEN),)))
    register.apply(adding(HERON))
    register.close()
    return register.path


@contextmanager
def _engine(path: Path) -> Iterator[Engine]:
    """The engine of the program itself."""
    raw = connect(path)
    set_mode(raw)
    try:
        yield engine_on(raw)
    finally:
        close(raw)


@contextmanager
def _another_program(path: Path) -> Iterator[Any]:
    raw = connect(path)
    try:
        yield raw
    finally:
        raw.close()


@pytest.mark.parametrize("statement", BYPASSES)
def test_the_program_cannot_write_past_the_history(kept: Path, layout: Layout, statement: str) -> None:
    with (
        _engine(kept) as engine,
        pytest.raises(HistoryBypassed, match="without a line"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql(statement)
    with RegisterFile.open(kept, layout=layout) as register:
        assert set(register.read()) == {ANN, BEN, HERON}
        assert register.verify_history() == ()


@pytest.mark.parametrize("table", HISTORY_TABLES)
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid", "REPLACE INTO {} SELECT * FROM {}"]
)
def test_the_program_cannot_alter_the_history(kept: Path, table: str, statement: str) -> None:
    with (
        _engine(kept) as engine,
        pytest.raises(IntegrityError, match="cannot be altered"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql(statement.format(table, table))


@pytest.mark.parametrize("statement", BYPASSES)
def test_what_another_program_writes_gets_a_line_that_says_so(
    kept: Path, layout: Layout, statement: str
) -> None:
    with _another_program(kept) as raw:
        raw.execute("PRAGMA recursive_triggers = ON")
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute(statement)
    with RegisterFile.open(kept, layout=layout) as register:
        assert register.history()[0].origin == "outside"
        assert register.history()[0].record_ids
        (fault,) = register.verify_history()
        assert fault.startswith("Another program altered the register")


def test_removed_safeguards_are_put_back_and_told(kept: Path, layout: Layout) -> None:
    with _another_program(kept) as raw:
        raw.execute("DROP TRIGGER witness_keeper_insert")
        raw.execute(ADDED)
    with RegisterFile.open(kept, layout=layout) as register:
        assert register.history()[0].label.startswith("Another program removed the safeguards")
        assert len(register.verify_history()) == 1
    with _another_program(kept) as raw:
        names = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    assert names == set(layout.schema.triggers)


def _without_guards(path: Path, layout: Layout, statements: str) -> None:
    guards = {name: sql for name, sql in layout.schema.triggers.items() if name.startswith("guard_")}
    with _another_program(path) as raw:
        for name in guards:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements.split("; "):
            assert raw.execute(statement).rowcount > 0
        for statement in guards.values():
            raw.execute(statement)


@pytest.mark.parametrize("case", TAMPERING)
def test_an_altered_history_is_noticed(kept: Path, layout: Layout, case: str) -> None:
    statements, words = TAMPERING[case]
    _without_guards(kept, layout, statements)
    with RegisterFile.open(kept, layout=layout) as register:
        faults = register.verify_history()
    assert any(words in fault for fault in faults), faults


def test_words_can_be_erased_and_the_chain_still_holds(kept: Path, layout: Layout) -> None:
    _without_guards(
        kept, layout, "DELETE FROM history_value WHERE line = 1; DELETE FROM history_words WHERE line = 1"
    )
    with RegisterFile.open(kept, layout=layout) as register:
        assert register.verify_history() == ()
        oldest = register.history()[-1]
        assert (oldest.label, oldest.who) == ("", "")
        assert [entry.after for entry in oldest.fields] == [""]


def test_a_tail_cut_off_shows_against_a_printed_head(kept: Path, layout: Layout) -> None:
    with RegisterFile.open(kept, layout=layout) as register:
        printed = register.head
    last = "DELETE FROM history_{} WHERE {} = 3"
    tables = (("value", "line"), ("entry", "line"), ("words", "line"), ("line", "number"))
    _without_guards(kept, layout, "; ".join(last.format(*each) for each in tables))
    with RegisterFile.open(kept, layout=layout) as register:
        assert register.verify_history() == ()
        assert register.head != printed
