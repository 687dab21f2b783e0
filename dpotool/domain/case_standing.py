"""How a case stands: what the clock is told of it, what is due next, and which state that leaves it in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_steps import open_clarification, open_rights
from dpotool.domain.case_vocabulary import REQUEST_RIGHTS
from dpotool.domain.clock_facts import INCLUSIVE, Asked, Facts
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import LONDON
from dpotool.domain.errors import CannotDo
from dpotool.domain.organisation import Organisation
from dpotool.domain.reckoning import Reckoning
from dpotool.domain.request import Request
from dpotool.domain.terms import terms

STATES = terms(
    "state",
    ("new", "New", "Nobody has acknowledged it yet."),
    ("waiting", "Waiting for an answer", "The time has not begun."),
    ("paused", "Paused", "A clarification is open."),
    ("under-way", "Being dealt with"),
    ("to-close", "Answered, to be closed"),
    ("closed", "Closed"),
)
Reckon = Callable[[Facts], Reckoning]


@dataclass(frozen=True)
class Standing:
    """How a case stands: its state, what is due, and the reckoning of each right that was asked for.

    `due` is the day, or the moment of a breach, by which something is owed next; None where nothing is, or
    while the clock stands still. `leading` is the right whose time limit comes first. `problem` says in one
    sentence which answers cannot all be true; there is no reckoning then.
    """

    state: str
    due: date | datetime | None = None
    leading: str = ""
    reckonings: Mapping[str, Reckoning] = field(default_factory=dict)
    problem: str = ""

    @property
    def reckoning(self) -> Reckoning | None:
        """The reckoning of the right whose time limit comes first."""
        return self.reckonings.get(self.leading)

    @property
    def due_day(self) -> date | None:
        """The day, in London, on which something is due."""
        return self.due.astimezone(LONDON).date() if isinstance(self.due, datetime) else self.due

    def is_late(self, today: date) -> bool:
        """Whether what is due should have been done before today."""
        return self.due_day is not None and self.due_day < today


def facts_of(request: Request, right: str, organisation: Organisation) -> Facts:
    """What the clock is told of one right of a request; raises CannotDo without a day of receipt."""
    if request.received is None:
        raise CannotDo(f"{request.reference} has no day of receipt; enter it under Who and what.")
    terms_of_school = ((term.first_day, term.last_day) for term in organisation.terms)
    return Facts(
        right=right,
        received=request.received,
        identity_asked=request.identity_asked,
        identity_received=request.identity_received,
        authority_asked=request.authority_asked,
        authority_received=request.authority_received,
        fee_asked=request.fee_asked,
        fee_paid=request.fee_paid,
        clarifications=tuple(
            Asked(each.asked, each.answered) for each in request.clarifications if each.asked
        ),
        extended=request.extended_on is not None,
        extended_on=request.extended_on,
        results=request.results_on,
        terms=tuple((first, last) for first, last in terms_of_school if first and last),
        closed=tuple(each.day for each in organisation.closed_days if each.day),
        pause_counting=organisation.pause_counting or INCLUSIVE,
    )


def standing_of_request(request: Request, organisation: Organisation, reckon: Reckon) -> Standing:
    """How a request stands; a right that has its outcome owes nothing more."""
    try:
        reckonings = {right: reckon(facts_of(request, right, organisation)) for right in request.rights}
    except CannotDo as refusal:
        return Standing(_state_of_request(request, paused=False), problem=str(refusal))
    waited_for = open_rights(request)
    dated = [(due, right) for right in waited_for if (due := reckonings[right].due) is not None]
    paused = any(reckonings[right].paused for right in waited_for) and not dated
    state = _state_of_request(request, paused=paused)
    leading = min(dated)[1] if dated else next(iter((*waited_for, *request.rights)), "")
    due = min(dated)[0] if dated and request.is_open else None
    return Standing(state, due, leading, reckonings)


def standing_of_complaint(complaint: Complaint, reckon: Reckon) -> Standing:
    """How a complaint stands; an outcome sent in time needs no acknowledgement besides (ICO guidance)."""
    state = _state_of_complaint(complaint)
    if complaint.received is None:
        return Standing(state, problem=f"{complaint.reference} has no day of receipt; enter it first.")
    try:
        reckoning = reckon(Facts("complaint", complaint.received))
    except CannotDo as refusal:
        return Standing(state, problem=str(refusal))
    owed = complaint.is_open and complaint.acknowledged is None and complaint.outcome_sent is None
    return Standing(state, reckoning.due if owed else None, "complaint", {"complaint": reckoning})


def standing_of_breach(breach: Breach, reckon: Callable[[datetime], Reckoning]) -> Standing:
    """How a breach stands; the regulator is told unless it is unlikely to be a risk (Art 33(1))."""
    state = _state_of_breach(breach)
    if breach.aware_at is None:
        return Standing(
            state, problem=f"{breach.reference} does not say when you became aware; please enter it."
        )
    try:
        reckoning = reckon(breach.aware_at)
    except CannotDo as refusal:
        return Standing(state, problem=str(refusal))
    owed = breach.is_open and breach.notified_at is None and breach.risk != "none"
    return Standing(state, reckoning.due if owed else None, "breach", {"breach": reckoning})


def settled_on(case: CaseFile) -> date | None:
    """The day on which what was owed was done: the last outcome, the outcome sent, the regulator told."""
    match case:
        case Request():
            decided = [each.day for each in case.outcomes if each.day]
            return max(decided) if decided and not open_rights(case) else case.closed_on
        case Complaint():
            return case.outcome_sent or case.closed_on
        case Breach():
            return case.notified_at.astimezone(LONDON).date() if case.notified_at else case.closed_on
    return case.closed_on


def right_in_words(right: str) -> str:
    """A right as a title says it, such as Access (Art 15)."""
    term = next((each for each in REQUEST_RIGHTS.entries if each.code == right), None)
    if term is None or not term.help.startswith("Art"):
        return REQUEST_RIGHTS.label(right)
    return f"{term.label} ({term.help.rstrip('.')})"


def _state_of_request(request: Request, *, paused: bool) -> str:
    if not request.is_open:
        return "closed"
    if request.rights and not open_rights(request):
        return "to-close"
    if _has_not_begun(request):
        return "waiting"
    if paused and open_clarification(request):
        return "paused"
    return "under-way" if request.acknowledged or request.identity_received else "new"


def _has_not_begun(request: Request) -> bool:
    pairs = (
        (request.identity_asked, request.identity_received),
        (request.authority_asked, request.authority_received),
        (request.fee_asked, request.fee_paid),
    )
    return any(asked and not came for asked, came in pairs)


def _state_of_complaint(complaint: Complaint) -> str:
    if not complaint.is_open:
        return "closed"
    if complaint.outcome_sent:
        return "to-close"
    return "under-way" if complaint.acknowledged else "new"


def _state_of_breach(breach: Breach) -> str:
    if not breach.is_open:
        return "closed"
    if not breach.risk:
        return "new"
    told = breach.risk == "none" or breach.notified_at is not None
    people = breach.risk != "high" or breach.people_told is not None or bool(breach.people_not_told)
    return "to-close" if told and people else "under-way"
