"""Copies that hold what was erased are told, go in time, and are erased again where one is restored."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dpotool.domain.changes import Change, Edit, adding
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request
from dpotool.store.copies import Copy, clear_unfinished, list_copies, make_copy
from dpotool.store.erased_copies import HeldCopy, copies_with_erased, delete_copy, let_go_of_erased
from dpotool.store.refusals import HeldElsewhere
from dpotool.store.register_file import RegisterFile
from dpotool.store.restoring import restore
from tests.store.erased_names import NAMES, NOON, REQUEST, busy, erase, erasure_of, found_in

JUNE = datetime(2026, 6, 3, 12, tzinfo=UTC)
OTHER = Request(id="other", reference="R-2026-002", received=date(2026, 3, 2))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder for the copies."""
    return tmp_path / "copies"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the register is, in a folder of its own."""
    (tmp_path / "register").mkdir()
    return tmp_path / "register" / "Larkfield.dpo"


class History:
    """A register whose request was erased, with copies from before it, with it, and after it was erased."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.path = path
        with RegisterFile.create(path) as register:
            register.apply(adding(OTHER))
            self.early = make_copy(register, folder, JUNE)
            case = busy(register)
            self.with_names = make_copy(register, folder, JUNE + timedelta(days=1))
            self.left = erase(register, case)
            self.late = make_copy(register, folder, NOON)


@pytest.fixture
def history(path: Path, folder: Path) -> History:
    return History(path, folder)


@pytest.fixture
def register(history: History) -> Iterator[RegisterFile]:
    """That register, open."""
    with RegisterFile.open(history.path) as register:
        yield register


def test_only_the_copies_that_hold_it_are_told(
    register: RegisterFile, history: History, folder: Path
) -> None:
    assert {each.partition(" in ")[2] for each in found_in(folder)} == {history.with_names.path.name}
    held = HeldCopy(history.with_names.path, history.with_names.moment, date(2026, 6, 16))
    assert copies_with_erased(register, folder) == (held,)


def test_without_erasures_no_copy_is_told(path: Path, folder: Path) -> None:
    with RegisterFile.create(path) as register:
        busy(register)
        make_copy(register, folder, JUNE)
        assert copies_with_erased(register, folder) == ()


def test_a_copy_that_cannot_be_read_is_counted_in(
    register: RegisterFile, history: History, folder: Path
) -> None:
    history.early.path.write_bytes(b"nothing of use")
    assert {each.path for each in copies_with_erased(register, folder)} == {
        history.early.path,
        history.with_names.path,
    }


def test_a_copy_from_before_there_were_cases_holds_nothing(register: RegisterFile, folder: Path) -> None:
    old = Path(__file__).parent.parent / "data" / "register-version-1.dpo"
    moved = folder / "Larkfield, 2026-06-04 12.00.00 UTC, 0123abcd.dpo"
    moved.write_bytes(old.read_bytes())
    assert moved not in {each.path for each in copies_with_erased(register, folder)}


def test_protected_copies_are_read_with_the_passphrase(path: Path, folder: Path) -> None:
    with RegisterFile.create(path, passphrase="tea") as register:
        case = busy(register)
        before = make_copy(register, folder, JUNE)
        erase(register, case)
        make_copy(register, folder, NOON)
        assert [each.path for each in copies_with_erased(register, folder)] == [before.path]


@pytest.mark.parametrize(("today", "goes"), [(date(2026, 6, 15), False), (date(2026, 6, 16), True)])
def test_a_copy_goes_when_it_has_had_its_time(
    register: RegisterFile, history: History, folder: Path, today: date, goes: bool
) -> None:
    let_go_of_erased(register, folder, today)
    assert history.with_names.path.exists() is not goes
    assert history.early.path.exists()
    assert history.late.path.exists()


def test_a_copy_can_be_deleted_at_once(register: RegisterFile, history: History, folder: Path) -> None:
    delete_copy(history.with_names.path)
    assert copies_with_erased(register, folder) == ()
    assert found_in(folder) == []


def test_what_was_left_half_done_is_cleared(history: History, folder: Path) -> None:
    left = [folder / "x.dpo.part", folder / "x.dpo.part-journal", Path(f"{history.path}.restoring")]
    for path in left:
        path.write_bytes(b"half done")
    clear_unfinished(history.path, folder)
    assert not any(path.exists() for path in left)
    assert len(list_copies(folder)) == 3
    assert history.path.exists()


class TestRestoring:
    """Going back to a copy of before the erasure."""

    def _restored(self, history: History, copy: Copy) -> RegisterFile:
        restore(history.path, copy.path, copy.path.parent, NOON + timedelta(days=1))
        return RegisterFile.open(history.path)

    def test_the_case_is_erased_again(self, history: History) -> None:
        with self._restored(history, history.with_names) as register:
            assert register.read().get(Request, REQUEST.id) == history.left
            assert register.ledger() == (erasure_of(REQUEST),)
            assert register.history()[0].origin == "erased"
            assert register.verify_history() == ()
            assert not any(register.search(name) for name in NAMES)
            assert register.content_sizes() == {}
        assert found_in(history.path.parent) == []

    def test_a_copy_from_before_the_case_takes_the_ledger_along(self, history: History) -> None:
        with self._restored(history, history.early) as register:
            assert register.read().all(Request) == (OTHER,)
            assert register.ledger() == (erasure_of(REQUEST),)
        with self._restored(history, history.with_names) as register:
            assert register.read().get(Request, REQUEST.id) == history.left
        assert found_in(history.path.parent) == []

    def test_what_is_gone_altogether_is_gone_again(self, path: Path, folder: Path) -> None:
        with RegisterFile.create(path) as register:
            case = busy(register)
            complaint = Complaint(id="complaint", reference="C-2026-001", request=case.id)
            register.apply(adding(complaint))
            copy = make_copy(register, folder, JUNE)
            unjoined = Edit(complaint, complaint.replace(request=""))
            register.erase(Change("For good", (unjoined, Edit(case, None))), (erasure_of(case),))
        restore(path, copy.path, folder, NOON)
        with RegisterFile.open(path) as register:
            assert set(register.read()) == {complaint.replace(request="")}
        assert found_in(path.parent) == []

    def test_a_damaged_register_leaves_its_ledger_in_its_newest_copy(self, history: History) -> None:
        history.path.write_bytes(history.path.read_bytes()[:5000])
        with self._restored(history, history.with_names) as register:
            assert register.read().get(Request, REQUEST.id) == history.left
        assert found_in(history.path.parent) == []

    def test_a_damaged_register_set_aside_is_told(self, history: History, folder: Path) -> None:
        spoilt = history.path.read_bytes()[:9000] + b"Quackenbush" * 200
        history.path.write_bytes(spoilt)
        with self._restored(history, history.early) as register:
            aside = [each for each in copies_with_erased(register, folder) if each.kept_until is None]
            assert [each.path.parent for each in aside] == [history.path.parent]
            delete_copy(aside[0].path)
        assert found_in(history.path.parent) == []

    def test_nothing_is_done_twice(self, history: History) -> None:
        with self._restored(history, history.late) as register:
            assert [line.origin for line in register.history(limit=2)] == ["restored", "erased"]
            assert register.ledger() == (erasure_of(REQUEST),)

    def test_while_the_register_is_open_nothing_is_restored(self, history: History) -> None:
        with RegisterFile.open(history.path), pytest.raises(HeldElsewhere):
            self._restored(history, history.with_names)
