"""A case is made anonymous in the register, its history and its opened files, and its copies are told."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dpotool.app.attachments import attach, open_copy
from dpotool.app.case_export import export_cases
from dpotool.app.erasing import (
    copies_still_holding,
    delete_copies,
    delete_for_good,
    deleted_cases,
    erase,
    erase_deleted,
    outlook,
)
from dpotool.app.exporting import export_register
from dpotool.app.opening import Places, copies_of, create_register, open_register, register_file, restore_copy
from dpotool.app.record_history import record_history
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.changes import Change, adding
from dpotool.domain.complaint import Complaint
from dpotool.domain.errors import CannotDo
from dpotool.domain.register import removal
from dpotool.domain.request import Request
from tests.store.erased_names import NAMES, REQUEST, altering, found_in

CLOSED = REQUEST.replace(closed_on=date(2026, 4, 1), closing="answered")
COMPLAINT = Complaint(id="complaint", reference="C-2026-001", request=CLOSED.id)
OFFICE = Activity(id="office", name="Post", description="Wilhelmina Quackenbush brings it")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "places")


@pytest.fixture
def workspace(tmp_path: Path, places: Places) -> Iterator[Workspace]:
    """A register with the case, opened twice, so that there is a copy with it."""
    (tmp_path / "register").mkdir()
    path = tmp_path / "register" / "Larkfield.dpo"
    create_register(path, [CLOSED]).close()
    workspace = open_register(path, places)
    yield workspace
    workspace.close()


def _case(workspace: Workspace) -> Request:
    case = workspace.register.get(Request, CLOSED.id)
    assert case is not None
    return case


def test_the_workspace_tells_it_as_a_final_change(workspace: Workspace, places: Places) -> None:
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    erase(workspace, CLOSED, places)
    (change,) = heard
    assert change.final
    with pytest.raises(ValueError, match="cannot be taken back"):
        _ = change.inverse
    assert _case(workspace).anonymised_on == workspace.today
    assert workspace.register == register_file(workspace).read()
    assert workspace.saved_at is not None


def test_no_name_is_left_in_the_file_nor_in_what_is_exported(
    workspace: Workspace, places: Places, tmp_path: Path
) -> None:
    erase(workspace, CLOSED, places)
    exports = tmp_path / "exports"
    exports.mkdir()
    export_register(workspace, exports / "register.xlsx")
    export_cases(workspace, exports / "cases.xlsx")
    workspace.close()
    assert found_in(workspace.path.parent) == []
    assert found_in(_unpacked(exports)) == []


def _unpacked(folder: Path) -> Path:
    for workbook in folder.glob("*.xlsx"):
        shutil.unpack_archive(workbook, folder / workbook.stem, "zip")
    return folder


def test_the_copies_that_hold_it_are_told_and_can_be_deleted(workspace: Workspace, places: Places) -> None:
    (before,) = copies_of(workspace, places)
    report = erase(workspace, CLOSED, places)
    assert [each.path for each in report.copies] == [before.path]
    assert report.copies[0].kept_until is not None
    assert report.is_complete
    assert report.remark == ""
    assert copies_still_holding(workspace, places) == report.copies
    delete_copies(workspace, report.copies, places)
    assert copies_still_holding(workspace, places) == ()
    assert len(copies_of(workspace, places)) == 1
    assert found_in(places.data) == []


def test_the_copy_kept_afterwards_holds_nobody(workspace: Workspace, places: Places) -> None:
    (before,) = copies_of(workspace, places)
    erase(workspace, CLOSED, places)
    (after,) = (each for each in copies_of(workspace, places) if each.path != before.path)
    before.path.unlink()
    assert found_in(after.path.parent) == []


def test_where_no_copy_can_be_kept_it_is_done_and_said(workspace: Workspace, places: Places) -> None:
    (copy,) = copies_of(workspace, places)
    copy.path.unlink()
    copy.path.parent.rmdir()
    copy.path.parent.write_text("a file where the folder should be")
    report = erase(workspace, CLOSED, places)
    assert "no copy" in report.remark
    assert _case(workspace).requester == ""


def test_a_restored_copy_is_anonymous_again(workspace: Workspace, places: Places) -> None:
    (before,) = copies_of(workspace, places)
    erase(workspace, CLOSED, places)
    left = _case(workspace)
    restored = restore_copy(workspace, before, places)
    assert _case(restored) == left
    restored.close()
    assert found_in(workspace.path.parent) == []


def test_files_laid_out_for_other_programs_go(workspace: Workspace, places: Places, tmp_path: Path) -> None:
    letter = tmp_path / "Ambrosius.pdf"
    letter.write_text("Dear Ambrosius")
    workspace.apply(attach(workspace, CLOSED, letter))
    open_copy(workspace, _case(workspace).attachments[0], places.opened)
    assert found_in(places.opened)
    erase(workspace, _case(workspace), places)
    assert found_in(places.opened) == []
    assert _case(workspace).attachments == ()
    assert register_file(workspace).content_sizes() == {}


def test_an_open_case_is_closed_first(workspace: Workspace, places: Places) -> None:
    workspace.apply(altering(CLOSED, closed_on=None))
    with pytest.raises(CannotDo, match="is open; close it"):
        erase(workspace, _case(workspace), places)
    assert _case(workspace).requester == CLOSED.requester


def test_what_names_the_same_people_is_told_before(workspace: Workspace) -> None:
    for record in (COMPLAINT, OFFICE):
        workspace.apply(adding(record))
    workspace.apply(altering(CLOSED, late_reason="Mrs Quackenbush was away"))
    seen = outlook(workspace, _case(workspace))
    assert seen.joined == (COMPLAINT,)
    assert seen.elsewhere == (OFFICE,)
    assert [declared.name for declared in seen.staying] == ["late_reason"]


def test_the_history_says_erased(workspace: Workspace, places: Places) -> None:
    erase(workspace, CLOSED, places)
    latest, first = record_history(workspace, _case(workspace))
    assert (latest.note, latest.label) == ("for good", "Make request “R-2026-001” anonymous")
    erased = {entry.label for entry in first.answers if entry.erased}
    assert {"Who asks", "Notes", "In their words"} <= erased
    assert "Received on" not in erased


def test_a_case_deleted_for_good_leaves_nothing(workspace: Workspace, places: Places) -> None:
    workspace.apply(adding(COMPLAINT))
    report = delete_for_good(workspace, CLOSED, places)
    assert workspace.register.find(CLOSED.id) is None
    assert workspace.register.find(COMPLAINT.id) == COMPLAINT.replace(request="")
    assert len(report.copies) == 1
    workspace.close()
    assert found_in(workspace.path.parent) == []


def test_what_the_history_tells_of_deleted_cases_can_be_erased(workspace: Workspace, places: Places) -> None:
    workspace.apply(removal(workspace.register, CLOSED))
    assert [each.record_id for each in deleted_cases(workspace)] == [CLOSED.id]
    erase_deleted(workspace, places)
    assert deleted_cases(workspace) == ()
    workspace.close()
    assert found_in(workspace.path.parent) == []


def test_the_names_were_there_before(workspace: Workspace, places: Places) -> None:
    workspace.close()
    found = {each.partition(" in ")[0] for each in found_in(workspace.path.parent)}
    assert found == set(NAMES) - {"Nakamurakami"}
    assert found_in(places.data)
