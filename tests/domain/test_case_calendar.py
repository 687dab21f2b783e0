from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from dpotool.app.casework import CASE_TYPES
from dpotool.domain.breach import Breach
from dpotool.domain.calendar_entry import CalendarEntry
from dpotool.domain.case_calendar import case_entries
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Clarification, Outcome
from dpotool.domain.case_standing import standing_of_breach, standing_of_complaint, standing_of_request
from dpotool.domain.clock import reckon, reckon_breach
from dpotool.domain.clock_rules import Rules
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import fields_of
from dpotool.domain.kinds import Rows, Text
from dpotool.domain.organisation import Organisation
from dpotool.domain.request import Request
from dpotool.domain.working_days import WorkingDays
from tests.store.full_register import full_record

TODAY = date(2026, 11, 22)


def entries(case: CaseFile, today: date = TODAY) -> dict[str, CalendarEntry]:
    """What a case puts into a calendar, by the end of its identity."""
    match case:
        case Request():
            standing = standing_of_request(case, Organisation(), _reckon)
        case Complaint():
            standing = standing_of_complaint(case, _reckon)
        case Breach():
            standing = standing_of_breach(case, reckon_breach)
    return {each.uid.removeprefix(f"{case.id}-"): each for each in case_entries(case, standing, None, today)}


def _reckon(facts: Any) -> Any:
    return reckon(facts, WorkingDays(), Rules("england"))


REQUEST = Request(
    reference="2026-014", received=date(2026, 11, 2), rights=("access", "erasure"), requester="Anna Example"
)


def test_a_request_tells_its_limit_its_target_and_the_last_day_to_extend_for_each_right() -> None:
    found = entries(REQUEST)
    assert {kind: each.when for kind, each in found.items() if kind.endswith("access")} == {
        "due-access": date(2026, 12, 2),
        "target-access": date(2026, 11, 30),
        "extension-access": date(2026, 12, 2),
    }
    assert found["due-erasure"].title == "Answer 2026-014: Erasure"
    assert "Art 12" in found["due-access"].words


def test_a_right_that_has_its_outcome_is_taken_out() -> None:
    done = REQUEST.replace(outcomes=(Outcome(right="access", result="done", day=date(2026, 11, 20)),))
    over = {kind for kind, each in entries(done).items() if each.over}
    assert over == {"due-access", "target-access", "extension-access"}


def test_an_extension_moves_the_limit_and_ends_the_day_for_it() -> None:
    found = entries(REQUEST.replace(extended_on=date(2026, 11, 20), extension_reason="complex"))
    assert found["due-access"].when == date(2027, 2, 2)
    assert found["extension-access"].over


def test_while_a_clarification_is_open_the_answer_is_on_hold() -> None:
    found = entries(REQUEST.replace(clarifications=(Clarification(question="?", asked=date(2026, 11, 9)),)))
    assert found["due-access"].title == "On hold, answer not before: 2026-014: Access"
    assert not found["due-access"].over
    assert found["due-erasure"].title == "Answer 2026-014: Erasure"


def test_while_identity_is_awaited_nothing_is_due() -> None:
    found = entries(REQUEST.replace(identity_asked=date(2026, 11, 3)))
    assert all(each.over for each in found.values())


def test_what_ended_long_ago_is_no_longer_told() -> None:
    closed = REQUEST.replace(closed_on=date(2026, 11, 20), closing="answered")
    assert all(each.over for each in entries(closed).values())
    assert entries(closed)
    assert entries(closed, date(2027, 6, 1)) == {}


def test_a_complaint_is_to_be_acknowledged_until_it_is() -> None:
    complaint = Complaint(reference="C-2026-03", received=date(2026, 11, 2), complainant="Anna Example")
    (entry,) = entries(complaint).values()
    assert (entry.title, entry.when, entry.over) == (
        "Acknowledge complaint C-2026-03",
        date(2026, 12, 2),
        False,
    )
    assert entries(complaint.replace(outcome_sent=date(2026, 11, 9)))["acknowledge"].over


@pytest.mark.parametrize(
    ("answers", "over"),
    [
        ({}, False),
        ({"risk": "high"}, False),
        ({"risk": "none"}, True),
        ({"notified_at": datetime(2026, 10, 26, tzinfo=UTC)}, True),
    ],
)
def test_a_breach_has_seventy_two_hours_by_the_clock(answers: dict[str, Any], over: bool) -> None:
    breach = Breach(reference="B-2026-01", aware_at=datetime(2026, 10, 24, 9, 0, tzinfo=UTC), **answers)
    (entry,) = entries(breach).values()
    assert entry.when == breach.aware_at + timedelta(hours=72)
    assert (entry.over, max(entry.reminders)) == (over, timedelta(hours=24))


@pytest.mark.parametrize("kind", CASE_TYPES, ids=lambda kind: kind.__name__)
def test_no_entry_names_anybody(kind: type[CaseFile]) -> None:
    found = entries(_marked(full_record(kind)).replace(reference="R-1"))
    assert found
    for entry in found.values():
        assert "SECRET" not in entry.title + entry.words + entry.category


def _marked(record: Any) -> Any:
    """The record, open, with every text replaced by a word to look for."""
    answers: dict[str, Any] = {}
    for declared in fields_of(type(record)):
        if isinstance(declared.kind, Text):
            answers[declared.name] = "SECRET"
        elif isinstance(declared.kind, Rows):
            answers[declared.name] = tuple(_marked(row) for row in getattr(record, declared.name))
        elif declared.name in ("closed_on", "acknowledged", "outcome_sent", "notified_at", "identity_asked"):
            answers[declared.name] = None
    return record.replace(**answers)
