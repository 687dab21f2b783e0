"""A document as a tree of headings, paragraphs, lists and tables, before it becomes Word, PDF or plain text.

Wherever words are asked for, a plain string will do; where some of them are strong or lead somewhere, a tuple
of strings and spans. A newline in a string is a line break.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

DEEPEST_LEVEL = 3
"""Headings go from level 1, a section, to this level; the title stands above them."""


@dataclass(frozen=True)
class Strong:
    """Words that carry weight."""

    words: "Words"


@dataclass(frozen=True)
class Emphasis:
    """Words spoken in another voice."""

    words: "Words"


@dataclass(frozen=True)
class Link:
    """Words that lead to a page, a mailbox, a telephone or, by `#anchor`, to a heading of the document."""

    words: "Words"
    url: str


Words: TypeAlias = str | tuple[str | Strong | Emphasis | Link, ...]


@dataclass(frozen=True)
class Run:
    """A stretch of words in one voice; what a span within a span comes down to."""

    text: str
    strong: bool = False
    emphasis: bool = False
    url: str = ""


@dataclass(frozen=True)
class Heading:
    """The heading of a section (level 1) or a part of one (2, 3); the anchor is what a link to it names."""

    level: int
    words: Words
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    words: Words


@dataclass(frozen=True)
class Item:
    """One item of a list: its words, and what hangs below them."""

    words: Words
    below: tuple["Block", ...] = ()


@dataclass(frozen=True)
class Bullets:
    """A list whose order says nothing."""

    items: tuple[Item | Words, ...]


@dataclass(frozen=True)
class Numbered:
    """A list whose order says something."""

    items: tuple[Item | Words, ...]
    start: int = 1


@dataclass(frozen=True)
class Table:
    """A table with one header row, repeated on every page; widths are shares of the line, in any unit."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    caption: Words = ""
    widths: tuple[float, ...] = ()


@dataclass(frozen=True)
class Address:
    """The lines of an address or a contact, kept together on one page."""

    lines: tuple[Words, ...]


@dataclass(frozen=True)
class Note:
    """What a reader should not miss, or may skip, in a quiet box."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Picture:
    """A picture (opaque PNG), its width in points, and what it shows for whoever does not see it."""

    content: bytes
    alt: str
    width: float


@dataclass(frozen=True)
class Rule:
    """A thin line between two thoughts; or, on a form, one to write on."""

    to_write_on: bool = False


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a page."""


Block: TypeAlias = (
    Heading | Paragraph | Bullets | Numbered | Table | Address | Note | Picture | Rule | PageBreak
)


@dataclass(frozen=True)
class Prose:
    """A whole document: what it says, and what stands on its edges.

    `opening` stands above the title, such as the day and the address of a letter.
    `header` is the running head (usually the organisation), `version` the line below the title, `footer` the
    words at the foot of each page beside its number. `logo` holds the bytes of a PNG, `logo_alt` says what it
    shows. `language` is written as en-GB.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    subtitle: str = ""
    version: str = ""
    header: str = ""
    footer: str = ""
    language: str = "en-GB"
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    logo: bytes = b""
    logo_alt: str = ""
    opening: tuple[Block, ...] = ()


def runs(words: Words, strong: bool = False, emphasis: bool = False, url: str = "") -> tuple[Run, ...]:
    """The words as stretches of one voice each, without characters that no paper can show."""
    if isinstance(words, str):
        text = printable(words)
        return (Run(text, strong, emphasis, url),) if text else ()
    return tuple(run for part in words for run in _runs_of(part, strong, emphasis, url))


def _runs_of(part: str | Strong | Emphasis | Link, strong: bool, emphasis: bool, url: str) -> tuple[Run, ...]:
    match part:
        case Strong(words):
            return runs(words, True, emphasis, url)
        case Emphasis(words):
            return runs(words, strong, True, url)
        case Link(words, target):
            return runs(words, strong, emphasis, target)
        case text:
            return runs(text, strong, emphasis, url)


def plain(words: Words) -> str:
    """The words alone."""
    return "".join(run.text for run in runs(words))


def links(words: Words) -> Iterator[Link]:
    """Every link among the words."""
    for part in () if isinstance(words, str) else words:
        if isinstance(part, Link):
            yield part
        elif not isinstance(part, str):
            yield from links(part.words)


def item(of: Item | Words) -> Item:
    """An item of a list, whether it was given as one or as words alone."""
    return of if isinstance(of, Item) else Item(of)


def items(block: Bullets | Numbered) -> tuple[Item, ...]:
    """The items of a list."""
    return tuple(item(of) for of in block.items)


def below(block: Block) -> tuple[Block, ...]:
    """The blocks that stand directly inside a block."""
    match block:
        case Bullets() | Numbered():
            return tuple(inner for each in items(block) for inner in each.below)
        case Note(blocks):
            return blocks
        case _:
            return ()


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block in reading order, the inner ones after the one that holds them."""
    for block in blocks:
        yield block
        yield from walk(below(block))


def words_in(block: Block) -> tuple[Words, ...]:
    """The words of a block itself, piece by piece, without the blocks inside it."""
    match block:
        case Heading(words=words) | Paragraph(words):
            return (words,)
        case Bullets() | Numbered():
            return tuple(each.words for each in items(block))
        case Table(head, rows, caption):
            return (caption, *head, *(cell for row in rows for cell in row))
        case Address(lines):
            return lines
        case _:
            return ()


def headings(prose: Prose) -> tuple[Heading, ...]:
    """All headings in order."""
    return tuple(block for block in walk(prose.blocks) if isinstance(block, Heading))


def length(prose: Prose) -> int:
    """How many words the document has."""
    pieces = (plain(words) for block in walk(prose.blocks) for words in words_in(block))
    return sum(len(piece.split()) for piece in pieces)


def printable(text: str) -> str:
    """The text without control characters and code points that are no character; lines end in one newline."""
    lines = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    return "".join(letter for letter in lines if not _is_no_character(ord(letter)))


def by_target(words: Words) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """The runs grouped by where they lead: the address, empty for plain words, and the runs that share it."""
    for url, group in groupby(runs(words), key=lambda run: run.url):
        yield url, tuple(group)


def printed_address(url: str, words: str) -> str:
    """The address to show on paper after the words of a link, or nothing where they show it already."""
    scheme, _, rest = url.partition(":")
    shown = rest.removeprefix("//").removesuffix("/")
    if scheme == "mailto":
        shown = shown.partition("?")[0]
    told = _bare(shown) in _bare(words) or (scheme == "tel" and any(letter.isdigit() for letter in words))
    return "" if told else shown


_LINE_ENDS = {ord("\t"): " ", **dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n")}


def _is_no_character(code: int) -> bool:
    control = (code < 0x20 and code != 0x0A) or 0x7F <= code < 0xA0
    return control or 0xD800 <= code < 0xE000 or 0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE


def _bare(text: str) -> str:
    return "".join(text.lower().split()).removeprefix("https://").removeprefix("http://").removeprefix("www.")
