"""A document as plain text, for an e-mail, a web form or a reader that knows nothing else."""

import textwrap
from collections.abc import Iterator
from itertools import repeat

from dpotool.domain.prose import (
    Address,
    Block,
    Bullets,
    Heading,
    Item,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Prose,
    Rule,
    Table,
    Words,
    by_target,
    items,
    plain,
    printable,
    printed_address,
)

_UNDERLINES = {1: "=", 2: "-", 3: "."}


def plain_text(prose: Prose, width: int = 78) -> str:
    """The document in lines of at most `width` letters; only an address that is longer runs over."""
    parts = [*_top(prose, width), *(_block(block, width) for block in prose.blocks)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _top(prose: Prose, width: int) -> Iterator[str]:
    title = _wrapped(printable(prose.title).strip().upper(), width)
    yield _wrapped(printable(prose.header), width)
    yield from (_block(block, width) for block in prose.opening)
    yield title + "\n" + "=" * max(map(len, title.split("\n")))
    yield _wrapped(printable(prose.subtitle), width)
    yield _wrapped(printable(prose.version), width)


def _block(block: Block, width: int) -> str:
    match block:
        case Heading(level, words):
            text = _wrapped(_said(words), width)
            return f"\n{text}\n{_UNDERLINES.get(level, '.') * max(map(len, text.split(chr(10))))}"
        case Paragraph(words):
            return _wrapped(_said(words), width)
        case Bullets():
            return _listed(items(block), repeat("-"), width)
        case Numbered(start=start):
            return _listed(items(block), (f"{start + place}." for place in range(len(block.items))), width)
        case Table():
            return _rows(block, width)
        case Address(lines):
            return textwrap.indent("\n".join(_wrapped(_said(line), width - 4) for line in lines), "    ")
        case Note(blocks):
            inside = "\n\n".join(_block(each, width - 2) for each in blocks).split("\n")
            return "\n".join(f"| {line}".rstrip() for line in inside)
        case Picture(alt=alt):
            return _wrapped(printable(alt), width)
        case Rule() | PageBreak():
            return "\n" + "_" * width if block == Rule(to_write_on=True) else "-" * width


def _listed(listed: tuple[Item, ...], marks: Iterator[str], width: int) -> str:
    return "\n".join(_item(each, f"{mark} ", width) for each, mark in zip(listed, marks, strict=False))


def _item(item: Item, mark: str, width: int) -> str:
    room = width - len(mark)
    parts = [_wrapped(_said(item.words), room), *(_block(block, room) for block in item.below)]
    return mark + textwrap.indent("\n".join(part for part in parts if part), " " * len(mark))[len(mark) :]


def _rows(table: Table, width: int) -> str:
    """Each row as a small paragraph: its first cell, then the others after the names of their columns."""
    caption = _wrapped(_said(table.caption), width)
    rows = (_row(table.head, row, width) for row in table.rows)
    return "\n\n".join(part for part in (caption, *rows) if part)


def _row(head: tuple[Words, ...], row: tuple[Words, ...], width: int) -> str:
    named = [(plain(name).strip(), _said(cell).strip()) for name, cell in zip(head, row, strict=False)]
    first = _wrapped(named[0][1], width) if named else ""
    rest = [textwrap.indent(_wrapped(f"{name}: {cell}", width - 2), "  ") for name, cell in named[1:] if cell]
    return "\n".join(part for part in (first, *rest) if part)


def _said(words: Words) -> str:
    """The words, each link followed by its address where the words do not show it."""
    return "".join(_stretch(url, "".join(run.text for run in group)) for url, group in by_target(words))


def _stretch(url: str, text: str) -> str:
    address = printed_address(url, text)
    return f"{text} ({url if address and url.startswith('http') else address})" if address else text


def _wrapped(text: str, width: int) -> str:
    lines = (
        textwrap.fill(line.strip(), width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
    return "\n".join(lines).strip("\n")
