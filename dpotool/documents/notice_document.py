"""A privacy notice from the register: its sections in order, as one document for paper, Word and the web."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from dpotool.documents.notice_sections import ComposedSection, SectionComposer
from dpotool.domain import days
from dpotool.domain.activity import Activity
from dpotool.domain.law import Law
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts_purposes import CONSENT, STATISTICAL, codes_of
from dpotool.domain.notice_rows import Section
from dpotool.domain.prose import Block, Heading, Link, Paragraph, Prose
from dpotool.domain.register import Register

__all__ = ["ComposedSection", "compose", "compose_section", "compose_sections", "usual_sections"]

_ALWAYS = ("who-we-are", "scope", "data", "sources", "purposes", "lawful-bases")
_AFTER_PURPOSES = ("automated", "obligation", "recipients", "transfers", "retention")
_AT_THE_END = ("complain", "contact", "related", "changes")


def compose(notice: Notice, register: Register, law: Law, today: date, *, for_the_web: bool = False) -> Prose:
    """The notice as a document, under the law of a day; sections that have nothing to say are left out.

    On the web, a notice that asks for them has links to its top. Raises CannotDo, naming the section and the
    placeholder, where a text in it cannot be filled.
    """
    composer = SectionComposer(notice, register, law.on(today))
    us = composer.facts.organisation
    top = for_the_web and notice.back_to_top
    return Prose(
        title=composer.filled(notice.title, "the title"),
        subtitle=composer.filled(notice.subtitle, "the line below the title"),
        version=version_line(notice),
        header=us.name,
        footer=". ".join(filter(None, (composer.filled(notice.title, "the title"), _version(notice)))),
        author=us.name,
        subject="Privacy notice under Articles 13 and 14 of the UK GDPR",
        keywords=("privacy notice", "UK GDPR"),
        logo=us.logo,
        logo_alt=us.logo_text or (us.name if us.logo else ""),
        blocks=tuple(_blocks(composer, notice, with_links_to_the_top=top)),
    )


def compose_sections(
    notice: Notice, register: Register, law: Law, today: date
) -> tuple[ComposedSection, ...]:
    """Every section of the notice in its order, hidden and empty ones too, each with where it comes from."""
    composer = SectionComposer(notice, register, law.on(today))
    return tuple(composer.composed(section, level) for section, level in _levels(notice.sections))


def compose_section(
    notice: Notice, section: Section, register: Register, law: Law, today: date
) -> ComposedSection:
    """One section of the notice, with where it comes from; raises CannotDo where it cannot be filled."""
    return SectionComposer(notice, register, law.on(today)).composed(section)


def usual_sections(register: Register, activities: Iterable[Activity]) -> tuple[Section, ...]:
    """The sections with which a new notice of these activities begins, in the usual order."""
    chosen = tuple(activities)
    purposes = [purpose for activity in chosen for purpose in activity.purposes]
    studies = any(purpose.sort in STATISTICAL for purpose in purposes)
    consent = any(code in CONSENT for purpose in purposes for code in codes_of(purpose))
    wanted = {
        "statistics": studies or any(activity.secondary_uses for activity in chosen),
        "storage": any(activity.systems for activity in chosen),
        "consent": consent,
        "children": any(activity.children for activity in chosen),
        "cookies": any(purpose.sort == "website" for purpose in purposes),
    }
    order = (
        *(*_ALWAYS, "statistics", *_AFTER_PURPOSES, "storage", "security"),
        *("rights", "object", "consent", "children", "cookies", *_AT_THE_END),
    )
    return tuple(Section(key=key) for key in order if wanted.get(key, True))


def version_line(notice: Notice) -> str:
    """The line below the title: version, last update as precisely as is wished, and next review."""
    updated = f"Last updated {notice.updated}" if notice.updated else ""
    review = f"To be reviewed by {days.show_day(notice.review_due)}" if notice.review_due else ""
    said = [each for each in (_version(notice), updated, review) if each]
    return ". ".join(said) + "." * bool(said)


def _version(notice: Notice) -> str:
    return f"Version {notice.version}" if notice.version else ""


def _levels(sections: Iterable[Section]) -> Iterator[tuple[Section, int]]:
    """Each section with the level of its heading: below a part, they stand one level deeper."""
    below = 1
    for section in sections:
        below = 2 if section.key == "part" and not section.hidden else below
        yield section, 1 if section.key == "part" else below


def _blocks(composer: SectionComposer, notice: Notice, *, with_links_to_the_top: bool) -> Iterator[Block]:
    anchors: Counter[str] = Counter()
    shown = [(section, level) for section, level in _levels(notice.sections) if not section.hidden]
    top = ""
    for section, level in shown:
        composed = composer.composed(section, level)
        if composed.is_empty:
            continue
        anchor = _anchor(section, anchors)
        top = top or anchor
        yield Heading(level, composed.heading, anchor)
        yield from composed.blocks
        if with_links_to_the_top:
            yield Paragraph((Link("Top of page", f"#{top}"),))


def _anchor(section: Section, used: Counter[str]) -> str:
    name = re.sub(r"[^a-z-]", "", section.key) or "own"
    used[name] += 1
    return name if used[name] == 1 else f"{name}-{used[name]}"
