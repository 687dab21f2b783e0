"""Which arguments open the window, and which are commands."""

import subprocess
import sys
from pathlib import Path

import pytest

from dpotool.__main__ import is_for_the_window, main


@pytest.mark.parametrize(
    "arguments", [[], ["--example"], ["--example", "york-send"], ["school.dpo"], ["folder/SCHOOL.DPO"]]
)
def test_the_window_is_opened(arguments: list[str]) -> None:
    assert is_for_the_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["example", "out.dpo"],
        ["--version"],
        ["--self-test"],
        ["export", "register", "school.dpo"],
        ["--example", "a", "b"],
    ],
)
def test_a_command_is_run(arguments: list[str]) -> None:
    assert not is_for_the_window(arguments)


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["juggle"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("module", ["PySide6", "sqlalchemy"])
def test_a_command_that_needs_no_window_loads_none(module: str) -> None:
    asked = f"import sys, dpotool.__main__ as m; m.main(['juggle']); sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, check=False).returncode == 0


def test_the_window_waits_for_nothing_heavy() -> None:
    heavy = (
        "sqlalchemy",
        "openpyxl",
        "jinja2",
        "typst",
        "docx",
        "qtawesome",
        "dpotool.domain",
        "dpotool.store",
    )
    asked = f"import sys, dpotool.ui.bootstrap; print([m for m in {heavy!r} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
from dpotool.ui.appearance import Appearance
from dpotool.ui.bootstrap import AfterFirstPaint
from dpotool.ui.main_window import MainWindow
from dpotool.ui.question_dialogs import QuestionDialogs
from dpotool.ui.settings import settings_in

application = QApplication(["dpotool", "-style", "fusion"])
folder = Path(sys.argv[1])
settings = settings_in(folder / "settings.ini")
window = MainWindow(Appearance(application, settings), settings, folder, QuestionDialogs())
AfterFirstPaint(window, lambda: application.exit(10 + ("Qt" in vars(QtCore))))
window.show()
sys.exit(application.exec())
"""


def test_the_first_paint_does_not_load_the_qt_namespace(tmp_path: Path) -> None:
    """Its names take as long to load as all our modules together."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path)], capture_output=True, check=False
    )
    assert done.returncode == 10, done.stderr
