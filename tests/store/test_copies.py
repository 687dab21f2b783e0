"""Copies of a register are made when something has changed, proved sound, listed, and restored."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dpotool.domain.changes import adding
from dpotool.domain.errors import CannotDo
from dpotool.store.copies import copies_folder, keep_copy, list_copies, make_copy
from dpotool.store.layout import Layout
from dpotool.store.refusals import CannotWrite, Damaged, HeldElsewhere, NotARegister, WrongPassphrase
from dpotool.store.register_file import RegisterFile
from dpotool.store.restoring import restore
from tests.store.specimens import Keeper

NOON = datetime(2026, 9, 3, 12, tzinfo=UTC)
ANN, BEN = Keeper(name="Ann"), Keeper(name="Ben")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder for the copies, which is not there yet."""
    return tmp_path / "copies" / "Larkfield"


def _names(path: Path, layout: Layout, passphrase: str | None = None) -> list[str]:
    with RegisterFile.open(path, layout=layout, passphrase=passphrase) as register:
        assert register.verify_history() == ()
        return [keeper.name for keeper in register.read().all(Keeper)]


def test_a_copy_is_a_register_with_all_that_was_saved(
    register: RegisterFile, layout: Layout, folder: Path
) -> None:
    register.apply(adding(ANN))
    copy = make_copy(register, folder, NOON)
    register.apply(adding(BEN))
    assert _names(copy.path, layout) == ["Ann"]
    assert (copy.moment, copy.size) == (NOON, copy.path.stat().st_size)
    assert register.head[0] == 2


def test_a_copy_is_made_only_where_something_has_changed(register: RegisterFile, folder: Path) -> None:
    assert keep_copy(register, folder, NOON) is not None
    assert keep_copy(register, folder, NOON + timedelta(days=1)) is None
    register.apply(adding(ANN))
    assert keep_copy(register, folder, NOON + timedelta(days=2)) is not None
    assert [copy.moment for copy in list_copies(folder)] == [NOON + timedelta(days=2), NOON]


def test_old_copies_make_room(register: RegisterFile, folder: Path) -> None:
    for minute in range(6):
        make_copy(register, folder, NOON + timedelta(minutes=minute))
    assert [copy.moment.minute for copy in list_copies(folder)] == [5, 4, 3, 0]


def test_a_copy_from_a_clock_that_was_wrong_pushes_nothing_out(register: RegisterFile, folder: Path) -> None:
    for days in (40, 41, 42, 43):
        make_copy(register, folder, NOON + timedelta(days=days))
    early = make_copy(register, folder, NOON - timedelta(days=900))
    assert early.path.exists()


def test_other_files_in_the_folder_are_left_alone(register: RegisterFile, folder: Path) -> None:
    folder.mkdir(parents=True)
    others = {"notes.txt", "Larkfield, 2026-99-99 12.00.00 UTC, 00000000.dpo", "Larkfield.dpo"}
    for name in others:
        (folder / name).write_text("mine")
    for minute in range(5):
        make_copy(register, folder, NOON + timedelta(minutes=minute))
    assert others <= {path.name for path in folder.iterdir()}
    assert all(copy.path.name not in others for copy in list_copies(folder))


def test_registers_of_the_same_name_have_folders_of_their_own(tmp_path: Path) -> None:
    places = {copies_folder(tmp_path, tmp_path / name / "Register.dpo") for name in ("a", "b")}
    assert len(places) == 2
    assert all(place.name.startswith("Register ") for place in places)


def test_a_folder_that_is_not_there_holds_no_copies(folder: Path) -> None:
    assert list_copies(folder) == ()


def test_a_copy_that_cannot_be_made_is_told(register: RegisterFile, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(CannotWrite):
        make_copy(register, tmp_path / "taken", NOON)


def test_a_copy_never_replaces_the_register_itself(register: RegisterFile) -> None:
    with pytest.raises(CannotDo, match="another name"):
        register.save_copy(register.path)


def test_saving_a_copy_replaces_an_older_one(register: RegisterFile, layout: Layout, tmp_path: Path) -> None:
    target = tmp_path / "For the auditor.dpo"
    target.write_text("old")
    register.apply(adding(ANN))
    register.save_copy(target)
    assert _names(target, layout) == ["Ann"]
    assert not list(tmp_path.glob("*.part"))


def test_a_protected_register_has_protected_copies(tmp_path: Path, layout: Layout, folder: Path) -> None:
    path = tmp_path / "Secret.dpo"
    with RegisterFile.create(path, layout=layout, passphrase="café") as register:
        register.apply(adding(ANN))
        copy = make_copy(register, folder, NOON)
    with pytest.raises(WrongPassphrase):
        RegisterFile.open(copy.path, layout=layout, passphrase="tea")
    restore(path, copy.path, folder, NOON, passphrase="café", layout=layout)
    assert _names(path, layout, "café") == ["Ann"]


class TestRestoring:
    """Going back to a copy of a register with one more record than the copy."""

    @pytest.fixture
    def copy(self, register: RegisterFile, folder: Path) -> Path:
        """The copy; the register is closed."""
        register.apply(adding(ANN))
        copy = make_copy(register, folder, NOON)
        register.apply(adding(BEN))
        register.close()
        return copy.path

    def _restore(self, register: RegisterFile, copy: Path, layout: Layout) -> Path | None:
        return restore(register.path, copy, copy.parent, NOON + timedelta(hours=1), layout=layout)

    def test_the_copy_takes_its_place_and_the_present_is_kept(
        self, register: RegisterFile, copy: Path, layout: Layout, digest: Callable[[Path], str]
    ) -> None:
        before = digest(copy)
        kept = self._restore(register, copy, layout)
        assert _names(register.path, layout) == ["Ann"]
        assert kept == list_copies(copy.parent)[0].path
        assert _names(kept, layout) == ["Ann", "Ben"]
        assert digest(copy) == before
        assert {path.name for path in register.path.parent.iterdir()} == {"Larkfield.dpo", "copies"}

    def test_the_history_says_so(self, register: RegisterFile, copy: Path, layout: Layout) -> None:
        self._restore(register, copy, layout)
        with RegisterFile.open(register.path, layout=layout) as restored:
            line = restored.history()[0]
        assert line.origin == "restored"
        assert copy.stem in line.label

    def test_going_back_and_forth_loses_nothing(
        self, register: RegisterFile, copy: Path, layout: Layout
    ) -> None:
        kept = self._restore(register, copy, layout)
        assert kept is not None
        self._restore(register, kept, layout)
        assert _names(register.path, layout) == ["Ann", "Ben"]

    def test_a_damaged_register_is_kept_as_it_is(
        self, register: RegisterFile, copy: Path, layout: Layout, digest: Callable[[Path], str]
    ) -> None:
        register.path.write_bytes(register.path.read_bytes()[:50])
        journal = register.path.with_name("Larkfield.dpo-journal")
        journal.write_bytes(b"left over")
        before = digest(register.path)
        kept = self._restore(register, copy, layout)
        assert kept is not None
        assert digest(kept) == before
        assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"left over"
        assert not journal.exists()
        assert _names(register.path, layout) == ["Ann"]

    def test_a_register_with_a_damaged_page_is_kept_too(
        self, register: RegisterFile, copy: Path, layout: Layout, digest: Callable[[Path], str]
    ) -> None:
        content = bytearray(register.path.read_bytes())
        content[2 * 4096 : 9 * 4096] = bytes(7 * 4096)
        register.path.write_bytes(content)
        before = digest(register.path)
        kept = self._restore(register, copy, layout)
        assert kept is not None
        assert digest(kept) == before
        assert _names(register.path, layout) == ["Ann"]

    def test_a_register_that_is_gone_comes_back(
        self, register: RegisterFile, copy: Path, layout: Layout
    ) -> None:
        register.path.unlink()
        assert self._restore(register, copy, layout) is None
        assert _names(register.path, layout) == ["Ann"]

    @pytest.mark.parametrize(("length", "refusal"), [(0, NotARegister), (50, Damaged), (9_000, Damaged)])
    def test_a_copy_of_no_use_alters_nothing(
        self, register: RegisterFile, copy: Path, layout: Layout, length: int, refusal: type[CannotDo]
    ) -> None:
        copy.write_bytes(copy.read_bytes()[:length])
        with pytest.raises(refusal):
            self._restore(register, copy, layout)
        assert _names(register.path, layout) == ["Ann", "Ben"]
        assert len(list_copies(copy.parent)) == 1
        assert {path.name for path in register.path.parent.iterdir()} == {"Larkfield.dpo", "copies"}

    def test_an_open_register_is_not_replaced(
        self, register: RegisterFile, copy: Path, layout: Layout
    ) -> None:
        with RegisterFile.open(register.path, layout=layout) as reopened:
            with pytest.raises(HeldElsewhere):
                self._restore(register, copy, layout)
            reopened.apply(adding(Keeper(name="Cat")))
        assert _names(register.path, layout) == ["Ann", "Ben", "Cat"]

    def test_a_register_that_is_open_is_no_copy_to_go_back_to(
        self, register: RegisterFile, copy: Path, layout: Layout
    ) -> None:
        with RegisterFile.open(copy, layout=layout), pytest.raises(HeldElsewhere):
            self._restore(register, copy, layout)
        assert _names(register.path, layout) == ["Ann", "Ben"]

    def test_a_register_behind_a_link_stays_where_it_is(
        self, register: RegisterFile, copy: Path, layout: Layout, tmp_path: Path
    ) -> None:
        link = tmp_path / "link.dpo"
        link.symlink_to(register.path)
        restore(link, copy, copy.parent, NOON, layout=layout)
        assert link.is_symlink()
        assert _names(register.path, layout) == ["Ann"]
