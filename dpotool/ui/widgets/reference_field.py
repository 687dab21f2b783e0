"""Another record of the register, by its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dpotool.ui.widgets.entries import Entry, Offer, entry_named
from dpotool.ui.widgets.line_field import LineField
from dpotool.ui.widgets.suggestions import Suggestions


class ReferenceField(LineField):
    """A line that searches records by name as one types, with a button that goes to the one chosen."""

    chosen = Signal(str)
    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._label = ""
        self._offer: Offer = _nothing
        self.suggestions = Suggestions(self.line)
        self.suggestions.picked.connect(self.chosen)
        self.list_button = self._add_button("caret-down", "Show the list", "Alt+Down")
        self.list_button.triggered.connect(self._open_all)
        self.go_button = self._add_button("arrow-right", "Go to this record", "Ctrl+Return")
        self.go_button.triggered.connect(lambda: self.followed.emit(self._code))
        self.line.setPlaceholderText("Not answered")
        self.left.connect(self.settle)
        self.show_record("", "")

    def set_offer(self, offer: Offer) -> None:
        """Offer the records that this gives for a text."""
        self._offer = offer
        self.suggestions.set_offer(offer)

    def show_record(self, code: str, label: str) -> None:
        """Show the record with that identity by its name."""
        self._code, self._label = code, label
        self.set_text(label)
        self.set_note("")
        self.go_button.setVisible(bool(code))

    def settle(self) -> None:
        """Take what was typed as the record it names; keep it, and say so, where it names none."""
        if self.suggestions.is_open or self.text == self._label:
            return
        typed = self.text.strip()
        known = entry_named(self._offer(typed), typed) if typed else Entry("", "")
        if known is not None:
            self.chosen.emit(known.code)
        else:
            self.set_note(f"There is no “{typed}” yet; choose from the list, or add it there.")

    @property
    def unread(self) -> str:
        """Text that names no record; empty where it does, or where there is none."""
        return self.text if self.note else ""

    def _open_all(self) -> None:
        self.line.setFocus()
        self.suggestions.open("")


def _nothing(typed: str) -> tuple[Entry, ...]:
    return ()
