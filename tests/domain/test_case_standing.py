"""How cases stand: state, what is due first, and what can be done next."""

from datetime import UTC, date, datetime

import pytest

from dpotool.domain import case_steps as steps
from dpotool.domain.agenda_cases import of_case
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_next import next_steps
from dpotool.domain.case_reference import next_case_reference
from dpotool.domain.case_rows import CaseAction
from dpotool.domain.case_standing import (
    Standing,
    right_in_words,
    settled_on,
    standing_of_breach,
    standing_of_complaint,
    standing_of_request,
)
from dpotool.domain.clock import reckon, reckon_breach
from dpotool.domain.clock_facts import Facts
from dpotool.domain.clock_rules import Rules
from dpotool.domain.complaint import Complaint
from dpotool.domain.organisation import Organisation
from dpotool.domain.reckoning import Reckoning
from dpotool.domain.request import Request
from dpotool.domain.working_days import WorkingDays

CAME = date(2026, 10, 5)
REQUEST = Request(reference="2026-014", rights=("access",), received=CAME)
COMPLAINT = Complaint(reference="C-2026-03", received=CAME)
BREACH = Breach(reference="B-2026-02", aware_at=datetime(2026, 12, 18, 16, 20, tzinfo=UTC))
DAY = date(2026, 10, 19)


def clocked(facts: Facts) -> Reckoning:
    return reckon(facts, WorkingDays(), Rules())


def stand(case: CaseFile) -> Standing:
    match case:
        case Request():
            return standing_of_request(case, Organisation(), clocked)
        case Complaint():
            return standing_of_complaint(case, clocked)
        case Breach():
            return standing_of_breach(case, reckon_breach)
    raise AssertionError(case)


def codes(case: CaseFile) -> list[str]:
    return [step.code for step in next_steps(case, stand(case))]


def agenda_of(case: CaseFile) -> list[tuple[date | None, str]]:
    return [(entry.day, entry.title) for entry in of_case(case, stand(case))]


def test_a_request_goes_from_new_to_closed() -> None:
    assert (stand(REQUEST).state, stand(REQUEST).due) == ("new", date(2026, 11, 5))
    acknowledged = steps.acknowledged(REQUEST, DAY)
    assert stand(acknowledged).state == "under-way"
    waiting = steps.identity_asked(acknowledged, DAY)
    assert (stand(waiting).state, stand(waiting).due) == ("waiting", None)
    begun = steps.identity_received(waiting, DAY)
    assert (stand(begun).state, stand(begun).due) == ("under-way", date(2026, 11, 19))
    paused = steps.clarification_asked(begun, DAY, "Which years?")
    assert (stand(paused).state, stand(paused).due) == ("paused", None)
    done = steps.answered(steps.clarification_answered(paused, DAY), DAY, "done")
    assert (stand(done).state, stand(done).due) == ("to-close", None)
    assert stand(steps.closed(done, DAY, "answered")).state == "closed"


def test_a_question_about_access_does_not_stop_the_other_rights() -> None:
    both = steps.clarification_asked(REQUEST.replace(rights=("access", "erasure")), DAY, "Which years?")
    standing = stand(both)
    assert (standing.state, standing.due, standing.leading) == ("new", date(2026, 11, 5), "erasure")
    assert standing.reckonings["access"].due is None


def test_a_right_that_has_its_outcome_owes_nothing_more() -> None:
    both = REQUEST.replace(rights=("access", "erasure"))
    part = steps.decided(both, steps.answered(both, DAY, "done").outcomes[1:])
    assert stand(part).leading == "access"


def test_answers_that_contradict_each_other_are_said_and_nothing_is_reckoned() -> None:
    standing = stand(REQUEST.replace(identity_received=date(2026, 9, 1)))
    assert standing.reckoning is None
    assert "before the request came" in standing.problem
    assert "no day of receipt" in stand(Request(rights=("access",))).problem
    assert "no day of receipt" in stand(Complaint()).problem
    assert "when you became aware" in stand(Breach()).problem
    assert "too far away" in stand(Complaint(received=date(1850, 1, 1))).problem
    assert "too far away" in stand(Breach(aware_at=datetime(1850, 1, 1, tzinfo=UTC))).problem


def test_a_complaint_is_acknowledged_or_answered_within_thirty_days() -> None:
    assert stand(COMPLAINT).due == date(2026, 11, 4)
    assert stand(steps.acknowledged(COMPLAINT, DAY)).due is None
    told = steps.outcome_sent(COMPLAINT, DAY, "upheld")
    assert (stand(told).state, stand(told).due) == ("to-close", None)


def test_the_hours_of_a_breach_run_until_the_regulator_is_told_or_no_risk_is_found() -> None:
    assert stand(BREACH).due == datetime(2026, 12, 21, 16, 20, tzinfo=UTC)
    assert stand(BREACH).due_day == date(2026, 12, 21)
    assert stand(BREACH).state == "new"
    assert stand(BREACH.replace(risk="none")).state == "to-close"
    told = BREACH.replace(risk="high", notified_at=BREACH.aware_at)
    assert (stand(told).state, stand(told).due) == ("under-way", None)
    assert stand(told.replace(people_told=DAY)).state == "to-close"


def test_what_is_late() -> None:
    assert stand(REQUEST).is_late(date(2026, 11, 6))
    assert not stand(REQUEST).is_late(date(2026, 11, 5))


def test_when_a_case_was_settled() -> None:
    assert settled_on(REQUEST) is None
    assert settled_on(steps.answered(REQUEST, DAY, "done")) == DAY
    assert settled_on(steps.outcome_sent(COMPLAINT, DAY, "upheld")) == DAY
    assert settled_on(BREACH.replace(notified_at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))) == date(
        2026, 7, 1
    )


@pytest.mark.parametrize(
    ("case", "first"),
    [
        (REQUEST, "acknowledge"),
        (steps.acknowledged(REQUEST, DAY), "answer"),
        (steps.identity_asked(REQUEST, DAY), "identity-received"),
        (steps.clarification_asked(REQUEST, DAY, "?"), "clarification-answered"),
        (steps.answered(REQUEST, DAY, "done"), "close"),
        (steps.closed(REQUEST, DAY, "answered"), "reopen"),
        (COMPLAINT, "acknowledge"),
        (steps.acknowledged(COMPLAINT, DAY), "outcome"),
        (steps.outcome_sent(COMPLAINT, DAY, "upheld"), "close"),
        (BREACH, "assess"),
        (BREACH.replace(risk="risk"), "notify"),
        (BREACH.replace(risk="high", notified_at=BREACH.aware_at), "tell-people"),
        (BREACH.replace(risk="none"), "close"),
    ],
)
def test_the_step_that_is_called_for_comes_first(case: CaseFile, first: str) -> None:
    assert codes(case)[0] == first
    assert len(set(codes(case))) == len(codes(case))


def test_an_extension_is_offered_with_its_last_day_and_once_only() -> None:
    (extend,) = [step for step in next_steps(REQUEST, stand(REQUEST)) if step.code == "extend"]
    assert extend.until == date(2026, 11, 5)
    assert "extend" not in codes(steps.extended(REQUEST, DAY, "complex", ""))


def test_nothing_can_be_done_with_an_anonymous_case() -> None:
    assert codes(steps.closed(REQUEST, DAY, "answered").replace(anonymised_on=DAY)) == []


@pytest.mark.parametrize(
    ("case", "entries"),
    [
        (REQUEST, [(date(2026, 11, 5), "Answer 2026-014, access")]),
        (steps.identity_asked(REQUEST, DAY), [(None, "2026-014 waits for identity")]),
        (steps.clarification_asked(REQUEST, DAY, "?"), [(None, "2026-014 waits for clarification")]),
        (steps.answered(REQUEST, DAY, "done"), [(None, "Close 2026-014")]),
        (COMPLAINT, [(date(2026, 11, 4), "Acknowledge complaint C-2026-03")]),
        (steps.acknowledged(COMPLAINT, DAY), [(None, "Answer complaint C-2026-03")]),
        (
            BREACH,
            [
                (
                    date(2026, 12, 21),
                    "Decide about breach B-2026-02, and tell the regulator if there is a risk",
                )
            ],
        ),
        (
            BREACH.replace(risk="high"),
            [
                (date(2026, 12, 21), "Tell the regulator of breach B-2026-02"),
                (None, "Tell the people concerned by breach B-2026-02"),
            ],
        ),
        (
            BREACH.replace(risk="none", actions=(CaseAction(words="Train the office", due=DAY),)),
            [(None, "Close B-2026-02"), (DAY, "Train the office")],
        ),
    ],
)
def test_what_falls_due_in_a_case(case: CaseFile, entries: list[tuple[date | None, str]]) -> None:
    assert agenda_of(case) == entries


def test_the_last_day_to_tell_of_an_extension_is_named() -> None:
    (entry,) = of_case(REQUEST, stand(REQUEST))
    assert entry.reason == "Received on 5 October 2026; an extension has to be told by 5 November 2026"
    extended = steps.extended(REQUEST, DAY, "complex", "")
    (entry,) = of_case(extended, stand(extended))
    assert (entry.day, entry.reason) == (date(2027, 1, 5), "Received on 5 October 2026, and extended")


def test_references_go_on_by_year_and_kind() -> None:
    taken = ("2026-009", "2026-014", "2025-020", "C-2026-03", "our own")
    assert next_case_reference(Request, 2026, taken) == "2026-015"
    assert next_case_reference(Complaint, 2026, taken) == "C-2026-04"
    assert next_case_reference(Breach, 2026, taken) == "B-2026-01"


def test_rights_in_words() -> None:
    assert right_in_words("access") == "Access (Art 15)"
    assert right_in_words("automated") == "Automated decision (Arts 22A to 22D)"
    assert right_in_words("educational-record") == "Educational record"
