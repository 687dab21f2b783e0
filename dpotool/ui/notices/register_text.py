"""What the register says in a section: read only, with a quiet rule at its side, and the way to alter it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from dpotool.app.notice_text import SectionText
from dpotool.domain.fields import Record
from dpotool.ui.fonts import scaled
from dpotool.ui.notices.block_html import blocks_html
from dpotool.ui.notices.reading_text import WholeText
from dpotool.ui.theme import colours, set_look

_RULE = 3
_MOST_NAMED = 20
PENDING = "Being put together"
"""The source of a text that has not been made yet."""
WITHOUT_REGISTER = ("own", "part")
"""Subjects on which the register has nothing to say."""


class RegisterText(QFrame):
    """Shows the text that comes from the register, and asks to have it replaced or brought back."""

    replacing_asked = Signal()
    restoring_asked = Signal()
    source_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source, self.text = QLabel(), WholeText()
        self.replace = QPushButton("Write my own text instead")
        self.restore = QPushButton("Use the register's text again")
        self.change = QPushButton("Change it in the register")
        self.change.setMenu(QMenu(self.change))
        self._replaced = False
        self._prepare()
        self._lay_out()

    def show_section(self, text: SectionText, sources: Sequence[Record]) -> None:
        """Show what the register says in a section; `sources` are the activities that say it."""
        replaced = bool(text.section.instead.strip())
        self.setVisible(text.section.key not in WITHOUT_REGISTER)
        self.source.setText(_words(text, replaced))
        self.text.show_html(blocks_html(text.generated))
        self.text.setVisible(bool(text.generated))
        self.text.setEnabled(not replaced)
        self.replace.setVisible(not replaced)
        self.restore.setVisible(replaced)
        self._offer(sources)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, scaled(_RULE), self.height()), QColor(colours(self).line))
        painter.end()

    def _offer(self, sources: Sequence[Record]) -> None:
        menu = self.change.menu()
        menu.clear()
        for record in sources[:_MOST_NAMED]:
            words = " ".join(filter(None, (getattr(record, "reference", ""), record.headline)))
            menu.addAction(words.replace("&", "&&"), partial(self.source_chosen.emit, record.id))
        self.change.setVisible(bool(sources))

    def _prepare(self) -> None:
        self.source.setWordWrap(True)
        self.text.setAccessibleName("What the register says in this section")
        self.replace.clicked.connect(self.replacing_asked)
        self.restore.clicked.connect(self.restoring_asked)
        set_look(self.source, "quiet")
        for button in (self.replace, self.restore):
            set_look(button, "link")
        set_look(self.change, "link-menu")
        self.replace.setToolTip("Begins with what the register says; nothing else of the section is touched")
        self.replace.setCursor(Qt.CursorShape.PointingHandCursor)
        self.restore.setCursor(Qt.CursorShape.PointingHandCursor)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        for button in (self.change, self.replace, self.restore):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(14), 2, 0, 2)
        column.setSpacing(6)
        column.addWidget(self.source)
        column.addWidget(self.text)
        column.addLayout(buttons)


def _words(text: SectionText, replaced: bool) -> str:
    if replaced:
        return "Your own text above is printed instead of this:"
    if text.source == PENDING:
        return f"{PENDING}…"
    if not text.generated:
        return "Nothing to say yet: neither the register nor this notice holds anything for this section."
    return "From what is recorded about this notice" if text.source == "Your text" else text.source
