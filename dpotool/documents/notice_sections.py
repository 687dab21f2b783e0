"""One section of a notice: its heading, what the register says, what the officer adds, and their origin."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dpotool.assets import resource
from dpotool.documents.notice_origins import Origin, contributing, origins, says_itself
from dpotool.documents.notice_views import notice_shape, plain
from dpotool.documents.prose_markdown import blocks
from dpotool.documents.templates import Wording
from dpotool.domain.law import LawOn
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts import NoticeFacts, covered, notice_facts
from dpotool.domain.notice_rows import SECTION_KEYS, Section
from dpotool.domain.prose import Address, Block, Paragraph, Words
from dpotool.domain.prose import plain as words_alone
from dpotool.domain.register import Register

_FEWEST_LINES_OF_AN_ADDRESS = 2


@dataclass(frozen=True)
class ComposedSection:
    """One section as it is printed below its heading, and where it comes from.

    `activities` are the identities of those that say something of its subject; `has_own_text` is whether the
    notice itself does, in a field of its own.
    """

    section: Section
    heading: str
    blocks: tuple[Block, ...]
    origins: tuple[Origin, ...] = ()
    activities: tuple[str, ...] = ()
    has_own_text: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to say, so that the notice leaves it out; a new part is a heading alone."""
        return not self.blocks and not (self.section.key == "part" and self.heading)

    @property
    def source(self) -> str:
        """Where its text comes from, for the officer: such as, from the register: 7 recipients; your text."""
        section = self.section
        if section.key == "part":
            return "A heading"
        if section.instead.strip():
            return "Your text, instead of the register"
        if not self.blocks:
            return "Nothing to say yet"
        drawn = [f"from the register: {', '.join(map(str, self.origins))}"] if self.origins else []
        own = ["your text"] if self.has_own_text or (section.before + section.after).strip() else []
        said = "; ".join(drawn + own) or ("from the register" if self.activities else "the usual text")
        return said[:1].upper() + said[1:]


class SectionComposer:
    """Composes the sections of one notice from what its activities say under the law of a day."""

    def __init__(self, notice: Notice, register: Register, law: LawOn) -> None:
        self._activities = covered(notice, register)
        self.facts: NoticeFacts = notice_facts(notice, register, law)
        self._data: Mapping[str, Any] = plain(self.facts, register)

    def composed(self, section: Section, level: int = 1) -> ComposedSection:
        """A section whose heading is of that level; raises CannotDo where a text in it cannot be filled."""
        heading = self.heading(section)
        place = f"section “{heading or SECTION_KEYS.label(section.key)}”"
        own = section.instead.strip()
        middle = self._own(own, place, level) if own else self._generated(section.key, place, level)
        before, after = self._own(section.before, place, level), self._own(section.after, place, level)
        return ComposedSection(
            section,
            heading,
            (*before, *middle, *after),
            () if own else origins(section.key, self.facts),
            () if own else contributing(section.key, self._activities),
            not own and says_itself(section.key, self.facts.notice),
        )

    def heading(self, section: Section) -> str:
        """The heading of a section: its own, or the usual one."""
        own = section.heading.strip()
        source = own or usual_heading(section.key)
        place = f"the heading “{source}”"
        return _wording(source, place, literal=True).filled(self._data).strip()

    def filled(self, text: str, place: str) -> str:
        """A line of the notice, such as its title, with facts in place of placeholders."""
        return _wording(text, place, literal=True).filled(self._data).strip()

    def _own(self, text: str, place: str, level: int) -> tuple[Block, ...]:
        return _parsed(_wording(text, place).filled(self._data), level) if text.strip() else ()

    def _generated(self, key: str, place: str, level: int) -> tuple[Block, ...]:
        _, text = _usual(key)
        found = _parsed(_wording(text, place).filled(self._data), level)
        return tuple(_address(block) or block for block in found)


@lru_cache(maxsize=256)
def _parsed(markdown: str, level: int) -> tuple[Block, ...]:
    return blocks(markdown, level)


def usual_heading(key: str) -> str:
    """The heading of a section that has none of its own."""
    return _usual(key)[0]


@lru_cache(maxsize=64)
def _usual(key: str) -> tuple[str, str]:
    text = resource("templates", "notice", f"{key or 'own'}.md").read_text(encoding="utf-8")
    heading, _, body = text.partition("\n")
    return heading.removeprefix("# ").strip(), body


@lru_cache(maxsize=512)
def _wording(source: str, place: str, *, literal: bool = False) -> Wording:
    return Wording(source, notice_shape(), place, literal=literal)


def _address(block: Block) -> Address | None:
    """The lines of a contact as an address, which stays together on one page."""
    if not isinstance(block, Paragraph) or words_alone(block.words).count("\n") < _FEWEST_LINES_OF_AN_ADDRESS:
        return None
    return Address(tuple(_lines(block.words)))


def _lines(words: Words) -> list[Words]:
    found: list[list[Any]] = [[]]
    for part in (words,) if isinstance(words, str) else words:
        pieces = part.split("\n") if isinstance(part, str) else [part]
        found[-1].append(pieces[0])
        found += [[piece] for piece in pieces[1:]]
    return [_tidy(line) for line in found if any(line)]


def _tidy(line: list[Any]) -> Words:
    filled = tuple(part for part in line if part)
    return filled[0] if len(filled) == 1 and isinstance(filled[0], str) else filled
