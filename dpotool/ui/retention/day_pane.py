"""What falls due on one day, or in one month: each thing with its reason and what can be done about it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dpotool.domain.due_calendar import HOLD, RECORDS, Dated, in_words
from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.pages.today_list import ICONS, reason_of
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout

_MOST: Final = 20
_LATER: Final = 8


class DayPane(QScrollArea):
    """Says which entry is to be decided about, held or opened."""

    decide_asked = Signal(str)
    hold_asked = Signal(str)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.count, self.more = QLabel(), QLabel(), QLabel()
        self._later, self._ground = QLabel(), QWidget()
        self._entries, self._following = QVBoxLayout(), QVBoxLayout()
        self._made: list[tuple[QVBoxLayout, QWidget]] = []
        self._lay_out()

    def show_entries(
        self, title: str, entries: Sequence[Dated], later: str = "", following: Sequence[Dated] = ()
    ) -> None:
        """Show these entries, and in brief what follows them."""
        self.title.setText(title)
        self.count.setText(in_words(entries))
        self._clear()
        for entry in entries[:_MOST]:
            self._put(self._entries, self._card(entry))
        over = len(entries) - _MOST
        self.more.setText(f"And {over} more: see the list.")
        self.more.setVisible(over > 0)
        self._show_later(later, following)
        self._ground.updateGeometry()  # else the area keeps the height that it had for what was there before
        self.verticalScrollBar().setValue(0)

    def _show_later(self, title: str, following: Sequence[Dated]) -> None:
        self._later.setText(title)
        self._later.setVisible(bool(following))
        for entry in following[:_LATER]:
            line = QPushButton(icon(ICONS[entry.kind], "quiet"), f"{entry.day.day}  {entry.name}")
            line.setToolTip(entry.name)
            set_look(line, "row-link")
            line.clicked.connect(partial(self.opened.emit, entry))
            line.setMinimumWidth(scaled(80))
            self._put(self._following, line)

    def _put(self, column: QVBoxLayout, widget: QWidget) -> None:
        column.addWidget(widget)
        widget.show()
        self._made.append((column, widget))

    def _clear(self) -> None:
        for column, widget in self._made:
            column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made.clear()

    def _card(self, entry: Dated) -> QWidget:
        card = QFrame()
        set_look(card, "line-below")
        name, reason = (
            QLabel(entry.name or entry.due.title),
            QLabel(reason_of(entry.due).replace("Art ", "Art\u00a0")),
        )
        set_look(name, "field-label")
        set_look(reason, "attention" if entry.kind == HOLD else "quiet")
        for label in (name, reason):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(name)
        column.addWidget(reason)
        column.addWidget(self._buttons(entry))
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(10)
        sign = QLabel()
        shade = "attention" if entry.kind == HOLD else "quiet"
        sign.setPixmap(icon(ICONS[entry.kind], shade).pixmap(scaled(18), scaled(18)))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return card

    def _buttons(self, entry: Dated) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.setContentsMargins(0, 2, 0, 0)
        flow.setSpacing(6)
        if entry.kind in (RECORDS, HOLD):
            self._add(flow, "Decide…", entry, partial(self.decide_asked.emit, entry.due.identity))
        if entry.kind == RECORDS:
            self._add(flow, "Hold…", entry, partial(self.hold_asked.emit, entry.due.identity))
        self._add(flow, "Open", entry, partial(self.opened.emit, entry))
        return buttons

    def _add(self, flow: FlowLayout, words: str, entry: Dated, deed: partial[None]) -> None:
        button = QPushButton(words)
        button.setAccessibleName(f"{words} {entry.name}")
        set_look(button, "small")
        button.clicked.connect(lambda: deed())
        flow.addWidget(button)

    def _lay_out(self) -> None:
        set_look(self.title, "section-title")
        set_look(self._later, "section-title")
        for label in (self.count, self.more):
            set_look(label, "quiet")
        for label in (self.title, self.count, self._later):
            label.setWordWrap(True)
        set_look(self._ground, "ground")
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.count)
        column.addLayout(self._entries)
        column.addWidget(self.more)
        column.addSpacing(16)
        column.addWidget(self._later)
        column.addLayout(self._following)
        column.addStretch(1)
        self.setWidget(self._ground)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self, "side")
