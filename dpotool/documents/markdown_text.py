"""Blocks of a document written as Markdown, to be written on by the officer."""

import re
from collections.abc import Iterable, Iterator
from itertools import count, repeat

from dpotool.documents.prose_markdown import escape
from dpotool.domain.prose import (
    Address,
    Block,
    Bullets,
    Emphasis,
    Heading,
    Item,
    Link,
    Note,
    Numbered,
    Paragraph,
    Rule,
    Strong,
    Table,
    Words,
    items,
    plain,
)

_BARE = re.compile(r"[a-z]+:[^\s<>()\\{}]+")
_TEMPLATE = re.compile(r"\{[{%#]")


def markdown(blocks: Iterable[Block], above: int = 1) -> str:
    """The blocks as Markdown that is read back as the same blocks below a heading of the level `above`.

    Braces that a template would read as a placeholder are written so that it prints them.
    """
    texts, again, before = [], False, None
    for block in blocks:
        again = not again if type(block) is before else False
        texts.append(_block(block, above, again))
        before = type(block)
    return "\n\n".join(filter(None, texts))


def _block(block: Block, above: int, again: bool) -> str:
    """A block; `again` is true of a list that follows one like it, and takes another mark to stay apart."""
    match block:
        case Heading(level, words):
            return f"{'#' * max(1, level - above)} {_line(words)}"
        case Paragraph(words):
            return _words(words)
        case Bullets():
            return _list(items(block), repeat("* " if again else "- "), above)
        case Numbered(start=start):
            stop = ")" if again else "."
            return _list(items(block), (f"{number}{stop} " for number in count(start)), above)
        case Table():
            return _table(block)
        case Address(lines):
            return "\\\n".join(_line(line) for line in lines)
        case Note(blocks):
            return "\n".join(f"> {line}".rstrip() for line in markdown(blocks, above).split("\n"))
        case Rule(to_write_on):
            return "___" if to_write_on else "***"
        case _:
            return ""


def _list(listed: tuple[Item, ...], marks: Iterator[str], above: int) -> str:
    loose = any(isinstance(inner, Paragraph) for item in listed for inner in item.below)
    return ("\n\n" if loose else "\n").join(
        _item(item, mark, above) for item, mark in zip(listed, marks, strict=False)
    )


def _item(item: Item, mark: str, above: int) -> str:
    first, inner = _words(item.words), markdown(item.below, above)
    gap = "\n\n" if item.below and isinstance(item.below[0], Paragraph) else "\n"
    text = gap.join(part for part in (first, inner) if part)
    indent = " " * len(mark)
    lines = (indent + line if line else "" for line in text.split("\n"))
    return mark + "\n".join(lines)[len(mark) :]


def _table(table: Table) -> str:
    rule = "|" + " --- |" * len(table.head)
    return "\n".join([_row(table.head), rule, *map(_row, table.rows)])


def _row(cells: tuple[Words, ...]) -> str:
    return "| " + " | ".join(_line(cell) for cell in cells) + " |"


def _line(words: Words) -> str:
    return _words(words).replace("\\\n", " ")


def _words(words: Words) -> str:
    if isinstance(words, str):
        return _literal(words)
    return "".join(_span(part) for part in words)


def _span(part: str | Strong | Emphasis | Link) -> str:
    match part:
        case Strong(words):
            return _marked(words, "**")
        case Emphasis(words):
            return _marked(words, "*")
        case Link(words, url):
            return _link(words, url)
        case text:
            return _literal(text)


def _link(words: Words, url: str) -> str:
    if words == url and _BARE.fullmatch(url):
        return f"<{url}>"
    target = url if _BARE.fullmatch(url) else f"<{url}>"
    return f"[{_words(words)}]({target})"


def _marked(words: Words, mark: str) -> str:
    text = _words(words)
    return f"{mark}{text}{mark}" if plain(words).strip() else text


def _literal(text: str) -> str:
    return "\\\n".join(map(_literal_line, text.split("\n")))


def _literal_line(line: str) -> str:
    """A line, with its blanks at either end, which stand between it and the next span."""
    core = line.strip(" ")
    if not core:
        return line
    start, _, end = line.partition(core)
    return start + _TEMPLATE.sub(lambda found: f'{{{{ "{found[0]}" }}}}', escape(core)) + end
