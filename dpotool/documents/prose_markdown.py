"""Markdown as blocks of a document; and any text written so that Markdown leaves it alone."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from dpotool.domain.prose import (
    DEEPEST_LEVEL,
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
    plain,
    printable,
)
from dpotool.domain.prose_faults import LINK_SCHEMES

_ANYWHERE = re.compile(r"[\\`*_\[\]<&|]")
_AT_LINE_START = re.compile(r"^([#+\-=>~:]|\d+(?=[.)]))")


def blocks(markdown: str, below_level: int) -> tuple[Block, ...]:
    """The blocks of a Markdown text that stands below a heading of the given level (0: below the title).

    Its headings begin one level deeper and skip none; in lists and quotations they are strong words. HTML is
    shown as text, pictures are left out, three underscores are a line to write on, and a link that is not to
    the web, a mailbox or a telephone is its words alone.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # _link decides, and keeps the words
    return _Reading(below_level).blocks(SyntaxTreeNode(parser.parse(printable(markdown))).children)


def escape(text: str) -> str:
    """The text as Markdown that shows it literally; lines stay lines, an empty line parts two paragraphs."""
    lines = [_escaped_line(line.strip()) for line in printable(text).strip().split("\n")]
    broken = (
        line + "\\" if line and following else line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
    )
    return "\n".join(broken)


def _escaped_line(line: str) -> str:
    safe = _ANYWHERE.sub(r"\\\g<0>", line)
    start = _AT_LINE_START.match(safe)
    if not start:
        return safe
    mark = start.group()
    return (mark + "\\" if mark.isdigit() else "\\" + mark) + safe[start.end() :]


class _Reading:
    """One pass over a Markdown tree, which remembers how deep the last heading was."""

    def __init__(self, below_level: int) -> None:
        self._above = below_level
        self._levels: list[int] = []

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
        return tuple(block for node in nodes for block in self._block(node))

    def _inner(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
        found = _Reading(0).blocks(nodes)
        return tuple(
            Paragraph((Strong(each.words),)) if isinstance(each, Heading) else each for each in found
        )

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "heading":
                yield from self._heading(node)
            case "bullet_list" | "ordered_list":
                yield self._list(node)
            case "blockquote":
                yield Note(self._inner(node.children))
            case "table":
                yield _table(node)
            case "hr":
                yield Rule(to_write_on=node.markup.startswith("_"))
            case "fence" | "code_block":
                yield Paragraph(node.content.rstrip("\n"))
            case _:
                yield from _paragraph(node)

    def _heading(self, node: SyntaxTreeNode) -> Iterator[Heading]:
        words = _words(node)
        if plain(words).strip():
            yield Heading(self._level(int(node.tag[1:])), words)

    def _level(self, written: int) -> int:
        """The level in the document: one deeper than the nearest heading above that was written as higher."""
        while self._levels and self._levels[-1] >= written:
            self._levels.pop()
        self._levels.append(written)
        return min(self._above + len(self._levels), DEEPEST_LEVEL)

    def _list(self, node: SyntaxTreeNode) -> Bullets | Numbered:
        items = tuple(self._item(child) for child in node.children)
        if node.type == "bullet_list":
            return Bullets(items)
        return Numbered(items, int(node.attrs.get("start", 1)))

    def _item(self, node: SyntaxTreeNode) -> Item:
        inner = self._inner(node.children)
        if inner and isinstance(inner[0], Paragraph):
            return Item(inner[0].words, inner[1:])
        return Item("", inner)


def _paragraph(node: SyntaxTreeNode) -> Iterator[Paragraph]:
    words = _words(node)
    if plain(words).strip():
        yield Paragraph(words)


def _table(node: SyntaxTreeNode) -> Table:
    rows = [tuple(_words(cell) for cell in row.children) for part in node.children for row in part.children]
    return Table(rows[0], tuple(rows[1:]))


def _words(node: SyntaxTreeNode) -> Words:
    spans: list[str | Strong | Emphasis | Link] = []
    for child in node.children:
        for span in _spans(child):
            if spans and isinstance(spans[-1], str) and isinstance(span, str):
                spans[-1] += span
            elif span != "":
                spans.append(span)
    return spans[0] if len(spans) == 1 and isinstance(spans[0], str) else tuple(spans)


def _spans(node: SyntaxTreeNode) -> Iterator[str | Strong | Emphasis | Link]:
    match node.type:
        case "text" | "code_inline":
            yield node.content
        case "softbreak":
            yield " "
        case "hardbreak":
            yield "\n"
        case "strong":
            yield Strong(_words(node))
        case "em":
            yield Emphasis(_words(node))
        case "link":
            yield from _link(node)
        case "inline":
            for child in node.children:
                yield from _spans(child)


def _link(node: SyntaxTreeNode) -> Iterator[str | Strong | Emphasis | Link]:
    url = str(node.attrs.get("href", ""))
    words = _words(node)
    scheme, _, rest = url.partition(":")
    if scheme.lower() in LINK_SCHEMES and rest.strip("/ ") and plain(words).strip():
        yield Link(words, url)
    else:
        yield from (words,) if isinstance(words, str) else words
