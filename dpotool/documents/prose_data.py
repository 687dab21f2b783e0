"""A document as plain data for the templates of Word and print; nothing in it is ever read as a program."""

import struct
from base64 import b64encode
from dataclasses import asdict
from typing import Any

from dpotool.documents.profiles import ACCENT, INK, LINE, TINT, TYPEFACE, Profile, wants_contents
from dpotool.domain.prose import (
    DEEPEST_LEVEL,
    Address,
    Block,
    Bullets,
    Heading,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Prose,
    Rule,
    Run,
    Table,
    Words,
    by_target,
    headings,
    items,
    plain,
    printable,
    printed_address,
)
from dpotool.domain.prose_faults import LINK_SCHEMES

Data = dict[str, Any]

_FEW_LINES, _SHORT = 8, 400
"""A paragraph of a few short lines, such as those at the end of a letter, is kept on one page."""


def document(prose: Prose, profile: Profile) -> Data:
    """The whole document: its edges, its manner of setting and its blocks.

    Every heading has an anchor of its own, every numbered list a number, and every table rows of one length:
    what a draft lacks of these is made up, so that one can look at it. A link that leads nowhere is words.
    """
    language, _, region = prose.language.partition("-")
    edges = ("title", "subtitle", "version", "header", "footer", "author", "subject", "logo_alt")
    data = {edge: printable(getattr(prose, edge)).strip() for edge in edges}
    blocks = _Blocks({heading.anchor for heading in headings(prose)})
    return data | {
        "opening": blocks.of(prose.opening),
        "blocks": _with_end_led_to(blocks.of(prose.blocks)),
        "headings": blocks.headings,
        "numbered": blocks.numbered,
        "contents": wants_contents(prose, profile),
        "language": language or "en",
        "region": region or None,
        "keywords": [printable(word) for word in prose.keywords],
        "logo": list(prose.logo),
        "profile": asdict(profile),
        "ink": {"text": INK, "accent": ACCENT, "line": LINE, "tint": TINT},
        "typeface": TYPEFACE,
    }


def _with_end_led_to(blocks: list[Data]) -> list[Data]:
    """The end of a letter never stands alone on a page: what is said before goes with it."""
    if len(blocks) > 1 and blocks[-1].get("whole") and blocks[-2]["kind"] == "paragraph":
        blocks[-2]["leads"] = True
    return blocks


class _Blocks:
    """Writes blocks out as data, and keeps the headings and numbered lists that it met."""

    def __init__(self, anchors: set[str]) -> None:
        self._anchors = anchors
        self.headings: list[Data] = []
        self.numbered: list[Data] = []

    def of(self, blocks: tuple[Block, ...]) -> list[Data]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Block) -> Data:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(words):
                return self._paragraph(words)
            case Bullets() | Numbered():
                return self._list(block)
            case Table():
                return self._table(block)
            case Address(lines):
                return {"kind": "address", "lines": [self._words(line) for line in lines]}
            case Note(blocks):
                return {"kind": "note", "blocks": self.of(blocks)}
            case Picture():
                return self._picture(block)
            case Rule(to_write_on):
                return {"kind": "rule", "to_write_on": to_write_on}
            case PageBreak():
                return {"kind": "page break"}

    def _paragraph(self, words: Words) -> Data:
        said = plain(words)
        return {
            "kind": "paragraph",
            "words": self._words(words),
            "leads": said.rstrip().endswith(":"),
            "whole": 0 < said.count("\n") < _FEW_LINES and len(said) < _SHORT,
        }

    def _picture(self, picture: Picture) -> Data:
        wide, high = struct.unpack(">II", picture.content[16:24])
        return {
            "kind": "picture",
            "content": list(picture.content),
            "source": f"data:image/png;base64,{b64encode(picture.content).decode()}",
            "alt": printable(picture.alt),
            "width": picture.width,
            "height": picture.width * high / wide,
        }

    def _heading(self, heading: Heading) -> Data:
        taken = {data["anchor"] for data in self.headings}
        own = heading.anchor and heading.anchor not in taken
        data = {
            "kind": "heading",
            "level": min(max(heading.level, 1), DEEPEST_LEVEL),
            "words": self._words(heading.words),
            "anchor": heading.anchor if own else f"{len(self.headings) + 1}",
        }
        self.headings.append(data)
        return data

    def _list(self, block: Bullets | Numbered) -> Data:
        data: Data = {"kind": "bullets", "number": 0}
        if isinstance(block, Numbered):
            data = {"kind": "numbered", "number": len(self.numbered) + 1, "start": block.start}
            self.numbered.append(data)
        data["items"] = [
            {"words": self._words(each.words), "below": self.of(each.below)} for each in items(block)
        ]
        return data

    def _table(self, table: Table) -> Data:
        columns = max(1, *(len(row) for row in (table.head, *table.rows)))
        widths = table.widths if len(table.widths) == columns else (1,) * columns
        return {
            "kind": "table",
            "head": self._row(table.head, columns),
            "rows": [self._row(row, columns) for row in table.rows],
            "caption": self._words(table.caption),
            "widths": [round(100 * share / sum(widths), 1) for share in widths],
        }

    def _row(self, row: tuple[Words, ...], columns: int) -> list[list[Data]]:
        return [self._words(cell) for cell in row] + [[] for _ in range(columns - len(row))]

    def _words(self, words: Words) -> list[Data]:
        return [self._stretch(url, group) for url, group in by_target(words)]

    def _stretch(self, url: str, group: tuple[Run, ...]) -> Data:
        voices = [{"text": run.text, "strong": run.strong, "emphasis": run.emphasis} for run in group]
        target = url.strip() if self._leads_somewhere(url.strip()) else ""
        address = printed_address(target, "".join(run.text for run in group))
        return {"url": target, "voices": voices, "address": address}

    def _leads_somewhere(self, url: str) -> bool:
        scheme, _, rest = url.partition(":")
        if url.startswith("#"):
            return url[1:] in self._anchors
        return scheme.lower() in LINK_SCHEMES and bool(rest.strip("/ "))
