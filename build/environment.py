"""The project's own Python environment, exactly as the lock says."""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import debian

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "build" / "requirements.txt"
STAMP = VENV / "made-from.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


class CannotSetUp(Exception):
    """Something on this machine prevents the set-up; the message is a sentence, then what the tools said."""


def prepare(system: list[str]) -> None:
    """Make or mend the environment; return at once where it is already as the lock says.

    `system` names the Debian packages that are missing besides those that Python itself needs.
    """
    ready = _is_ready()
    _prepare_system(system if ready else [*debian.missing_for_python(), *system])
    if not ready:
        _make_environment()


def run(*arguments: str, folder: Path = ROOT, screen: bool = True) -> int:
    """Run the environment's Python in a folder, with the project to import from; returns its exit code.

    Without a `screen`, Qt paints into memory.
    """
    variables = {"PYTHONPATH": str(ROOT)} | ({} if screen else {"QT_QPA_PLATFORM": "offscreen"})
    try:
        return subprocess.call([str(PYTHON), *arguments], cwd=folder, env={**os.environ, **variables})
    except KeyboardInterrupt:
        return 130


def _prepare_system(packages: list[str]) -> None:
    if not packages:
        return
    if not shutil.which("apt-get"):
        names = ", ".join(packages)
        raise CannotSetUp(f"Please install the system packages that Debian calls {names}.")
    if not debian.can_install():
        raise CannotSetUp(f"System packages are missing; please run:\n{debian.command_for(packages)}")
    print("Installing Debian packages:", " ".join(packages), flush=True)
    complaint = debian.install(packages)
    if complaint:
        raise CannotSetUp(f"The Debian packages could not be installed; apt-get says:\n{complaint}")


def _is_ready() -> bool:
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == _wanted()


def _wanted() -> str:
    return f"{_series()} {hashlib.sha256(LOCK.read_bytes()).hexdigest()}"


def _series() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _make_environment() -> None:
    print("Setting up .venv from build/requirements.txt; this takes a minute or two, once.", flush=True)
    STAMP.unlink(missing_ok=True)
    if not _is_usable():
        _tool([_own_python(), "-m", "venv", "--clear", str(VENV)], "Python could not make .venv; it says:")
    pip = [str(PYTHON), "-m", "pip", "install", "--require-hashes", "--disable-pip-version-check", "-q"]
    _tool([*pip, "-r", str(LOCK)], "The packages could not be fetched (is the network there?); pip says:")
    STAMP.write_text(_wanted(), encoding="utf-8")


def _is_usable() -> bool:
    """Whether .venv was made by the same series of Python, to the end, so that pip can mend it."""
    installed = sysconfig.get_path("purelib", "venv", {"base": str(VENV), "platbase": str(VENV)})
    marker = VENV / "pyvenv.cfg"
    same = marker.exists() and f"version = {_series()}." in marker.read_text(encoding="utf-8")
    return same and PYTHON.exists() and (Path(installed) / "pip").is_dir()


def _own_python() -> str:
    """The Python behind this one, also where this one stands in an environment."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _tool(command: list[str], complaint: str) -> None:
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise CannotSetUp(f"{complaint}\n{done.stdout.strip()}")
