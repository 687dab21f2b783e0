"""The whole window in tests, on files of its own, with dialogs that answer as they are told."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dpotool.domain.activity import Activity
from dpotool.domain.fields import Record
from dpotool.domain.register import Register
from dpotool.ui.appearance import Appearance
from dpotool.ui.ending import end
from dpotool.ui.main_window import MainWindow
from dpotool.ui.page import Desk
from dpotool.ui.settings import settings_in


@dataclass
class Answers:
    """Answers every question as scripted, and remembers what was said and asked."""

    file: Path | None = None
    choice: int | None = 0
    text: str | None = None
    agrees: bool = True
    told: list[str] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def tell(self, title: str, message: str) -> None:
        self.told.append(message)

    def refuse(self, message: str) -> None:
        self.told.append(message)

    def confirm(self, title: str, message: str, *, do: str) -> bool:
        self.asked.append((title, message, do))
        return self.agrees

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        return text if self.text is None else self.text

    def choose(self, title: str, question: str, answers: tuple[str, ...]) -> int | None:
        self.asked.append(answers)
        return self.choice

    def open_file(self, title: str, kinds: str) -> Path | None:
        return self.file

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        return self.file


@dataclass(frozen=True)
class TriedWindow:
    """A window, and what tests look at besides."""

    window: MainWindow
    answers: Answers
    settings: QSettings
    appearance: Appearance

    @property
    def desk(self) -> Desk:
        desk = self.window.session.desk
        assert desk is not None
        return desk

    @property
    def register(self) -> Register:
        return self.desk.workspace.register

    def record(self, name: str) -> Record:
        return next(record for record in self.register if record.headline == name)

    @property
    def an_activity(self) -> Activity:
        return self.register.all(Activity)[0]

    def end(self) -> None:
        """Close the window, and let go of it at once, so that no later test has it about."""
        self.answers.agrees = True
        end(self.window)


def window_in(folder: Path, qtbot: QtBot, application: QApplication, *, example: bool) -> TriedWindow:
    """The whole window, keeping its files in a folder, on the example or on the doors."""
    settings = settings_in(folder / "settings.ini")
    appearance = Appearance(application, settings)
    answers = Answers()
    window = MainWindow(appearance, settings, folder / "data", answers)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    files = window.furnishing.files
    window.furnish(files.open_example if example else None)
    return TriedWindow(window, answers, settings, appearance)
