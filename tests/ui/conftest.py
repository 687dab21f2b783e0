"""What tests of the window share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.app.examples import example
from dpotool.app.opening import Places, create_register
from dpotool.ui.theme import LIGHT, wear
from tests.ui.notice_pages import TriedNotices, notices_in
from tests.ui.windows import TriedWindow, window_in


@pytest.fixture
def plain_again(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which looks afterwards as it did before."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)
    wear(qapp, LIGHT)


@pytest.fixture(scope="session")
def made_example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a register, made once."""
    path = tmp_path_factory.mktemp("example") / "larkfield.dpo"
    create_register(path, example("larkfield"), "Begin with the example").close()
    return path


@pytest.fixture
def example_folder(tmp_path: Path, made_example: Path) -> Path:
    """A folder for the window's files, with the example in its place."""
    place = Places(tmp_path / "data").example("larkfield")
    place.parent.mkdir(parents=True)
    shutil.copyfile(made_example, place)
    return tmp_path


@pytest.fixture
def on_example(example_folder: Path, qtbot: QtBot, plain_again: QApplication) -> Iterator[TriedWindow]:
    """The window with the example open."""
    tried = window_in(example_folder, qtbot, plain_again, example=True)
    yield tried
    tried.end()


@pytest.fixture
def on_doors(tmp_path: Path, qtbot: QtBot, plain_again: QApplication) -> Iterator[TriedWindow]:
    """The window without a register."""
    tried = window_in(tmp_path, qtbot, plain_again, example=False)
    yield tried
    tried.end()


@pytest.fixture
def notices(tmp_path: Path, made_example: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[TriedNotices]:
    """The Notices page on the example."""
    tried = notices_in(tmp_path, made_example, qtbot)
    yield tried
    tried.end()
