"""The officer's own texts of letters: what they can begin with, what can be inserted, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dpotool.app.notice_placeholders import Placeholder, PlaceholderGroup
from dpotool.domain.case_vocabulary import LETTER_USES
from dpotool.domain.changes import Change, Edit
from dpotool.domain.errors import CannotDo
from dpotool.domain.letter_text import LetterText
from dpotool.domain.register import Register

if TYPE_CHECKING:
    from dpotool.documents.letter_kinds import LetterKind


def beginnings() -> tuple[tuple[str, tuple[LetterKind, ...]], ...]:
    """The shipped texts that one can start from, by what they are used for."""
    from dpotool.documents.letter_kinds import letter_kinds, letter_parts

    every = (*letter_kinds(), *letter_parts())
    return tuple(
        (use.label, tuple(kind for kind in every if kind.about == use.code)) for use in LETTER_USES.entries
    )


def begun(text: LetterText, code: str) -> Change:
    """The step that starts the officer's text from the shipped one of that code, whose place it takes."""
    from dpotool.documents.letter_kinds import letter_kind, shipped_text

    kind = letter_kind(code)
    assert kind is not None
    after = text.replace(
        name=text.name or kind.name, replaces=code, about=kind.about, text=shipped_text(code)
    )
    return Change(f"Start from “{kind.name}”", (Edit(text, after),))


def letter_placeholders(about: str) -> tuple[PlaceholderGroup, ...]:
    """What can be inserted into a text that is used for that: a sort of case, forms, or parts of letters."""
    from dpotool.documents.letter_placeholders import letter_subjects

    return tuple(
        PlaceholderGroup(
            subject.title, tuple(Placeholder(e.label, e.text, e.says) for e in subject.placeholders)
        )
        for subject in letter_subjects()
        if not subject.about or about in subject.about or (about == "part" and "request" in subject.about)
    )


def fault(text: LetterText, register: Register) -> str:
    """What keeps an own text from being used as it stands, in a sentence; empty where nothing does."""
    from dpotool.documents.letter_document import wording_of
    from dpotool.documents.letter_kinds import LetterKind, letter_kind

    if not text.text.strip():
        return ""
    if text.replaces and letter_kind(text.replaces) is None:
        return f"There is no letter “{text.replaces}” to take the place of: choose one under Start from."
    try:
        wording_of(LetterKind(text.id, text.headline or "without a name", text.about), text.text)
    except CannotDo as refusal:
        return str(refusal)
    return _overruled(text, register) or _without_subject(text)


def use(text: LetterText) -> str:
    """What the text is used for, in a sentence."""
    from dpotool.documents.letter_kinds import letter_kind

    kind = letter_kind(text.replaces) if text.replaces else None
    if kind:
        return f"It is used in place of “{kind.name}”."
    if not text.about and not text.replaces:
        return "Choose a text under Start from, or write one more and say what it is used for."
    if text.about == "part":
        return "Choose under Start from what it takes the place of."
    if text.about == "form":
        return "It is offered besides the other forms for paper."
    return f"It is offered besides the other letters of {LETTER_USES.label(text.about).lower()}."


def _overruled(text: LetterText, register: Register) -> str:
    same = [each for each in register.all(LetterText) if each.replaces == text.replaces and each.text.strip()]
    if not text.replaces or len(same) < 2 or same[0].id == text.id:
        return ""
    return f"“{same[0].headline}” takes the place of the same letter, and is the one that is used."


def _without_subject(text: LetterText) -> str:
    if text.about == "part" or text.text.lstrip().startswith(("# ", "{%")):
        return ""
    return "It has no subject yet: begin the first line with “# ” and the subject."
