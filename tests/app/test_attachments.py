"""Files are kept with a case, opened and saved; what is too large, missing or unsafe is refused."""

import os
import stat
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.app import attachments
from dpotool.app.attachments import (
    LARGEST,
    MOST,
    attach,
    detach,
    in_megabytes,
    may_be_opened,
    open_copy,
    save_copy,
    used_in_words,
)
from dpotool.app.opened_copies import empty, safe_name
from dpotool.app.opening import Places, create_register, open_register, read_register
from dpotool.app.workspace import Workspace
from dpotool.domain.case_rows import Attachment
from dpotool.domain.changes import Change, Edit
from dpotool.domain.errors import CannotDo
from dpotool.domain.register import Register
from dpotool.domain.request import Request

REQUEST = Request(id="request", reference="R-2026-001")
LETTER = b"%PDF a letter"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_register(tmp_path / "larkfield.dpo", [REQUEST])
    yield workspace
    workspace.close()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.pdf"
    path.write_bytes(LETTER)
    return path


def _kept(workspace: Workspace) -> Request:
    case = workspace.register.get(Request, REQUEST.id)
    assert case is not None
    return case


def _add(workspace: Workspace, path: Path) -> Attachment:
    workspace.apply(attach(workspace, _kept(workspace), path))
    return _kept(workspace).attachments[-1]


def test_a_file_is_kept_with_its_name_day_and_size(workspace: Workspace, letter: Path) -> None:
    row = _add(workspace, letter)
    assert (row.name, row.day, row.size) == ("letter.pdf", workspace.today, Decimal(len(LETTER)))
    letter.unlink()
    workspace.close()
    again = read_register(workspace.path)
    assert attachments.content_of(again, row) == LETTER
    again.close()


def test_the_step_is_named_without_the_name_of_the_file(workspace: Workspace, letter: Path) -> None:
    change = attach(workspace, REQUEST, letter)
    assert change.label == "Add a file to request “R-2026-001”"
    workspace.apply(change)
    row = _kept(workspace).attachments[0]
    assert detach(_kept(workspace), row).label == "Take a file away from request “R-2026-001”"


def test_taking_a_file_away_can_be_undone(workspace: Workspace, letter: Path) -> None:
    row = _add(workspace, letter)
    change = detach(_kept(workspace), row)
    workspace.apply(change)
    assert _kept(workspace).attachments == ()
    workspace.apply(change.inverse, origin="undone")
    assert attachments.content_of(workspace, row) == LETTER


def test_a_copy_of_it_is_saved_elsewhere(workspace: Workspace, letter: Path, tmp_path: Path) -> None:
    row = _add(workspace, letter)
    save_copy(workspace, row, tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == LETTER
    with pytest.raises(CannotDo, match="no folder"):
        save_copy(workspace, row, tmp_path / "nowhere" / "copy.pdf")


def test_it_is_opened_from_a_private_folder_that_is_emptied(
    workspace: Workspace, letter: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "opened"
    row = _add(workspace, letter)
    first, second = (open_copy(workspace, row, folder) for _ in range(2))
    assert first != second
    assert (first.name, first.read_bytes()) == ("letter.pdf", LETTER)
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(first.stat().st_mode) == 0o400
    empty(folder)
    assert not folder.exists()
    empty(folder)


def test_opening_a_register_empties_that_folder(workspace: Workspace, letter: Path, tmp_path: Path) -> None:
    places = Places(tmp_path / "places")
    path = open_copy(workspace, _add(workspace, letter), places.opened)
    workspace.close()
    open_register(workspace.path, places).close()
    assert not path.exists()


def test_what_is_missing_or_no_file_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(CannotDo, match="is not there any more"):
        attach(workspace, REQUEST, tmp_path / "gone.pdf")
    with pytest.raises(CannotDo, match="is a folder"):
        attach(workspace, REQUEST, tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_refused_rather_than_waited_for(workspace: Workspace, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotDo, match="not a file that can be kept"):
        attach(workspace, REQUEST, tmp_path / "pipe")


def test_a_file_of_the_largest_size_is_taken_and_one_byte_more_is_not(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"")
    os.truncate(path, LARGEST)
    assert _add(workspace, path).size == LARGEST
    os.truncate(path, LARGEST + 1)
    with pytest.raises(CannotDo, match=r"has 20\.0 MB, and a file may have 20 MB at most"):
        attach(workspace, REQUEST, path)


def _with_used(workspace: Workspace, size: int) -> None:
    """A case with a file of that size, whose content need not be there."""
    row = Attachment(name="x", size=Decimal(size), fingerprint="0" * 64)
    workspace.apply(Change("Fill", (Edit(REQUEST, REQUEST.replace(attachments=(row,))),)))


def test_where_there_is_no_room_it_is_refused(workspace: Workspace, letter: Path) -> None:
    _with_used(workspace, MOST - len(LETTER) + 1)
    with pytest.raises(CannotDo, match=r"no room for “letter\.pdf” \(1 kB\): 200\.0 MB of 200 MB used"):
        attach(workspace, _kept(workspace), letter)


def test_room_that_is_just_enough_is_used(workspace: Workspace, letter: Path) -> None:
    _with_used(workspace, MOST - len(LETTER))
    _add(workspace, letter)
    assert attachments.used(workspace.register) == MOST


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0.0 MB"),
        (1, "1 kB"),
        (999, "1 kB"),
        (12_400, "12 kB"),
        (3_140_000, "3.1 MB"),
        (LARGEST, "20.0 MB"),
    ],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert in_megabytes(size) == words


def test_how_much_is_used_counts_a_file_of_two_cases_once() -> None:
    row = Attachment(name="a.pdf", size=Decimal(3_100_000), fingerprint="1" * 64)
    other = row.replace(id="other", name="b.pdf")
    register = Register([REQUEST.replace(attachments=(row,)), Request(id="2", attachments=(other,))])
    assert used_in_words(register) == "3.1 MB of 200 MB used"
    assert used_in_words(Register()) == "0.0 MB of 200 MB used"


def test_what_an_import_brought_without_content_is_told(workspace: Workspace, tmp_path: Path) -> None:
    row = Attachment(name="letter.pdf", fingerprint="0" * 64)
    with pytest.raises(CannotDo, match=r"does not hold the content of “letter\.pdf”"):
        open_copy(workspace, row, tmp_path / "opened")


@pytest.mark.parametrize("name", ["a.pdf", "A.PDF", "b.docx", "c.jpeg", "d.eml", "e.mp3"])
def test_documents_may_be_opened(name: str) -> None:
    assert may_be_opened(Attachment(name=name))


@pytest.mark.parametrize(
    "name",
    [
        *(
            "a.exe",
            "a.bat",
            "a.sh",
            "a.py",
            "a.js",
            "a.vbs",
            "a.ps1",
            "a.lnk",
            "a.desktop",
            "a.command",
            "a.jar",
        ),
        *(
            "a.docm",
            "a.xlsm",
            "a.html",
            "a.svg",
            "a.hta",
            "a.scr",
            "a.app",
            "a.url",
            "a.zip",
            "pdf",
            "",
            ".pdf",
        ),
        *("a.pdf.exe", "a.exe ", "a.exe.", "a\u202efdp.exe", "a.pdf\u200b.exe"),
    ],
)
def test_what_may_run_is_only_saved(workspace: Workspace, tmp_path: Path, name: str) -> None:
    row = Attachment(name=name)
    assert not may_be_opened(row)
    with pytest.raises(CannotDo, match="save a copy of it instead"):
        open_copy(workspace, row, tmp_path / "opened")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("letter.pdf", "letter.pdf"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\x.pdf", "C Windows x.pdf"),
        ("con.pdf", "file con.pdf"),
        ("", "file"),
        ("..", "file"),
        ("a\0b\n.pdf", "a b .pdf"),
        ("invoice\u202efdp.exe", "invoice fdp.exe"),
        ("Zoë’s letter.pdf. ", "Zoë’s letter.pdf"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(name=st.text(max_size=300))
def test_any_name_becomes_one_that_stays_in_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe) <= 105
    assert Path(safe).name == safe
    assert safe_name(safe) == safe


def test_dates_are_those_of_the_workspace(workspace: Workspace, letter: Path) -> None:
    assert _add(workspace, letter).day == date.today()
