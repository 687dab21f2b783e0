"""The end of a window."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget


def end(window: QWidget) -> None:
    """Close a window and delete it at once, with all that stands in it.

    Qt deletes a tree of widgets from its root. Python's collector, which finds them in no order, is left
    nothing to delete.
    """
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
