"""Cases as a list shows them: which part of the list, and in which group by when something is due."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dpotool.domain.breach import Breach
from dpotool.domain.case_due_words import SOON, STILL
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_standing import Standing
from dpotool.domain.complaint import Complaint

StandingOf = Callable[[CaseFile], Standing]
OPEN: Final = "open"
CLOSED: Final = "closed"
COMPLAINTS: Final = "complaints"
BREACHES: Final = "breaches"
PARTS: Final = (OPEN, CLOSED, COMPLAINTS, BREACHES)
_OVERDUE, _WEEK, _LATER, _WAITING = "Overdue", "Due this week", "Later", "Waiting for someone"
_TO_CLOSE, _CLOSED = "To be closed", "Closed"
_ORDER = (_OVERDUE, _WEEK, _LATER, _TO_CLOSE, _WAITING, _CLOSED)


@dataclass(frozen=True)
class Group:
    """Cases that stand together in a list, below a name."""

    name: str
    cases: tuple[CaseFile, ...]


def cases_in(part: str, cases: Iterable[CaseFile]) -> list[CaseFile]:
    """The cases of a part of the list: open, closed, complaints or breaches."""
    tests: dict[str, Callable[[CaseFile], bool]] = {
        OPEN: lambda case: case.closed_on is None,
        CLOSED: lambda case: case.closed_on is not None,
        COMPLAINTS: lambda case: isinstance(case, Complaint),
        BREACHES: lambda case: isinstance(case, Breach),
    }
    return [case for case in cases if tests[part](case)]


def grouped(cases: Iterable[CaseFile], standing_of: StandingOf, today: date) -> tuple[Group, ...]:
    """Cases in groups, the earliest first; closed ones by year, the latest first, not reckoned."""
    groups: dict[str, list[tuple[date, str, CaseFile]]] = {}
    closed: list[CaseFile] = []
    for case in cases:
        if case.closed_on is not None:
            closed.append(case)
            continue
        standing = standing_of(case)
        place = (standing.due_day or date.max, case.reference, case)
        groups.setdefault(_group(standing, today), []).append(place)
    by_due = tuple(
        Group(name, tuple(case for *_, case in sorted(groups[name], key=lambda place: place[:2])))
        for name in _ORDER
        if name in groups
    )
    return (*by_due, *_by_year(closed))


def wants_something(standing: Standing) -> bool:
    """Whether an open case wants something of the officer, rather than waiting for somebody else."""
    return standing.state not in (*STILL, "closed") or standing.due is not None


def _group(standing: Standing, today: date) -> str:
    day = standing.due_day
    if day is None:
        states = {"to-close": _TO_CLOSE} | dict.fromkeys(STILL, _WAITING)
        return states.get(standing.state, _LATER)
    if day < today:
        return _OVERDUE
    return _WEEK if day <= today + timedelta(days=SOON) else _LATER


def _by_year(closed: Iterable[CaseFile]) -> Iterable[Group]:
    years: dict[int, list[CaseFile]] = {}
    for case in sorted(closed, key=lambda each: (each.closed_on or date.min, each.reference), reverse=True):
        years.setdefault(case.closed_on.year if case.closed_on else 0, []).append(case)
    return (Group(f"{_CLOSED} in {year}", tuple(cases)) for year, cases in years.items())
