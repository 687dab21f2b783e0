"""A letter from its text: filled with the facts of a case, then one document for paper, Word and e-mail."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from dpotool.documents.letter_kinds import LetterKind, around, subject_and_body
from dpotool.documents.notice_views import plain, shape_of_facts
from dpotool.documents.prose_markdown import blocks
from dpotool.documents.templates import Wording
from dpotool.domain.letter_facts import LetterFacts
from dpotool.domain.notice_facts_people import ContactFacts
from dpotool.domain.organisation import Organisation
from dpotool.domain.prose import Block, Paragraph, Prose, walk, words_in
from dpotool.domain.prose import plain as words_alone
from dpotool.domain.register import Register

_TO_FILL_IN = re.compile(r"\[[^\[\]\n]{2,}\]")


Source: TypeAlias = Callable[[str], str]
"""Gives the text of the letter, form or part of a code, with its placeholders."""


def filled_letter(kind: LetterKind, source: Source, facts: LetterFacts, register: Register) -> str:
    """The letter as Markdown with its subject in the first line, the facts in place of their names.

    Raises CannotDo, naming the letter, the line and the placeholder, where the text cannot be filled.
    """
    names = plain(facts, register)

    def filled(each: LetterKind) -> str:
        return wording_of(each, source(each.code)).filled(names).strip("\n")

    before, after = around(kind)
    subject, body = subject_and_body(filled(kind))
    pieces = (f"# {subject}" if subject else "", *map(filled, before), body, *map(filled, after))
    return _tidy("\n\n".join(piece for piece in pieces if piece.strip()))


@lru_cache(maxsize=128)
def wording_of(kind: LetterKind, text: str) -> Wording:
    """The text of a letter, form or part, read; raises CannotDo, naming the line, where that fails."""
    sort = "the letter " if kind.about not in ("form", "part") else ""
    return Wording(text, shape_of_facts(LetterFacts), f"{sort}“{kind.name}”")


def letter_prose(markdown: str, facts: LetterFacts, organisation: Organisation) -> Prose:
    """The letter as a document, with letterhead, day, reference and the address of the person above it."""
    subject, body = subject_and_body(markdown)
    us = organisation.name
    title = " ".join(words_alone(words) for block in blocks(f"# {subject}", 0) for words in words_in(block))
    return Prose(
        title=title or "Letter",
        header=us,
        footer=f"Reference {facts.reference}" if facts.reference else us,
        author=us,
        subject="Letter about data protection",
        keywords=("data protection", "UK GDPR"),
        logo=organisation.logo,
        logo_alt=organisation.logo_text or (us if organisation.logo else ""),
        opening=tuple(_opening(facts)),
        blocks=blocks(body, 0),
    )


def to_fill_in(prose: Prose) -> tuple[str, ...]:
    """The places in square brackets that only a person can fill in, in their order."""
    found = (
        place
        for block in walk(prose.blocks)
        for words in words_in(block)
        for place in _TO_FILL_IN.findall(words_alone(words))
    )
    return tuple(dict.fromkeys(found))


def form_prose(kind: LetterKind, source: Source, facts: LetterFacts, register: Register) -> Prose:
    """A form to be filled in by hand, which is addressed to nobody; raises CannotDo as letters do."""
    organisation = next(iter(register.all(Organisation)), Organisation(id=""))
    prose = letter_prose(filled_letter(kind, source, facts, register), facts, organisation)
    return replace(prose, opening=(), subject="Form about data protection")


def _opening(facts: LetterFacts) -> Iterator[Block]:
    person = facts.person
    if us := _on_one_line(facts.organisation.contact):
        yield Paragraph(us)
    lines = [line.strip() for line in (person.name, *person.address.splitlines()) if line.strip()]
    if not person.address and person.email:
        lines.append(f"By e-mail: {person.email}")
    if lines:
        yield Paragraph("\n".join(lines))
    if facts.reference:
        yield Paragraph(f"{facts.today}\nOur reference: {facts.reference}")


def _on_one_line(contact: ContactFacts) -> str:
    lines = (line.strip(" ,") for line in contact.address.splitlines())
    address = ", ".join(line for line in lines if line and line != contact.name)
    return " · ".join(filter(None, (address, contact.telephone, contact.email)))


def _tidy(markdown: str) -> str:
    """At most one empty line between two paragraphs, so that it is pleasant to go on writing."""
    return re.sub(r"\n{3,}", "\n\n", markdown).strip() + "\n"
