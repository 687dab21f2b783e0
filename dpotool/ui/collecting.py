"""When Python collects what refers to itself in a ring: in the window's thread, between two events."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 500
"""Milliseconds between two looks at whether there is something to collect."""


class Collecting(QObject):
    """Does Python's own collecting in its stead, at moments at which Qt is in the middle of nothing.

    Left to itself, Python collects wherever an object is made: in another thread, where no widget may be
    touched, or while Qt goes from one widget to the next. See docs/decisions/0012.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()

    def end(self) -> None:
        """Leave the collecting to Python again."""
        self._timer.stop()
        gc.enable()


def collect_what_is_due() -> None:
    """Collect objects up to the age that Python itself would have collected by now, if any."""
    gained, allowed = gc.get_count(), gc.get_threshold()
    due = [age for age in range(len(gained)) if gained[age] > allowed[age]]
    if due:
        gc.collect(due[-1])
