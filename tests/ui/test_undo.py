"""The steps of a session, on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.app.opening import create_register
from dpotool.app.workspace import Workspace
from dpotool.domain.changes import Change, Edit, adding, answering
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import field_of
from dpotool.domain.party import Party
from dpotool.ui.undo import UndoHistory

PARTY = Party(name="Quillmere Couriers")
NAME = field_of(Party, "name")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_register(tmp_path / "register.dpo", [PARTY])
    yield opened
    opened.close()


@pytest.fixture
def steps(workspace: Workspace, qapp: QApplication) -> UndoHistory:
    return UndoHistory(workspace)


def _name(workspace: Workspace) -> str:
    return workspace.register.all(Party)[0].name


def _rename(workspace: Workspace, name: str, typing: str = "") -> Change:
    return answering(workspace.register.all(Party)[0], NAME, name, typing=typing)


def test_a_step_is_taken_back_and_done_again(steps: UndoHistory, workspace: Workspace) -> None:
    assert (steps.to_undo, steps.to_redo) == (None, None)
    change = _rename(workspace, "Quillmere Post")
    assert steps.do(change)
    assert (steps.to_undo, steps.to_redo) == (change.label, None)
    steps.undo()
    assert (steps.to_undo, steps.to_redo) == (None, change.label)
    assert _name(workspace) == "Quillmere Couriers"
    steps.redo()
    assert (steps.to_undo, steps.to_redo) == (change.label, None)
    assert _name(workspace) == "Quillmere Post"


def test_one_burst_of_typing_is_one_step(steps: UndoHistory, workspace: Workspace) -> None:
    for name in ("Q", "Qu", "Qui"):
        steps.do(_rename(workspace, name, typing="name"))
    steps.do(_rename(workspace, "Quill", typing="name, a moment later"))
    assert steps.count == 2
    steps.undo()
    assert _name(workspace) == "Qui"
    steps.undo()
    assert _name(workspace) == "Quillmere Couriers"
    steps.redo()
    assert _name(workspace) == "Qui"


def test_a_new_step_ends_what_could_be_done_again(steps: UndoHistory, workspace: Workspace) -> None:
    steps.do(_rename(workspace, "Quillmere Post"))
    steps.undo()
    steps.do(_rename(workspace, "Quillmere Parcels"))
    assert (steps.to_redo, steps.count) == (None, 1)


def test_where_there_is_no_step_nothing_happens(steps: UndoHistory, workspace: Workspace) -> None:
    steps.undo()
    steps.redo()
    assert steps.do(Change("Nothing", ()))
    assert steps.count == 0


def test_everybody_hears_of_each_step(steps: UndoHistory, workspace: Workspace, qtbot: QtBot) -> None:
    for deed in (lambda: steps.do(_rename(workspace, "Quillmere Post")), steps.undo, steps.redo):
        with qtbot.waitSignal(steps.stepped, timeout=0):
            deed()


class Refusing(Workspace):
    """A workspace whose disk is full while it is said to be."""

    full = False

    def apply(self, change: Change, *, origin: str = "done") -> None:
        if self.full:
            raise CannotDo("The disk is full.")
        super().apply(change, origin=origin)


@pytest.fixture
def refusing(workspace: Workspace) -> Refusing:
    return Refusing(workspace._keeping, workspace.law)


def test_what_the_file_refuses_stays_to_be_done(refusing: Refusing, qtbot: QtBot) -> None:
    steps, said = UndoHistory(refusing), list[str]()
    steps.refused.connect(said.append)
    refusing.full = True
    assert not steps.do(_rename(refusing, "Quillmere Post"))
    assert steps.count == 0
    refusing.full = False
    steps.do(_rename(refusing, "Quillmere Post"))
    refusing.full = True
    steps.undo()
    assert said == ["The disk is full."] * 2
    assert steps.to_undo is not None
    refusing.full = False
    steps.undo()
    assert _name(refusing) == "Quillmere Couriers"
    refusing.full = True
    steps.redo()
    assert steps.to_redo is not None
    refusing.full = False
    steps.redo()
    assert _name(refusing) == "Quillmere Post"


def test_a_final_change_ends_all_steps(steps: UndoHistory, workspace: Workspace) -> None:
    steps.do(_rename(workspace, "Quillmere Post"))
    steps.undo()
    workspace.apply(Change("Forget", (Edit(None, Party(name="Larkfield Post")),), final=True))
    assert (steps.count, steps.to_undo, steps.to_redo) == (0, None, None)
    steps.do(adding(Party(name="Larkfield Parcels")))
    assert steps.count == 1
