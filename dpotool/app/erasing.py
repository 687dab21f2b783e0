"""Making a case anonymous, or deleting it for good, in the file, its history and its search.

None of it can be undone. The workspace tells its listeners by a final change; the steps that could be undone
before are to be forgotten then, because they hold the names (`UndoHistory` does so by itself). What is typed
and held back must be applied before.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from dpotool.app.casework import CASE_TYPES
from dpotool.app.opened_copies import empty
from dpotool.app.opening import Places, register_file
from dpotool.app.workspace import Workspace
from dpotool.domain.anonymous import anonymised, named_with, names_in, still_naming
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change, Edit, named
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Field, Record
from dpotool.domain.register import removal
from dpotool.store.copies import keep_copy
from dpotool.store.erased_copies import HeldCopy, copies_with_erased, delete_copy
from dpotool.store.erasing import Erasure
from dpotool.store.record_tables import table_name


@dataclass(frozen=True)
class Outlook:
    """What the officer should know before: where the same people are named still, afterwards.

    `joined` are cases that belong to this one, `elsewhere` other records in which a name is found, `staying`
    the answers of the case itself that stay, and hold a word of a name.
    """

    joined: tuple[CaseFile, ...]
    elsewhere: tuple[Record, ...]
    staying: tuple[Field, ...]


@dataclass(frozen=True)
class ErasureReport:
    """What came of it: the copies that hold the data still, and until when.

    `is_complete` is False where the disk had no room to write the file anew: the data are out of reach, and
    their last bytes go when the register is next opened. `remark` says so where no fresh copy could be kept.
    """

    copies: tuple[HeldCopy, ...]
    is_complete: bool
    remark: str = ""


def outlook(workspace: Workspace, case: CaseFile) -> Outlook:
    """Where the people of a case are named besides."""
    joined = named_with(workspace.register, case)
    known = {case.id, *(each.id for each in joined)}
    found = (hit.record for name in names_in(case) for hit in workspace.find(name))
    elsewhere = {record.id: record for record in found if record.id not in known}
    return Outlook(joined, tuple(elsewhere.values()), still_naming(case))


def erase(workspace: Workspace, case: CaseFile, places: Places) -> ErasureReport:
    """Make a case anonymous for good: dates, rights and outcomes stay, who it is about goes everywhere.

    Raises CannotDo where the case is open, or the file refuses it; all is as before then.
    """
    if case.is_open:
        raise CannotDo(f"{case.reference} is open; close it before it is made anonymous.")
    label = f"Make {named(case)} anonymous"
    change = Change(label, (Edit(case, anonymised(case, workspace.today)),), final=True)
    return _erased(workspace, change, [_erasure(type(case), case.id)], places)


def delete_for_good(workspace: Workspace, case: CaseFile, places: Places) -> ErasureReport:
    """Delete a case with all that the history knows of it; the figures lose it too."""
    change = removal(workspace.register, case)
    change = replace(change, label=f"Delete a {case.noun} for good", final=True)
    return _erased(workspace, change, [_erasure(type(case), case.id)], places)


def deleted_cases(workspace: Workspace) -> tuple[Erasure, ...]:
    """The cases that were deleted, but of which the history still tells."""
    kept = register_file(workspace)
    return tuple(
        _erasure(case_type, identity) for case_type in CASE_TYPES for identity in kept.deleted(case_type)
    )


def erase_deleted(workspace: Workspace, places: Places) -> ErasureReport:
    """Erase from the history what it tells of cases that were deleted."""
    change = Change("Erase deleted cases from the history", (), final=True)
    return _erased(workspace, change, deleted_cases(workspace), places)


def copies_still_holding(workspace: Workspace, places: Places) -> tuple[HeldCopy, ...]:
    """The copies of the register that hold something erased since, and until when they are kept."""
    return copies_with_erased(register_file(workspace), places.copies_of(workspace.path))


def delete_copies(workspace: Workspace, copies: Iterable[HeldCopy], places: Places) -> None:
    """Delete copies now, after a fresh one has been kept; raises CannotDo where one cannot be deleted."""
    keep_copy(register_file(workspace), places.copies_of(workspace.path), datetime.now(UTC))
    for copy in copies:
        delete_copy(copy.path)


def _erased(
    workspace: Workspace, change: Change, erasures: Iterable[Erasure], places: Places
) -> ErasureReport:
    complete = workspace.erase(change, tuple(erasures))
    empty(places.opened)
    folder, remark = places.copies_of(workspace.path), ""
    try:
        keep_copy(register_file(workspace), folder, datetime.now(UTC))
    except CannotDo as refusal:
        remark = f"It is done, but no copy of the register as it is now could be kept: {refusal}"
    return ErasureReport(copies_still_holding(workspace, places), complete, remark)


def _erasure(record_type: type[Record], identity: str) -> Erasure:
    return Erasure(datetime.now(UTC), table_name(record_type), identity)
