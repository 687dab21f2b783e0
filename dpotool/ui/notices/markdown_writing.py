"""Marks put into a text: strong words, lists, links, placeholders."""

import re

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_MARK = "**"
_BULLET = re.compile(r"^\s*- ")


def toggle_strong(field: QPlainTextEdit) -> None:
    """Make the words selected strong, or no longer; without a selection, put the marks around the cursor."""
    cursor = field.textCursor()
    text = cursor.selectedText()
    if not text:
        cursor.insertText(_MARK * 2)
        cursor.setPosition(cursor.position() - len(_MARK))
        field.setTextCursor(cursor)
    elif text.startswith(_MARK) and text.endswith(_MARK) and len(text) > len(_MARK) * 2:
        _replace(field, cursor, text[len(_MARK) : -len(_MARK)])
    else:
        inner = text.strip()
        before, after = text[: text.index(inner)], text[text.index(inner) + len(inner) :]
        _replace(field, cursor, f"{before}{_MARK}{inner}{_MARK}{after}")


def toggle_list(field: QPlainTextEdit) -> None:
    """Make the lines selected items of a list, or no longer."""
    cursor = field.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    cursor.setPosition(start)
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    lines = cursor.selectedText().split("\u2029")
    listed = all(_BULLET.match(line) for line in lines if line.strip())
    if listed and any(line.strip() for line in lines):
        made = [_BULLET.sub("", line) for line in lines]
    else:
        made = [line if _BULLET.match(line) else f"- {line}" for line in lines]
    cursor.insertText("\n".join(made))
    field.setTextCursor(cursor)


def insert_link(field: QPlainTextEdit, address: str) -> None:
    """Make the words selected lead to an address; without a selection, its words are the address."""
    cursor = field.textCursor()
    words = cursor.selectedText().replace("\u2029", " ").strip() or address
    cursor.insertText(f"[{words}]({address})")
    field.setTextCursor(cursor)


def with_scheme(address: str) -> str:
    """An address as links need it, such as https://larkfield.example for larkfield.example."""
    tidy = address.strip()
    if not tidy or re.match(r"(https?|mailto|tel):", tidy, re.IGNORECASE):
        return tidy
    return f"mailto:{tidy}" if "@" in tidy and "/" not in tidy else f"https://{tidy}"


def _replace(field: QPlainTextEdit, cursor: QTextCursor, text: str) -> None:
    start = cursor.selectionStart()
    cursor.insertText(text)
    cursor.setPosition(start)
    cursor.setPosition(start + len(text), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
