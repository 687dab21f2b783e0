"""The rows of the list of cases, quick with thousands of them: only heads have a height of their own."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from dpotool.ui.fonts import scaled
from dpotool.ui.requests.case_model import CaseModel
from dpotool.ui.requests.case_painter import HEAD, ROW, CasePainter
from dpotool.ui.theme import set_look


class CaseView(QTableView):
    """One column of cases; Enter opens the one that is selected, Delete asks to remove it."""

    opened = Signal()
    delete_asked = Signal()
    current_changed = Signal()

    def __init__(self, model: CaseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = model
        self._low: tuple[int, ...] = ()
        self.setModel(model)
        self.setAccessibleName("Cases")
        self.setItemDelegate(CasePainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        set_look(self, "pages")
        model.modelReset.connect(self.set_heights)
        self.activated.connect(self.opened)

    def set_heights(self) -> None:
        """Make cases as high as the design has them, and heads lower; Qt keeps heights through a reset."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW))
        for row in set(self._low) - set(self._cases.heads):
            self.setRowHeight(row, scaled(ROW))
        for row in self._cases.heads:
            self.setRowHeight(row, scaled(HEAD))
        self._low = tuple(self._cases.heads)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_heights()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)
