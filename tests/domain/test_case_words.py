"""What cases are called, and what is said of when they are due."""

from datetime import UTC, date, datetime

import pytest

from dpotool.domain.breach import Breach
from dpotool.domain.case_due_words import due_of, safer_of, tag_of, time_left
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Clarification, Outcome
from dpotool.domain.case_standing import (
    Standing,
    standing_of_breach,
    standing_of_complaint,
    standing_of_request,
)
from dpotool.domain.case_words import brief_of, initials_of, title_of, way_of, who_of
from dpotool.domain.clock import WorkingDays, reckon, reckon_breach
from dpotool.domain.complaint import Complaint
from dpotool.domain.organisation import Organisation
from dpotool.domain.request import Request

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
TODAY = NOW.date()
PARENT = Request(
    reference="2026-014",
    rights=("access",),
    received=date(2026, 10, 5),
    channel="email",
    requester="Parent of a Year 5 pupil",
    relationship="parent",
    subject="their child",
    child=True,
    acknowledged=date(2026, 10, 6),
    identity_asked=date(2026, 10, 6),
    identity_received=date(2026, 10, 12),
    clarifications=(Clarification(question="Which?", asked=date(2026, 10, 19), answered=date(2026, 10, 27)),),
)


def standing(case: CaseFile) -> Standing:
    match case:
        case Request():
            return standing_of_request(case, Organisation(), lambda facts: reckon(facts, WorkingDays()))
        case Complaint():
            return standing_of_complaint(case, lambda facts: reckon(facts, WorkingDays()))
        case Breach():
            return standing_of_breach(case, reckon_breach)
    raise TypeError(type(case))


def due(case: CaseFile) -> str:
    return due_of(case, standing(case), NOW).whole


@pytest.mark.parametrize(
    ("case", "title"),
    [
        (PARENT, "Access request (Art 15) – parent on behalf of a child"),
        (
            Request(rights=("access", "erasure"), relationship="self"),
            "Access and erasure request (Arts 15, 17)",
        ),
        (Request(rights=("automated",)), "Automated decision request (Arts 22A to 22D)"),
        (Request(rights=("educational-record",)), "Educational record request"),
        (
            Request(rights=("access",), relationship="solicitor"),
            "Access request (Art 15) – solicitor on behalf of somebody else",
        ),
        (Request(), "Request"),
        (Complaint(subjects=("security", "sharing")), "Complaint about security and sharing"),
        (Complaint(), "Complaint"),
        (Breach(title="Laptop lost"), "Laptop lost"),
        (Breach(), "Breach"),
    ],
)
def test_titles(case: CaseFile, title: str) -> None:
    assert title_of(case) == title


@pytest.mark.parametrize(
    ("case", "brief"),
    [
        (PARENT, "Access, for a child"),
        (PARENT.replace(identity_received=None), "Access, identity asked"),
        (PARENT.replace(clarifications=(Clarification(asked=TODAY),)), "Access, clarification asked"),
        (PARENT.replace(identity_received=None, closed_on=TODAY), "Access, for a child"),
        (Complaint(), "Complaint, acknowledge"),
        (Complaint(acknowledged=TODAY), "Complaint"),
        (Breach(title="Laptop lost"), "Breach, Laptop lost"),
    ],
)
def test_a_few_words_for_the_list(case: CaseFile, brief: str) -> None:
    assert brief_of(case) == brief


def test_who_it_is_from_and_how_it_came() -> None:
    assert who_of(PARENT) == "Parent of a Year 5 pupil for their child"
    assert who_of(PARENT.replace(anonymised_on=TODAY)) == "Made anonymous on 22 November 2026"
    assert who_of(Request()) == "Nobody is named yet"
    assert who_of(Breach(reported_by="Office")) == "Reported by Office"
    assert way_of(PARENT) == "by e-mail"
    assert way_of(PARENT.replace(channel="person")) == "in person"
    assert way_of(Breach()) == ""


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Mrs A. Example-Person", "AE"),
        ("Parent of a Year 5 pupil", "PY"),
        ("former volunteer", "FV"),
        ("Solicitors", "S"),
        ("", ""),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(Request(requester=name)) == initials


def test_when_it_is_due_and_how_pressing_that_is() -> None:
    assert due(PARENT) == "Due Monday 23 November 2026 – tomorrow"
    assert due_of(PARENT, standing(PARENT), NOW).tone == "soon"
    later = PARENT.replace(received=date(2026, 11, 10), identity_asked=None, identity_received=None)
    later = later.replace(clarifications=(), acknowledged=None)
    assert due_of(later, standing(later), NOW).tone == ""
    assert tag_of(later, standing(later), NOW).words == "10 Dec"
    late = later.replace(received=date(2026, 10, 12))
    assert due(late) == "Due Thursday 12 November 2026 – 10 days late"
    assert (tag_of(late, standing(late), NOW).words, tag_of(late, standing(late), NOW).tone) == (
        "10 days late",
        "late",
    )


def test_the_stricter_day_is_advised_while_it_is_to_come_and_told_afterwards() -> None:
    assert safer_of(standing(PARENT), date(2026, 11, 19)) == (
        "Counted the stricter way, the last day is Friday 20 November 2026. To be safe, answer by then."
    )
    assert safer_of(standing(PARENT), TODAY) == (
        "Counted the stricter way, the last day was Friday 20 November 2026. "
        "Please answer as soon as you can."
    )
    assert safer_of(standing(PARENT.replace(clarifications=())), TODAY) == ""


def test_what_stands_still_says_for_what() -> None:
    waiting = PARENT.replace(identity_received=None, clarifications=())
    assert due(waiting) == "The time has not begun – identity asked for on 6 October 2026"
    assert tag_of(waiting, standing(waiting), NOW).words == "Not started"
    both = waiting.replace(authority_asked=date(2026, 10, 6))
    assert due(both) == "The time has not begun – waiting for identity and authority to act"
    paused = PARENT.replace(clarifications=(Clarification(question="?", asked=date(2026, 11, 2)),))
    assert due(paused) == "The clock stands still – clarification asked on 2 November 2026"
    assert tag_of(paused, standing(paused), NOW).words == "Paused"


def test_what_is_answered_or_closed() -> None:
    answered = PARENT.replace(outcomes=(Outcome(right="access", result="done", day=date(2026, 11, 20)),))
    assert due(answered) == "Answered on Friday 20 November 2026 – to be closed"
    closed = answered.replace(closed_on=date(2026, 11, 21), closing="answered")
    assert due(closed) == "Closed on Saturday 21 November 2026 – answered"
    assert tag_of(closed, None, NOW).words == "21 Nov"
    assert tag_of(closed.replace(closed_on=date(2025, 3, 2)), None, NOW).words == "2 Mar 2025"


def test_a_complaint_is_acknowledged_first_and_then_answered() -> None:
    complaint = Complaint(received=date(2026, 11, 16))
    assert due(complaint) == "Acknowledge by Wednesday 16 December 2026 – in 24 days"
    known = complaint.replace(acknowledged=TODAY)
    assert due(known) == "The outcome is owed – without undue delay"
    assert tag_of(known, standing(known), NOW).words == "Outcome owed"


def test_a_breach_is_counted_in_hours() -> None:
    breach = Breach(aware_at=datetime(2026, 11, 20, 16, 20, tzinfo=UTC))
    assert due(breach) == "Tell the regulator by Monday 23 November, 16:20 – 25 hours left"
    late = breach.replace(aware_at=datetime(2026, 11, 19, 13, 45, tzinfo=UTC))
    assert due_of(late, standing(late), NOW).more == "less than an hour late"
    assert due(breach.replace(risk="none")) == "The regulator need not be told – to be closed"
    told = breach.replace(risk="risk", notified_at=NOW)
    assert due(told) == "The regulator was told on Sunday 22 November 2026 – to be closed"


def test_days_that_contradict_each_other_are_told() -> None:
    wrong = PARENT.replace(identity_received=date(2026, 10, 1))
    assert due(wrong).startswith("The days need a look – Identity was shown on 1 October 2026, before")
    assert tag_of(wrong, standing(wrong), NOW).words == "Check the days"


@pytest.mark.parametrize(
    ("day", "words"),
    [(22, "today"), (23, "tomorrow"), (21, "one day late"), (30, "in 8 days"), (20, "2 days late")],
)
def test_how_far_away_a_day_is(day: int, words: str) -> None:
    assert time_left(date(2026, 11, day), TODAY) == words
