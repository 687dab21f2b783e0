"""The pointer that asks for patience."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtCore
from PySide6.QtGui import QGuiApplication


@contextmanager
def waiting_cursor() -> Iterator[None]:
    """Show the pointer that asks for patience while the body runs."""
    QGuiApplication.setOverrideCursor(QtCore.Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
