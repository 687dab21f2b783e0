"""What each program makes of a page with conditional comments."""

import re

_WORD_ONLY = re.compile(r"<!--\[if (?:gte mso 9|supportFields)\]>(.*?)<!\[endif\]-->", re.DOTALL)
_NOT_WORD = re.compile(r"<!--\[if !mso\]><!-->(.*?)<!--<!\[endif\]-->", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def word_view(page: str) -> str:
    """The page as Word reads it: its own comments opened, the branch for others gone."""
    return _WORD_ONLY.sub(r"\1", _NOT_WORD.sub("", page))


def open_view(page: str) -> str:
    """The page as a browser or LibreOffice reads it: comments are comments."""
    return _COMMENT.sub("", page)


def word_only(page: str) -> list[str]:
    """The contents of each comment that only Word opens."""
    return _WORD_ONLY.findall(page)


def comments(page: str) -> list[str]:
    """Every comment, as any parser of HTML finds it: up to the first end mark."""
    return _COMMENT.findall(page)
