"""The system packages that Qt and the document checks need, on Debian and its relatives."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
}
CHECK_PROGRAMS = {"pdftoppm": "poppler-utils", "Xvfb": "xvfb", "xdotool": "xdotool"}
OFFICE_PARTS = {"libswlo.so": "libreoffice-writer-nogui", "libsclo.so": "libreoffice-calc-nogui"}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def missing_for_python() -> list[str]:
    """The package without which this Python can make no environment, as Debian splits it off."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def missing_for_window() -> list[str]:
    """The packages without which Qt opens no window, or opens one without text."""
    packages = _unloadable({**QT_LIBRARIES, **WINDOW_LIBRARIES})
    return packages if _any_font() else [*packages, "fonts-dejavu-core"]


def missing_for_checks() -> list[str]:
    """The packages without which tests of documents and of the real window are skipped."""
    programs = [package for name, package in CHECK_PROGRAMS.items() if not shutil.which(name)]
    office = Path(shutil.which("soffice") or "/nowhere").resolve().parent
    return programs + [package for name, package in OFFICE_PARTS.items() if not (office / name).exists()]


def missing_for_packaging() -> list[str]:
    """The package without which PyInstaller cannot read what a library depends on."""
    return [] if shutil.which("objdump") else ["binutils"]


def can_install() -> bool:
    """Whether packages can be installed here without asking anybody."""
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


def command_for(packages: Iterable[str]) -> str:
    """What a person types to install the packages."""
    return "sudo apt-get install --no-install-recommends " + " ".join(sorted(set(packages)))


def install(packages: Iterable[str]) -> str:
    """Install the packages, after reading the lists of packages only where that turns out to be needed.

    Returns nothing but an empty text, or what apt-get said where it failed.
    """
    wanted = ["install", "--yes", "--no-install-recommends", *sorted(set(packages))]
    if _apt_get(*wanted).returncode == 0:
        return ""
    update = _apt_get("update")
    if update.returncode:
        return update.stdout
    again = _apt_get(*wanted)
    return again.stdout if again.returncode else ""


def _apt_get(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["apt-get", "-q", *arguments],
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _unloadable(libraries: Mapping[str, str]) -> list[str]:
    return [package for name, package in libraries.items() if not _loads(name)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _any_font() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(next(folder.rglob("*.[ot]tf"), None) for folder in folders)
