"""Cases in the groups of the list."""

from datetime import date, datetime

import pytest

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_groups import PARTS, cases_in, grouped, wants_something
from dpotool.domain.case_standing import Standing
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request

TODAY = date(2026, 11, 22)
STANDINGS = {
    "late": Standing("under-way", date(2026, 11, 20)),
    "today": Standing("new", TODAY),
    "week": Standing("under-way", date(2026, 11, 29)),
    "later": Standing("new", date(2026, 11, 30)),
    "still": Standing("waiting"),
    "paused": Standing("paused"),
    "owed": Standing("under-way"),
    "to-close": Standing("to-close"),
}


def standing_of(case: CaseFile) -> Standing:
    return STANDINGS[case.reference]


def test_groups_stand_by_what_is_due_first() -> None:
    cases = [Request(reference=name) for name in reversed(STANDINGS)]
    groups = {
        group.name: [case.reference for case in group.cases] for group in grouped(cases, standing_of, TODAY)
    }
    assert groups == {
        "Overdue": ["late"],
        "Due this week": ["today", "week"],
        "Later": ["later", "owed"],
        "To be closed": ["to-close"],
        "Waiting for someone": ["paused", "still"],
    }


def test_closed_cases_stand_by_year_and_are_not_reckoned() -> None:
    cases = [
        Request(reference=f"{day.year}-{n}", closed_on=day)
        for n, day in enumerate((date(2025, 5, 1), date(2026, 2, 1), date(2026, 3, 1)))
    ]

    def never(case: CaseFile) -> Standing:
        raise AssertionError(case.reference)

    found = grouped(cases, never, TODAY)
    assert [(group.name, [case.reference for case in group.cases]) for group in found] == [
        ("Closed in 2026", ["2026-2", "2026-1"]),
        ("Closed in 2025", ["2025-0"]),
    ]


def test_the_parts_of_the_list() -> None:
    cases = (Request(), Request(closed_on=TODAY), Complaint(closed_on=TODAY), Breach())
    counts = [len(cases_in(part, cases)) for part in PARTS]
    assert counts == [2, 2, 1, 1]


@pytest.mark.parametrize(
    ("standing", "wants"),
    [
        (Standing("waiting"), False),
        (Standing("paused"), False),
        (Standing("paused", TODAY), True),
        (Standing("to-close"), True),
        (Standing("under-way"), True),
        (Standing("new", datetime(2026, 11, 22, 9)), True),
    ],
)
def test_what_waits_for_others_wants_nothing(standing: Standing, wants: bool) -> None:
    assert wants_something(standing) == wants
