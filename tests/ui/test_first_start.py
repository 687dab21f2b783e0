"""The doors by which one comes to a register, and the settings behind them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dpotool.ui.bootstrap import AfterFirstPaint, opening_of
from dpotool.ui.descendants import descendants
from dpotool.ui.first_start import FirstStart
from dpotool.ui.settings import RecentFiles, settings_file, settings_in
from tests.ui.windows import TriedWindow, window_in


@pytest.fixture
def recent(tmp_path: Path) -> RecentFiles:
    return RecentFiles(settings_in(tmp_path / "settings.ini"))


@pytest.mark.parametrize(
    ("number", "signal"), [(0, "example_chosen"), (1, "empty_chosen"), (2, "open_chosen")]
)
def test_each_door_leads_somewhere(qtbot: QtBot, recent: RecentFiles, number: int, signal: str) -> None:
    doors = FirstStart(recent)
    qtbot.addWidget(doors)
    doors.show()
    with qtbot.waitSignal(getattr(doors, signal)):
        qtbot.keyClick(doors.doors[number], Qt.Key.Key_Space)


def test_registers_opened_lately_are_offered(qtbot: QtBot, recent: RecentFiles, tmp_path: Path) -> None:
    (tmp_path / "A & B.dpo").touch()
    recent.add(tmp_path / "A & B.dpo")
    doors = FirstStart(recent)
    qtbot.addWidget(doors)
    doors.refresh()
    (link,) = descendants(doors, QPushButton)
    assert link.text() == "A && B"
    with qtbot.waitSignal(doors.file_chosen) as chosen:
        link.click()
    assert chosen.args == [tmp_path / "A & B.dpo"]


def test_recent_files_are_the_latest_first_each_once(recent: RecentFiles, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.dpo" for name in "abc"]
    for path in (*paths, paths[0]):
        path.touch()
        recent.add(path)
    assert recent.paths() == (paths[0], paths[2], paths[1])
    paths[2].unlink()
    assert recent.paths() == (paths[0], paths[1])
    assert recent.last == paths[0]
    recent.forget_last()
    assert recent.last is None


def test_recent_files_last_and_are_few(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number}.dpo").touch()
        settings = settings_in(tmp_path / "settings.ini")
        RecentFiles(settings).add(tmp_path / f"{number}.dpo")
        settings.sync()
    paths = RecentFiles(settings_in(tmp_path / "settings.ini")).paths()
    assert [path.stem for path in paths] == [str(number) for number in range(11, 3, -1)]


def test_settings_have_a_file_of_their_own() -> None:
    assert settings_file().suffix == ".ini"
    assert settings_file().parent.name == "dpotool"


class TestOpening:
    def test_a_register_named(self, on_doors: TriedWindow, made_example: Path, tmp_path: Path) -> None:
        opening = opening_of(on_doors.window, [str(made_example)])
        assert opening is not None
        opening()
        assert on_doors.desk.workspace.path == made_example

    @pytest.mark.parametrize("given", [["--example"], ["--example", "larkfield"]])
    def test_an_example(
        self, example_folder: Path, qtbot: QtBot, plain_again: QApplication, given: list[str]
    ) -> None:
        tried = window_in(example_folder, qtbot, plain_again, example=False)
        opening = opening_of(tried.window, given)
        assert opening is not None
        opening()
        assert tried.desk.workspace.path.name == "larkfield.dpo"
        tried.end()

    def test_the_register_that_was_open_last(self, on_example: TriedWindow) -> None:
        path = on_example.desk.workspace.path
        on_example.window.session.close()
        opening = opening_of(on_example.window, [])
        assert opening is not None
        opening()
        assert on_example.desk.workspace.path == path

    def test_nothing_where_none_was_open(self, on_doors: TriedWindow) -> None:
        assert opening_of(on_doors.window, []) is None

    def test_a_register_that_is_gone_leads_to_the_doors(self, on_doors: TriedWindow, tmp_path: Path) -> None:
        opening = opening_of(on_doors.window, [str(tmp_path / "gone.dpo")])
        assert opening is not None
        opening()
        assert len(on_doors.answers.told) == 1
        assert on_doors.window.furnishing.doors.isVisible()


def test_work_waits_for_the_first_paint(qtbot: QtBot) -> None:
    button = QPushButton("x")
    qtbot.addWidget(button)
    done: list[str] = []
    AfterFirstPaint(button, lambda: done.append("once"))
    assert not done
    button.show()
    qtbot.waitUntil(lambda: done == ["once"])
    button.repaint()
    qtbot.wait(20)
    assert done == ["once"]
