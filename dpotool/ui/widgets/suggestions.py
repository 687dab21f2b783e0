"""A list that opens below a line while the officer types, to choose an answer from."""

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from dpotool.ui.theme import set_look
from dpotool.ui.widgets.entries import Entry, Offer
from dpotool.ui.widgets.suggestion_delegate import SuggestionDelegate

_MOST_SHOWN = 10


class Suggestions(QObject):
    """Offers entries for what is typed; `picked` tells the code of the one chosen."""

    picked = Signal(str)

    def __init__(self, line: QLineEdit, across: QWidget | None = None) -> None:
        """Suggest for a line, in a list as wide as the line, or as the widget that it stands in."""
        super().__init__(line)
        self._line = line
        self._across = across or line
        self._offer: Offer = _nothing
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._completer.activated[QModelIndex].connect(self._pick)  # type: ignore[index]
        self.popup = QListView()
        set_look(self.popup, "popup")
        self._completer.setPopup(self.popup)
        self.popup.setItemDelegate(SuggestionDelegate(self.popup))  # in place of the completer's own
        line.textEdited.connect(self.open)

    def set_offer(self, offer: Offer) -> None:
        """Ask this, from now on, what there is for a text."""
        self._offer = offer

    @property
    def is_open(self) -> bool:
        """Whether the list is on the screen."""
        return self.popup.isVisible()

    @property
    def has_current(self) -> bool:
        """Whether the officer has moved to one of the entries."""
        return self.is_open and self.popup.currentIndex().isValid()

    @property
    def shown(self) -> tuple[str, ...]:
        """The codes of the entries in the list, from the top."""
        return tuple(self._model.item(row).data() for row in range(self._model.rowCount()))

    def open(self, typed: str = "") -> None:
        """Show what there is for a text; nothing where there is nothing."""
        self._model.clear()
        for entry in self._offer(typed):
            self._model.appendRow(_item(entry))
        if self._model.rowCount():
            self._completer.complete(self._place())
            self.popup.setCurrentIndex(QModelIndex())
        else:
            self.close()

    def close(self) -> None:
        """Take the list away."""
        self.popup.hide()

    def _place(self) -> QRect:
        left = self._across.mapTo(self._line.window(), QPoint(0, 0)).x()
        offset = left - self._line.mapTo(self._line.window(), QPoint(0, 0)).x()
        return QRect(offset, 0, self._across.width(), self._line.height() + 4)

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(Qt.ItemDataRole.UserRole + 1))


def _item(entry: Entry) -> QStandardItem:
    item = QStandardItem(entry.label)
    item.setData(entry.code)
    item.setToolTip(entry.help)
    item.setEditable(False)
    return item


def _nothing(typed: str) -> tuple[Entry, ...]:
    return ()
