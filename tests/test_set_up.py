"""A fresh machine gets the same program from any registry, and the project names no machine."""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import lock
import shipped
from environment import CannotSetUp

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LOCK = (BUILD / "requirements.txt").read_text(encoding="utf-8")
LOCKED = dict(re.findall(r"^([a-z0-9.-]+)==([^\s;\\]+)", LOCK, re.MULTILINE))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COMMANDS = ("run", "test", "check", "bench", "package", "lock", "pictures")

REGISTRIES = (r"pypi\.org", r"pythonhosted\.org", r"deb\.debian\.org", r"\bindex-url\b")
FOLDERS = {ROOT, ROOT.parent, Path.home(), Path(tempfile.gettempdir())} - {Path(ROOT.anchor)}


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(BUILD / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_alone_it_lists_what_it_can_do() -> None:
    shown = dev()
    assert shown.returncode == 0
    listed = [line.split()[0] for line in shown.stdout.splitlines() if line.startswith("  ")]
    assert set(COMMANDS) <= set(listed)


def test_a_word_it_does_not_know_is_answered_with_the_list() -> None:
    shown = dev("rnu")
    assert shown.returncode == 2
    assert "run" in shown.stdout


def test_lock_names_no_place() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^-", LOCK, re.MULTILINE)


def test_every_locked_package_has_hashes() -> None:
    blocks = re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE)
    assert not [block for block in blocks if block.strip() and "--hash=sha256:" not in block]


@pytest.mark.parametrize(
    "wanted", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]], ids=str
)
def test_lock_holds_what_the_project_asks_for(wanted: str) -> None:
    requirement = Requirement(wanted)
    locked = LOCKED.get(canonicalize_name(requirement.name))
    assert locked, f"{requirement.name} is not locked; python3 build/dev.py lock"
    assert requirement.specifier.contains(locked)


def test_no_file_names_a_machine_or_a_registry() -> None:
    not_of_x11 = r"/(?!\.X11-unix)"
    folders = (rf"(?<![\w.]){re.escape(folder.as_posix())}{not_of_x11}" for folder in FOLDERS)
    pattern = re.compile("|".join([*REGISTRIES, *folders]))
    found = [
        f"{path}:{number} names {place}"
        for path, text in _texts().items()
        for number, line in enumerate(text.splitlines(), 1)
        for place in pattern.findall(line)
    ]
    assert not found, "\n".join(found)


def test_lock_refuses_a_line_that_names_a_place() -> None:
    with pytest.raises(CannotSetUp, match="would name a place"):
        lock.checked("holidays @ https://registry.example/holidays.whl\n")


def test_every_package_in_the_program_is_named_with_its_licence() -> None:
    named = {
        canonicalize_name(word) for word in re.findall(r"[\w-]+", (ROOT / "NOTICES.md").read_text("utf-8"))
    }
    assert not [name for name in shipped.packages() if canonicalize_name(name) not in named]


def _texts() -> dict[str, str]:
    paths = (ROOT / name for name in _listed().split("\0") if name)
    contents = {path: path.read_bytes() for path in paths if path.is_file()}
    return {
        path.relative_to(ROOT).as_posix(): data.decode("utf-8")
        for path, data in contents.items()
        if b"\0" not in data
    }


def _listed() -> str:
    """The files under version control; where there is none, the test that asks is skipped."""
    if not shutil.which("git"):
        pytest.skip("git is not installed, so nobody can say which files belong to the project")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip(f"git cannot list the files: {listed.stderr.strip()}")
    return listed.stdout
