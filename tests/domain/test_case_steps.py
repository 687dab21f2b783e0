"""The steps of a case: what each records, and the days that it refuses."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from dpotool.domain import case_steps as steps
from dpotool.domain.case_rows import CaseNote, Disclosure
from dpotool.domain.complaint import Complaint
from dpotool.domain.errors import CannotDo
from dpotool.domain.register import Register
from dpotool.domain.request import Request

CAME = date(2026, 10, 5)
LATER = date(2026, 10, 12)
BEFORE = date(2026, 10, 1)
REQUEST = Request(reference="2026-014", rights=("access", "erasure"), received=CAME)
COMPLAINT = Complaint(reference="C-2026-03", received=CAME)

DATED: dict[str, Callable[[Request, date], Request]] = {
    "acknowledged": steps.acknowledged,
    "identity_asked": steps.identity_asked,
    "identity_received": steps.identity_received,
    "authority_asked": steps.authority_asked,
    "authority_received": steps.authority_received,
    "fee_asked": lambda request, day: steps.fee_asked(request, day, Decimal(10), "A third copy"),
    "fee_paid": steps.fee_paid,
    "extended_on": lambda request, day: steps.extended(request, day, "complex", "Four sites"),
    "closed_on": lambda request, day: Request.replace(
        request, closed_on=steps.closed(request, day, "answered").closed_on
    ),
}


@pytest.mark.parametrize("field", DATED)
def test_a_step_records_its_day(field: str) -> None:
    assert getattr(DATED[field](REQUEST, LATER), field) == LATER


@pytest.mark.parametrize("field", DATED)
def test_no_step_is_taken_before_the_case_came(field: str) -> None:
    with pytest.raises(CannotDo, match="2026-014 came on 5 October 2026; it cannot have been"):
        DATED[field](REQUEST, BEFORE)


@pytest.mark.parametrize("asked", ["identity", "authority"])
def test_what_was_asked_for_cannot_have_come_before(asked: str) -> None:
    waiting = DATED[f"{asked}_asked"](REQUEST, LATER)
    with pytest.raises(CannotDo, match="asked for on 12 October 2026; it cannot have come on 11 October"):
        DATED[f"{asked}_received"](waiting, LATER - timedelta(days=1))


def test_clarifications_open_and_are_answered_one_after_the_other() -> None:
    first = steps.clarification_asked(REQUEST, CAME, "Which years?")
    both = steps.clarification_asked(first, LATER, "Which school?")
    answered = steps.clarification_answered(both, LATER, "2019 on")
    waiting = steps.open_clarification(answered)
    assert waiting is not None
    assert waiting.question == "Which school?"
    assert [(each.answered, each.answer) for each in answered.clarifications] == [
        (LATER, "2019 on"),
        (None, ""),
    ]


def test_an_answer_needs_a_question() -> None:
    with pytest.raises(CannotDo, match="No clarification is open"):
        steps.clarification_answered(REQUEST, LATER)


def test_an_extension_needs_its_reason() -> None:
    with pytest.raises(CannotDo, match="Please say why"):
        steps.extended(REQUEST, LATER, "", "")


def test_an_answer_settles_every_right_that_was_open() -> None:
    refused = steps.decided(
        REQUEST, steps.refused(REQUEST, LATER, "exempt", "Needed for a claim").outcomes[1:]
    )
    assert steps.open_rights(refused) == ("access",)
    sent = Disclosure(what="46 pages", day=LATER, way="portal")
    answered = steps.answered(refused, LATER, "done", sent)
    assert steps.open_rights(answered) == ()
    assert {each.right: each.result for each in answered.outcomes} == {"access": "done", "erasure": "refused"}
    assert answered.disclosures == (sent,)


def test_a_refusal_needs_its_reasons() -> None:
    with pytest.raises(CannotDo, match="Please give the reasons"):
        steps.refused(REQUEST, LATER, "exempt", " ")


def test_a_case_is_closed_and_reopened() -> None:
    closed = steps.closed(REQUEST, LATER, "answered")
    assert not closed.is_open
    assert steps.reopened(closed) == REQUEST


def test_an_anonymous_case_stays_closed() -> None:
    closed = steps.closed(REQUEST, LATER, "answered").replace(anonymised_on=LATER)
    with pytest.raises(CannotDo, match="made anonymous"):
        steps.reopened(closed)


def test_what_is_withdrawn_keeps_what_was_decided_before() -> None:
    part = steps.decided(REQUEST, steps.answered(REQUEST, LATER, "done").outcomes[:1])
    withdrawn = steps.withdrawn(part, LATER)
    assert isinstance(withdrawn, Request)
    assert {each.right: each.result for each in withdrawn.outcomes} == {
        "access": "done",
        "erasure": "withdrawn",
    }
    assert (withdrawn.closing, withdrawn.closed_on) == ("withdrawn", LATER)
    complaint = steps.withdrawn(COMPLAINT, LATER)
    assert isinstance(complaint, Complaint)
    assert complaint.outcome == "withdrawn"


def test_duplicates_are_merged_under_the_earlier_day_and_apart_again_by_undo() -> None:
    other = Request(
        reference="2026-015",
        rights=("access", "objection"),
        received=BEFORE,
        notes=(CaseNote(words="Rang."),),
    )
    register = Register((REQUEST, other))
    change = steps.merging(other, REQUEST, LATER)
    kept, closed = register.applied(change).all(Request)
    assert (kept.received, kept.rights) == (BEFORE, ("access", "erasure", "objection"))
    assert [note.words for note in kept.notes] == ["Rang."]
    assert (closed.closing, closed.merged_into, closed.notes) == ("merged", REQUEST.id, ())
    assert register.applied(change).applied(change.inverse) == register


@pytest.mark.parametrize(
    ("into", "sentence"),
    [(REQUEST, "merged into itself"), (REQUEST.replace(id="x", closed_on=LATER), "2026-014 is closed")],
)
def test_what_cannot_be_merged(into: Request, sentence: str) -> None:
    with pytest.raises(CannotDo, match=sentence):
        steps.merging(REQUEST, into, LATER)


def test_the_outcome_of_a_complaint() -> None:
    told = steps.outcome_sent(COMPLAINT, LATER, "upheld", "The letter went to an old address.")
    assert (told.outcome, told.outcome_sent) == ("upheld", LATER)
    with pytest.raises(CannotDo, match="Please choose the outcome"):
        steps.outcome_sent(COMPLAINT, LATER, "")


def test_a_step_is_one_change_with_its_name() -> None:
    change = steps.stepping("Ask for identity", REQUEST, steps.identity_asked(REQUEST, LATER))
    assert change.label == "Ask for identity, request “2026-014”"
    assert Register((REQUEST,)).applied(change).applied(change.inverse) == Register((REQUEST,))
