"""Work that would make the window wait, done on another thread."""

import gc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NoReturn, TypeVar

from PySide6.QtCore import QObject, Signal

from dpotool.domain.errors import CannotDo

T = TypeVar("T")


class Background(QObject):
    """One other thread, which does one piece of work after another, and hands its results to the window.

    While it works, Python's own collecting rests: it may run in any thread, and where it met widgets that
    nobody holds any more, it would delete them outside the window's thread, which crashes.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._over = False
        self._under_way = 0
        self._ended.connect(self._hand_over)

    def begin(
        self, work: Callable[[], T], done: Callable[[T], object], refused: Callable[[str], object]
    ) -> None:
        """Do some work, then call `done` with its result, or `refused` with the sentence of its CannotDo.

        Whatever else goes wrong is raised in the window's thread.
        """
        if not self._over:
            self._under_way += 1
            gc.disable()
            self._thread.submit(self._do, work, done, refused)

    def end(self) -> None:
        """Wait for the piece that is being done, leave those that are not begun, and hand over no more."""
        self._over = True
        self._thread.shutdown(wait=True, cancel_futures=True)
        gc.enable()

    def _do(
        self, work: Callable[[], T], done: Callable[[T], object], refused: Callable[[str], object]
    ) -> None:
        try:
            result = work()
        except CannotDo as refusal:
            self._ended.emit(partial(refused, str(refusal)))
        except Exception as fault:
            self._ended.emit(partial(_raise, fault))
        else:
            self._ended.emit(partial(done, result))

    def _hand_over(self, deed: Callable[[], object]) -> None:
        if self._over:
            return
        self._under_way -= 1
        if not self._under_way:
            gc.enable()
        deed()


def _raise(fault: Exception) -> NoReturn:
    raise fault
