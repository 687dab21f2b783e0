"""What each step of a case asks before it is taken, and the change that it then makes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, cast

from dpotool.domain import case_steps as steps
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Clarification, Disclosure, Outcome, ProgressUpdate
from dpotool.domain.changes import Change
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import LONDON
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.register import Register
from dpotool.domain.request import Request

Drafts = tuple[Any, ...]
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class StepQuestions:
    """What a step asks: a title, and drafts of records with the fields of each that are to be filled in.

    `fields` has an entry for each draft: lines of fields, of which those in one line stand side by side.
    """

    code: str
    title: str
    drafts: tuple[Record, ...]
    fields: tuple[Rows, ...]
    after: Callable[[Drafts], CaseFile | Change]

    def change(self, case: CaseFile, drafts: Drafts) -> Change:
        """The step as one change; raises CannotDo where an answer cannot be, or is needed and missing."""
        after = self.after(drafts)
        return after if isinstance(after, Change) else steps.stepping(self.title, case, after)


@dataclass(frozen=True)
class _Own:
    """A step that fills in answers of the case itself, from a draft of it; the first one is when it was."""

    title: str
    rows: Rows
    after: Callable[[Any, Any], CaseFile]
    dated: bool = True


def questions(code: str, case: CaseFile, now: datetime, register: Register) -> StepQuestions | None:
    """What the step of that code asks of a case; None for one that asks nothing, such as reopening."""
    own = _OWN[type(case)].get(code) or _ENDS.get(code)
    if own is not None:
        return _about_itself(code, own, case, now)
    if code == "merge" and isinstance(case, Request | Complaint):
        return _merging(case, now, register)
    if isinstance(case, Request):
        return _of_request(code, case, now)
    if isinstance(case, Complaint) and code == "progress":
        return _progress(case, now)
    return None


def _about_itself(code: str, own: _Own, case: CaseFile, now: datetime) -> StepQuestions:
    answers: dict[str, Any] = {}
    if own.dated:
        first = own.rows[0][0]
        answers[first] = now if first == "notified_at" else _today(now)
    if code == "close" and not case.closing:
        answers["closing"] = "answered"
    draft = case.replace(**answers)
    return StepQuestions(code, own.title, (draft,), (own.rows,), lambda drafts: own.after(case, drafts[0]))


def _of_request(code: str, case: Request, now: datetime) -> StepQuestions | None:
    match code:
        case "ask-clarification":
            draft, rows = Clarification(asked=_today(now)), (("asked",), ("question",))
            return StepQuestions(code, "Ask to clarify", (draft,), (rows,), lambda d: _asked(case, d[0]))
        case "clarification-answered":
            draft = (steps.open_clarification(case) or Clarification()).replace(answered=_today(now))
            rows = (("answered",), ("answer",))
            return StepQuestions(
                code, "Clarification received", (draft,), (rows,), lambda d: _clarified(case, d[0])
            )
        case "answer":
            sent = Disclosure(day=_today(now), to=case.requester)
            outcome = Outcome(day=_today(now), result="done")
            fields = ((("day", "way"), ("to",), ("what",)), (("result",),))
            return StepQuestions(
                code, "Record answer sent", (sent, outcome), fields, lambda d: _answered(case, d[0], d[1])
            )
        case "refuse":
            refusal = Outcome(day=_today(now))
            asked = ((("day", "ground"), ("reason",)),)
            return StepQuestions(code, "Refuse", (refusal,), asked, lambda d: _refused(case, d[0]))
    return None


def _progress(case: Complaint, now: datetime) -> StepQuestions:
    draft, rows = ProgressUpdate(day=_today(now)), (("day", "channel"), ("words",))
    return StepQuestions("progress", "Tell of progress", (draft,), (rows,), lambda d: _told(case, d[0]))


def _merging(case: Request | Complaint, now: datetime, register: Register) -> StepQuestions:
    draft, rows = case.replace(closed_on=_today(now)), (("merged_into",), ("closed_on",))
    title = "Merge into another"
    return StepQuestions("merge", title, (draft,), (rows,), lambda d: _merged(case, d[0], register))


def _asked(case: Request, row: Clarification) -> Request:
    return steps.clarification_asked(case, _day(row.asked), _worded(row.question, "the question"))


def _clarified(case: Request, row: Clarification) -> Request:
    return steps.clarification_answered(case, _day(row.answered), row.answer)


def _answered(request: Request, sent: Disclosure, outcome: Outcome) -> Request:
    if not outcome.result:
        raise CannotDo("Please choose the result, so that the figures of the year are right.")
    disclosure = sent if sent.what.strip() else None
    return steps.answered(request, _day(sent.day), outcome.result, disclosure)


def _refused(case: Request, outcome: Outcome) -> Request:
    return steps.refused(case, _day(outcome.day), outcome.ground, outcome.reason)


def _told(case: Complaint, update: ProgressUpdate) -> Complaint:
    _worded(update.words, "what was said")
    return case.replace(progress=(*case.progress, update.replace(day=_day(update.day))))


def _merged(case: Request | Complaint, draft: Any, register: Register) -> Change:
    target = register.get(type(case), draft.merged_into)
    if target is None:
        raise CannotDo(f"Please choose the {case.noun} into which this one goes.")
    return steps.merging(cast(Any, case), target, _day(draft.closed_on))


def _settled(draft: Breach, name: str, question: str) -> Breach:
    if not getattr(draft, name):
        raise CannotDo(question)
    return draft


def _worded(text: str, what: str) -> str:
    if not text.strip():
        raise CannotDo(f"Please write {what}.")
    return text


def _day(day: Any) -> Any:
    if day is None:
        raise CannotDo("Please give the day; it decides what is due.")
    return day


def _today(now: datetime) -> Any:
    return now.astimezone(LONDON).date()


_REQUEST: Final[Mapping[str, _Own]] = MappingProxyType(
    {
        "acknowledge": _Own(
            "Acknowledge",
            (("acknowledged",),),
            lambda case, d: steps.acknowledged(case, _day(d.acknowledged)),
        ),
        "ask-identity": _Own(
            "Ask for identity",
            (("identity_asked",),),
            lambda case, d: steps.identity_asked(case, _day(d.identity_asked)),
        ),
        "identity-received": _Own(
            "Identity received",
            (("identity_received",), ("identity_how", "identity_by")),
            lambda case, d: steps.identity_received(
                case, _day(d.identity_received), d.identity_how, d.identity_by
            ),
        ),
        "ask-authority": _Own(
            "Ask for authority",
            (("authority_asked",),),
            lambda case, d: steps.authority_asked(case, _day(d.authority_asked)),
        ),
        "authority-received": _Own(
            "Authority received",
            (("authority_received",), ("authority_note",)),
            lambda case, d: steps.authority_received(case, _day(d.authority_received), d.authority_note),
        ),
        "ask-fee": _Own(
            "Ask for a fee",
            (("fee_asked", "fee_amount"), ("fee_reason",)),
            lambda case, d: steps.fee_asked(case, _day(d.fee_asked), d.fee_amount, d.fee_reason),
        ),
        "fee-paid": _Own(
            "Fee paid", (("fee_paid",),), lambda case, d: steps.fee_paid(case, _day(d.fee_paid))
        ),
        "extend": _Own(
            "Extend",
            (("extended_on",), ("extension_reason",), ("extension_note",)),
            lambda case, d: steps.extended(case, _day(d.extended_on), d.extension_reason, d.extension_note),
        ),
    }
)
_COMPLAINT: Final[Mapping[str, _Own]] = MappingProxyType(
    {
        "acknowledge": _Own(
            "Acknowledge",
            (("acknowledged", "acknowledged_how"),),
            lambda case, d: steps.acknowledged(case, _day(d.acknowledged), d.acknowledged_how),
        ),
        "outcome": _Own(
            "Record outcome sent",
            (("outcome_sent", "outcome"), ("findings",)),
            lambda case, d: steps.outcome_sent(case, _day(d.outcome_sent), d.outcome, d.findings),
        ),
    }
)
_BREACH: Final[Mapping[str, _Own]] = MappingProxyType(
    {
        "assess": _Own(
            "Decide about the risk",
            (("risk",), ("risk_reason",), ("decided_by",)),
            lambda case, d: _settled(d, "risk", "Please choose what you have decided about the risk."),
            dated=False,
        ),
        "notify": _Own(
            "Regulator told",
            (("notified_at", "notified_reference"), ("late_reason",)),
            lambda case, d: _settled(d, "notified_at", "Please give the moment when the regulator was told."),
        ),
        "tell-people": _Own(
            "People told",
            (("people_told",), ("people_told_how",)),
            lambda case, d: _settled(d, "people_told", "Please give the day on which the people were told."),
        ),
    }
)
_ENDS: Final[Mapping[str, _Own]] = MappingProxyType(
    {
        "close": _Own(
            "Close the case",
            (("closed_on", "closing"), ("closing_note",)),
            lambda case, d: steps.closed(case, _day(d.closed_on), d.closing, d.closing_note),
        ),
        "withdraw": _Own(
            "Withdraw",
            (("closed_on",), ("closing_note",)),
            lambda case, d: steps.withdrawn(case, _day(d.closed_on), d.closing_note),
        ),
    }
)
_OWN: Final[Mapping[type[CaseFile], Mapping[str, _Own]]] = MappingProxyType(
    {Request: _REQUEST, Complaint: _COMPLAINT, Breach: _BREACH}
)
