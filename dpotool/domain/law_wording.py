"""What notices must tell, the legislation that they name, and the words that show them to be old."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dpotool.domain.law_terms import LawTerm


class ItemKind(StrEnum):
    """Whether an item of Arts 13 and 14 is told in a notice, or says when or whether one is owed."""

    CONTENT = "content"
    EVENT = "event"
    EXEMPTION = "exemption"


class Standing(StrEnum):
    """Whether an Act, a set of regulations or a piece of guidance may still be named."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    REPEALED = "repealed"
    WRONG_NAME = "wrong name"


class LegislationKind(StrEnum):
    """What sort of text it is: an Act, a statutory instrument, guidance, or European law."""

    ACT = "act"
    INSTRUMENT = "si"
    GUIDANCE = "guidance"
    EUROPEAN = "eu"
    OTHER = "other"


class Where(StrEnum):
    """In which texts a stale term is looked for; elsewhere the same words may be right."""

    ANYWHERE = "anywhere"
    TRANSFERS = "transfers"
    ACCESS_REQUESTS = "access requests"
    ENGLAND = "england"


@dataclass(frozen=True, kw_only=True)
class NoticeItem(LawTerm):
    """One thing that a notice must tell, or a rule on when one is owed (UK GDPR Arts 13 and 14).

    `when` is `always`, or the code of a condition that `condition` puts into words.
    """

    must_say = (*LawTerm.must_say, "applies_to", "when", "condition")

    applies_to: int = 13
    kind: ItemKind = ItemKind.CONTENT
    when: str = "always"
    condition: str = ""
    hint: str = ""

    @property
    def selectable(self) -> bool:
        return self.kind is ItemKind.CONTENT


@dataclass(frozen=True, kw_only=True)
class Legislation(LawTerm):
    """An Act, a set of regulations or a piece of guidance; the name is its title with its year."""

    must_say = ("cite", "source", "evidence", "kind", "standing")

    year: int | None = None
    kind: LegislationKind = LegislationKind.OTHER
    standing: Standing = Standing.CURRENT
    superseded_by: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    def holds_on(self, day: date) -> bool:
        dated = self.standing is Standing.CURRENT or self.valid_to is not None
        return dated and self.standing is not Standing.WRONG_NAME and super().holds_on(day)

    def is_called(self, title: str) -> bool:
        """Whether a title means this one, whatever its case, spacing and final stop."""
        return _tidy(title) in {_tidy(name) for name in (self.code, self.name, *self.aliases)}


@dataclass(frozen=True, kw_only=True)
class StaleTerm(LawTerm):
    """Words that show a text to be out of date: a pattern, and what to say instead.

    `stale_from` is the first day on which the words are wrong; None where they are wrong on every day.
    """

    must_say = (*LawTerm.must_say, "pattern", "instead", "where")

    pattern: str = r"(?!)"
    stale_from: date | None = None
    instead: str = ""
    where: Where = Where.ANYWHERE
    match_case: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        try:
            re.compile(self.pattern)
        except re.error as fault:
            raise ValueError(f"its pattern is not a regular expression: {fault}") from fault

    def holds_on(self, day: date) -> bool:
        return self.stale_from is None or self.stale_from <= day

    def found_in(self, text: str) -> tuple[str, ...]:
        """The words of the text that are out of date, in their order."""
        flags = re.NOFLAG if self.match_case else re.IGNORECASE
        return tuple(match.group() for match in re.finditer(self.pattern, text, flags))


def _tidy(title: str) -> str:
    return " ".join(title.casefold().replace("’", "'").split()).rstrip(".")
