"""Marks in the text of a section shown as what they mean, so that they do not puzzle."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from dpotool.ui.theme import colours

_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_HEADING = re.compile(r"^#{1,6} .*")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_BARE_LINK = re.compile(r"<[a-z]+:[^<>\s]+>")
_LIST = re.compile(r"^\s*([-*+]|\d+[.)]) ")


class MarkdownColours(QSyntaxHighlighter):
    """Strong words strong, placeholders and links in the accent, marks quiet."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._field = field

    def highlightBlock(self, text: str) -> None:
        theme = colours(self._field)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        accent = _ink(theme.accent)
        for pattern, format in (
            (_STRONG, strong),
            (_HEADING, strong),
            (_LINK, accent),
            (_BARE_LINK, accent),
            (_PLACEHOLDER, accent),
        ):
            for found in pattern.finditer(text):
                self.setFormat(found.start(), len(found[0]), format)
        quiet = _ink(theme.quiet)
        for found in _STRONG.finditer(text):
            self.setFormat(found.start(), 2, quiet)
            self.setFormat(found.end() - 2, 2, quiet)
        for found in _LINK.finditer(text):
            self.setFormat(found.start(2) - 2, len(found[2]) + 3, quiet)
        listed = _LIST.match(text)
        if listed:
            self.setFormat(listed.start(1), len(listed[1]), quiet)


def _ink(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made
