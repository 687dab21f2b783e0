"""What is said of the month: where it ends, how it was or could be extended, and the safer reading."""

from collections.abc import Iterator
from datetime import date, timedelta

from dpotool.domain.clock_facts import Facts
from dpotool.domain.clock_pauses import End
from dpotool.domain.clock_rules import EU_LAW, GDPR_FROM, MonthLaw, Rules
from dpotool.domain.clock_words import moved
from dpotool.domain.days import MONTHS, show_day, show_weekday
from dpotool.domain.reckoning import Step
from dpotool.domain.working_days import WorkingDays


def nominal_step(law: MonthLaw, start: date, end: End, extended: bool) -> Step:
    """Where the month, or the three months of an extension, ends by the calendar alone."""
    day = show_weekday(end.nominal)
    same_date = end.nominal.day == start.day
    number = f"{start.day}{'st' if start.day == 31 else 'th'}"
    missing = f", the last of the month, because {MONTHS[end.nominal.month - 1]} has no {number}"
    if extended:
        words = (
            "With the extension it is three months from the start, not two from the end of the first month"
        )
        return Step(end.nominal, f"{words}: they end on {day}{'' if same_date else missing}.", law.extension)
    where = f"on the same date of the next month, {day}" if same_date else f"on {day}{missing}"
    return Step(end.nominal, f"One month from then ends {where}.", law.month)


def told_steps(facts: Facts, law: MonthLaw, month: End, extended: bool) -> Iterator[Step]:
    """That the person was told of an extension, in time or too late."""
    told = facts.extended_on
    if extended:
        when = f" on {show_weekday(told)}" if told else ""
        limit = f"; the last day for that is {show_weekday(month.due)}" if month.due else ""
        yield Step(
            told or month.due, f"The person was told{when} that the answer takes longer{limit}.", law.notice
        )
    elif told and month.due:
        words = (
            f"The person was told of an extension on {show_weekday(told)}, after {show_weekday(month.due)}"
        )
        yield Step(told, f"{words}, the last day for it: the time is not extended.", law.notice)


def due_steps(law: MonthLaw, end: End, days: WorkingDays) -> Iterator[Step]:
    """The last day to answer, moved to a working day where need be; nothing while the time stands still."""
    if end.due is None:
        return
    due = show_weekday(end.due)
    if end.due == end.unrolled:
        yield Step(end.due, f"The answer is due by the end of {due}, which is a working day.", law.roll)
    else:
        free = moved(end.unrolled, end.due, days)
        yield Step(end.due, f"{free}: the answer is due by the end of the next working day, {due}.", law.roll)
    if law is EU_LAW and days.place:
        words = f"Public holidays are those of {days.place}, where the answer is given."
        yield Step(end.due, words, "Reg 1182/71 Art 2(1)")


def extension_steps(law: MonthLaw, month: End, longer: End) -> Iterator[Step]:
    """Until when, and to when, the time may be extended."""
    if month.due is None or longer.due is None:
        return
    words = (
        "If that is necessary because requests are complex or many, the time may be extended by two months. "
        f"The person must be told so, with the reasons, by the end of {show_weekday(month.due)}. The answer "
        f"is then due by the end of {show_weekday(longer.due)}, three months from the start."
    )
    yield Step(month.due, words, law.notice, advice=True)


def aim_steps(law: MonthLaw, start: date, aim: date, rules: Rules) -> Iterator[Step]:
    """The day to aim for, which leaves some time in hand."""
    full = aim == start + timedelta(days=rules.target_days)
    which = f"{rules.target_days} days from the start" if full else "the last working day of the time"
    words = f"To have time in hand, aim for {show_weekday(aim)}, {which}."
    yield Step(aim, words, law.roll, advice=True)


def marketing_steps(law: MonthLaw) -> Iterator[Step]:
    """That an objection to direct marketing does not wait for the last day (Art 21(3))."""
    article = "EU GDPR Art 21(3)" if law is EU_LAW else "21(3)"
    words = "Where the objection is to direct marketing, that stops at once, whatever the last day to answer."
    yield Step(None, words, article, advice=True)


def old_law_steps(received: date) -> Iterator[Step]:
    """That another law held when the request came, for one from before the GDPR."""
    if received < GDPR_FROM:
        words = (
            f"The GDPR applies from {show_day(GDPR_FROM)}. Before that the Data Protection Act 1998 set "
            "other times; this one is only a guide."
        )
        yield Step(GDPR_FROM, words, "DPA 1998 s.7")


def safer_steps(law: MonthLaw, due: date, safer: date, extended: bool) -> Iterator[Step]:
    """The earlier day that a stricter reading of the pause gives, where there is one."""
    if safer >= due:
        return
    reason = (
        "The law itself knew no pause then; without it"
        if law.stops_by_practice
        else "It is not settled whether the day of the answer counts; if it does"
    )
    act = "answer" if extended else "answer, or tell the person of an extension,"
    words = f"{reason}, the last day is {show_weekday(safer)}. To be safe, {act} by then."
    yield Step(safer, words, law.pause, advice=True)
