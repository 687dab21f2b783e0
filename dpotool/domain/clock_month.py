"""One month to answer a request under Arts 15 to 22D, with its pauses and its extension (Art 12A)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dpotool.domain import clock_month_words as words
from dpotool.domain.clock_facts import EXCLUSIVE, INCLUSIVE, Facts
from dpotool.domain.clock_pause_words import pause_advice, pause_steps
from dpotool.domain.clock_pauses import End, Stretch, answered_at_once, period_end, stretches
from dpotool.domain.clock_rules import MonthLaw, Rules, month_law
from dpotool.domain.clock_start import start_of, start_steps
from dpotool.domain.clock_words import not_proclaimed
from dpotool.domain.reckoning import Reckoning, Step, not_due
from dpotool.domain.working_days import WorkingDays

_MONTH, _EXTENDED = 1, 3
_PAUSED_RIGHTS = ("access", "exam-marks")
"""Requests under Art 15; a clarification stops no other."""


@dataclass(frozen=True)
class _Reading:
    """Where the month and the three months end under one way of counting pauses, and which of them holds."""

    month: End
    longer: End
    extended: bool

    @property
    def end(self) -> End:
        return self.longer if self.extended else self.month


def reckon_month(facts: Facts, days: WorkingDays, rules: Rules) -> Reckoning:
    """When the answer to a request is due: a month from its start, or three where it was extended in time."""
    law = month_law(facts.received, rules)
    start = start_of(facts)
    if start is None:
        return not_due(lambda: start_steps(facts, law, days))
    reading = _reading(facts, start, _pauses(facts, law, start, facts.pause_counting), days)
    if reading.end.due is None:
        return _paused(facts, law, start, reading, days)
    due, last = reading.end.due, reading.end.last
    aim, safer = _target(start, last, days, rules), _safer(facts, law, start, due, days)
    return Reckoning(
        start=start,
        due=due,
        target=aim,
        extension_notice_by=reading.month.due,
        extended_due=reading.longer.due,
        safer=safer,
        paused=False,
        at_least=None,
        tell=lambda: (
            *_steps(facts, law, start, reading, days),
            *(() if reading.extended else words.aim_steps(law, start, aim, rules)),
            *words.safer_steps(law, due, safer, reading.extended),
            *not_proclaimed((due, reading.longer.due), days),
        ),
    )


def _paused(facts: Facts, law: MonthLaw, start: date, reading: _Reading, days: WorkingDays) -> Reckoning:
    """While a clarification is open: no last day, but what it would be had the answer come at once."""
    answered = replace(facts, clarifications=answered_at_once(facts.clarifications))
    pauses = _pauses(answered, law, start, facts.pause_counting)
    at_least = _reading(answered, start, pauses, days).end.due
    return Reckoning(
        start=start,
        due=None,
        target=None,
        extension_notice_by=reading.month.due,
        extended_due=None,
        safer=None,
        paused=True,
        at_least=at_least,
        tell=lambda: (
            *_steps(facts, law, start, reading, days),
            *pause_advice(law, at_least),
            *not_proclaimed((at_least,), days),
        ),
    )


def _target(start: date, last: date, days: WorkingDays, rules: Rules) -> date:
    """So many days from the start, or the last working day of the time if that is earlier."""
    return min(start + timedelta(days=rules.target_days), days.on_or_before(last))


def _is_paused(facts: Facts, law: MonthLaw) -> bool:
    """Whether clarifications stop the time for this right, by law or by the regulator's practice."""
    return law.stops and facts.right in _PAUSED_RIGHTS


def _pauses(facts: Facts, law: MonthLaw, start: date, counting: str) -> tuple[Stretch, ...]:
    return stretches(facts.clarifications, start, counting) if _is_paused(facts, law) else ()


def _reading(facts: Facts, start: date, pauses: tuple[Stretch, ...], days: WorkingDays) -> _Reading:
    month = period_end(start, _MONTH, pauses, days)
    longer = period_end(start, _EXTENDED, pauses, days)
    return _Reading(month, longer, _is_extended(facts, month.due))


def _is_extended(facts: Facts, notice_by: date | None) -> bool:
    if facts.extended_on is None:
        return facts.extended
    return notice_by is None or facts.extended_on <= notice_by


def _safer(facts: Facts, law: MonthLaw, start: date, due: date, days: WorkingDays) -> date:
    """The earliest day that any reading gives; before Art 12A pauses were the regulator's practice only."""
    if not (facts.clarifications and _is_paused(facts, law)):
        return due
    readings = [_pauses(facts, law, start, EXCLUSIVE), _pauses(facts, law, start, INCLUSIVE)]
    if law.stops_by_practice:
        readings.append(())
    dues = (_reading(facts, start, pauses, days).end.due for pauses in readings)
    return min(each for each in dues if each is not None)


def _steps(facts: Facts, law: MonthLaw, start: date, reading: _Reading, days: WorkingDays) -> Iterator[Step]:
    yield from words.old_law_steps(facts.received)
    yield from start_steps(facts, law, days)
    yield from words.told_steps(facts, law, reading.month, reading.extended)
    yield words.nominal_step(law, start, reading.end, reading.extended)
    yield from pause_steps(facts, law, start, reading.end, _is_paused(facts, law))
    yield from words.due_steps(law, reading.end, days)
    if facts.right == "objection":
        yield from words.marketing_steps(law)
    if not reading.extended:
        yield from words.extension_steps(law, reading.month, reading.longer)
