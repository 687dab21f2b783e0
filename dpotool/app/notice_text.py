"""The text of a notice section by section, as the window shows it beside the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dpotool.domain.errors import CannotDo
from dpotool.domain.law import Law
from dpotool.domain.notice import Notice
from dpotool.domain.notice_outline import called, missing_keys
from dpotool.domain.notice_rows import Section
from dpotool.domain.prose import Block, Heading, Prose
from dpotool.domain.register import Register

if TYPE_CHECKING:
    from dpotool.documents.notice_sections import SectionComposer


@dataclass(frozen=True)
class SectionText:
    """One section: what the register says in it, where that comes from, and whether it is printed.

    `anchor` names its heading in the document; empty where it is left out. `fault` says why it cannot be
    filled. `activities` are the identities of those that say something of its subject, `entries` how many
    entries of the register it is drawn from.
    """

    section: Section
    heading: str
    generated: tuple[Block, ...] = ()
    source: str = ""
    is_empty: bool = False
    anchor: str = ""
    fault: str = ""
    activities: tuple[str, ...] = ()
    entries: int = 0


@dataclass(frozen=True)
class NoticeText:
    """A notice: its sections by their identity, and the document; None where a text cannot be filled.

    `unsaid` are the subjects of which the register holds something, and the notice has no section.
    """

    notice: Notice
    sections: dict[str, SectionText]
    prose: Prose | None
    fault: str = ""
    unsaid: tuple[str, ...] = ()


@dataclass(frozen=True)
class NoticeState:
    """All that the text of a notice depends on, as it stood at one moment; it never alters."""

    notice: Notice
    register: Register
    law: Law
    today: date


def notice_text(state: NoticeState) -> NoticeText:
    """The text of a notice; what cannot be filled is told of the section that holds it."""
    from dpotool.documents.notice_document import compose
    from dpotool.documents.notice_sections import SectionComposer

    notice = state.notice
    composer = SectionComposer(notice, state.register, state.law.on(state.today))
    texts = [_text(composer, section) for section in notice.sections]
    unsaid = tuple(key for key in missing_keys(notice) if _text(composer, Section(key=key)).entries)
    try:
        prose = compose(notice, state.register, state.law, state.today)
    except CannotDo as failure:
        return NoticeText(notice, _by_identity(texts), None, str(failure), unsaid)
    return NoticeText(notice, _by_identity(_anchored(texts, prose)), prose, unsaid=unsaid)


def _by_identity(texts: Iterable[SectionText]) -> dict[str, SectionText]:
    return {text.section.id: text for text in texts}


def _text(composer: SectionComposer, section: Section) -> SectionText:
    try:
        whole = composer.composed(section)
        alone = composer.composed(Section(id=section.id, key=section.key))
    except CannotDo as failure:
        return SectionText(section, called(section), fault=str(failure))
    return SectionText(
        section,
        whole.heading or called(section),
        alone.blocks,
        alone.source,
        whole.is_empty,
        activities=alone.activities,
        entries=sum(origin.count for origin in alone.origins),
    )


def _anchored(texts: list[SectionText], prose: Prose) -> Iterator[SectionText]:
    """The sections with the anchors of their headings, which stand in the document in the same order."""
    anchors = iter([b.anchor for b in prose.blocks if isinstance(b, Heading) and b.anchor])
    for text in texts:
        printed = not text.section.hidden and not text.is_empty
        yield replace(text, anchor=next(anchors, "") if printed else "")
