"""What is refused when a register is opened: a sentence each, and not a byte of the file altered."""

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from dpotool.domain.changes import adding
from dpotool.domain.errors import CannotDo
from dpotool.store.connection import APPLICATION_ID
from dpotool.store.layout import Layout
from dpotool.store.refusals import (
    Damaged,
    NeedsPassphrase,
    NewerRegister,
    NotARegister,
    WrongPassphrase,
)
from dpotool.store.register_file import RegisterFile
from tests.store.specimens import Keeper, RareAnimal

PASSPHRASE = "It’s a “long” café; --"
Maker = Callable[[Path, Layout], None]


def _register(path: Path, layout: Layout) -> None:
    with RegisterFile.create(path, layout=layout) as register:
        register.apply(adding(RareAnimal(name="Heron", story="fish " * 2000)))


def _protected(path: Path, layout: Layout) -> None:
    RegisterFile.create(path, layout=layout, passphrase=PASSPHRASE).close()


def _pragma(path: Path, setting: str) -> None:
    raw = dbapi2.connect(path, isolation_level=None)
    raw.execute(f"PRAGMA {setting}")
    raw.execute("CREATE TABLE IF NOT EXISTS something (else_ TEXT)")
    raw.close()


def _newer(path: Path, layout: Layout) -> None:
    _register(path, layout)
    _pragma(path, f"user_version = {layout.version + 1}")


def _newer_protected(path: Path, layout: Layout) -> None:
    raw = dbapi2.connect(path, isolation_level=None)
    raw.set_key(PASSPHRASE)
    raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    raw.execute("PRAGMA user_version = 99")
    raw.close()


def _trial_edition(path: Path, layout: Layout) -> None:
    RegisterFile.create(path, layout=layout).close()
    raw = dbapi2.connect(path, isolation_level=None)
    raw.execute("ALTER TABLE keeper RENAME COLUMN name TO title")
    raw.close()


def _workbook(path: Path, layout: Layout) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", random.Random(1).randbytes(9000))


def _zeroed_page(path: Path, layout: Layout) -> None:
    _register(path, layout)
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 4 * 4096] = bytes(4096)
    path.write_bytes(content)


def _truncated(path: Path, layout: Layout) -> None:
    _register(path, layout)
    path.write_bytes(path.read_bytes()[:-5000])


def _only_the_beginning(path: Path, layout: Layout) -> None:
    path.write_bytes(b"SQLite format 3\0")


REFUSED: dict[str, tuple[Maker, type[CannotDo], str]] = {
    "empty": (lambda path, _: path.touch(), NotARegister, "is empty"),
    "text": (lambda path, _: path.write_text("Dear all") and None, NotARegister, "not a register of this"),
    "workbook": (_workbook, NotARegister, "not a register of this"),
    "foreign": (lambda path, _: _pragma(path, "application_id = 7"), NotARegister, "another program"),
    "unmarked": (lambda path, _: _pragma(path, "application_id = 0"), NotARegister, "another program"),
    "newer": (_newer, NewerRegister, "newer edition"),
    "trial": (_trial_edition, CannotDo, "trial edition"),
    "zeroed": (_zeroed_page, Damaged, "damaged.*Restore a copy"),
    "truncated": (_truncated, Damaged, "damaged.*Restore a copy"),
    "cut off": (_only_the_beginning, Damaged, "damaged.*Restore a copy"),
    "protected": (_protected, NeedsPassphrase, "protected by a passphrase"),
    "folder": (lambda path, _: path.mkdir(), NotARegister, "is a folder"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_opened_is_refused_and_left_as_it_is(
    case: str, tmp_path: Path, layout: Layout, digest: Callable[[Path], str]
) -> None:
    make, refusal, words = REFUSED[case]
    path = tmp_path / "Larkfield.dpo"
    make(path, layout)
    before = digest(path) if path.is_file() else ""
    with pytest.raises(refusal, match=words) as told:
        RegisterFile.open(path, layout=layout)
    assert "Larkfield.dpo" in str(told.value)
    assert [each.name for each in tmp_path.iterdir()] == ["Larkfield.dpo"]
    assert not path.is_file() or digest(path) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE rare_animal SET story = CAST(x'ff41' AS TEXT)",
        "UPDATE rare_animal SET food = '[\"fish'",
        "UPDATE rare_animal SET kept = '7'",
        "UPDATE rare_animal SET weight = '1,5'",
        "UPDATE rare_animal SET born = '31 June'",
        "UPDATE rare_animal SET seen = 'noon'",
    ],
)
def test_answers_that_cannot_be_read_tell_of_the_copies(
    tmp_path: Path, layout: Layout, statement: str
) -> None:
    path = tmp_path / "Larkfield.dpo"
    _register(path, layout)
    raw = dbapi2.connect(path, isolation_level=None)
    raw.execute(statement)
    raw.close()
    with RegisterFile.open(path, layout=layout) as register, pytest.raises(Damaged, match="Restore a copy"):
        register.read()


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path, layout: Layout) -> None:
    with pytest.raises(NotARegister, match="is not there"):
        RegisterFile.open(tmp_path / "gone.dpo", layout=layout)
    assert list(tmp_path.iterdir()) == []


def test_creating_replaces_nothing(tmp_path: Path, layout: Layout) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("important")
    with pytest.raises(CannotDo, match="there already"):
        RegisterFile.create(path, layout=layout)
    assert path.read_text() == "important"


def test_creating_needs_a_folder(tmp_path: Path, layout: Layout) -> None:
    with pytest.raises(CannotDo, match="The folder"):
        RegisterFile.create(tmp_path / "nowhere" / "Larkfield.dpo", layout=layout)


def test_what_a_killed_creation_left_is_no_obstacle(tmp_path: Path, layout: Layout) -> None:
    (tmp_path / "Larkfield.dpo.part").write_bytes(b"half")
    RegisterFile.create(tmp_path / "Larkfield.dpo", layout=layout).close()
    assert [each.name for each in tmp_path.iterdir()] == ["Larkfield.dpo"]


@pytest.mark.parametrize("passphrase", ["", "with \0 in it"])
def test_what_cannot_be_a_passphrase_is_refused(tmp_path: Path, layout: Layout, passphrase: str) -> None:
    with pytest.raises(WrongPassphrase):
        RegisterFile.create(tmp_path / "Larkfield.dpo", layout=layout, passphrase=passphrase)
    assert list(tmp_path.iterdir()) == []


def test_a_passphrase_opens_however_its_accents_are_typed(tmp_path: Path, layout: Layout) -> None:
    path = tmp_path / "Larkfield.dpo"
    with RegisterFile.create(path, layout=layout, passphrase="caf\u00e9") as register:
        register.apply(adding(Keeper(name="Secret name")))
    assert b"Secret name" not in path.read_bytes()
    with RegisterFile.open(path, layout=layout, passphrase="cafe\u0301") as register:
        assert [keeper.name for keeper in register.read().all(Keeper)] == ["Secret name"]


@pytest.mark.parametrize(
    ("make", "given", "refusal", "words"),
    [
        (_protected, "another", WrongPassphrase, "does not open"),
        (_protected, PASSPHRASE.upper(), WrongPassphrase, "does not open"),
        (_register, PASSPHRASE, WrongPassphrase, "is not protected"),
        (_newer_protected, PASSPHRASE, NewerRegister, "newer edition"),
    ],
)
def test_a_passphrase_that_does_not_fit_is_refused(
    tmp_path: Path,
    layout: Layout,
    digest: Callable[[Path], str],
    make: Maker,
    given: str,
    refusal: type[CannotDo],
    words: str,
) -> None:
    path = tmp_path / "Larkfield.dpo"
    make(path, layout)
    before = digest(path)
    with pytest.raises(refusal, match=words):
        RegisterFile.open(path, layout=layout, passphrase=given)
    assert digest(path) == before


def test_a_flipped_bit_in_a_protected_register_is_noticed(tmp_path: Path, layout: Layout) -> None:
    path = tmp_path / "Larkfield.dpo"
    _protected(path, layout)
    content = bytearray(path.read_bytes())
    content[5 * 4096 + 77] ^= 4
    path.write_bytes(content)
    with pytest.raises(Damaged):
        RegisterFile.open(path, layout=layout, passphrase=PASSPHRASE)


def test_the_store_itself_costs_nothing_to_import(in_a_new_process: Callable[[str], str]) -> None:
    told = in_a_new_process(
        "import sys, dpotool.store, dpotool.store.lines, dpotool.store.refusals, dpotool.store.lock\n"
        "print(sorted({'sqlalchemy', 'sqlcipher3'} & set(sys.modules)))"
    )
    assert told.strip() == "[]"
