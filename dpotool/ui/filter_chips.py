"""Chips by which a table is narrowed; several may be pressed at once."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from dpotool.ui.theme import set_look
from dpotool.ui.widgets.flow_layout import FlowLayout

ALL = ""


class FilterChips(QWidget):
    """All, and one chip for each way to narrow the list, with the number of what it would show."""

    chips_chosen = Signal()

    def __init__(self, chips: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`chips` are names and labels."""
        super().__init__(parent)
        self._chips: dict[str, QPushButton] = {}
        self._labels = {ALL: "All", **dict(chips)}
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(6)
        for name, label in self._labels.items():
            self._add(name, label)
        self._show_all()

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """All chips in their order, those that are hidden too."""
        return tuple(self._chips.values())

    @property
    def chosen(self) -> frozenset[str]:
        """The names of the chips pressed; none where all is shown."""
        return frozenset(name for name, chip in self._chips.items() if name and chip.isChecked())

    def choose(self, names: Iterable[str]) -> None:
        """Press these chips and no others."""
        wanted = set(names)
        for name, chip in self._chips.items():
            chip.setChecked(name in wanted)
        self._show_all()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many each chip would show; one that would show nothing is hidden unless it is pressed."""
        for name, chip in self._chips.items():
            count = counts.get(name, 0)
            chip.setText(f"{self._labels[name]}  {count}")
            chip.setAccessibleName(f"{self._labels[name]}, {count}")
            chip.setVisible(name == ALL or count > 0 or chip.isChecked())
        self._flow.invalidate()

    def add_widget(self, widget: QWidget) -> None:
        """Put another way to narrow the list after the chips."""
        self._flow.addWidget(widget)

    def _add(self, name: str, label: str) -> None:
        chip = QPushButton(label)
        chip.setCheckable(True)
        set_look(chip, "chip")
        chip.clicked.connect(lambda: self._press(name))
        self._chips[name] = chip
        self._flow.addWidget(chip)

    def _press(self, name: str) -> None:
        if name == ALL:
            self.choose(())
        self._show_all()
        self.chips_chosen.emit()

    def _show_all(self) -> None:
        self._chips[ALL].setChecked(not self.chosen)
