"""Saves a picture of everything that the program shows; `python3 build/dev.py pictures DIR` runs it.

Each picture is taken in light, dark and high contrast, and once more with larger text. Given `docs/pictures`,
it makes anew the pictures that the README and the guide show, and no others.
"""

import re
import sys
import tempfile
import time
from collections.abc import Container
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from case_tour import CaseTour
from dpotool.app.opening import Places, create_register, open_example, register_file, shipped_law
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.changes import answering
from dpotool.domain.fields import field_of
from dpotool.domain.organisation import Organisation
from dpotool.store.copies import keep_copy
from dpotool.store.register_file import RegisterFile
from dpotool.ui.appearance import Appearance
from dpotool.ui.collecting import Collecting
from dpotool.ui.ending import end
from dpotool.ui.main_window import MainWindow
from dpotool.ui.question_dialogs import QuestionDialogs
from dpotool.ui.settings import settings_in
from environment import ROOT
from tour import Tour

TODAY = date(2026, 11, 22)
COPIED_ON = (date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 21))
SIZE = (1360, 860)
NARROW = (1024, 680)
DOCS = ROOT / "docs" / "pictures"
_QUICKLY, _SMALL = 80, 0
"""Qualities of PNG as Qt counts them: how much time is spent on making the file small."""
TEXTS = (ROOT / "README.md", ROOT / "docs" / "guide.md")


class Look(NamedTuple):
    """One way in which the window can look: its name, its colours, and the size of its text in per cent."""

    name: str
    colours: str
    text_size: int


LOOKS = (
    Look("light", "light", 100),
    Look("dark", "dark", 100),
    Look("contrast", "contrast", 100),
    Look("large", "light", 125),
)


class Album:
    """Keeps pictures in a folder, named after what they show and the look; only those chosen, if any are."""

    def __init__(self, folder: Path, look: str, chosen: Container[str] | None = None) -> None:
        self._folder = folder
        self._look = look
        self._chosen = chosen
        self.count = 0

    def keep(self, name: str, picture: QPixmap) -> None:
        """Save a picture, as small as it can be made where it is to stay."""
        file = f"{name}-{self._look}.png"
        if self._chosen is not None and file not in self._chosen:
            return
        image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
        if not image.save(str(self._folder / file), "PNG", _QUICKLY if self._chosen is None else _SMALL):
            raise SystemExit(f"The picture {file} could not be written to {self._folder}.")
        self.count += 1


def main(arguments: list[str]) -> int:
    """Fill the folder named with pictures, and say how many there are."""
    folder, began, count = Path(arguments[0]), time.monotonic(), 0
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(pass_on)
    application = QApplication(["dpotool", "-style", "fusion"])
    collecting = Collecting(application)
    chosen = shown_in_texts() if folder.resolve() == DOCS else None
    for look in LOOKS:
        album = Album(folder, look.name, chosen)
        show(application, look, album)
        count += album.count
    collecting.end()
    print(f"{count} pictures in {folder}, in {time.monotonic() - began:.0f} s")
    return 0


def pass_on(sort: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Say what Qt has to say of the program, and not what painting into memory cannot do."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def shown_in_texts() -> frozenset[str]:
    """The names of the pictures that the README and the guide show."""
    texts = (text.read_text(encoding="utf-8") for text in TEXTS if text.exists())
    return frozenset(name for text in texts for name in re.findall(r"pictures/([\w-]+\.png)", text))


def show(application: QApplication, look: Look, album: Album) -> None:
    """Take a window in that look through all that it can show."""
    with tempfile.TemporaryDirectory(prefix="dpotool-") as folder:
        data = Path(folder)
        settings = settings_in(data / "settings.ini")
        settings.setValue("appearance/colours", look.colours)
        settings.setValue("appearance/text_size", look.text_size)
        appearance = Appearance(application, settings)
        window = MainWindow(appearance, settings, data, QuestionDialogs())
        window.resize(*SIZE)
        window.show()
        window.furnish()
        take_tour(window, data, album)
        end(window)
        appearance.deleteLater()
        application.processEvents()


def take_tour(window: MainWindow, data: Path, album: Album) -> None:
    """Show the window without a register, with an empty one, with the example, and then narrow."""
    tour = Tour(window, album)
    tour.show_window("first-start")
    window.session.show(opened(empty_register(data)))
    tour.show_pages("empty")
    window.session.show(opened(filled_register(data)))
    tour.show_pages()
    tour.show_records()
    cases = CaseTour(window, tour)
    cases.show()
    tour.show_what_pages_ask()
    cases.put_away()
    tour.show_search("pupil")
    tour.show_menus()
    tour.show_what_menus_ask()
    tour.show_questions()
    window.resize(*NARROW)
    tour.show_pages("narrow")


def opened(path: Path) -> Workspace:
    """The register at that path as it is seen on the day of the pictures."""
    return Workspace(RegisterFile.open(path), shipped_law(), today=lambda: TODAY)


def empty_register(data: Path) -> Path:
    """A register that has just been begun."""
    path = data / "Hazel Bank Charity.dpo"
    create_register(path, [Organisation(name="Hazel Bank Charity")]).close()
    return path


def filled_register(data: Path) -> Path:
    """The example, with a few steps in its history, and copies of earlier days."""
    workspace = open_example("larkfield", Places(data))
    path = workspace.path
    for day in COPIED_ON:
        activity = workspace.register.all(Activity)[0]
        change = answering(activity, field_of(Activity, "notes"), f"{activity.notes} Read on {day}.".strip())
        workspace.apply(change)
        moment = datetime(day.year, day.month, day.day, 16, 5, tzinfo=UTC)
        keep_copy(register_file(workspace), Places(data).copies_of(path), moment)
        workspace.apply(change.inverse, origin="undone")
    workspace.close()
    return path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
