"""A strip above the page for what the officer should know and need not answer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.theme import set_look


class MessageStrip(QFrame):
    """One sentence, with one thing to do about it where there is one; stays until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "notice")
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton()
        self._button.clicked.connect(self._do)
        set_look(self._button, "link")
        self._close = QToolButton()
        self._close.setIcon(icon("x"))
        self._close.setAccessibleName("Close message")
        self._close.setToolTip("Close message")
        self._close.clicked.connect(self.clear)
        self._deed: Callable[[], None] | None = None
        self._shown = ("info", "accent")
        self._lay_out()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty where it says nothing."""
        return "" if self.isHidden() else self._words.text()

    def say(self, sentence: str, do: str = "", deed: Callable[[], None] | None = None) -> None:
        """Say that something has been done; `do` names what can be done next."""
        self._show(sentence, ("check-circle", "good"), do, deed)

    def warn(self, sentence: str) -> None:
        """Say that something has gone wrong that needs no answer."""
        self._show(sentence, ("warning-circle", "attention"), "", None)

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()
        self._deed = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_sign()

    def _show(self, sentence: str, sign: tuple[str, str], do: str, deed: Callable[[], None] | None) -> None:
        self._words.setText(sentence)
        self._shown = sign
        self._draw_sign()
        self._button.setText(do)
        self._button.setVisible(deed is not None)
        self._deed = deed
        self.show()

    def _do(self) -> None:
        deed = self._deed
        self.clear()
        if deed is not None:
            deed()

    def _draw_sign(self) -> None:
        self._sign.setPixmap(icon(*self._shown).pixmap(scaled(18), scaled(18)))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
