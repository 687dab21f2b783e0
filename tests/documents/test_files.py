"""A file on disk is all old or all new."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from dpotool.documents.files import write_whole
from dpotool.domain.errors import CannotDo


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "notice.pdf", b"new")
    assert (tmp_path / "notice.pdf").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["notice.pdf"]


def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "notice.pdf"
    path.write_bytes(b"old and longer")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotDo, match=r"^notice\.pdf could not be written: there is no folder .*gone\."):
        write_whole(tmp_path / "gone" / "notice.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(CannotDo, match="file is not a folder"):
        write_whole(tmp_path / "file" / "notice.pdf", b"new")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "notice.pdf").mkdir()
    with pytest.raises(CannotDo, match="could not be written"):
        write_whole(tmp_path / "notice.pdf", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["notice.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files by a call of POSIX")
def test_a_disk_that_takes_no_more_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "notice.pdf"
    path.write_bytes(b"old")
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from dpotool.documents.files import write_whole\n"
        "from dpotool.domain.errors import CannotDo\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_whole(Path(sys.argv[1]), b'new' * 1000)\n"
        "except CannotDo as error: print(error)\n"
    )
    said = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert said.stdout == (
        "notice.pdf could not be written: the disk takes no file of this size. Choose another disk.\n"
    )
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["notice.pdf"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_can_only_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notice.pdf"
    path.write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CannotDo, match="may not be written to"):
            write_whole(path, b"new")
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == b"old"
