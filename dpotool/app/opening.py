"""Open, begin and restore registers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import platformdirs

from dpotool import assets
from dpotool.app.opened_copies import empty
from dpotool.app.workspace import Workspace
from dpotool.domain.changes import adding, together
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.law import Law, load_law
from dpotool.store.copies import Copy, clear_unfinished, copies_folder, keep_copy, list_copies, make_copy
from dpotool.store.erased_copies import let_go_of_erased
from dpotool.store.register_file import RegisterFile
from dpotool.store.restoring import restore

ENDING = ".dpo"


@dataclass(frozen=True)
class Places:
    """Where the program keeps what is not in a register: copies of registers, and the examples at work."""

    data: Path

    @classmethod
    def of_this_user(cls) -> "Places":
        """The places that this system provides for the user who is signed in."""
        return cls(platformdirs.user_data_path("dpotool", appauthor=False))

    def copies_of(self, register: Path) -> Path:
        """The folder that holds the copies of one register."""
        return copies_folder(self.data / "copies", register)

    @property
    def opened(self) -> Path:
        """The folder for files of cases that are looked at with other programs."""
        return self.data / "opened"

    def example(self, name: str) -> Path:
        """The register in which the user tries out an example."""
        return self.data / "examples" / f"{name}{ENDING}"


def shipped_law() -> Law:
    """The law that comes with the program."""
    return load_law(assets.resource("law", "uk"))


def open_register(path: Path, places: Places, *, passphrase: str | None = None) -> Workspace:
    """Open a register, and keep a copy of it where it has changed since the last one.

    Where no copy can be made, the workspace says so in its remarks. Raises CannotDo with a sentence of its
    own for all that can be wrong with the file.
    """
    law, folder = shipped_law(), places.copies_of(path)
    empty(places.opened)
    kept = RegisterFile.open(path, passphrase=passphrase, copies=folder)
    try:
        return Workspace(kept, law, remarks=_copied(kept, folder))
    except BaseException:
        kept.close()
        raise


def read_register(path: Path) -> Workspace:
    """Open a register to read from it, as a command does, without keeping a copy."""
    law, kept = shipped_law(), RegisterFile.open(path)
    try:
        return Workspace(kept, law)
    except BaseException:
        kept.close()
        raise


def _copied(kept: RegisterFile, folder: Path) -> tuple[str, ...]:
    now = datetime.now(UTC)
    try:
        clear_unfinished(kept.path, folder)
        keep_copy(kept, folder, now)
        let_go_of_erased(kept, folder, now.date())
    except CannotDo as refusal:
        return (f"The register is open, but no copy of it could be kept: {refusal}",)
    return ()


def create_register(path: Path, records: Iterable[Record], label: str = "Begin the register") -> Workspace:
    """Begin a register that holds these records; raises CannotDo where something is there already."""
    law, beginning = shipped_law(), together(label, map(adding, records))
    kept = RegisterFile.create(path)
    try:
        if beginning.edits:
            kept.apply(beginning)
        return Workspace(kept, law)
    except BaseException:
        kept.close()
        raise


def open_example(name: str, places: Places) -> Workspace:
    """Open the register in which an example is tried out, and make it first where it is not there yet."""
    path = places.example(name)
    if path.exists():
        return open_register(path, places)
    from dpotool.app.examples import example

    path.parent.mkdir(parents=True, exist_ok=True)
    return create_register(path, example(name), "Begin with the example")


def copies_of(workspace: Workspace, places: Places) -> tuple[Copy, ...]:
    """The copies of the open register, the newest first."""
    return list_copies(places.copies_of(workspace.path))


def keep_copy_before_import(workspace: Workspace, places: Places) -> None:
    """Keep a copy of the register as it is, before a file alters it; raises CannotDo where that fails."""
    make_copy(register_file(workspace), places.copies_of(workspace.path), datetime.now(UTC))


def restore_copy(workspace: Workspace, copy: Copy, places: Places) -> Workspace:
    """Go back to a copy, having kept a copy of the present state, and open it; the workspace given is closed.

    Raises CannotDo where the copy is not sound; the register then is closed, and as it was.
    """
    path = workspace.path
    workspace.close()
    restore(path, copy.path, copies=places.copies_of(path), moment=datetime.now(UTC))
    return open_register(path, places)


def register_file(workspace: Workspace) -> RegisterFile:
    """The open file behind a workspace, for its history, search and copies."""
    return cast(RegisterFile, workspace.keeping)
