"""Any number of answers from a list, each as a chip."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from dpotool.ui.icons import icon
from dpotool.ui.widgets.chip import Chip
from dpotool.ui.widgets.chip_field import ChipField
from dpotool.ui.widgets.entries import Entry, Offer, entry_meant

_CHOOSE = "Choose…"


class PickList(ChipField):
    """Answers picked from a list that opens below; typing searches it.

    Where `free`, Enter takes a text that is not in the list as an answer too.
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
        self.line.setPlaceholderText(_CHOOSE)

    def set_offer(self, offer: Offer, *, free: bool) -> None:
        """Offer what this gives for a text."""
        self._offer = offer
        self._free = free
        self.suggestions.set_offer(self._left_over)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.line.setPlaceholderText(_CHOOSE if self.isEnabled() else "")
            self.open_button.setVisible(self.isEnabled())

    def _open(self, chip: Chip) -> None:
        self.followed.emit(self._codes[self._chips.index(chip)])

    def _left_over(self, typed: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in self._offer(typed) if entry.code not in self._codes)

    def _open_all(self) -> None:
        self.line.setFocus()
        self.suggestions.open(self.line.text())

    def _enter(self) -> None:
        typed = self.line.text().strip()
        if typed and self._free and entry_meant(self._offer(typed), typed) is None:
            self._pick(typed)
        else:
            self._leave()

    def _leave(self) -> None:
        typed = self.line.text().strip()
        meant = entry_meant(self._offer(typed), typed)
        if meant is not None:
            self._pick(meant.code)
        elif typed:
            own = ", or press Enter to keep it as your own" if self._free else ""
            self.set_note(f"“{typed}” is not in the list yet; choose from it{own}.")
        else:
            self.set_note("")

    def _pick(self, code: str) -> None:
        self.set_note("")
        super()._pick(code)


def _nothing(typed: str) -> tuple[Entry, ...]:
    return ()
