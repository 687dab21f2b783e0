"""Facts and working days in brief, for tests of the clock."""

from datetime import date
from typing import Any

from dpotool.domain.clock import Asked, Facts, Reckoning, Rules, WorkingDays, reckon
from dpotool.domain.vocabulary import NATIONS as VOCABULARY
from tests.domain.holiday_tables import table

NATIONS = {"EW": "england", "SC": "scotland", "NI": "northern-ireland"}
RIGHTS = {"SAR": "access", "ERAS": "erasure"}


def day(text: str) -> date:
    """A day written as in 2026-09-03."""
    return date.fromisoformat(text)


def days_of(nation: str = "england") -> WorkingDays:
    """The working days of a nation by the hand-written tables."""
    return WorkingDays(dict.fromkeys(table(nation), "a public holiday"), VOCABULARY.label(nation))


def asked(*spans: str) -> tuple[Asked, ...]:
    """Clarifications written as 2026-07-06..2026-07-15, without an end while they are open."""
    pairs = (span.split("..") for span in spans)
    return tuple(Asked(day(first), day(last) if last else None) for first, last in pairs)


def reckoned(received: str, nation: str = "england", right: str = "access", **facts: Any) -> Reckoning:
    """What the clock says of a request; days are given as text."""
    given = {
        key: day(value) if isinstance(value, str) and key != "pause_counting" else value
        for key, value in facts.items()
    }
    return reckon(Facts(right, day(received), **given), days_of(nation), Rules(nation))


def words(reckoning: Reckoning) -> str:
    """All that a reckoning says."""
    return "\n".join(f"{step.rule} [{step.article}]" for step in reckoning.steps)
