"""Every type of record is read as it was saved, empty and full, and after any change."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpotool.domain.changes import Change, Edit, adding, together
from dpotool.domain.fields import Record
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register
from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.full_register import full_record
from tests.store.specimens import SPECIMENS, Keeper, RareAnimal
from tests.strategies import full_records, records


def _removing(record: Record) -> Change:
    return adding(record).inverse


EVERY_TYPE = pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__name__)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RegisterFile]:
    """One register for all examples, which take away what they add."""
    with RegisterFile.create(tmp_path_factory.mktemp("kept") / "all.dpo") as register:
        yield register


@pytest.fixture(scope="module")
def animals(tmp_path_factory: pytest.TempPathFactory, layout: Layout) -> Iterator[RegisterFile]:
    """The same for the small types of record."""
    with RegisterFile.create(tmp_path_factory.mktemp("kept") / "animals.dpo", layout=layout) as register:
        yield register


def _saved(register: RegisterFile, record: Record) -> Record | None:
    register.apply(adding(record))
    try:
        return register.read().get(type(record), record.id)
    finally:
        register.apply(_removing(record))


@EVERY_TYPE
def test_an_empty_record_comes_back(kept: RegisterFile, record_type: type[Record]) -> None:
    empty = record_type()
    assert _saved(kept, empty) == empty


@EVERY_TYPE
def test_a_full_record_comes_back(kept: RegisterFile, record_type: type[Record]) -> None:
    full = full_record(record_type)
    assert _saved(kept, full) == full


@pytest.mark.parametrize("record_type", SPECIMENS, ids=lambda each: each.__name__)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_every_answer_comes_back(
    animals: RegisterFile, record_type: type[Record], data: st.DataObject
) -> None:
    record = data.draw(full_records(record_type) | records(record_type))
    assert _saved(animals, record) == record


@settings(max_examples=30, deadline=None)
@given(before=records(RareAnimal), answers=records(RareAnimal))
def test_an_altered_record_comes_back(animals: RegisterFile, before: RareAnimal, answers: RareAnimal) -> None:
    after = answers.replace(id=before.id)
    alter = Change("Alter", (Edit(before, after),))
    animals.apply(adding(before))
    animals.apply(alter)
    assert animals.read() == Register([after])
    animals.apply(alter.inverse, origin="undone")
    assert animals.read() == Register([before])
    animals.apply(_removing(before))
    assert animals.read() == Register()


def test_records_keep_the_order_in_which_they_were_added(register: RegisterFile) -> None:
    keepers = [Keeper(name=name) for name in "zebra"]
    register.apply(together("Add keepers", map(adding, keepers)))
    assert register.read().all(Keeper) == tuple(keepers)


def test_odd_text_comes_back(register: RegisterFile) -> None:
    odd = RareAnimal(
        name="NUL \0, tab \t, 'quotes\" ; -- \r\n", food=("", "a;b", "\\", "𝄞"), story="é" * 100_000
    )
    register.apply(adding(odd))
    assert register.read().all(RareAnimal) == (odd,)


def test_half_of_a_split_character_becomes_a_mark(register: RegisterFile) -> None:
    register.apply(adding(RareAnimal(name="\ud83d!", food=("\ude00",))))
    (kept,) = register.read().all(RareAnimal)
    assert (kept.name, kept.food) == ("\ufffd!", ("\ufffd",))
    assert register.verify_history() == ()


def test_what_was_saved_is_there_after_reopening(
    register: RegisterFile, layout: Layout, tmp_path: Path
) -> None:
    keeper = Keeper(name="Ms Larkfield")
    register.apply(adding(keeper))
    register.close()
    with RegisterFile.open(register.path, layout=layout) as reopened:
        assert reopened.read() == Register([keeper])
    assert {path.name for path in tmp_path.iterdir()} == {"Larkfield.dpo"}


@pytest.mark.parametrize(
    "change", [_removing(Keeper()), Change("Alter", (Edit(k := Keeper(), k.replace(name="x")),))]
)
def test_a_change_of_what_is_not_there_saves_nothing(register: RegisterFile, change: Change) -> None:
    present = Keeper(name="present")
    with pytest.raises(ValueError, match="not in the file"):
        register.apply(together("Both", (adding(present), change)))
    assert register.read() == Register()
    assert register.history() == ()


def test_a_register_opened_in_one_thread_is_used_in_others(register: RegisterFile) -> None:
    keepers = [Keeper(name=str(number)) for number in range(12)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(register.apply, map(adding, keepers)))
    assert register.read() == Register(keepers)
    assert register.verify_history() == ()


def test_another_sqlite_reads_the_same(register: RegisterFile) -> None:
    sqlite3 = pytest.importorskip("sqlite3")
    register.apply(adding(Keeper(name="Zoë")))
    register.close()
    other = sqlite3.connect(register.path)
    assert other.execute("SELECT name FROM keeper").fetchall() == [("Zoë",)]
    assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    other.close()
