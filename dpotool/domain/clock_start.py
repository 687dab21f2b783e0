"""When a time limit begins: at the latest of the request, proof of identity or authority, and the fee."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dpotool.domain.clock_facts import Facts
from dpotool.domain.clock_rules import MonthLaw
from dpotool.domain.clock_words import although
from dpotool.domain.days import show_weekday
from dpotool.domain.reckoning import Step
from dpotool.domain.working_days import WorkingDays


@dataclass(frozen=True)
class _Condition:
    """Something that was asked of the requester before the month can begin."""

    asked_words: str
    came_words: str
    article: str
    asked: date | None
    came: date | None

    @property
    def is_missing(self) -> bool:
        return self.asked is not None and self.came is None


def start_of(facts: Facts) -> date | None:
    """The day on which the month begins (Art 12A(2)); None while something asked for has not come."""
    start = facts.received
    for asked, came in (
        (facts.identity_asked, facts.identity_received),
        (facts.authority_asked, facts.authority_received),
        (facts.fee_asked, facts.fee_paid),
    ):
        if came is not None:
            start = max(start, came)
        elif asked is not None:
            return None
    return start


def start_steps(facts: Facts, law: MonthLaw, days: WorkingDays) -> Iterator[Step]:
    """Why the month begins on its day, or why it has not begun."""
    start = start_of(facts)
    if start == facts.received:
        yield Step(start, _at_once(facts, days), law.start)
        return
    yield Step(facts.received, f"The request came on {show_weekday(facts.received)}.", law.start)
    for each in _conditions(facts, law):
        if each.is_missing and each.asked:
            words = f"{each.asked_words} on {show_weekday(each.asked)} and has not come yet."
            yield Step(each.asked, f"{words} The time does not begin before it comes.", each.article)
        elif each.came:
            words = f"{each.came_words} on {show_weekday(each.came)}"
            yield Step(each.came, f"{words}{_effect(each.came, start, days)}.", each.article)


def _effect(came: date, start: date | None, days: WorkingDays) -> str:
    if came != start:
        return ", but not all that was asked for had come by then"
    return f": the time begins on that day{although(came, days)}; what came before does not count"


def _at_once(facts: Facts, days: WorkingDays) -> str:
    day = facts.received
    return f"The time runs from the day on which the request came, {show_weekday(day)}{although(day, days)}."


def _conditions(facts: Facts, law: MonthLaw) -> tuple[_Condition, ...]:
    return (
        _Condition(
            "Proof of identity was asked for",
            "Proof of identity came",
            law.identity,
            facts.identity_asked,
            facts.identity_received,
        ),
        _Condition(
            "Proof that the requester may act for the person was asked for",
            "Proof that the requester may act for the person came",
            law.authority,
            facts.authority_asked,
            facts.authority_received,
        ),
        _Condition("A fee was asked for", "The fee was paid", law.fee, facts.fee_asked, facts.fee_paid),
    )
