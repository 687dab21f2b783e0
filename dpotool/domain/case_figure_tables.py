"""The tables of one year of cases: rights, outcomes, what was late and why, complaints, breaches, lessons."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from dpotool.domain import case_timing as timing
from dpotool.domain import case_vocabulary as lists
from dpotool.domain.breach import Breach
from dpotool.domain.case_figures import YearOfCases, compared, in_states, longest, middle, without_empty
from dpotool.domain.case_timing import Timed
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import show_day, show_moment
from dpotool.domain.figure_tables import Figure, FigureTable
from dpotool.domain.request import Request
from dpotool.domain.terms import Terms

NOT_RECORDED = "Not recorded"
_PER_RIGHT = "A request for several rights is counted once under each of them, by the limit of that right."


def rights_table(year: YearOfCases) -> FigureTable:
    """Each right that was asked for: how often, in time or late, and how long it took."""
    head = ("Right", "Asked", "In time", "Extended", "Late", "Open", "Median days", "Longest")
    rows: list[tuple[Figure, ...]] = [
        (label, *_right_row([each for each in year.asked if each.right == code]))
        for label, code in _labels(lists.REQUEST_RIGHTS)
    ]
    told = tuple(row for row in rows if row[1])
    total: tuple[tuple[Figure, ...], ...] = (("All rights", *_right_row(year.asked)),) * (len(told) > 1)
    return FigureTable(f"Rights asked for in {year.span.name}", head, (*told, *total), _PER_RIGHT)


def outcomes_table(year: YearOfCases) -> FigureTable:
    """What was decided about each right that was asked for."""
    results = _labels(lists.RESULTS)[:-1]
    head = ("Right", *(label for label, _ in results), "Not decided yet")
    rows: list[tuple[Figure, ...]] = [
        (label, *(_decided(year.requests, code, result) for _, result in (*results, ("", ""))))
        for label, code in _labels(lists.REQUEST_RIGHTS)
    ]
    told = tuple(row for row in rows if any(row[1:]))
    return FigureTable(f"Outcomes in {year.span.name}", head, told, _PER_RIGHT)


def late_table(year: YearOfCases) -> FigureTable:
    """Everything of a year that was late, or is, and the reason recorded."""
    late = [each for each in (*_late_requests(year), *year.acknowledged, *year.told) if _is_late(each)]
    head = ("Case", "What", "Due", "Done", "Days late", "Why")
    rows = tuple(_late_row(each, year) for each in sorted(late, key=lambda each: each.came))
    return FigureTable(f"What was late in {year.span.name}, and why", head, rows)


def complaints_table(years: Sequence[YearOfCases]) -> FigureTable:
    """Complaints year by year: whether acknowledged within 30 days, and their outcomes (DPA 2018 s.164A)."""
    rows: list[tuple[str, Callable[[YearOfCases], Figure]]] = [
        ("Received", lambda year: len(year.complaints)),
        ("Acknowledged or answered within 30 days", _acknowledged(timing.IN_TIME)),
        ("Later", _acknowledged(timing.LATE)),
        ("Not yet, and late", _acknowledged(timing.OVERDUE)),
        ("Not yet, in time", _acknowledged(timing.OPEN)),
        ("Received before the duty began, or withdrawn", _acknowledged(timing.UNLIMITED, timing.ENDED)),
        *(
            (f"Outcome: {label.lower()}", _came_out(code))
            for label, code in _labels(lists.COMPLAINT_OUTCOMES)
        ),
        ("Open at the end of the year, or today", lambda year: year.still_open(Complaint)),
    ]
    return compared("Complaints", years, rows)


def subjects_table(years: Sequence[YearOfCases]) -> FigureTable:
    """What the complaints of each year were about."""
    rows = [(label, _about(code)) for label, code in _labels(lists.COMPLAINT_SUBJECTS)]
    note = "A complaint about several things is counted once under each of them."
    return without_empty(compared("What complaints were about", years, rows, note))


def breaches_table(years: Sequence[YearOfCases]) -> FigureTable:
    """Breaches year by year: what kind, how great the risk, who was told and when (Arts 33, 34)."""
    rows: list[tuple[str, Callable[[YearOfCases], Figure]]] = [
        ("Recorded", lambda year: len(year.breaches)),
        *((f"Kind: {label.lower()}", _of_kind(code)) for label, code in _labels(lists.BREACH_KINDS)),
        *((f"Risk: {label.lower()}", _of_risk(code)) for label, code in _labels(lists.RISKS)),
        ("Regulator to be told", lambda year: len(year.told)),
        ("Told within 72 hours", lambda year: in_states(year.told, timing.IN_TIME)),
        ("Told later", lambda year: in_states(year.told, timing.LATE)),
        ("Not told yet", lambda year: in_states(year.told, timing.OPEN, timing.OVERDUE)),
        ("People concerned were told", lambda year: sum(bool(each.people_told) for each in year.breaches)),
        ("People affected, roughly", lambda year: sum(int(each.people or 0) for each in year.breaches)),
        ("Open at the end of the year, or today", lambda year: year.still_open(Breach)),
    ]
    note = "A breach of several kinds is counted once under each of them."
    return compared("Personal data breaches", years, rows, note)


def lessons_table(year: YearOfCases) -> FigureTable:
    """What was learned from complaints and breaches, and what is done about it."""
    cases: tuple[Complaint | Breach, ...] = (*year.complaints, *year.breaches)
    rows = tuple(
        (case.reference, case.lessons.strip() or NOT_RECORDED, _actions(case))
        for case in cases
        if case.lessons.strip() or case.actions
    )
    return FigureTable(f"What was learned in {year.span.name}", ("Case", "Lesson", "What is done"), rows)


def _labels(terms: Terms) -> tuple[tuple[str, str], ...]:
    return (*((term.label, term.code) for term in terms.entries), (NOT_RECORDED, ""))


def _right_row(timed: Sequence[Timed]) -> tuple[Figure, ...]:
    return (
        len(timed),
        in_states(timed, timing.IN_TIME),
        in_states(timed, timing.EXTENDED),
        in_states(timed, timing.LATE, timing.OVERDUE),
        in_states(timed, timing.OPEN),
        middle(timed),
        longest(timed),
    )


def _decided(requests: Iterable[Request], right: str, result: str) -> int:
    return sum(
        each == right and _result(request, right) == result
        for request in requests
        for each in request.rights or ("",)
    )


def _result(request: Request, right: str) -> str:
    return next((each.result for each in request.outcomes if each.right == right), "")


def _late_requests(year: YearOfCases) -> Iterable[Timed]:
    """Late rights, those of one request that share their days as one."""
    found: dict[object, Timed] = {}
    for each in year.asked:
        found.setdefault((each.case.id, each.due, each.done), each)
    return found.values()


def _is_late(timed: Timed) -> bool:
    return timed.state in (timing.LATE, timing.OVERDUE)


def _late_row(timed: Timed, year: YearOfCases) -> tuple[Figure, ...]:
    reason = getattr(timed.case, "late_reason", "").strip() or NOT_RECORDED
    done = _briefly(timed.done) if timed.done else "Not yet"
    what = _what(timed, year)
    return (timed.case.reference, what, _briefly(timed.due), done, timed.days_late(year.today), reason)


def _what(timed: Timed, year: YearOfCases) -> str:
    if isinstance(timed.case, Request):
        alike = [
            each.right
            for each in year.asked
            if (each.case.id, each.due, each.done) == (timed.case.id, timed.due, timed.done)
        ]
        return ", ".join(lists.REQUEST_RIGHTS.label(right) for right in alike if right) or "Request"
    return "Complaint acknowledged" if isinstance(timed.case, Complaint) else "Regulator told of breach"


def _shown(when: object) -> str:
    if isinstance(when, datetime):
        return show_moment(when)
    return show_day(when) if isinstance(when, date) else ""


def _briefly(when: object) -> str:
    """A day or moment with a short month, such as 3 Sep 2026."""
    words = _shown(when).split(" ")
    return " ".join((*words[:1], *(word[:3] for word in words[1:2]), *words[2:]))


def _acknowledged(*states: str) -> Callable[[YearOfCases], Figure]:
    return lambda year: in_states(year.acknowledged, *states)


def _came_out(code: str) -> Callable[[YearOfCases], Figure]:
    return lambda year: sum(each.outcome == code for each in year.complaints)


def _about(code: str) -> Callable[[YearOfCases], Figure]:
    return lambda year: sum(code in (each.subjects or ("",)) for each in year.complaints)


def _of_kind(code: str) -> Callable[[YearOfCases], Figure]:
    return lambda year: sum(code in (each.kinds or ("",)) for each in year.breaches)


def _of_risk(code: str) -> Callable[[YearOfCases], Figure]:
    return lambda year: sum(each.risk == code for each in year.breaches)


def _actions(case: Complaint | Breach) -> str:
    told = (f"{_stopped(each.words)} {_state_of(each.done, each.due)}" for each in case.actions if each.words)
    return "\n".join(told) or NOT_RECORDED


def _stopped(words: str) -> str:
    text = " ".join(words.split())
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _state_of(done: object, due: object) -> str:
    if done:
        return f"Done on {_shown(done)}."
    return f"To be done by {_shown(due)}." if due else "Not done yet."
