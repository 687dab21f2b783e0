"""Any number of answers of a short list, all in sight, each a chip to be pressed."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from dpotool.domain.terms import Term
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChoiceChips(QWidget):
    """Space chooses a chip and takes it back; arrows go from chip to chip, and Tab leaves them all."""

    altered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(6)
        self.chips: dict[str, QPushButton] = {}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the answers chosen, in the order of the list."""
        return tuple(code for code, chip in self.chips.items() if chip.isChecked())

    def offer(self, terms: Iterable[Term], question: str) -> None:
        """Offer these answers to a question, none of them chosen."""
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {term.code: self._chip(term, question) for term in terms}
        for chip in self.chips.values():
            self._flow.addWidget(chip)
            chip.show()
        self._stop_at(0)
        self.updateGeometry()

    def focus(self) -> None:
        """Put the cursor on the chips."""
        next(iter(self.chips.values())).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chips = list(self.chips.values())
        here = next((place for place, chip in enumerate(chips) if chip.hasFocus()), -1)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or here < 0:
            super().keyPressEvent(event)
            return
        place = (here + step) % len(chips)
        self._stop_at(place)
        chips[place].setFocus()

    def _stop_at(self, place: int) -> None:
        """Let the Tab key stop at one of the chips only."""
        for number, chip in enumerate(self.chips.values()):
            policy = Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _chip(self, term: Term, question: str) -> QPushButton:
        chip = _Chip(term.label, self)
        chip.setCheckable(True)
        chip.setToolTip(term.help)
        chip.setAccessibleName(f"{question}: {term.label}")
        set_look(chip, "chip")
        chip.toggled.connect(lambda _: self.altered.emit())
        return chip


class _Chip(QPushButton):
    """A chip that leaves the arrows to the row of chips, and Enter to the sheet on which they stand."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
