"""The choice of the columns that a table shows."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.record_columns import Column
from dpotool.ui.theme import set_look

_SIZE = (280, 420)


class ColumnChoice(QPushButton):
    """A button that opens a list of columns; ticking one shows it at once."""

    columns_chosen = Signal(tuple)

    def __init__(
        self, columns: Sequence[Column], usual: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("Columns", parent)
        self._columns, self._usual = tuple(columns), tuple(usual)
        self._chosen: tuple[str, ...] = self._usual
        self.setIcon(icon("columns"))
        self.list = ColumnList(self)
        self.clicked.connect(self._open)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the columns shown, in their order."""
        return self._chosen

    def show_chosen(self, names: Iterable[str]) -> None:
        """Tick these columns, without a signal."""
        self._chosen = tuple(names)

    def take(self, name: str, wanted: bool) -> None:
        """Show or hide a column; the last one stays, and a new one comes where it stands in the list."""
        if wanted == (name in self._chosen) or (not wanted and len(self._chosen) == 1):
            return
        names = self._with(name) if wanted else [each for each in self._chosen if each != name]
        self._chosen = tuple(names)
        self.columns_chosen.emit(self._chosen)

    def take_usual(self) -> None:
        """Show the usual columns."""
        self._chosen = self._usual
        self.columns_chosen.emit(self._chosen)
        self.list.fill(self._columns, self._chosen)

    def _with(self, name: str) -> list[str]:
        order = [column.name for column in self._columns]
        before = [each for each in self._chosen if order.index(each) < order.index(name)]
        names = list(self._chosen)
        names.insert(names.index(before[-1]) + 1 if before else 0, name)
        return names

    def _open(self) -> None:
        self.list.fill(self._columns, self._chosen)
        self.list.open_below(self)


class ColumnList(QFrame):
    """The list that opens: Space ticks, Escape closes."""

    def __init__(self, choice: ColumnChoice) -> None:
        super().__init__(choice, Qt.WindowType.Popup)
        self._choice = choice
        self.items = QListWidget()
        self.items.setAccessibleName("Columns")
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.setSpacing(2)
        self.items.itemChanged.connect(self._take)
        self.usual = QPushButton("Usual columns")
        self.usual.clicked.connect(choice.take_usual)
        set_look(self.usual, "link")
        set_look(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.items)
        layout.addWidget(self.usual, alignment=Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_SIZE[0]), scaled(_SIZE[1]))

    def fill(self, columns: Iterable[Column], chosen: Iterable[str]) -> None:
        """List these columns, those chosen with a tick."""
        ticked = set(chosen)
        self.items.blockSignals(True)
        self.items.clear()
        for column in columns:
            item = QListWidgetItem(column.label, self.items)
            item.setData(Qt.ItemDataRole.UserRole, column.name)
            item.setToolTip(column.help)
            on = column.name in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.items.blockSignals(False)

    def open_below(self, widget: QWidget) -> None:
        """Open below a widget, within the screen."""
        corner = widget.mapToGlobal(QPoint(widget.width() - self.sizeHint().width(), widget.height() + 4))
        self.resize(self.sizeHint())
        self.move(corner)
        self.show()
        self.items.setFocus()
        self.items.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _take(self, item: QListWidgetItem) -> None:
        wanted = item.checkState() == Qt.CheckState.Checked
        name = item.data(Qt.ItemDataRole.UserRole)
        self._choice.take(name, wanted)
        if wanted != (name in self._choice.chosen):
            item.setCheckState(Qt.CheckState.Checked)
