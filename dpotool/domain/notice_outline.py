"""The sections of a notice in their order: answered, added, moved, hidden and removed, each as one change."""

from collections.abc import Iterable
from typing import Any

from dpotool.domain.changes import Change, Edit
from dpotool.domain.fields import Field
from dpotool.domain.notice import Notice
from dpotool.domain.notice_rows import SECTION_KEYS, Section

ONLY_ONCE = tuple(term.code for term in SECTION_KEYS.entries if term.code not in ("part", "own"))
"""The subjects of which a notice needs one section at most."""


def called(section: Section) -> str:
    """What people call a section: its own heading, or its subject."""
    return section.heading.strip() or SECTION_KEYS.label(section.key) or "Section without a heading"


def section_of(notice: Notice, identity: str) -> Section | None:
    """The section of a notice with that identity, if there is one."""
    return next((each for each in notice.sections if each.id == identity), None)


def missing_keys(notice: Notice) -> tuple[str, ...]:
    """The subjects of which a notice can still take a section, in the usual order."""
    there = {section.key for section in notice.sections}
    return tuple(key for key in ONLY_ONCE if key not in there)


def answered(notice: Notice, section: Section, declared: Field, value: Any, *, typing: str = "") -> Change:
    """The change that gives a field of one of the notice's sections another answer."""
    after = section.replace(**{declared.name: value})
    others = (after if each.id == section.id else each for each in notice.sections)
    return _with(notice, others, f"Change {declared.label} of section “{called(after)}”", typing)


def added(notice: Notice, section: Section, after: str = "") -> Change:
    """The change that puts a section behind the one with that identity, or at the end."""
    place = next((n + 1 for n, each in enumerate(notice.sections) if each.id == after), len(notice.sections))
    sections = (*notice.sections[:place], section, *notice.sections[place:])
    return _with(notice, sections, f"Add section “{called(section)}”")


def moved(notice: Notice, section: Section, place: int) -> Change:
    """The change that puts a section at that place among all, counted from 0."""
    others = [each for each in notice.sections if each.id != section.id]
    others.insert(max(0, place), section)
    if tuple(others) == notice.sections:
        return Change("", ())
    return _with(notice, others, f"Move section “{called(section)}”")


def hidden(notice: Notice, section: Section, hide: bool) -> Change:
    """The change that leaves a section out of what is printed, or puts it back."""
    after = section.replace(hidden=hide)
    others = (after if each.id == section.id else each for each in notice.sections)
    return _with(notice, others, f"{'Hide' if hide else 'Show'} section “{called(section)}”")


def removed(notice: Notice, section: Section) -> Change:
    """The change that takes a section out of a notice."""
    others = (each for each in notice.sections if each.id != section.id)
    return _with(notice, others, f"Remove section “{called(section)}”")


def _with(notice: Notice, sections: Iterable[Section], label: str, typing: str = "") -> Change:
    return Change(label, (Edit(notice, notice.replace(sections=tuple(sections))),), typing)
