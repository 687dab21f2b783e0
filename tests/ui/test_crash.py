"""A fault of the program is noted and shown once, without words from the register."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool import __version__
from dpotool.ui.crash import CrashReports
from dpotool.ui.crash_dialog import CrashDialog

SECRET = "Mrs Example, 1 Example Lane"


@pytest.fixture
def reports(tmp_path: Path, qapp: QApplication) -> Iterator[CrashReports]:
    hooks = sys.excepthook, threading.excepthook
    yield CrashReports(tmp_path / "logs" / "faults.txt")
    sys.excepthook, threading.excepthook = hooks


def fail() -> None:
    raise KeyError(SECRET)


def take(reports: CrashReports) -> None:
    try:
        fail()
    except KeyError:
        reports.take(*sys.exc_info())  # type: ignore[arg-type]


def close_next_dialog(shown: list[str]) -> None:
    """Close the dialog of a fault when it comes, having noted and copied what it shows."""

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        dialog.copy.click()
        shown.append(dialog.report.toPlainText())
        dialog.accept()

    QTimer.singleShot(50, close)


def test_a_fault_is_noted_with_version_and_place_but_without_its_message(
    reports: CrashReports, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    close_next_dialog(shown)
    take(reports)
    qtbot.waitUntil(lambda: len(shown) == 1)
    noted = (tmp_path / "logs" / "faults.txt").read_text(encoding="utf-8")
    for text in (shown[0], noted, capsys.readouterr().err):
        assert f"dpotool {__version__}" in text
        assert "builtins.KeyError" in text
        assert "tests/ui/test_crash.py" in text
        assert "in fail" in text
        assert SECRET not in text
        assert str(Path.home()) not in text
    assert QGuiApplication.clipboard().text() == shown[0]


def test_the_same_fault_is_told_once(reports: CrashReports, qtbot: QtBot) -> None:
    shown: list[str] = []
    close_next_dialog(shown)
    for _ in range(3):
        take(reports)
    qtbot.waitUntil(lambda: len(shown) == 1)
    qtbot.wait(100)
    assert QApplication.activeModalWidget() is None


def test_a_fault_in_another_thread_is_shown_in_the_thread_of_the_window(
    reports: CrashReports, qtbot: QtBot
) -> None:
    shown: list[str] = []
    reports.install()
    close_next_dialog(shown)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert "in fail" in shown[0]


def test_a_log_that_cannot_be_written_hides_no_fault(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("in the way")
    reports = CrashReports(tmp_path / "logs" / "faults.txt")
    shown: list[str] = []
    close_next_dialog(shown)
    take(reports)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert "The fault could not be noted" in capsys.readouterr().err


def test_the_log_keeps_its_end(tmp_path: Path, qtbot: QtBot) -> None:
    log = tmp_path / "faults.txt"
    log.write_text("x" * 1_000_000)
    shown: list[str] = []
    close_next_dialog(shown)
    reports = CrashReports(log)
    take(reports)
    qtbot.waitUntil(lambda: len(shown) == 1)
    noted = log.read_text(encoding="utf-8")
    assert len(noted) == 1_000_000
    assert "builtins.KeyError" in noted
