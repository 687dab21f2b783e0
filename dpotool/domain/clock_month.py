"""One month to answer a request under Arts 15 to 22D, with its pauses and its extension (Art 12A)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dpotool.domain import clock_month_words as words
from dpotool.domain.clock_facts import EXCLUSIVE, INCLUSIVE, Facts
from dpotool.domain.clock_pause_words import pause_steps
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
    start = start_of(facts, law)
    if start is None:
        return not_due(start_steps(facts, law, days))
    reading = _reading(facts, start, _pauses(facts, law, start, facts.pause_counting), days)
    due = reading.end.due
    safer = None if due is None else _safer(facts, law, start, days)
    return Reckoning(
        start=start,
        due=due,
        target=None if due is None else target(start, reading.end.unrolled, days, rules),
        extension_notice_by=reading.month.due,
        extended_due=reading.longer.due,
        safer=safer,
        paused=due is None,
        at_least=_at_least(facts, law, start, days) if due is None else None,
        steps=tuple(_steps(facts, law, start, reading, safer, days)),
    )


def target(start: date, last: date, days: WorkingDays, rules: Rules) -> date:
    """The day to aim for: so many days from the start, or the last working day of the time if earlier."""
    return min(start + timedelta(days=rules.target_days), days.on_or_before(last))


def is_paused_by(facts: Facts, law: MonthLaw) -> bool:
    """Whether clarifications stop the time for this right, by law or by the regulator's practice."""
    return law.stops and facts.right in _PAUSED_RIGHTS


def _pauses(facts: Facts, law: MonthLaw, start: date, counting: str) -> tuple[Stretch, ...]:
    return stretches(facts.clarifications, start, counting) if is_paused_by(facts, law) else ()


def _reading(facts: Facts, start: date, pauses: tuple[Stretch, ...], days: WorkingDays) -> _Reading:
    month = period_end(start, _MONTH, pauses, days)
    longer = period_end(start, _EXTENDED, pauses, days)
    return _Reading(month, longer, _is_extended(facts, month.due))


def _is_extended(facts: Facts, notice_by: date | None) -> bool:
    if facts.extended_on is None:
        return facts.extended
    return notice_by is None or facts.extended_on <= notice_by


def _safer(facts: Facts, law: MonthLaw, start: date, days: WorkingDays) -> date | None:
    """The earliest day that any reading gives; before Art 12A pauses were the regulator's practice only."""
    readings = [_pauses(facts, law, start, counting) for counting in (INCLUSIVE, EXCLUSIVE)]
    if law.stops_by_practice:
        readings.append(())
    dues = (_reading(facts, start, pauses, days).end.due for pauses in dict.fromkeys(readings))
    return min(due for due in dues if due is not None)


def _at_least(facts: Facts, law: MonthLaw, start: date, days: WorkingDays) -> date | None:
    answered = replace(facts, clarifications=answered_at_once(facts.clarifications))
    return _reading(answered, start, _pauses(answered, law, start, facts.pause_counting), days).end.due


def _steps(
    facts: Facts, law: MonthLaw, start: date, reading: _Reading, safer: date | None, days: WorkingDays
) -> Iterator[Step]:
    yield from start_steps(facts, law, days)
    yield from words.told_steps(facts, law, reading.month, reading.extended)
    yield words.nominal_step(law, start, reading.end, reading.extended)
    yield from pause_steps(facts, law, start, reading.end, is_paused_by(facts, law))
    yield from words.due_steps(law, reading.end, days)
    if not reading.extended:
        yield from words.extension_steps(law, reading.month, reading.longer)
    yield from words.safer_steps(law, reading.end, safer)
    yield from not_proclaimed((reading.end.due, reading.longer.due), days)
