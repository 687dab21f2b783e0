"""What every test shares: a screen that needs no display, and the outside programs that checks borrow."""

import os
import re
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid, ownedByPython

from dpotool.ui.collecting import Collecting, collect_what_is_due

settings.register_profile("dpotool", max_examples=40, deadline=None)
settings.load_profile("dpotool")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DEBIAN_PACKAGES = {
    "soffice": "libreoffice-writer-nogui libreoffice-calc-nogui",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
}


_MADE_UP = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse tests named by an identity made up at collection; the processes that share them would differ."""
    named = [item.nodeid for item in items if _MADE_UP.search(item.nodeid)]
    if named:
        raise pytest.UsageError(f"Give the records of this test identities of their own: {named[0]}")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The application, for which Python collects between events only, as in the program."""
    collecting = Collecting(qapp)
    yield qapp
    collecting.end()


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test() -> Iterator[None]:
    """Let Qt delete what a test leaves on the screen, before Python's collector finds it in no order."""
    yield
    if QApplication.instance() is None:
        return
    for widget in QApplication.topLevelWidgets():
        if isValid(widget) and ownedByPython(widget):
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    collect_what_is_due()


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        packages = DEBIAN_PACKAGES[name]
        pytest.skip(f"{name} is not installed; on Debian: apt-get install --no-install-recommends {packages}")
    return found


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of LibreOffice; the test is skipped where it is missing."""
    return _program("soffice")


@pytest.fixture(scope="session")
def pdftotext() -> str:
    """The path of poppler's text extraction; the test is skipped where it is missing."""
    return _program("pdftotext")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """The path of poppler's page painter; the test is skipped where it is missing."""
    return _program("pdftoppm")


@pytest.fixture(scope="session")
def xvfb() -> str:
    """The path of the X server without a screen; the test is skipped where it is missing."""
    return _program("Xvfb")


@pytest.fixture(scope="session")
def xdotool() -> str:
    """The path of the program that presses keys; the test is skipped where it is missing."""
    return _program("xdotool")
