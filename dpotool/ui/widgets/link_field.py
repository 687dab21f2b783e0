"""An address on the web, an e-mail address, or the place of a document, with a button that opens it."""

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from dpotool.ui.widgets.line_field import LineField

_OPENED = ("http", "https", "mailto")
_EMAIL = re.compile(r"[^\s@/\\:]+@[^\s@/\\:]+\.[^\s@/\\:]+")


class LinkField(LineField):
    """A line for a link; Open shows it in the program that the system uses for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = self._add_button("arrow-square-out", "Open the link", "Ctrl+Return")
        self.open_button.triggered.connect(self.open)
        self.line.textChanged.connect(self._judge)
        self._judge(self.text)

    def open(self) -> None:
        """Open what the link leads to, if it leads anywhere that is safe to open."""
        target = target_of(self.text)
        if target is not None:
            QDesktopServices.openUrl(target)

    def _judge(self, text: str) -> None:
        self.open_button.setEnabled(target_of(text) is not None)
        self.open_button.setVisible(bool(text.strip()))


def target_of(text: str) -> QUrl | None:
    """What a link leads to: a web page, an e-mail address or a file that exists; None where it is neither."""
    tidy = text.strip()
    if _EMAIL.fullmatch(tidy):
        return QUrl(f"mailto:{tidy}")
    if tidy.lower().startswith("www."):
        tidy = f"https://{tidy}"
    if tidy.partition(":")[0].lower() in _OPENED:
        url = QUrl(tidy, QUrl.ParsingMode.StrictMode)
        return url if url.isValid() and len(tidy.partition(":")[2].strip("/")) else None
    return _file(tidy)


def _file(text: str) -> QUrl | None:
    place = Path(text).expanduser() if text else None
    try:
        found = place is not None and place.is_absolute() and place.exists()
    except (OSError, ValueError):
        return None
    return QUrl.fromLocalFile(str(place)) if found else None
