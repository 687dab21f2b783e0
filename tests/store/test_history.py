"""Every change has its line in the history, in the words that people read."""

import pytest

from dpotool.domain.changes import Change, Edit, adding, answering, together
from dpotool.domain.fields import field_of
from dpotool.domain.periods import Period
from dpotool.store.lines import FieldEntry
from dpotool.store.lock import current_user
from dpotool.store.register_file import RegisterFile
from tests.store.conftest import SteppingClock
from tests.store.specimens import Keeper, Leg, RareAnimal

ANN = Keeper(name="Ann")


def _tame(animal: RareAnimal) -> Change:
    return answering(animal, field_of(RareAnimal, "tame"), True)


def test_a_new_register_has_no_history(register: RegisterFile) -> None:
    assert register.history() == ()
    assert register.head == (0, "0" * 64)
    assert register.verify_history() == ()


def test_a_line_says_what_was_done_when_and_by_whom(register: RegisterFile, clock: SteppingClock) -> None:
    heron = RareAnimal(name="Heron")
    register.apply(adding(heron))
    register.apply(_tame(heron))
    newest, oldest = register.history()
    assert (newest.number, newest.label, newest.origin) == (2, "Change Tame of animal “Heron”", "done")
    assert newest.fields == (FieldEntry(heron.id, "Tame", "No", "Yes"),)
    assert oldest.fields == (FieldEntry(heron.id, "Name", "", "Heron"),)
    assert newest.who == current_user()
    assert oldest.moment < newest.moment <= clock.now


def test_an_undone_change_is_a_line_of_its_own(register: RegisterFile) -> None:
    heron = RareAnimal(name="Heron")
    register.apply(adding(heron))
    register.apply(_tame(heron))
    register.apply(_tame(heron).inverse, origin="undone")
    newest, *_ = register.history()
    assert (newest.origin, newest.fields) == ("undone", (FieldEntry(heron.id, "Tame", "Yes", "No"),))


def test_other_records_are_told_by_their_names(register: RegisterFile) -> None:
    heron = RareAnimal(name="Heron")
    register.apply(together("Begin", (adding(ANN), adding(heron))))
    kept = heron.replace(keeper=ANN.id, friends=(heron.id,), legs=(Leg(name="Left", owner=ANN.id),))
    register.apply(Change("Fill in", (Edit(heron, kept),)))
    told = {entry.label: entry.after for entry in register.history()[0].fields}
    assert told == {"Keeper": "Ann", "Friends": "Heron", "Legs": "Name: Left; Owner: Ann"}


def test_the_name_of_a_record_that_is_gone_stays_in_the_history(register: RegisterFile) -> None:
    heron = RareAnimal(name="Heron", keeper=ANN.id)
    register.apply(together("Begin", (adding(ANN), adding(heron))))
    register.apply(
        together("Delete", (Change("", (Edit(heron, heron.replace(keeper="")),)), adding(ANN).inverse))
    )
    entries = {entry.label: entry for entry in register.history()[0].fields}
    assert (entries["Keeper"].before, entries["Keeper"].after) == ("Ann", "")


def test_rows_and_pictures_are_told_in_words(register: RegisterFile) -> None:
    legs = (Leg(name="Left", kept=Period(3, "years", "hatching")), Leg(name="Right"))
    register.apply(adding(RareAnimal(name="Heron", legs=legs, portrait=b"x" * 1234)))
    told = {entry.label: entry.after for entry in register.history()[0].fields}
    assert told["Legs"] == "Name: Left; Kept: 3 years after hatching\nName: Right"
    assert told["Portrait"] == "a picture of 1,234 bytes"


def test_the_history_of_one_record_tells_of_it_alone(register: RegisterFile) -> None:
    heron, stork = RareAnimal(name="Heron"), RareAnimal(name="Stork")
    register.apply(together("Begin", (adding(heron), adding(stork))))
    register.apply(_tame(stork))
    (line,) = register.history(heron.id)
    assert line.label == "Begin"
    assert {entry.record_id for entry in line.fields} == {heron.id}


@pytest.mark.parametrize(("limit", "expected"), [(0, []), (2, ["4", "3"]), (99, ["4", "3", "2", "1", "0"])])
def test_the_newest_lines_come_first(register: RegisterFile, limit: int, expected: list[str]) -> None:
    for number in range(5):
        register.apply(Change(str(number), adding(Keeper(name="x")).edits))
    assert [line.label for line in register.history(limit=limit)] == expected


def test_a_line_names_every_record_that_it_concerns(register: RegisterFile) -> None:
    empty = Keeper()
    register.apply(together("Begin", (adding(empty), adding(ANN))))
    assert register.history()[0].record_ids == (empty.id, ANN.id)


def test_what_concerns_the_file_as_a_whole_has_a_line(register: RegisterFile) -> None:
    register.note("Restore yesterday’s copy", "restored")
    (line,) = register.history()
    assert (line.label, line.origin, line.record_ids) == ("Restore yesterday’s copy", "restored", ())
    assert register.verify_history() == ()
