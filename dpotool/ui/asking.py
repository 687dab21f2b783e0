"""Dialogs that wait for their answer."""

from PySide6.QtWidgets import QDialog


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is answered, and let Qt delete it once what it holds has been read.

    True where it was accepted. A dialog that was only let go of would stay with its window until that is
    closed, or be deleted whenever Python happens to collect it.
    """
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted
