"""Several things of one sort, each a line that opens to be edited in its place."""

from functools import partial
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    Qt,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from dpotool.ui.descendants import descendants
from dpotool.ui.theme import colours, set_look
from dpotool.ui.widgets.flow_layout import FlowLayout
from dpotool.ui.widgets.row_heading import RowHeading
from dpotool.ui.widgets.row_line import RowLine, RowSummary

_ACTS = (
    ("done", "Done", "Close this row (Escape)"),
    ("duplicate", "Duplicate", "Add a copy below (Ctrl+D)"),
    ("up", "Move up", "Alt+Up"),
    ("down", "Move down", "Alt+Down"),
    ("remove", "Remove", "Delete, on the closed row"),
)


class RowsField(QWidget):
    """A table of rows; the open one shows its form below its line.

    By keys: Up and Down go from row to row, Enter opens, Escape closes, Insert adds, Delete removes, Alt+Up
    and Alt+Down move, Ctrl+D duplicates, and Ctrl+V pastes rows from a spreadsheet.
    """

    asked = Signal(str, int)
    pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[RowLine] = []
        self._weights: tuple[int, ...] = ()
        self._open = -1
        self._current = 0
        self._form: QWidget | None = None
        self._chain: list[QWidget] = []
        self.heading = RowHeading(self)
        self.help_line = QLabel(self)
        self.add_button = self._button("Add", lambda: self.asked.emit("add", -1))
        self.paste_button = self._button("Paste rows", self._paste)
        self.paste_button.setToolTip("Rows copied from a spreadsheet (Ctrl+V)")
        self._acts = {name: self._act(name, text, keys) for name, text, keys in _ACTS}
        self._lay_out()
        self.setFocusProxy(self.add_button)

    @property
    def lines(self) -> tuple[RowLine, ...]:
        """The lines on the screen, from the top."""
        return tuple(self._lines)

    @property
    def open_row(self) -> int:
        """The place of the open row; -1 where none is open."""
        return self._open

    def act(self, name: str) -> QPushButton:
        """The button that does something with the open row: done, duplicate, up, down or remove."""
        return self._acts[name]

    def set_columns(self, headings: tuple[str, ...], weights: tuple[int, ...], noun: str) -> None:
        """Name the columns, say how their widths compare, and what one row is called."""
        self._weights = weights
        self.heading.set_columns(headings, weights)
        article = "an" if noun[:1] in "aeiou" else "a"
        self.add_button.setText(f"Add {article} {noun}")

    def show_rows(self, summaries: tuple[RowSummary, ...]) -> None:
        """Show these rows; the open one stays open if it is still there."""
        self._body.removeWidget(self._opened)
        while len(self._lines) > len(summaries):
            self._drop_line()
        while len(self._lines) < len(summaries):
            self._add_line()
        for place, (line, summary) in enumerate(zip(self._lines, summaries, strict=True)):
            line.show_summary(summary, self._weights, is_open=place == self._open)
        self._place_opened()
        self._show_filled(bool(summaries))
        self._current = min(self._current, max(len(summaries) - 1, 0))
        self._settle_focus()

    def show_open(self, place: int, form: QWidget | None) -> None:
        """Open the row at a place with its form below it; -1 closes."""
        self._open = place
        if form is not None and form is not self._form:
            self._form = form
            self._chain = _tab_chain(form)
            self._inside.insertWidget(0, form)
        self._place_opened()
        for number, line in enumerate(self._lines):
            line.show_summary(line.summary, self._weights, is_open=number == place)
        self._acts["up"].setEnabled(place > 0)
        self._acts["down"].setEnabled(place < len(self._lines) - 1)
        self._current = max(place, 0) if place >= 0 else self._current
        self._settle_focus()

    def focus_line(self, place: int) -> None:
        """Put the focus on the line at a place, or on Add where there is none."""
        if self._lines:
            self._current = min(max(place, 0), len(self._lines) - 1)
            self._settle_focus()
            self._lines[self._current].setFocus()
        else:
            self.add_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._lines.index(cast(RowLine, self.focusWidget())) if self.focusWidget() in self._lines else -1
        asked = _asked(event)
        if event.key() == Qt.Key.Key_Escape and self._open >= 0:
            self.asked.emit("done", self._open)
        elif at < 0 or not (event.matches(QKeySequence.StandardKey.Paste) or asked):
            super().keyPressEvent(event)
        elif not asked:
            self._paste()
        elif asked in ("previous", "next"):
            self.focus_line(at + (1 if asked == "next" else -1))
        else:
            self.asked.emit(asked, at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        under = self.childAt(event.pos())
        place = self._lines.index(under) if isinstance(under, RowLine) else -1
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, _ in _ACTS if place >= 0 else ():
            shown = "Open or close" if name == "done" else text
            asked = "toggle" if name == "done" else name
            menu.addAction(shown, partial(self.asked.emit, asked, place))
        menu.addAction("Paste rows", self._paste)
        menu.popup(event.globalPos())

    def _paste(self) -> None:
        self.pasted.emit(QGuiApplication.clipboard().text())

    def _add_line(self) -> None:
        line = RowLine(self)
        line.clicked.connect(lambda: self.asked.emit("toggle", self._lines.index(line)))
        self._lines.append(line)
        self._body.addWidget(line)
        line.show()

    def _drop_line(self) -> None:
        line = self._lines.pop()
        self._body.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _show_filled(self, filled: bool) -> None:
        self.heading.setVisible(filled)
        self.paste_button.setVisible(not filled)
        self.help_line.setVisible(filled or bool(self.help_line.text()))
        beside = QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(beside if filled else QBoxLayout.Direction.TopToBottom)

    def _place_opened(self) -> None:
        self._body.removeWidget(self._opened)
        self._body.insertWidget(min(self._open + 1, self._body.count()), self._opened)
        self._opened.setVisible(self._open >= 0)

    def _settle_focus(self) -> None:
        for place, line in enumerate(self._lines):
            focused = place == self._current
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focused else Qt.FocusPolicy.ClickFocus)
        inside = [*self._lines, *self._chain, *self._acts.values()]
        chain = [self.heading, *inside, self.add_button, self.paste_button]
        self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # setTabOrder passes over what takes no focus
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        self.heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        set_look(button, "link")
        button.clicked.connect(do)
        return button

    def _act(self, name: str, text: str, keys: str) -> QPushButton:
        button = self._button(text, lambda: self.asked.emit(name, self._open))
        button.setToolTip(keys)
        return button

    def _lay_out(self) -> None:
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        self._opened = _Opened(self)
        self._inside = QVBoxLayout(self._opened)
        self._inside.setContentsMargins(20, 12, 0, 12)
        self._inside.setSpacing(16)
        acts = QWidget(self._opened)
        flow = FlowLayout(acts)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(12)
        for button in self._acts.values():
            flow.addWidget(button)
        self._inside.addWidget(acts)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._opened)
        self._opened.hide()
        below.addWidget(self.heading)
        below.addLayout(self._body)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setContentsMargins(0, 6, 0, 0)
        self._foot.addWidget(self.help_line, 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.add_button)
        foot.addWidget(self.paste_button)
        foot.addStretch(1)
        self._foot.addLayout(foot)
        below.addLayout(self._foot)


class _Opened(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, 3, self.height() - 1, QColor(colours(self).accent))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours(self).line))


def _asked(event: QKeyEvent) -> str:
    alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    acts = {
        Qt.Key.Key_Up: "up" if alt else "previous",
        Qt.Key.Key_Down: "down" if alt else "next",
        Qt.Key.Key_Delete: "remove",
        Qt.Key.Key_Insert: "add",
        Qt.Key.Key_D: "duplicate" if control else "",
    }
    return acts.get(Qt.Key(event.key()), "")


def _tab_chain(form: QWidget) -> list[QWidget]:
    """The widgets of a form at which Tab stops, in the order in which they stand there."""
    inside = (each for each in descendants(form, QWidget) if each.window() is form.window())
    return [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
