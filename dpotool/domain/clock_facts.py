"""What a time limit depends on: when a request came, and what has happened since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dpotool.domain.days import show_day
from dpotool.domain.errors import CannotDo

MONTH_RIGHTS = (
    *("access", "rectification", "erasure", "restriction", "portability", "objection", "automated"),
)
SCHOOL = "educational-record"
RIGHTS = (*MONTH_RIGHTS, SCHOOL, "exam-marks", "complaint", "breach")
"""What the clock can be asked about; a breach has a moment instead of days (see `reckon_breach`)."""
INCLUSIVE, EXCLUSIVE = "inclusive", "exclusive"
YEARS = range(1950, 2100)
"""The years of which a day can be; any other is a slip."""


@dataclass(frozen=True)
class Asked:
    """One question to make clear what is asked for, and the day of its answer if it has come."""

    day: date
    answered: date | None = None


@dataclass(frozen=True)
class Facts:
    """What the time limit of a request or complaint depends on; what does not bear on its right is ignored.

    `…_asked` without `…_received` or `fee_paid` means that it has not come yet. `extended_on` is the day on
    which the person was told of an extension; with `extended` alone it counts as told in time. `results` is
    the day on which examination marks are announced; `terms` and `closed` are those of the school.
    `pause_counting` is inclusive (both days of a clarification are left out) or exclusive (the first only).
    """

    right: str
    received: date
    identity_received: date | None = None
    authority_received: date | None = None
    fee_paid: date | None = None
    clarifications: tuple[Asked, ...] = ()
    extended: bool = False
    extended_on: date | None = None
    results: date | None = None
    terms: tuple[tuple[date, date], ...] = ()
    closed: tuple[date, ...] = ()
    pause_counting: str = INCLUSIVE
    identity_asked: date | None = None
    authority_asked: date | None = None
    fee_asked: date | None = None


def check(facts: Facts) -> None:
    """Raise CannotDo, in one sentence, where the facts cannot all be true."""
    for problem in _problems(facts):
        raise CannotDo(problem)


def _problems(facts: Facts) -> Iterator[str]:
    if facts.right not in RIGHTS:
        yield f"“{facts.right}” is no right that has a time limit; choose from: {', '.join(RIGHTS)}."
    if facts.pause_counting not in (INCLUSIVE, EXCLUSIVE):
        yield f"Pauses are counted “{INCLUSIVE}” or “{EXCLUSIVE}”, not “{facts.pause_counting}”."
    for day in _days(facts):
        if day.year not in YEARS:
            yield f"The year of {show_day(day)} is too far away; look at that day again."
    yield from _too_early(facts)
    yield from _upside_down(facts)
    yield from _wrong_terms(facts)


def _too_early(facts: Facts) -> Iterator[str]:
    later = (
        ("Identity was asked for", facts.identity_asked),
        ("Identity was shown", facts.identity_received),
        ("Authority was asked for", facts.authority_asked),
        ("Authority was shown", facts.authority_received),
        ("The fee was asked for", facts.fee_asked),
        ("The fee was paid", facts.fee_paid),
        ("The extension was told", facts.extended_on),
        *(("A clarification was asked for", asked.day) for asked in facts.clarifications),
    )
    for what, day in later:
        if day and day < facts.received:
            received = show_day(facts.received)
            yield f"{what} on {show_day(day)}, before the request came on {received}; correct one of them."


def _upside_down(facts: Facts) -> Iterator[str]:
    pairs = (
        ("Identity was shown", facts.identity_asked, facts.identity_received),
        ("Authority was shown", facts.authority_asked, facts.authority_received),
        ("The fee was paid", facts.fee_asked, facts.fee_paid),
        *(("A clarification was answered", asked.day, asked.answered) for asked in facts.clarifications),
    )
    for what, asked, came in pairs:
        if asked and came and came < asked:
            before = f"before it was asked for on {show_day(asked)}"
            yield f"{what} on {show_day(came)}, {before}; correct one of them."


def _wrong_terms(facts: Facts) -> Iterator[str]:
    for first, last in facts.terms if facts.right == SCHOOL else ():
        if last < first:
            before = f"before it starts on {show_day(first)}"
            yield f"A term ends on {show_day(last)}, {before}; correct one of them."


def _days(facts: Facts) -> Iterator[date]:
    yield facts.received
    optional = (
        *(facts.identity_received, facts.authority_received, facts.fee_paid, facts.extended_on),
        *(facts.identity_asked, facts.authority_asked, facts.fee_asked, facts.results),
        *(day for asked in facts.clarifications for day in (asked.day, asked.answered)),
    )
    yield from (day for day in optional if day is not None)
    if facts.right == SCHOOL:
        yield from (day for term in facts.terms for day in term)
        yield from facts.closed
