"""Fifteen school days to show parents the educational record of their child."""

from collections.abc import Iterator
from datetime import date, timedelta

from dpotool.domain.clock_facts import Facts
from dpotool.domain.clock_rules import SCHOOL_REGULATIONS, Rules
from dpotool.domain.clock_words import not_proclaimed
from dpotool.domain.days import show_weekday
from dpotool.domain.reckoning import Reckoning, Step, not_due
from dpotool.domain.working_days import WorkingDays

SCHOOL_DAYS = 15


def reckon_educational_record(facts: Facts, days: WorkingDays, rules: Rules) -> Reckoning:
    """The fifteenth school day after a parent's request, over the terms entered (SI 2005/1437 reg 5)."""
    regulations = SCHOOL_REGULATIONS.get(rules.nation, SCHOOL_REGULATIONS["england"])
    if rules.is_eu:
        words = "Only the law of the United Kingdom gives parents a right to the educational record."
        return not_due(lambda: [Step(facts.received, words, regulations)])
    found = _first_school_days(facts, days)
    due = found[-1] if len(found) == SCHOOL_DAYS else None
    return Reckoning(
        start=facts.received,
        due=due,
        target=due,
        extension_notice_by=None,
        extended_due=None,
        safer=due,
        paused=False,
        at_least=None,
        tell=lambda: (*_steps(facts, found, regulations), *not_proclaimed((due,), days)),
    )


def _first_school_days(facts: Facts, days: WorkingDays) -> list[date]:
    """Up to fifteen school days after the request: weekdays in term, not closed and no public holidays."""
    closed = set(facts.closed)
    found: list[date] = []
    for first, last in _joined(facts.terms):
        day = max(first, facts.received + timedelta(days=1))
        while day <= last and len(found) < SCHOOL_DAYS:
            if days.is_working(day) and day not in closed:
                found.append(day)
            day += timedelta(days=1)
    return found


def _joined(terms: tuple[tuple[date, date], ...]) -> Iterator[tuple[date, date]]:
    """The terms in order, without the days that a former one holds already."""
    until = date.min
    for first, last in sorted(terms):
        if last > until:
            yield max(first, until + timedelta(days=1)), last
            until = last


def _steps(facts: Facts, found: list[date], regulations: str) -> Iterator[Step]:
    received = show_weekday(facts.received)
    yield Step(
        facts.received,
        f"The request came on {received}; school days are counted from the day after.",
        regulations,
    )
    if found:
        words = (
            "A school day is one with a session: no weekend, no holiday, no day on which the school is closed"
        )
        yield Step(found[0], f"{words}. The first is {show_weekday(found[0])}.", regulations)
    for number in _after_breaks(found):
        before, day = show_weekday(found[number - 2]), show_weekday(found[number - 1])
        words = f"Day {number - 1} is {before}; after a break, day {number} is {day}."
        yield Step(found[number - 1], words, regulations)
    if len(found) == SCHOOL_DAYS:
        yield Step(
            found[-1],
            f"The fifteenth school day, and the last day, is {show_weekday(found[-1])}.",
            regulations,
        )
    else:
        yield Step(None, _lacking(len(found)), regulations)
    yield from _without_effect(facts, regulations)


def _after_breaks(found: list[date]) -> Iterator[int]:
    """The numbers of the school days before which more than a weekend lies."""
    for number in range(2, len(found) + 1):
        if (found[number - 1] - found[number - 2]).days > 3:
            yield number


def _lacking(found: int) -> str:
    known = (
        f"The terms entered hold only {found} of the 15 school days" if found else "No school term is entered"
    )
    return f"{known}: enter the dates of the next term to know the last day."


def _without_effect(facts: Facts, regulations: str) -> Iterator[Step]:
    if facts.clarifications:
        yield Step(None, "A clarification does not stop the school days.", regulations)
    if facts.extended or facts.extended_on:
        yield Step(None, "The 15 school days cannot be extended.", regulations)
