"""Marks asked for before the results are announced (DPA 2018 Sch 2 para 25)."""

from collections.abc import Iterator
from datetime import date, timedelta

from dpotool.domain.clock_facts import Facts
from dpotool.domain.clock_month import reckon_month
from dpotool.domain.clock_pauses import months_after
from dpotool.domain.clock_rules import Rules, month_law
from dpotool.domain.clock_start import start_of, start_steps
from dpotool.domain.clock_words import moved, not_proclaimed
from dpotool.domain.days import show_weekday
from dpotool.domain.reckoning import Reckoning, Step, not_due
from dpotool.domain.working_days import WorkingDays

_ARTICLE = "DPA 2018 Sch 2 para 25"
_MONTHS, _DAYS = 5, 40


def reckon_exam_marks(facts: Facts, days: WorkingDays, rules: Rules) -> Reckoning:
    """The earlier of five months from the start and 40 days from the announcement, which counts as day 1.

    Asked for after the results, or under the law of the European Union, marks are due within the month.
    """
    law = month_law(facts.received, rules)
    start = start_of(facts)
    if rules.is_eu or _is_ordinary(facts, start):
        return reckon_month(facts, days, rules)
    if start is None:
        return not_due(lambda: start_steps(facts, law, days))
    last = min(_ends(start, facts.results))
    due = days.on_or_after(last)
    safer = days.on_or_after(min(_ends(facts.received, facts.results)))
    return Reckoning(
        start=start,
        due=due,
        target=days.on_or_before(last),
        extension_notice_by=None,
        extended_due=None,
        safer=safer,
        paused=False,
        at_least=None,
        tell=lambda: (
            *start_steps(facts, law, days),
            *_steps(facts, start, last, due, days),
            *_advice(due, safer),
        ),
    )


def _is_ordinary(facts: Facts, start: date | None) -> bool:
    """Whether the results were out before the request came, or the 40 days over before its time began."""
    if facts.results is None:
        return False
    return facts.results <= facts.received or (start is not None and _forty_days(facts.results) < start)


def _ends(start: date, results: date | None) -> Iterator[date]:
    yield months_after(start, _MONTHS)
    if results is not None:
        yield _forty_days(results)


def _forty_days(results: date) -> date:
    return results + timedelta(days=_DAYS - 1)


def _steps(facts: Facts, start: date, last: date, due: date, days: WorkingDays) -> Iterator[Step]:
    five = months_after(start, _MONTHS)
    words = (
        f"Marks asked for before the results need not be told early: five months end on {show_weekday(five)}."
    )
    yield Step(five, words, _ARTICLE)
    yield from _announced(facts.results)
    if due == last:
        words = f"So the answer is due by the end of {show_weekday(due)}, which is a working day."
        yield Step(due, words, _ARTICLE)
    else:
        free = moved(last, due, days)
        words = f"{free}: the answer is due by the end of the next working day, {show_weekday(due)}."
        yield Step(due, words, "ICO guidance on time limits")
    if facts.clarifications:
        yield Step(None, "A clarification does not stop this time.", _ARTICLE)
    if facts.extended or facts.extended_on:
        yield Step(None, "This time is not extended by telling the person.", _ARTICLE)
    yield from not_proclaimed((due,), days)


def _advice(due: date, safer: date) -> Iterator[Step]:
    if safer < due:
        words = (
            "It is not settled whether the five months begin anew with what was asked for; if not, the "
            f"last day is {show_weekday(safer)}. To be safe, answer by then."
        )
        yield Step(safer, words, _ARTICLE, advice=True)


def _announced(results: date | None) -> Iterator[Step]:
    if results is None:
        words = "The day of the results is not entered; once they are out, 40 days from then may end earlier."
        yield Step(None, words, _ARTICLE)
        return
    end = _forty_days(results)
    words = (
        f"The results are announced on {show_weekday(results)}; 40 days, of which that is the first, end on "
        f"{show_weekday(end)}. The earlier of the two days counts."
    )
    yield Step(end, words, _ARTICLE)
