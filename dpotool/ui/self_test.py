"""The window's part of the program's test of itself: forms, icons, and every page on the example."""

import os
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtWidgets import QApplication

from dpotool import __version__, assets
from dpotool.app import self_test as without_window
from dpotool.app.examples import EXAMPLES
from dpotool.ui.appearance import Appearance
from dpotool.ui.collecting import Collecting
from dpotool.ui.ending import end
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.main_window import MainWindow
from dpotool.ui.question_dialogs import QuestionDialogs
from dpotool.ui.settings import settings_in


def self_test() -> int:
    """Try all that the program ships with, and say so line by line; 0 where all is well, else 1."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["dpotool"])
    collecting = Collecting(application)
    print(f"dpotool {__version__}")
    well = without_window.run(chain(without_window.checks(), _checks(application)), print)
    collecting.end()
    print("All is well." if well else "Something is missing or broken: install dpotool again.")
    return 0 if well else 1


def _checks(application: QApplication) -> Iterator[tuple[str, without_window.Check]]:
    yield "every form", _try_forms
    for name in EXAMPLES:
        yield f"the window, with the example {name}", partial(_try_window, application, name)


def _try_forms() -> None:
    loader = FormLoader()
    names = sorted(path.stem for path in (assets.root() / "forms").glob("*.ui"))
    if not names:
        raise FileNotFoundError("no form is there")
    for name in names:
        loader.load(name).deleteLater()


def _try_window(application: QApplication, example: str) -> None:
    with tempfile.TemporaryDirectory(prefix="dpotool-") as folder:
        settings = settings_in(Path(folder) / "settings.ini")
        window = MainWindow(Appearance(application, settings), settings, Path(folder), QuestionDialogs())
        window.show()
        window.furnish(partial(window.furnishing.files.open_example, example))
        application.processEvents()
        picture = window.grab().toImage()
        window.furnishing.files.close()
        end(window)
        if len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) < 2:
            raise AssertionError("the window is blank")
