"""An officer at the window, on files of a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.officer import Officer, start
from tests.ui.conftest import example_folder, made_example, plain_again

__all__ = ["example_folder", "made_example", "plain_again"]


@pytest.fixture
def newcomer(tmp_path: Path, qtbot: QtBot, plain_again: QApplication) -> Iterator[Officer]:
    """Somebody who starts the program for the first time."""
    officer = start(tmp_path, qtbot, plain_again)
    yield officer
    officer.end()


@pytest.fixture
def officer(example_folder: Path, qtbot: QtBot, plain_again: QApplication) -> Iterator[Officer]:
    """An officer with the example open."""
    officer = start(example_folder, qtbot, plain_again, "--example")
    yield officer
    officer.end()
