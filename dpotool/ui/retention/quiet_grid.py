"""The look of a grid of days or months: no lines, no editing, one cell chosen, Tab leads on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView


def look_quiet(grid: QTableView) -> None:
    """Make a grid look like the page that it stands on; its cells may be as small as there is room."""
    grid.setFrameShape(QFrame.Shape.NoFrame)
    grid.setShowGrid(False)
    grid.setCornerButtonEnabled(False)
    grid.setTabKeyNavigation(False)
    grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    grid.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    grid.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    for header in (grid.horizontalHeader(), grid.verticalHeader()):
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)
