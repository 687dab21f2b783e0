"""What is said of clarifications: which days they leave out, and when they change nothing."""

from collections.abc import Iterator
from datetime import date, timedelta

from dpotool.domain.clock_facts import INCLUSIVE, Asked, Facts
from dpotool.domain.clock_pauses import End, stretches
from dpotool.domain.clock_rules import MonthLaw
from dpotool.domain.clock_words import counted
from dpotool.domain.days import show_weekday
from dpotool.domain.reckoning import Step


def pause_steps(facts: Facts, law: MonthLaw, start: date, end: End, stops: bool) -> Iterator[Step]:
    """One step for each clarification, and one for all of them together."""
    in_order = sorted(facts.clarifications, key=lambda asked: (asked.day, asked.answered or date.max))
    for asked in in_order:
        words = _effect(asked, facts, start, end) if stops else _no_effect(law)
        yield Step(asked.answered or asked.day, f"{_asked(asked)}: {words}", law.pause)
    if stops and law.stops_by_practice and in_order:
        words = "For requests from before 5 February 2026 the law knew no pause; the regulator allowed it."
        yield Step(None, words, "ICO guidance on the right of access")
    if end.paused and end.due:
        words = f"So the last day moves{_together(end, len(in_order))} from {show_weekday(end.nominal)}"
        yield Step(end.unrolled, f"{words} to {show_weekday(end.unrolled)}.", law.pause)


def pause_advice(law: MonthLaw, at_least: date | None) -> Iterator[Step]:
    """What would be due had open clarifications been answered at once."""
    if at_least is not None:
        words = f"Answered at once, the last day would be {show_weekday(at_least)}"
        yield Step(at_least, f"{words}; each day of waiting moves it on.", law.pause, advice=True)


def _asked(asked: Asked) -> str:
    said = f"A clarification was asked for on {show_weekday(asked.day)}"
    if asked.answered is None:
        return f"{said} and has not been answered"
    if asked.answered == asked.day:
        return f"{said} and answered the same day"
    return f"{said} and answered on {show_weekday(asked.answered)}"


def _effect(asked: Asked, facts: Facts, start: date, end: End) -> str:
    if end.due and asked.day > end.due:
        return "the time was over by then, so it changes nothing."
    if asked.answered is None:
        return "the time stands still until the answer comes."
    if asked.answered < start:
        return "the time had not begun, so it changes nothing."
    number = sum(each.length for each in stretches((asked,), start, facts.pause_counting))
    if not number:
        return "with the day of the answer counted, no day is left out."
    verb = "does" if number == 1 else "do"
    if asked.day < start:
        return f"from the start of the time on, {counted(number, 'day')} {verb} not count."
    if asked.day == asked.answered:
        return "this day does not count."
    if facts.pause_counting == INCLUSIVE:
        return f"these {number} days, the first and the last included, do not count."
    return f"{counted(number, 'day')} {verb} not count; the day of the answer does."


def _no_effect(law: MonthLaw) -> str:
    if not law.stops:
        return "the law of the European Union knows no pause, so it changes nothing."
    return "only a request for access (Art 15) is paused, so it changes nothing."


def _together(end: End, questions: int) -> str:
    if end.unrolled != end.nominal + timedelta(days=end.paused):
        return ""
    once = ", each counted once," if questions > 1 else ""
    return f" by {counted(end.paused, 'day')}{once}"
