"""Typing is held back for a moment, so that a word is one step and not one for each letter."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from dpotool.ui.forms.editor import Answer

HELD_FOR = 400
PAUSE = 2.0


@dataclass(frozen=True)
class Place:
    """A field of a record."""

    identity: str
    name: str


Apply = Callable[[Place, Answer, str], bool]


class Holding(QObject):
    """Holds what is typed for 400 ms, then applies it; what the file refuses stays held for the next attempt.

    Steps that follow each other within two seconds in one place bear the same mark, so that they merge.
    """

    def __init__(
        self, apply: Apply, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._apply = apply
        self._clock = clock
        self._held: dict[Place, tuple[Answer, str]] = {}
        self._timer = QTimer(self, singleShot=True, interval=HELD_FOR)
        self._timer.timeout.connect(self.flush)
        self._burst = 0
        self._typed_in: tuple[Place, str] | None = None
        self._typed_at = 0.0

    def take(self, place: Place, answer: Answer) -> None:
        """Hold an answer that is being typed; apply any other at once, after what is held."""
        mark = self._mark(place, answer)
        if set(self._held) - {place} or any(held_mark != mark for _, held_mark in self._held.values()):
            self.flush()
        self._held[place] = (answer, mark)
        if answer.typing:
            self._timer.start()
        else:
            self.flush()

    def holds(self, place: Place) -> bool:
        """Whether something typed in that field is not applied yet."""
        return place in self._held

    def flush(self) -> None:
        """Apply all that is held."""
        self._timer.stop()
        for place, (answer, mark) in tuple(self._held.items()):
            if self._apply(place, answer, mark):
                self._held.pop(place, None)

    def end_burst(self) -> None:
        """Apply what is held, and let what is typed next be a step of its own."""
        self.flush()
        self._typed_in = None

    def _mark(self, place: Place, answer: Answer) -> str:
        if not answer.typing:
            self._typed_in = None
            return ""
        now, where = self._clock(), (place, answer.path)
        if where != self._typed_in or now - self._typed_at > PAUSE:
            self._burst += 1
        self._typed_in, self._typed_at = where, now
        return f"{place.identity}/{place.name}/{answer.path}#{id(self)}.{self._burst}"
