"""A disk that is full, a file or folder that is read-only: a sentence, and nothing lost."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.specimens import Keeper

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and rights are set in another way here")

TRY = """
from pathlib import Path
from dpotool.domain.errors import CannotDo
from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.specimens import SPECIMENS
try:
    RegisterFile.{action}(Path({path!r}), layout=Layout(SPECIMENS, ())).close()
except CannotDo as refusal:
    print(type(refusal).__name__, refusal)
"""
FILL = """
import resource
from pathlib import Path
from dpotool.domain.changes import adding
from dpotool.domain.errors import CannotDo
from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.specimens import SPECIMENS, Keeper
for room in {rooms}:
    path = Path({folder!r}) / f"{{room}}.dpo"
    with RegisterFile.create(path, layout=Layout(SPECIMENS, ())) as register:
        unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + room, unlimited[1]))
        saved = 0
        try:
            while True:
                register.apply(adding(Keeper(name=str(saved) * 300)))
                saved += 1
        except CannotDo as refusal:
            print(room, saved, type(refusal).__name__, len(register.read().all(Keeper)))
        try:
            register.save_copy(path.with_suffix(".copy"))
            print(room, "copied")
        except CannotDo as refusal:
            print(room, type(refusal).__name__)
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
"""
ROOMS = (0, 4_096, 30_000, 77_777)


def test_a_full_disk_loses_nothing_that_was_saved(
    tmp_path: Path, layout: Layout, in_a_new_process: Callable[[str], str]
) -> None:
    told = in_a_new_process(FILL.format(folder=str(tmp_path), rooms=ROOMS)).splitlines()
    for applying, copying in zip(told[::2], told[1::2], strict=True):
        room, saved, refusal, read = applying.split()
        assert (refusal, read) == ("CannotWrite", saved)
        assert copying in (f"{room} CannotWrite", f"{room} copied")
        with RegisterFile.open(tmp_path / f"{room}.dpo", layout=layout) as register:
            assert len(register.read().all(Keeper)) == int(saved)
            assert register.verify_history() == ()
    assert len(told) == 2 * len(ROOMS)
    assert not list(tmp_path.glob("*.part"))


@pytest.fixture
def kept(open_folder: Path, layout: Layout) -> Path:
    """A closed register that everybody may write."""
    path = open_folder / "Larkfield.dpo"
    RegisterFile.create(path, layout=layout).close()
    path.chmod(0o666)
    return path


def test_a_read_only_file_is_refused(kept: Path, as_somebody: Callable[[str], str]) -> None:
    kept.chmod(0o444)
    before = kept.read_bytes()
    told = as_somebody(TRY.format(action="open", path=str(kept)))
    assert told.startswith("CannotWrite “Larkfield.dpo” cannot be altered")
    assert kept.read_bytes() == before


def test_a_register_in_a_read_only_folder_is_refused(kept: Path, as_somebody: Callable[[str], str]) -> None:
    kept.parent.chmod(0o555)
    told = as_somebody(TRY.format(action="open", path=str(kept)))
    assert told.startswith("CannotWrite “Larkfield.dpo” cannot be altered")
    assert list(kept.parent.iterdir()) == [kept]


def test_a_register_that_may_not_be_read_is_refused(kept: Path, as_somebody: Callable[[str], str]) -> None:
    kept.chmod(0)
    assert "may not be read by you" in as_somebody(TRY.format(action="open", path=str(kept)))


def test_nothing_is_created_in_a_read_only_folder(
    closed_folder: Path, as_somebody: Callable[[str], str]
) -> None:
    path = closed_folder / "Larkfield.dpo"
    assert as_somebody(TRY.format(action="create", path=str(path))).startswith("CannotWrite “Larkfield.dpo”")
    assert list(closed_folder.iterdir()) == []
