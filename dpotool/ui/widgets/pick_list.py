"""Any number of answers from a list, each as a chip."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from dpotool.ui.icons import icon
from dpotool.ui.widgets.chip import Chip
from dpotool.ui.widgets.chip_field import ChipField
from dpotool.ui.widgets.entries import Entry, Offer, entry_named


class PickList(ChipField):
    """Answers picked from a list that opens below; typing searches it.

    Where `free`, a text that is not in the list may be an answer too.
    """

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer = _nothing
        self._free = False
        self.open_button = QToolButton()
        self.open_button.setIcon(icon("caret-down", "quiet"))
        self.open_button.setIconSize(QSize(14, 14))
        self.open_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.open_button.setAccessibleName("Show the list")
        self.open_button.setToolTip("Show the list (Down)")
        self.open_button.clicked.connect(self._open_all)
        self._frame.set_corner(self.open_button)
        self.line.setPlaceholderText("Choose…")

    def set_offer(self, offer: Offer, *, free: bool) -> None:
        """Offer what this gives for a text."""
        self._offer = offer
        self._free = free
        self.suggestions.set_offer(self._left_over)

    @property
    def unread(self) -> str:
        """Text in the line that is not in the list; empty where there is none."""
        return self.line.text() if self.note else ""

    def _open(self, chip: Chip) -> None:
        self.followed.emit(self._codes[self._chips.index(chip)])

    def _left_over(self, typed: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in self._offer(typed) if entry.code not in self._codes)

    def _open_all(self) -> None:
        self.line.setFocus()
        self.suggestions.open(self.line.text())

    def _enter(self) -> None:
        typed = self.line.text().strip()
        found = self._offer(typed) if typed else ()
        named = entry_named(found, typed) or (found[0] if len(found) == 1 else None)
        if named is not None:
            self._pick(named.code)
        else:
            self._leave()

    def _leave(self) -> None:
        typed = self.line.text().strip()
        named = entry_named(self._offer(typed), typed) if typed else None
        if named is not None or (typed and self._free):
            self._pick(named.code if named else typed)
        self.set_note(f"“{typed}” is not in the list; choose from it." if self.line.text().strip() else "")

    def _pick(self, code: str) -> None:
        self.set_note("")
        super()._pick(code)


def _nothing(typed: str) -> tuple[Entry, ...]:
    return ()
