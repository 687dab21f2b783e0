"""Several short answers as chips, with a line to write the next one."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from dpotool.ui.theme import colours, set_look
from dpotool.ui.widgets.chip import Chip, chip_height
from dpotool.ui.widgets.entries import Entry
from dpotool.ui.widgets.flow_layout import FlowLayout
from dpotool.ui.widgets.key_passing import leave_undo_to_the_window
from dpotool.ui.widgets.suggestions import Suggestions

Naming = Callable[[str], Entry]


class ChipField(QWidget):
    """Answers as chips in one frame; Left goes to them from the line, Delete takes one away."""

    altered = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._naming: Naming = _itself
        self.line = ChipLine(self)
        self._frame = _Frame(self)
        self.suggestions = Suggestions(self.line, self._frame)
        self._note = QLabel(self)
        self._lay_out()
        self.setFocusProxy(self.line)
        self.line.focus_changed.connect(self._frame.update)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self._leave)
        self.line.stepped_back.connect(self._step_back)
        self.line.emptied_back.connect(self._take_back)
        self.suggestions.picked.connect(self._pick)

    @property
    def codes(self) -> tuple[str, ...]:
        """The answers, in their order."""
        return self._codes

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips on the screen, in the order of the answers."""
        return tuple(self._chips)

    def set_naming(self, naming: Naming) -> None:
        """Show codes as this says, from now on."""
        self._naming = naming
        self._rebuild()

    def set_codes(self, codes: tuple[str, ...]) -> None:
        """Show these answers, and leave in the line what is being written."""
        if codes != self._codes:
            self._codes = codes
            self._rebuild()

    def show_codes(self, codes: tuple[str, ...]) -> None:
        """Show these answers, with nothing in the line."""
        self.line.clear()
        self.set_note("")
        self.set_codes(codes)

    @property
    def unread(self) -> str:
        """Text in the line that is no answer; empty where there is none."""
        return self.line.text() if self.note else ""

    def show_unread(self, text: str) -> None:
        """Show text in the line again that is no answer."""
        self.line.setText(text)
        self.settle()

    def rename(self) -> None:
        """Show the chips afresh, because what they are called may have changed."""
        self._rebuild()

    def set_note(self, sentence: str) -> None:
        """Say something below the frame."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    @property
    def note(self) -> str:
        """The sentence below the frame; empty where there is none."""
        return self._note.text()

    def settle(self) -> None:
        """Take what stands in the line as far as it is an answer."""
        self._leave()

    def _enter(self) -> None:
        raise NotImplementedError

    def _leave(self) -> None:
        raise NotImplementedError

    def _pick(self, code: str) -> None:
        self.line.clear()
        self._add((code,))

    def _take_back(self) -> None:
        self._step_back()

    def _add(self, codes: tuple[str, ...]) -> None:
        self._alter(tuple(dict.fromkeys((*self._codes, *codes))))

    def _alter(self, codes: tuple[str, ...]) -> None:
        if codes != self._codes:
            self.set_codes(codes)
            self.altered.emit(codes)

    def _remove(self, chip: Chip) -> None:
        place = self._chips.index(chip)
        had_focus = chip.hasFocus()
        self._alter((*self._codes[:place], *self._codes[place + 1 :]))
        if had_focus and self._chips:
            self._chips[min(place, len(self._chips) - 1)].setFocus()
        else:
            self.line.setFocus()

    def _open(self, chip: Chip) -> None:
        """What Enter on a chip does; nothing where its text is not the officer's own."""

    def _step_back(self) -> None:
        if self._chips:
            self._chips[-1].setFocus()

    def _step(self, chip: Chip, way: int) -> None:
        place = self._chips.index(chip) + way
        if place >= len(self._chips):
            self.line.setFocus()
        elif place >= 0:
            self._chips[place].setFocus()

    def _rebuild(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(self._naming(code)) for code in self._codes]
        for place, chip in enumerate(self._chips):
            self._flow.insert_widget(place, chip)
            chip.show()
        self.updateGeometry()

    def _chip(self, entry: Entry) -> Chip:
        chip = Chip(entry.label, entry.help, self._frame)
        chip.removed.connect(lambda: self._remove(chip))
        chip.stepped.connect(lambda way: self._step(chip, way))
        chip.opened.connect(lambda: self._open(chip))
        return chip

    def _lay_out(self) -> None:
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self._frame)
        below.addWidget(self._note)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.hide()
        set_look(self._note, "quiet")
        self._flow = FlowLayout(self._frame)
        self._flow.setContentsMargins(8, 4, 8, 4)
        self._flow.setSpacing(4)
        self._flow.addWidget(self.line)


class ChipLine(QLineEdit):
    """The line in which the next answer is written."""

    entered = Signal()
    left = Signal()
    stepped_back = Signal()
    emptied_back = Signal()
    focus_changed = Signal()

    def __init__(self, field: ChipField) -> None:
        super().__init__(field)
        self._field = field
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_look(self, "bare")
        leave_undo_to_the_window(self)

    def sizeHint(self) -> QSize:
        return QSize(96, chip_height(self.fontMetrics()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._field.suggestions.has_current:
            self._field.suggestions.close()
            self.entered.emit()
        elif key == Qt.Key.Key_Down and not self._field.suggestions.is_open:
            self._field.suggestions.open(self.text())
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.emptied_back.emit()
        elif key == Qt.Key.Key_Left and self.cursorPosition() == 0:
            self.stepped_back.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class _Frame(QWidget):
    def __init__(self, field: ChipField) -> None:
        super().__init__(field)
        self._line = field.line
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._corner: QWidget | None = None

    def set_corner(self, button: QWidget) -> None:
        """Put a button at the right of the first line."""
        self._corner = button
        button.setParent(self)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        margins = self.contentsMargins()
        margins.setRight(button.sizeHint().width())
        self.setContentsMargins(margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._corner is not None:
            size = self._corner.sizeHint()
            first = min(self.height(), self._line.sizeHint().height() + 8)
            at = QPoint(self.width() - size.width() - 4, (first - size.height()) // 2)
            self._corner.setGeometry(QRect(at, size))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._line.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, thick = (theme.accent, 2) if self._line.hasFocus() else (theme.control_line, 1)
        painter.setPen(QPen(QColor(edge), thick))
        painter.setBrush(QColor(theme.surface if self.isEnabled() else theme.window))
        inset = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)


def _itself(code: str) -> Entry:
    return Entry(code, code)
