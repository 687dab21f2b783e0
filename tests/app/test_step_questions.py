"""What steps ask, and the changes that they make."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dpotool.app.step_questions import StepQuestions, questions
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_next import next_steps
from dpotool.domain.case_rows import Clarification
from dpotool.domain.case_standing import Standing
from dpotool.domain.changes import Change
from dpotool.domain.complaint import Complaint
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import field_of
from dpotool.domain.register import Register
from dpotool.domain.request import Request

NOW = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)
TODAY = NOW.date()
REQUEST = Request(
    id="r", reference="2026-001", rights=("access",), received=date(2026, 11, 2), requester="A parent"
)
COMPLAINT = Complaint(id="c", reference="C-2026-01", received=date(2026, 11, 2))
BREACH = Breach(id="b", reference="B-2026-01", aware_at=datetime(2026, 11, 20, 9, tzinfo=UTC))
WITHOUT_QUESTIONS = ("letter", "reopen")


@dataclass(frozen=True)
class Trial:
    """A step of a case, the answers given besides those that stand there, and what is so afterwards."""

    code: str
    case: CaseFile
    answers: tuple[dict[str, Any], ...]
    holds: Callable[[Any], bool]


TRIALS = (
    Trial("acknowledge", REQUEST, ({},), lambda r: r.acknowledged == TODAY),
    Trial("ask-identity", REQUEST, ({},), lambda r: r.identity_asked == TODAY),
    Trial(
        "identity-received",
        REQUEST,
        ({"identity_how": "Passport", "identity_by": "Office"},),
        lambda r: (r.identity_received, r.identity_how, r.identity_by) == (TODAY, "Passport", "Office"),
    ),
    Trial("ask-authority", REQUEST, ({},), lambda r: r.authority_asked == TODAY),
    Trial("authority-received", REQUEST, ({},), lambda r: r.authority_received == TODAY),
    Trial("ask-fee", REQUEST, ({"fee_reason": "Copies"},), lambda r: r.fee_asked == TODAY),
    Trial("fee-paid", REQUEST, ({},), lambda r: r.fee_paid == TODAY),
    Trial(
        "ask-clarification",
        REQUEST,
        ({"question": "Which years?"},),
        lambda r: [(c.asked, c.question) for c in r.clarifications] == [(TODAY, "Which years?")],
    ),
    Trial(
        "clarification-answered",
        REQUEST.replace(clarifications=(Clarification(question="?", asked=date(2026, 11, 9)),)),
        ({"answer": "All"},),
        lambda r: [(c.asked, c.answered) for c in r.clarifications] == [(date(2026, 11, 9), TODAY)],
    ),
    Trial("extend", REQUEST, ({"extension_reason": "complex"},), lambda r: r.extended_on == TODAY),
    Trial(
        "answer",
        REQUEST,
        ({"what": "The file", "way": "post"}, {"result": "partly"}),
        lambda r: (r.outcomes[0].result, r.disclosures[0].to) == ("partly", "A parent"),
    ),
    Trial(
        "refuse",
        REQUEST,
        ({"ground": "exempt", "reason": "Privilege"},),
        lambda r: (r.outcomes[0].result, r.outcomes[0].day) == ("refused", TODAY),
    ),
    Trial(
        "withdraw", REQUEST, ({},), lambda r: (r.closing, r.outcomes[0].result) == ("withdrawn", "withdrawn")
    ),
    Trial("close", REQUEST, ({},), lambda r: (r.closed_on, r.closing) == (TODAY, "answered")),
    Trial(
        "acknowledge", COMPLAINT, ({"acknowledged_how": "email"},), lambda c: c.acknowledged_how == "email"
    ),
    Trial("outcome", COMPLAINT, ({"outcome": "upheld"},), lambda c: c.outcome_sent == TODAY),
    Trial("progress", COMPLAINT, ({"words": "Looked into"},), lambda c: c.progress[0].day == TODAY),
    Trial("assess", BREACH, ({"risk": "high"},), lambda b: b.risk == "high"),
    Trial("notify", BREACH, ({},), lambda b: b.notified_at == NOW),
    Trial("tell-people", BREACH, ({},), lambda b: b.people_told == TODAY),
)


def asked(code: str, case: CaseFile, *others: CaseFile) -> StepQuestions:
    found = questions(code, case, NOW, Register((case, *others)))
    assert found is not None
    return found


def answered(case: CaseFile, asks: StepQuestions, *answers: dict[str, Any]) -> Change:
    drafts = (draft.replace(**each) for draft, each in zip(asks.drafts, answers, strict=True))
    return asks.change(case, tuple(drafts))


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: f"{trial.case.noun}-{trial.code}")
def test_a_step_is_one_change_dated_today(trial: Trial) -> None:
    asks = asked(trial.code, trial.case)
    change = answered(trial.case, asks, *trial.answers)
    (edit,) = change.edits
    assert edit.before is trial.case
    assert trial.holds(edit.after)
    assert change.label.startswith(f"{asks.title}, {trial.case.noun} ")


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: f"{trial.case.noun}-{trial.code}")
def test_a_step_asks_declared_fields_only(trial: Trial) -> None:
    asks = asked(trial.code, trial.case)
    for draft, rows in zip(asks.drafts, asks.fields, strict=True):
        assert all(field_of(type(draft), name) for row in rows for name in row)


@pytest.mark.parametrize("case", [REQUEST, COMPLAINT, BREACH], ids=lambda case: case.noun)
def test_every_step_that_a_case_offers_asks_something_or_is_known_not_to(case: CaseFile) -> None:
    waiting = {"identity_asked": TODAY, "authority_asked": TODAY, "fee_asked": TODAY}
    forms = [case, case.replace(closed_on=TODAY)]
    if isinstance(case, Request):
        forms += [case.replace(**waiting), case.replace(clarifications=(Clarification(asked=TODAY),))]
    for each in forms:
        for step in next_steps(each, Standing("under-way")):
            found = questions(step.code, each, NOW, Register((each,)))
            assert (found is None) == (step.code in WITHOUT_QUESTIONS), step.code


def test_what_is_asked_again_starts_from_what_is_known() -> None:
    known = REQUEST.replace(identity_how="Passport")
    assert asked("identity-received", known).drafts[0].replace() == known.replace(identity_received=TODAY)


def test_merging_asks_into_which_and_takes_both_along() -> None:
    other = REQUEST.replace(id="o", reference="2026-002", received=date(2026, 11, 9))
    asks = asked("merge", other, REQUEST)
    with pytest.raises(CannotDo, match="Please choose the request into which"):
        asks.change(other, asks.drafts)
    change = answered(other, asks, {"merged_into": "r"})
    assert {edit.subject.id for edit in change.edits} == {"r", "o"}


@pytest.mark.parametrize(
    ("code", "case", "answers", "sentence"),
    [
        ("acknowledge", REQUEST, ({"acknowledged": None},), "Please give the day"),
        ("acknowledge", REQUEST, ({"acknowledged": date(2026, 11, 1)},), "2026-001 came on 2 November"),
        ("ask-clarification", REQUEST, ({},), "Please write the question"),
        ("extend", REQUEST, ({},), "Please say why it is extended"),
        ("answer", REQUEST, ({}, {"result": ""}), "Please choose the result"),
        ("refuse", REQUEST, ({},), "Please give the reasons"),
        ("progress", COMPLAINT, ({},), "Please write what was said"),
        ("outcome", COMPLAINT, ({},), "Please choose the outcome"),
        ("assess", BREACH, ({},), "Please choose what you have decided"),
        ("notify", BREACH, ({"notified_at": None},), "Please give the moment"),
    ],
)
def test_what_is_lacking_is_said_in_one_sentence(
    code: str, case: CaseFile, answers: tuple[dict[str, Any], ...], sentence: str
) -> None:
    with pytest.raises(CannotDo, match=sentence):
        answered(case, asked(code, case), *answers)
