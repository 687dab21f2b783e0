"""Dialogs that wait for their answer."""

from PySide6.QtWidgets import QApplication, QDialog, QWidget


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is answered, and let Qt delete it once what it holds has been read.

    True where it was accepted. A dialog that was only let go of would stay with its window until that is
    closed, or be deleted whenever Python happens to collect it.
    """
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


def window_to_ask_from() -> QWidget | None:
    """The window that the officer works in, before which a dialog is to stand."""
    return still_shown(QApplication.activeWindow())


def still_shown(window: QWidget | None) -> QWidget | None:
    """The window, or the first above it that can be seen: what has been answered may still be active."""
    while window is not None and not window.isVisible():
        above = window.parentWidget()
        window = above.window() if above is not None else None
    return window
