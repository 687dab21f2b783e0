"""What stands beside a form: how complete the record is, and what else is to be known of it."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from dpotool.domain.completeness import Score
from dpotool.domain.fields import Record
from dpotool.domain.register import Register, referring
from dpotool.ui.page import Desk
from dpotool.ui.theme import colours, set_look
from dpotool.ui.widgets.completeness import CompletenessPanel

_BY_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class SidePart(Protocol):
    """A part of the side that says something of the record shown."""

    def show_record(self, record: Record) -> None: ...


class SidePanel(QScrollArea):
    """The completeness of a record, and further parts below it; scrolls where it is higher than its room."""

    gap_chosen = Signal(str)

    def __init__(
        self,
        section_of: Callable[[str], str],
        parts: Sequence[tuple[SidePart, QWidget]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`parts` are given twice, as what shows a record and as the widget that it is."""
        super().__init__(parent)
        self.completeness = CompletenessPanel(section_of)
        self.completeness.gap_chosen.connect(self.gap_chosen)
        self.parts = tuple(part for part, _ in parts)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        set_look(self, "surface")
        self._lay_out([self.completeness, *(widget for _, widget in parts)])

    def show_record(self, record: Record, score: Score) -> None:
        """Show a record that is judged so."""
        self.completeness.show_score(score)
        for part in self.parts:
            part.show_record(record)

    def _lay_out(self, widgets: Sequence[QWidget]) -> None:
        ground = QWidget()
        set_look(ground, "ground")
        layout = QVBoxLayout(ground)
        layout.setContentsMargins(8, 16, 24, 16)
        layout.setSpacing(20)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch()
        self.setWidget(ground)


class UsedBy(QWidget):
    """Which other records name this one, as links to them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._users: tuple[tuple[str, str], ...] = ()
        title = QLabel("Where it is used")
        set_look(title, "field-label")
        self.links = QLabel()
        self.links.setAccessibleName("Where it is used")
        self.links.setWordWrap(True)
        self.links.setTextFormat(Qt.TextFormat.RichText)
        self.links.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYBOARD)
        self.links.linkActivated.connect(lambda identity: desk.go_to(identity, ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.links)

    def show_record(self, record: Record) -> None:
        """Show where this record is used."""
        self._users = users_of(self._desk.workspace.register, record)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tell()

    def _tell(self) -> None:
        colour = colours(self).accent
        found = "".join(_link(identity, words, colour) for identity, words in self._users)
        self.links.setText(found or "Nowhere yet: no other record names it.")


def users_of(register: Register, record: Record) -> tuple[tuple[str, str], ...]:
    """The identities of the records that name this one, and their names, such as Activity: Payroll."""
    users = referring(register, record.id)
    return tuple((each.id, f"{each.noun.capitalize()}: {each.headline or 'no name'}") for each in users)


def _link(identity: str, words: str, colour: str) -> str:
    link = f"<a style='color:{colour}; text-decoration:none' href='{identity}'>{escape(words)}</a>"
    return f"<p style='margin-top:0; margin-bottom:4px'>{link}</p>"
