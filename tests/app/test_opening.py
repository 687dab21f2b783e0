from pathlib import Path

import pytest

from dpotool.app.examples import example
from dpotool.app.opening import (
    Places,
    copies_of,
    create_register,
    open_example,
    open_register,
    restore_copy,
)
from dpotool.domain.activity import Activity
from dpotool.domain.changes import adding
from dpotool.domain.errors import CannotDo
from dpotool.domain.register import Register


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "places")


def test_the_example_is_made_once_and_kept(places: Places) -> None:
    workspace = open_example("larkfield", places)
    assert workspace.register == Register(example("larkfield"))
    workspace.apply(adding(Activity(name="Mine")))
    workspace.close()
    again = open_example("larkfield", places)
    assert "Mine" in [activity.name for activity in again.register.all(Activity)]
    again.close()


def test_a_register_is_not_begun_over_another(tmp_path: Path) -> None:
    path = tmp_path / "mine.dpo"
    create_register(path, ()).close()
    before = path.read_bytes()
    with pytest.raises(CannotDo, match="choose another name"):
        create_register(path, ())
    assert path.read_bytes() == before


def test_opening_keeps_a_copy_only_where_something_changed(tmp_path: Path, places: Places) -> None:
    path = tmp_path / "mine.dpo"
    create_register(path, [Activity(name="Admissions")]).close()
    for _ in range(2):
        workspace = open_register(path, places)
        assert len(copies_of(workspace, places)) == 1
        workspace.close()


def test_going_back_to_a_copy_keeps_the_present_state_as_a_copy(tmp_path: Path, places: Places) -> None:
    path = tmp_path / "mine.dpo"
    create_register(path, [Activity(name="Yesterday")]).close()
    workspace = open_register(path, places)
    workspace.apply(adding(Activity(name="Today")))
    restored = restore_copy(workspace, copies_of(workspace, places)[0], places)
    assert [activity.name for activity in restored.register.all(Activity)] == ["Yesterday"]
    forward = restore_copy(
        restored,
        next(copy for copy in copies_of(restored, places) if _holds_today(copy.path, tmp_path)),
        places,
    )
    assert [activity.name for activity in forward.register.all(Activity)] == ["Yesterday", "Today"]
    forward.close()


def _holds_today(copy: Path, tmp_path: Path) -> bool:
    looked_at = tmp_path / "looked-at.dpo"
    looked_at.write_bytes(copy.read_bytes())
    workspace = open_register(looked_at, Places(tmp_path / "other"))
    names = [activity.name for activity in workspace.register.all(Activity)]
    workspace.close()
    return "Today" in names


def test_a_copy_that_is_not_sound_changes_nothing(tmp_path: Path, places: Places) -> None:
    path = tmp_path / "mine.dpo"
    create_register(path, [Activity(name="Admissions")]).close()
    workspace = open_register(path, places)
    copy = copies_of(workspace, places)[0]
    copy.path.write_bytes(b"not a register")
    with pytest.raises(CannotDo):
        restore_copy(workspace, copy, places)
    again = open_register(path, places)
    assert [activity.name for activity in again.register.all(Activity)] == ["Admissions"]
    again.close()


def test_where_no_copy_can_be_kept_the_register_opens_and_says_so(tmp_path: Path, places: Places) -> None:
    path = tmp_path / "mine.dpo"
    create_register(path, [Activity(name="Admissions")]).close()
    places.data.mkdir()
    (places.data / "copies").write_text("a file where the folder should be", encoding="utf-8")
    workspace = open_register(path, places)
    assert workspace.remarks
    assert workspace.register.all(Activity)
    workspace.close()
