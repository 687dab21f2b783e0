"""Start the window: build everything once, show it, and open the register behind the first paint."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import platformdirs
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from dpotool.ui.appearance import Appearance
from dpotool.ui.collecting import Collecting
from dpotool.ui.crash import CrashReports
from dpotool.ui.ending import end
from dpotool.ui.icons import icon
from dpotool.ui.main_window import PROGRAM, MainWindow
from dpotool.ui.question_dialogs import QuestionDialogs
from dpotool.ui.settings import settings_file, settings_in

_NAME: Final = "dpotool"
_EXAMPLE: Final = "--example"


def start(arguments: Sequence[str]) -> int:
    """Show the window until it is closed; with a register's path, or --example and perhaps its name.

    Without arguments the register is opened that was open last.
    """
    application = QApplication([PROGRAM, "-style", "fusion"])
    application.setApplicationName(PROGRAM)
    application.setDesktopFileName(PROGRAM)
    collecting = Collecting(application)
    settings = settings_in(settings_file())
    appearance = Appearance(application, settings)
    crashes = CrashReports(platformdirs.user_log_path(_NAME, appauthor=False) / "faults.txt", application)
    crashes.install()
    data = platformdirs.user_data_path(_NAME, appauthor=False)
    window = MainWindow(appearance, settings, data, QuestionDialogs())
    window.setWindowIcon(icon("shield-check", "accent"))
    AfterFirstPaint(window, lambda: window.furnish(opening_of(window, arguments)))
    window.show()
    code = application.exec()
    end(window)
    collecting.end()
    return code


def opening_of(window: MainWindow, arguments: Sequence[str]) -> Callable[[], None] | None:
    """What is to be opened; None where the doors are to be shown."""
    files = window.furnishing.files
    if arguments and arguments[0] == _EXAMPLE:
        return partial(files.open_example, *arguments[1:])
    path = Path(arguments[0]) if arguments else window.recent.last
    return None if path is None else partial(files.open_path, path)


class AfterFirstPaint(QObject):
    """Does something once, when a window has been painted for the first time."""

    def __init__(self, window: QWidget, work: Callable[[], None]) -> None:
        super().__init__(window)
        self._work = work
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._work)
        return False
