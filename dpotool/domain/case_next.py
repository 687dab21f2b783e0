"""What can be done next in a case: the one step that is called for, and the others that are possible."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_standing import Standing
from dpotool.domain.case_steps import open_clarification, open_rights
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request


@dataclass(frozen=True)
class NextStep:
    """One step that can be taken: its code, the words on its button, and the last day for it, if any."""

    code: str
    words: str
    until: date | None = None


def next_steps(case: CaseFile, standing: Standing) -> tuple[NextStep, ...]:
    """The steps that can be taken, the one that is called for first."""
    if not case.is_open:
        return () if case.anonymised_on else (NextStep("reopen", "Reopen"),)
    match case:
        case Request():
            steps = [*_called_for(case), *_of_request(case, standing)]
        case Complaint():
            steps = [*_of_complaint(case)]
        case Breach():
            steps = [*_of_breach(case, standing)]
        case _:
            steps = []
    return tuple({step.code: step for step in reversed(steps)}.values())[::-1]


def _called_for(request: Request) -> Iterator[NextStep]:
    """What the case waits for, most of all, comes first."""
    if request.identity_asked and not request.identity_received:
        yield NextStep("identity-received", "Identity received…")
    if request.authority_asked and not request.authority_received:
        yield NextStep("authority-received", "Authority received…")
    if request.fee_asked and not request.fee_paid:
        yield NextStep("fee-paid", "Fee paid…")
    if open_clarification(request):
        yield NextStep("clarification-answered", "Clarification received…")
    if not request.acknowledged and open_rights(request):
        yield NextStep("acknowledge", "Acknowledge…")


def _of_request(request: Request, standing: Standing) -> Iterator[NextStep]:
    if not open_rights(request):
        yield NextStep("close", "Close the case")
        yield NextStep("letter", "Write letter")
        return
    yield NextStep("answer", "Record answer sent…")
    if not request.identity_asked and not request.identity_received:
        yield NextStep("ask-identity", "Ask for identity…")
    if request.relationship not in ("", "self") and not request.authority_asked:
        yield NextStep("ask-authority", "Ask for authority…")
    yield NextStep("ask-clarification", "Ask to clarify…")
    reckoning = standing.reckoning
    if not request.extended_on and reckoning and reckoning.extension_notice_by:
        yield NextStep("extend", "Extend…", reckoning.extension_notice_by)
    yield NextStep("refuse", "Refuse…")
    yield NextStep("letter", "Write letter")
    if not request.fee_asked:
        yield NextStep("ask-fee", "Ask for a fee…")
    yield NextStep("withdraw", "Withdrawn…")
    yield NextStep("merge", "Merge into another…")


def _of_complaint(complaint: Complaint) -> Iterator[NextStep]:
    if complaint.outcome_sent:
        yield NextStep("close", "Close the case")
    elif not complaint.acknowledged:
        yield NextStep("acknowledge", "Acknowledge…")
    if not complaint.outcome_sent:
        yield NextStep("outcome", "Record outcome sent…")
        yield NextStep("progress", "Told of progress…")
    yield NextStep("letter", "Write letter")
    yield NextStep("withdraw", "Withdrawn…")
    yield NextStep("merge", "Merge into another…")


def _of_breach(breach: Breach, standing: Standing) -> Iterator[NextStep]:
    if standing.state == "to-close":
        yield NextStep("close", "Close the case")
    if not breach.risk:
        yield NextStep("assess", "Decide about the risk…")
    if breach.risk != "none" and not breach.notified_at:
        yield NextStep("notify", "Regulator told…", standing.due_day)
    if breach.risk == "high" and not breach.people_told:
        yield NextStep("tell-people", "People told…")
    yield NextStep("letter", "Write letter")
