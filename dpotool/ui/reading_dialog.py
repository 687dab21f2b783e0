"""Dialogs to read: the guide, the keyboard shortcuts, and what this program is."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from importlib import metadata

from PySide6 import __version__ as pyside_version
from PySide6.QtGui import (
    QGuiApplication,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from dpotool import __version__
from dpotool.assets import resource
from dpotool.ui.fonts import SECTION, TITLE, scaled, sized
from dpotool.ui.theme import set_look

_OWN_KEYS = (
    ("Next field, or previous", "Tab, Shift+Tab"),
    ("Choose in a list", "Arrows, Enter"),
    ("Leave the search", "Esc"),
    ("Open a menu", "Alt and the letter underlined"),
)


class ReadingDialog(QDialog):
    """A text to read, given as Markdown."""

    def __init__(self, title: str, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenExternalLinks(True)
        self.text.setMarkdown(markdown)
        give_air(self.text.document())
        set_look(self.text, "reading")
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.resize(scaled(640), scaled(560))


def give_air(document: QTextDocument) -> None:
    """Set headings apart from what is above them, give them the sizes of the window, and tables no lines."""
    block = document.begin()
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            _set_heading(QTextCursor(block), level)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            layout = frame.format().toTableFormat()
            layout.setBorder(0)
            layout.setCellPadding(scaled(3))
            layout.setCellSpacing(0)
            frame.setFormat(layout)


def _set_heading(cursor: QTextCursor, level: int) -> None:
    layout = cursor.blockFormat()
    layout.setTopMargin(0 if level == 1 else scaled(14))
    layout.setBottomMargin(scaled(6))
    cursor.setBlockFormat(layout)
    letters = QTextCharFormat()
    letters.setFont(sized(QGuiApplication.font(), TITLE if level == 1 else SECTION, semibold=True))
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.setCharFormat(letters)


def guide() -> str:
    """The short guide to the window, in Markdown."""
    return resource("help", "guide.md").read_text(encoding="utf-8")


def keyboard_shortcuts(keyed: Iterable[tuple[str, str]]) -> str:
    """What each key does, as a table in Markdown; `keyed` are words and keys of the menus."""
    rows = [f"| {title} | {keys} |" for title, keys in (*keyed, *_OWN_KEYS)]
    return "\n".join(("# Keyboard shortcuts", "", "| What it does | Keys |", "|---|---|", *rows))


def about() -> str:
    """Version, licence, and the parts that others have written, in Markdown."""
    parts = [f"| {name} | {licence} |" for name, licence in _licences()]
    return "\n".join(
        (
            "# dpotool",
            f"Version {__version__}, on Python {platform.python_version()} and PySide {pyside_version}.",
            "",
            "A desktop toolkit for the data protection officer of a small organisation. Licensed under the "
            "Apache License 2.0. It helps to keep records; whether processing is lawful is yours to judge.",
            "",
            "## Parts by others",
            "",
            "| Part | Licence |",
            "|---|---|",
            *parts,
        )
    )


_PARTS = (
    *("PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "openpyxl", "python-docx", "typst", "Jinja2"),
    *("markdown-it-py", "nh3", "holidays", "platformdirs", "QtAwesome", "font-source-sans-pro", "tzdata"),
)


def _licences() -> list[tuple[str, str]]:
    return [(name, licence) for name in _PARTS if (licence := _licence(name))]


def _licence(name: str) -> str:
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    written = told["License-Expression"] or told["License"] or ""
    named = [
        each.rsplit("::", 1)[-1].strip() for each in told.get_all("Classifier") or () if "License ::" in each
    ]
    first = written.strip().splitlines()[0] if written.strip() else ""
    return first if 0 < len(first) < 60 else ", ".join(named)
