"""Work that would make the window wait, done on another thread."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer

from dpotool.domain.errors import CannotDo

T = TypeVar("T")
_LOOK: Final = 15
"""Milliseconds between two looks at whether a piece of work is done."""


class _Piece(NamedTuple):
    result: Future[Any]
    done: Callable[[Any], object]
    refused: Callable[[str], object]


class Background(QObject):
    """One other thread, which does one piece of work after another, and hands its results to the window.

    The other thread asks nothing of Qt, nor may the work that is given to it: the two threads could wait for
    each other, one with Qt's lock and one with Python's. So the window looks whether a result is there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._pieces: deque[_Piece] = deque()
        self._over = False
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    def begin(
        self, work: Callable[[], T], done: Callable[[T], object], refused: Callable[[str], object]
    ) -> None:
        """Do some work, then call `done` with its result, or `refused` with the sentence of its CannotDo.

        Whatever else goes wrong is raised in the window's thread.
        """
        if not self._over:
            self._pieces.append(_Piece(self._thread.submit(work), done, refused))
            self._timer.start()

    def end(self) -> None:
        """Wait for the piece that is being done, leave those that are not begun, and hand over no more."""
        self._over = True
        self._timer.stop()
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._pieces.clear()

    def _look(self) -> None:
        try:
            while self._pieces and self._pieces[0].result.done():
                self._hand_over(self._pieces.popleft())
        finally:
            if not self._pieces:
                self._timer.stop()

    def _hand_over(self, piece: _Piece) -> None:
        try:
            result = piece.result.result()
        except CannotDo as refusal:
            piece.refused(str(refusal))
        else:
            piece.done(result)
