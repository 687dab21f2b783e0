"""Whether everything is saved: one quiet line that never says more than is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look

if TYPE_CHECKING:
    from datetime import datetime


class SaveStatus(QFrame):
    """Says that all changes are saved, and when the last one was; or what could not be saved, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 12)
        row.setSpacing(8)
        beside = QVBoxLayout()
        beside.addWidget(self._sign)
        beside.addStretch()
        row.addLayout(beside)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._shown = ("check-circle", "good")
        self.show_nothing()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_nothing(self) -> None:
        """Say nothing, while no register is open."""
        self._words.clear()
        self.hide()

    def show_saved(self, moment: datetime | None) -> None:
        """Say that all is saved; `moment` is when the last change was, None where nothing has changed yet."""
        when = f" {moment.astimezone():%H:%M}" if moment else ""
        self._say(f"All changes saved{when}", "quiet", "check-circle", "good")

    def show_typing(self) -> None:
        """Say that what is being typed has not reached the file yet."""
        self._say("Saving…", "quiet", "circle-dashed", "quiet")

    def show_refused(self, sentence: str) -> None:
        """Say that a change was not saved, and why."""
        self._say(f"Not saved: {sentence}", "late", "warning-circle", "late")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_sign()

    def _say(self, sentence: str, look: str, sign: str, colour: str) -> None:
        self.show()
        self._words.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._words.setText(sentence)
        set_look(self._words, look)
        self._shown = (sign, colour)
        self._draw_sign()

    def _draw_sign(self) -> None:
        if self.isHidden():
            return
        self._sign.setPixmap(icon(*self._shown).pixmap(scaled(18), scaled(18)))
