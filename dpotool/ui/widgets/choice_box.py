"""One answer of a list."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from dpotool.ui.theme import set_look
from dpotool.ui.widgets.entries import Entry, entry_meant, matching
from dpotool.ui.widgets.key_passing import leave_undo_to_the_window
from dpotool.ui.widgets.suggestion_delegate import SuggestionDelegate

NOT_ANSWERED = "Not answered"
_LONG = 12


class ChoiceBox(QComboBox):
    """A box to choose one answer from; a long list is searched by typing.

    The wheel turns it only while it has the focus, so that scrolling a page alters nothing.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(SuggestionDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._entries: tuple[Entry, ...] = ()
        self._code = ""
        self._free = False
        self.activated.connect(self._take_index)
        self.set_entries((), free=False)

    @property
    def code(self) -> str:
        """The code of the answer chosen; empty where none is."""
        return self._code

    def set_entries(self, entries: Sequence[Entry], *, free: bool) -> None:
        """Offer these answers; where `free`, a text that is none of them may be written too."""
        self._entries = tuple(entries)
        self._free = free
        self._fill()

    def set_code(self, code: str) -> None:
        """Show the answer with that code; one that the list does not hold stands for itself."""
        self._code = code
        if self.findData(code) < 0:
            self._fill()
        self._show_row(self.findData(code))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def settle(self) -> None:
        """Take what was typed as the answer it names, or show the former answer again."""
        if not self.isEditable() or self.currentText() == self.itemText(self.findData(self._code)):
            return
        typed = self.currentText().strip()
        meant = entry_meant((Entry("", NOT_ANSWERED), *self._entries), typed)
        if meant is not None or not typed:
            self._take(meant.code if meant else "")
        elif self._free and not matching(self._entries, typed):
            self._take(typed)
        else:
            self.set_code(self._code)

    def _take_index(self, index: int) -> None:
        self._take(self.itemData(index) or "")

    def _take(self, code: str) -> None:
        altered = code != self._code
        self.set_code(code)
        if altered:
            self.chosen.emit(code)

    def _fill(self) -> None:
        self.clear()
        self.addItem(NOT_ANSWERED, "")
        for entry in self._entries:
            self.addItem(entry.label, entry.code)
            self.setItemData(self.count() - 1, entry.help or None, Qt.ItemDataRole.ToolTipRole)
        if self._code and self.findData(self._code) < 0:
            self.addItem(self._code, self._code)
        self._search_by_typing(self.count() > _LONG or self._free)
        self._show_row(max(self.findData(self._code), 0))

    def _show_row(self, row: int) -> None:
        """Show an answer from its beginning, also where it is longer than the box."""
        self.setCurrentIndex(row)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def _search_by_typing(self, wanted: bool) -> None:
        if wanted and not self.isEditable():
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line = cast(QLineEdit, self.lineEdit())
            leave_undo_to_the_window(line)
            line.editingFinished.connect(self.settle)
            completer = QCompleter(self.model(), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            popup = QListView()
            set_look(popup, "popup")
            completer.setPopup(popup)
            popup.setItemDelegate(SuggestionDelegate(popup))
            self.setCompleter(completer)
