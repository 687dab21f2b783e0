"""A time limit as it was reckoned, with the steps that led to it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property


@dataclass(frozen=True)
class Step:
    """One step of a reckoning: the day or moment it leads to, the rule in plain words, and where it stands.

    `advice` marks what only the organisation needs to read; letters leave it out.
    """

    day: date | datetime | None
    rule: str
    article: str
    advice: bool = False


@dataclass(frozen=True)
class Reckoning:
    """When something is due, and why.

    `due` is the last day or moment as things stand; None while the clock stands still or no duty exists.
    `target` is a day to aim for. `extension_notice_by` is the last day to tell the person of an extension,
    and `extended_due` what is due with one. `safer` is the day by which to act so that no reading of the law
    is missed: `due` itself unless readings differ. `paused` says that a clarification is open; `at_least` is
    then what would be due had the answer come on the day it was asked for. `tell` gives the steps; they are
    put into words when they are first read, so that thousands of cases can be reckoned for a list.
    """

    start: date | datetime | None
    due: date | datetime | None
    target: date | None
    extension_notice_by: date | None
    extended_due: date | None
    safer: date | datetime | None
    paused: bool
    at_least: date | None
    tell: Callable[[], Iterable[Step]] = field(compare=False, repr=False)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps that lead to the day, in the order in which they are to be read."""
        return tuple(self.tell())


def not_due(tell: Callable[[], Iterable[Step]]) -> Reckoning:
    """A reckoning that leads to no day, with the steps that say why."""
    return Reckoning(None, None, None, None, None, None, False, None, tell)


def explained(reckoning: Reckoning, advice: bool = False) -> str:
    """The steps as numbered lines of plain text, for letters; with `advice` also those meant for us."""
    steps = [step for step in reckoning.steps if advice or not step.advice]
    return "\n".join(f"{number}. {step.rule} ({cited(step.article)})" for number, step in enumerate(steps, 1))


def cited(article: str) -> str:
    """An article as people write it: Art before those of the UK GDPR, as in Art 12A(1)."""
    return f"Art {article}" if article[:1].isdigit() else article
