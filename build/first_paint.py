"""What bench.py runs in a process of its own: a window, until it is painted and at rest.

Prints the time of the first paint, in seconds since 1970, and the memory at rest, in MB (0 where unknown).
"""

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

SAMPLE = 500  # milliseconds between two looks at the memory
STILL = 4  # looks in a row that find it the same
MOST = 40  # looks altogether


class Watch(QObject):
    """Notes the first paint of a window, then waits for the program to come to rest, and ends it.

    It listens to the window alone: one that listened to the whole application would have a Python object
    made of all that gets an event, and that takes longer than the painting.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._painted = 0.0
        self._sizes: list[float] = []
        self._timer = QTimer(self, interval=SAMPLE)
        self._timer.timeout.connect(self._look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted = time.time()
            watched.removeEventFilter(self)
            self._timer.start()
        return False

    def _look(self) -> None:
        self._sizes.append(resident())
        last = self._sizes[-STILL:]
        if len(self._sizes) == MOST or (len(last) == STILL and max(last) - min(last) < 1):
            print(self._painted, last[-1], flush=True)
            os._exit(0)


def resident() -> float:
    """The memory in use by this process, in MB."""
    try:
        with open("/proc/self/statm", encoding="ascii") as numbers:
            return int(numbers.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return 0.0


SIZE = (1360, 860)  # of our window when it is first shown: what is painted, and kept, grows with it


def show_bare() -> int:
    """The least that shows a window, as large as ours."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    return application.exec()


def show_ours() -> int:
    """Our window with the example in it."""
    from dpotool.__main__ import main

    sys.argv[1:] = ["--example"]
    return main()


def watch_from_the_start_of_the_loop() -> None:
    """Have the application watched as soon as it begins to handle events, before which nothing is painted."""
    run = QApplication.exec

    def watched() -> int:
        Watch(next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)))
        return run()

    QApplication.exec = staticmethod(watched)


if __name__ == "__main__":
    watch_from_the_start_of_the_loop()
    sys.exit({"bare": show_bare, "ours": show_ours}[sys.argv[1]]())
