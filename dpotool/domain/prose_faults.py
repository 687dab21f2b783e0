"""What keeps a document from being read aloud, followed or printed, said before anybody tries."""

import re
from collections import Counter
from collections.abc import Iterator

from dpotool.domain.prose import (
    DEEPEST_LEVEL,
    Block,
    Bullets,
    Heading,
    Link,
    Numbered,
    Picture,
    Prose,
    Table,
    headings,
    links,
    plain,
    walk,
    words_in,
)

LINK_SCHEMES = ("http", "https", "mailto", "tel")
"""What a link may lead to, apart from a heading of the same document."""

_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,35}")


def faults(prose: Prose) -> tuple[str, ...]:
    """One sentence for each thing that would break the PDF or the Word document; nothing if all is well."""
    return (*_edge_faults(prose), *_heading_faults(headings(prose)), *_block_faults(prose))


def _edge_faults(prose: Prose) -> Iterator[str]:
    if not prose.title.strip():
        yield "The document has no title: give it one."
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", prose.language):
        yield f"“{prose.language}” is not the name of a language: write it as en-GB or cy-GB."
    if prose.logo and not prose.logo_alt.strip():
        yield "The logo has no alternative text: say in a few words what it shows."


def _heading_faults(found: tuple[Heading, ...]) -> Iterator[str]:
    above = 0
    for heading in found:
        yield from _one_heading(heading, above)
        above = heading.level
    for anchor, times in Counter(heading.anchor for heading in found if heading.anchor).items():
        if times > 1:
            yield f"{times} headings share the anchor “{anchor}”: give each its own."


def _one_heading(heading: Heading, above: int) -> Iterator[str]:
    words = plain(heading.words).strip()
    if not words:
        yield f"A heading of level {heading.level} has no words: write them or take it out."
    if not 1 <= heading.level <= min(above + 1, DEEPEST_LEVEL):
        yield (
            f"The heading “{words}” is of level {heading.level}"
            + (f" but follows one of level {above}" if above else " but is the first")
            + f": make it level {min(above + 1, DEEPEST_LEVEL)}."
        )
    if heading.anchor and not _ANCHOR.fullmatch(heading.anchor):
        yield f"The anchor “{heading.anchor}” must be a letter, then at most 35 letters, digits, - and _."


def _block_faults(prose: Prose) -> Iterator[str]:
    anchors = {heading.anchor for heading in headings(prose) if heading.anchor}
    for block in walk(prose.blocks):
        yield from _shape_faults(block)
        for words in words_in(block):
            for link in links(words):
                yield from _link_faults(link, anchors)


def _shape_faults(block: Block) -> Iterator[str]:
    match block:
        case Bullets(items=()) | Numbered(items=()):
            yield "A list has no items: add one or take the list out."
        case Picture(alt=alt) if not alt.strip():
            yield "A picture has no alternative text: say in a few words what it shows."
        case Table():
            yield from _table_faults(block)
        case _:
            return


def _table_faults(table: Table) -> Iterator[str]:
    names = ", ".join(plain(cell).strip() for cell in table.head)
    if not names.strip(", "):
        yield "A table has no header row: name its columns."
        return
    if any(len(row) != len(table.head) for row in table.rows):
        yield f"In the table “{names}” some rows have more or fewer cells than others: make them equal."
    if table.widths and (len(table.widths) != len(table.head) or min(table.widths) <= 0):
        yield f"In the table “{names}” the widths do not fit the columns: give each column one above nought."


def _link_faults(link: Link, anchors: set[str]) -> Iterator[str]:
    words = plain(link.words).strip()
    scheme, colon, rest = link.url.partition(":")
    if not words:
        yield f"A link to {link.url or 'nowhere'} has no words: say what it leads to."
    elif link.url.startswith("#"):
        if link.url[1:] not in anchors:
            yield f"The link “{words}” leads to a heading that is not there: {link.url}."
    elif not link.url.strip():
        yield f"The link “{words}” leads nowhere: give it an address."
    elif not colon or scheme.lower() not in LINK_SCHEMES or not rest.strip("/ "):
        yield f"The link “{words}” leads to {link.url}: begin its address with https://, mailto: or tel:."
