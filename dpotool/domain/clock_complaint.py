"""Thirty days to acknowledge a complaint (DPA 2018 s.164A)."""

from collections.abc import Iterator
from datetime import date, timedelta

from dpotool.domain.clock_facts import Facts
from dpotool.domain.clock_rules import COMPLAINTS_FROM, Rules
from dpotool.domain.clock_words import although, moved, not_proclaimed
from dpotool.domain.days import show_day, show_weekday
from dpotool.domain.reckoning import Reckoning, Step, not_due
from dpotool.domain.working_days import WorkingDays

_ARTICLE = "DPA 2018 s.164A"
_COUNTING = "DPA 2018 s.205(2)"
_DAYS = 30


def reckon_complaint(facts: Facts, days: WorkingDays, rules: Rules) -> Reckoning:
    """When a complaint must be acknowledged: 30 days, of which the day after it came is the first.

    `safer` reads the Act to the letter: the day it came is day 1, and nothing moves to a working day.
    """
    if rules.is_eu:
        words = "The law of the European Union sets no time for complaints to the organisation."
        return _no_duty(facts, words)
    if facts.received < COMPLAINTS_FROM:
        words = (
            f"The complaint came on {show_weekday(facts.received)}. Complaints must be acknowledged within "
            f"30 days only if they came on or after {show_day(COMPLAINTS_FROM)}."
        )
        return _no_duty(facts, words)
    last = facts.received + timedelta(days=_DAYS)
    due = days.on_or_after(last)
    strict = last - timedelta(days=1)
    aim = min(days.after(facts.received, rules.complaint_days), days.on_or_before(last))
    return Reckoning(
        start=facts.received,
        due=due,
        target=aim,
        extension_notice_by=None,
        extended_due=None,
        safer=strict,
        paused=False,
        at_least=None,
        tell=lambda: _steps(facts, last, due, strict, aim, days),
    )


def _no_duty(facts: Facts, words: str) -> Reckoning:
    return not_due(lambda: [Step(facts.received, words, _ARTICLE)])


def _steps(facts: Facts, last: date, due: date, strict: date, aim: date, days: WorkingDays) -> Iterator[Step]:
    first = facts.received + timedelta(days=1)
    day_1 = f"day 1 is the day after, {show_weekday(first)}{although(first, days)}"
    yield Step(first, f"The complaint came on {show_weekday(facts.received)}; {day_1}.", _COUNTING)
    yield Step(last, f"Day {_DAYS} is {show_weekday(last)}.", _ARTICLE)
    if due == last:
        last_day = f"{show_weekday(due)}, which is a working day"
        words = f"The complaint must be acknowledged by the end of {last_day}."
    else:
        free, working = moved(last, due, days), show_weekday(due)
        words = f"{free}: the complaint must be acknowledged by the end of the next working day, {working}."
    yield Step(due, words, "ICO guidance on complaints")
    if facts.clarifications:
        yield Step(None, "A clarification does not stop the 30 days.", _ARTICLE)
    yield from _advice(strict, aim)
    yield from not_proclaimed((due,), days)


def _advice(strict: date, aim: date) -> Iterator[Step]:
    words = f"It is good practice to acknowledge it within a few working days, by {show_weekday(aim)}."
    yield Step(aim, words, "ICO guidance on complaints", advice=True)
    words = (
        "The complaint is looked into from the first day, and its outcome told without undue delay; an "
        "outcome told within the 30 days needs no acknowledgement of its own."
    )
    yield Step(None, words, _ARTICLE, advice=True)
    words = (
        "Read to the letter, the Act counts the day on which the complaint came as day 1, and day 30 is "
        f"{show_weekday(strict)}. To be safe, acknowledge it by then."
    )
    yield Step(strict, words, _ARTICLE, advice=True)
