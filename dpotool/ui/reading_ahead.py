"""Work on many records in small portions while nothing else is to be done, so that the window never waits."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

_PORTION = 10


class ReadingAhead(QObject):
    """Does something with each record of a list, a few at a time, between the events of the window."""

    finished = Signal()

    def __init__(self, work: Callable[[Any], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._left: Iterator[Any] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, records: Iterable[Any]) -> None:
        """Begin with these records, and leave those not done yet."""
        self._left = iter(tuple(records))
        self._timer.start()

    def stop(self) -> None:
        """Leave what is not done yet."""
        self._timer.stop()

    def _go_on(self) -> None:
        for _ in range(_PORTION):
            record = next(self._left, None)
            if record is None:
                self._timer.stop()
                self.finished.emit()
                return
            self._work(record)
