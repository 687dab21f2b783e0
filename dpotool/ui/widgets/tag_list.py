"""Short texts of the officer's own, each as a chip."""

from PySide6.QtWidgets import QWidget

from dpotool.domain.kinds import parts_of
from dpotool.ui.widgets.chip import Chip
from dpotool.ui.widgets.chip_field import ChipField


class TagList(ChipField):
    """Tags: Enter or a semicolon adds one, Backspace in the empty line writes the last one again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line.textEdited.connect(self._split)

    def _split(self, typed: str) -> None:
        if ";" in typed or "\n" in typed:
            self.suggestions.close()
            self._enter()

    def _enter(self) -> None:
        written = self.line.text()
        self.line.clear()
        self._add(parts_of(written))

    def _leave(self) -> None:
        self._enter()

    def _take_back(self) -> None:
        if self._chips:
            self._open(self._chips[-1])

    def _open(self, chip: Chip) -> None:
        text = self._codes[self._chips.index(chip)]
        self._enter()
        self._alter(tuple(code for code in self._codes if code != text))
        self.line.setText(text)
        self.line.setFocus()
