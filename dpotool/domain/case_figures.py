"""The figures of a year of requests, complaints and breaches, as they stand at a moment.

They are made of dates, lists and numbers only, and of reasons and lessons that are written without names, so
that they are the same when a case has been made anonymous.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from dpotool.domain import case_timing as timing
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_timing import DueOf, Timed
from dpotool.domain.case_vocabulary import CLOSINGS
from dpotool.domain.complaint import Complaint
from dpotool.domain.figure_tables import Bars, Figure, FigureTable, Series
from dpotool.domain.request import Request
from dpotool.domain.spans import POSSIBLE_YEARS, Span, month_letters

C = TypeVar("C", bound=CaseFile)
NONE = "–"
"""What stands where there is nothing to count from."""


@dataclass(frozen=True)
class YearOfCases:
    """The cases of one year, and how each stands at a moment.

    `requests`, `complaints` and `breaches` came in the year; `open_then` were open on its last day, or are
    today where it is not over, whenever they came. `left_out` counts those that are no cases of their own, by
    how they ended.
    """

    span: Span
    now: datetime
    requests: tuple[Request, ...]
    complaints: tuple[Complaint, ...]
    breaches: tuple[Breach, ...]
    open_then: tuple[CaseFile, ...]
    left_out: Counter[str]
    asked: tuple[Timed, ...]
    answered: tuple[Timed, ...]
    acknowledged: tuple[Timed, ...]
    told: tuple[Timed, ...]

    @property
    def today(self) -> date:
        """The day of that moment."""
        return timing.day_of(self.now)

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.span.last < self.today

    def still_open(self, record_type: type[CaseFile]) -> int:
        """How many of a type were open at its end."""
        return sum(isinstance(case, record_type) for case in self.open_then)


def year_of_cases(cases: Iterable[CaseFile], span: Span, due_of: DueOf, now: datetime) -> YearOfCases:
    """The cases that came in a year, with the limits that `due_of` gives, as they stand at a moment."""
    known = tuple(cases)
    today = timing.day_of(now)
    counted = [case for case in known if timing.counts(case)]
    within = [case for case in known if timing.came_on(case) in span]
    requests, complaints, breaches = _of(within, Request), _of(within, Complaint), _of(within, Breach)
    return YearOfCases(
        span=span,
        now=now,
        requests=requests,
        complaints=complaints,
        breaches=breaches,
        open_then=tuple(case for case in counted if timing.is_open_on(case, min(span.last, today))),
        left_out=Counter(case.closing for case in within if not timing.counts(case)),
        asked=tuple(each for request in requests for each in timing.rights_timed(request, due_of, today)),
        answered=_timed(timing.request_timed(each, due_of, today) for each in requests),
        acknowledged=_timed(timing.complaint_timed(each, due_of, today) for each in complaints),
        told=_timed(timing.breach_timed(each, due_of, now) for each in breaches),
    )


def years_of(cases: Iterable[CaseFile], first_month: int = 1) -> tuple[Span, ...]:
    """Every year in which a case came, the earliest first, years beginning on the first of a month.

    Years that only a slip of the pen can mean are left out; the case itself is shown as one to look at.
    """
    days = (timing.came_on(case) for case in cases if timing.counts(case))
    years = {day.year - (day.month < first_month) for day in days if day}
    return tuple(Span(date(year, first_month, 1)) for year in sorted(years) if year in POSSIBLE_YEARS)


def compared(
    title: str,
    years: Sequence[YearOfCases],
    rows: Iterable[tuple[str, Callable[[YearOfCases], Figure]]],
    note: str = "",
) -> FigureTable:
    """A table with a column for each year."""
    told = tuple((label, *(figure(year) for year in years)) for label, figure in rows)
    return FigureTable(title, ("", *(year.span.name for year in years)), told, note)


def requests_table(years: Sequence[YearOfCases]) -> FigureTable:
    """Requests year by year: how many, in time or late, how long they took, and how they ended."""
    rows: list[tuple[str, Callable[[YearOfCases], Figure]]] = [
        ("Received", lambda year: len(year.requests)),
        *((label, _in_state(state)) for label, state in _STATES),
        ("Median days until the answer", lambda year: middle(year.answered)),
        ("Longest", lambda year: longest(year.answered)),
        ("Open at the end of the year, or today", lambda year: year.still_open(Request)),
    ]
    note = "Each request is counted once, in the year in which it came; days are calendar days from receipt."
    return compared("Requests", years, rows, _with_left_out(note, years))


def closings_table(years: Sequence[YearOfCases]) -> FigureTable:
    """How the requests of each year ended."""
    ends = [(term.label, term.code) for term in CLOSINGS.entries if term.code not in timing.NOT_COUNTED]
    rows = [(label, _ended(code)) for label, code in (*ends, ("Closed, end not recorded", ""))]
    rows.append(("Not closed", lambda year: sum(each.is_open for each in year.requests)))
    return without_empty(compared("How requests ended", years, rows))


def months_chart(year: YearOfCases) -> Bars:
    """The requests of a year by the month in which they came."""
    months = [day.month for day in year.span.months()]
    series = [
        Series(name, manner, tuple(_in_month(year.answered, states, month) for month in months))
        for name, manner, states in _BARS
    ]
    return Bars(f"Requests received in {year.span.name}", month_letters(year.span), tuple(series))


def in_states(timed: Iterable[Timed], *states: str) -> int:
    """How many are in one of these states."""
    return sum(each.state in states for each in timed)


def middle(timed: Iterable[Timed]) -> Figure:
    """The median of the days taken."""
    days = [each.days_taken for each in timed if each.days_taken is not None]
    from statistics import median  # only the tables need it, and Today shows none

    return Decimal(str(median(days))) if days else NONE


def longest(timed: Iterable[Timed]) -> Figure:
    """The most days that one has taken."""
    return max((each.days_taken for each in timed if each.days_taken is not None), default=NONE)


def without_empty(table: FigureTable) -> FigureTable:
    """The table without the rows that count nothing."""
    rows = tuple(row for row in table.rows if any(figure not in (0, NONE, "") for figure in row[1:]))
    return FigureTable(table.title, table.head, rows, table.note)


_STATES = (
    ("Answered in time", timing.IN_TIME),
    ("Answered in time, after an extension", timing.EXTENDED),
    ("Answered late", timing.LATE),
    ("Open, in time", timing.OPEN),
    ("Open and late", timing.OVERDUE),
    ("Ended without an answer", timing.ENDED),
    ("Answered, but no limit ran", timing.UNLIMITED),
)
_BARS = (
    ("In time", "done", (timing.IN_TIME, timing.EXTENDED, timing.UNLIMITED)),
    ("Ended without an answer", "other", (timing.ENDED,)),
    ("Open", "open", (timing.OPEN,)),
    ("Late", "late", (timing.LATE, timing.OVERDUE)),
)


def _of(cases: Iterable[CaseFile], record_type: type[C]) -> tuple[C, ...]:
    return tuple(case for case in cases if isinstance(case, record_type) and timing.counts(case))


def _timed(found: Iterable[Timed | None]) -> tuple[Timed, ...]:
    return tuple(each for each in found if each is not None)


def _in_state(state: str) -> Callable[[YearOfCases], Figure]:
    return lambda year: in_states(year.answered, state)


def _ended(code: str) -> Callable[[YearOfCases], Figure]:
    return lambda year: sum(not each.is_open and each.closing == code for each in year.requests)


def _in_month(timed: Iterable[Timed], states: tuple[str, ...], month: int) -> int:
    return sum(each.came.month == month and each.state in states for each in timed)


def _with_left_out(note: str, years: Sequence[YearOfCases]) -> str:
    left = sum((year.left_out for year in years), Counter[str]())
    told = [f"{left[code]} {words}" for code, words in _LEFT_OUT if left[code]]
    return f"{note} Left out: {', '.join(told)}." if told else note


_LEFT_OUT = (("merged", "merged into another"), ("mistaken", "logged by mistake"))
