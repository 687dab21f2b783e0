"""What a notice lacks: answers about it, and sections on what Articles 13 and 14 ask to be told.

Only sections are looked at, not their words: whether a text says what it must is for the officer to judge.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dpotool.app.notice_text import NoticeText
from dpotool.domain.notice_outline import called
from dpotool.domain.notice_rows import SECTION_KEYS, Section
from dpotool.domain.questions import Gap, Score

ALWAYS: Mapping[str, str] = MappingProxyType(
    {
        "who-we-are": "13(1)(a)",
        "purposes": "13(1)(c)",
        "lawful-bases": "13(1)(c)",
        "retention": "13(2)(a)",
        "rights": "13(2)(b)",
        "complain": "13(2)(ca), (d)",
    }
)
"""The subjects of which every notice has something to tell, and the articles that ask for it."""

WHERE_THERE_IS: Mapping[str, str] = MappingProxyType(
    {
        "data": "14(1)(d)",
        "sources": "14(2)(f)",
        "recipients": "13(1)(e)",
        "transfers": "13(1)(f)",
        "obligation": "13(2)(e)",
        "automated": "13(2)(f)",
        "consent": "13(2)(c)",
    }
)
"""The subjects that are to be told where the register holds something of them."""

NEW = "+"
"""Begins the path of a gap that a new section of the subject named after it closes."""


def notice_gaps(score: Score, text: NoticeText | None) -> tuple[Gap, ...]:
    """The gaps of a notice that is judged so, and of its text where that is known."""
    return (*score.gaps, *_faults(text), *_section_gaps(text)) if text else score.gaps


def _faults(text: NoticeText) -> Iterator[Gap]:
    """The texts that cannot be printed as they are; one that stands in no section is in the title's lines."""
    found = [each for each in text.sections.values() if each.fault]
    for each in found:
        yield Gap("sections", each.fault.rstrip("."), "", f"sections/{each.section.id}")
    if text.fault and not found:
        yield Gap("title", text.fault.rstrip("."))


def _section_gaps(text: NoticeText) -> Iterator[Gap]:
    for key, article in {**ALWAYS, **WHERE_THERE_IS}.items():
        there = [section for section in text.notice.sections if section.key == key]
        if not there:
            yield from _absent(text, key, article)
        elif not any(_is_printed(text, section) for section in there):
            yield from _unprinted(text, there[0], article)


def _absent(text: NoticeText, key: str, article: str) -> Iterator[Gap]:
    if key in ALWAYS or key in text.unsaid:
        sentence = f"There is no section “{SECTION_KEYS.label(key)}”"
        yield Gap("sections", sentence, article, f"sections/{NEW}{key}")


def _unprinted(text: NoticeText, section: Section, article: str) -> Iterator[Gap]:
    found = text.sections.get(section.id)
    has_entries = found is not None and found.entries > 0
    if section.key not in ALWAYS and not has_entries:
        return
    fault = "is hidden" if section.hidden else "has nothing to say yet"
    heading = found.heading if found else called(section)
    yield Gap("sections", f"The section “{heading}” {fault}", article, f"sections/{section.id}")


def _is_printed(text: NoticeText, section: Section) -> bool:
    found = text.sections.get(section.id)
    return not section.hidden and not (found and found.is_empty)
