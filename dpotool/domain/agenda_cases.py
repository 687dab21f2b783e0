"""What falls due in open cases: answers, acknowledgements, the regulator's hours, and what cases wait for."""

from collections.abc import Callable, Iterator
from datetime import date

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseAction
from dpotool.domain.case_standing import Standing
from dpotool.domain.case_steps import open_clarification, open_rights
from dpotool.domain.case_vocabulary import REQUEST_RIGHTS
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import show_day, show_moment
from dpotool.domain.due import Due
from dpotool.domain.request import Request

StandingOf = Callable[[CaseFile], Standing]


def of_case(case: CaseFile, standing: Standing) -> Iterator[Due]:
    """What falls due in an open case."""
    if standing.problem:
        yield _due(case, None, f"Look at the days of {case.reference}", standing.problem, "", "received")
    match case:
        case Request():
            yield from _of_request(case, standing)
        case Complaint():
            yield from _of_complaint(case, standing)
            yield from _actions(case, case.actions)
        case Breach():
            yield from _of_breach(case, standing)
            yield from _actions(case, case.actions)


def _of_request(request: Request, standing: Standing) -> Iterator[Due]:
    rights = ", ".join(REQUEST_RIGHTS.label(right).lower() for right in request.rights)
    if standing.state == "to-close":
        yield _due(
            request, None, f"Close {request.reference}", "Every right has its outcome", "", "closed_on"
        )
    elif standing.due_day and open_rights(request):
        title = f"Answer {request.reference}, {rights}"
        article = "12(3)" if standing.leading != "educational-record" else ""
        yield _due(request, standing.due_day, title, _reason(request, standing), article, "received")
    else:
        yield from _waiting(request)


def _reason(request: Request, standing: Standing) -> str:
    came = f"Received on {show_day(request.received)}" if request.received else ""
    reckoning = standing.reckoning
    if reckoning is None or request.extended_on:
        return f"{came}, and extended" if request.extended_on else came
    notice = reckoning.extension_notice_by
    return f"{came}; an extension has to be told by {show_day(notice)}" if notice else came


def _waiting(request: Request) -> Iterator[Due]:
    clarification = open_clarification(request)
    waits = (
        ("identity", request.identity_asked, request.identity_received, "identity_received", "12(6)"),
        ("authority to act", request.authority_asked, request.authority_received, "authority_received", ""),
        ("the fee", request.fee_asked, request.fee_paid, "fee_paid", "12(5)"),
        ("clarification", clarification and clarification.asked, None, "clarifications", "12A(5)"),
    )
    for what, asked, came, field, article in waits:
        if asked and not came:
            title = f"{request.reference} waits for {what}"
            yield _due(request, None, title, f"Asked for on {show_day(asked)}", article, field)


def _of_complaint(complaint: Complaint, standing: Standing) -> Iterator[Due]:
    section, reference = "DPA 2018 s.164A", complaint.reference
    came = f"Received on {show_day(complaint.received)}" if complaint.received else ""
    if standing.state == "to-close":
        yield _due(complaint, None, f"Close {reference}", "The outcome has been sent", "", "closed_on")
    elif standing.due_day:
        title = f"Acknowledge complaint {reference}"
        yield _due(complaint, standing.due_day, title, came, section, "acknowledged")
    elif complaint.received:
        reason = f"{came}; the outcome is owed without undue delay"
        yield _due(complaint, None, f"Answer complaint {reference}", reason, section, "outcome")


def _of_breach(breach: Breach, standing: Standing) -> Iterator[Due]:
    if standing.due_day and breach.aware_at:
        title = f"Tell the regulator of breach {breach.reference}"
        if not breach.risk:
            title = f"Decide about breach {breach.reference}, and tell the regulator if there is a risk"
        reason = f"Aware on {show_moment(breach.aware_at)}; 72 hours, without pause"
        yield _due(
            breach, standing.due_day, title, reason, "33(1)", "risk" if not breach.risk else "notified_at"
        )
    if breach.risk == "high" and not breach.people_told and not breach.people_not_told:
        title = f"Tell the people concerned by breach {breach.reference}"
        yield _due(breach, None, title, "The risk is high; without undue delay", "34(1)", "people_told")
    if standing.state == "to-close":
        yield _due(breach, None, f"Close {breach.reference}", "Everybody has been told", "", "closed_on")


def _actions(case: CaseFile, actions: tuple[CaseAction, ...]) -> Iterator[Due]:
    for action in actions:
        if action.due and not action.done:
            owner = f"{action.owner} does it" if action.owner else "Nobody has been named for it"
            reason = f"From {case.reference}. {owner}"
            first_line = action.words.partition("\n")[0]
            yield _due(case, action.due, first_line, reason, "", f"actions/{action.id}/done")


def _due(case: CaseFile, day: date | None, title: str, reason: str, article: str, field: str) -> Due:
    return Due(day, title, reason, article, case.id, field, case.noun)
