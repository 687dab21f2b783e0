"""The steps of a case: each answers with the case as it is afterwards, and refuses a day that cannot be."""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import Clarification, Disclosure, Outcome
from dpotool.domain.changes import Change, Edit, named, together
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import show_day
from dpotool.domain.errors import CannotDo
from dpotool.domain.request import Request

C = TypeVar("C", Request, Complaint)


def stepping(words: str, before: CaseFile, after: CaseFile) -> Change:
    """One step of a case as a change, named in Undo by these words, such as: Ask for identity."""
    return Change(f"{words}, {named(before)}", (Edit(before, after),))


def acknowledged(case: C, day: date, how: str = "") -> C:
    """Receipt has been acknowledged; of a complaint, that is owed within 30 days (DPA 2018 s.164A)."""
    _not_before(case, day, "acknowledged")
    more = {"acknowledged_how": how} if isinstance(case, Complaint) and how else {}
    return case.replace(acknowledged=day, **more)


def identity_asked(request: Request, day: date) -> Request:
    """Proof of who asks has been asked for; the month does not begin until it comes (Arts 12(6), 12A(2))."""
    _not_before(request, day, "asked for")
    return request.replace(identity_asked=day)


def identity_received(request: Request, day: date, how: str = "", by: str = "") -> Request:
    """Proof of who asks has come: the month begins (Art 12A(2))."""
    _not_before(request, day, "received")
    _after(request.identity_asked, day, "Identity")
    return request.replace(identity_received=day, **_filled(identity_how=how, identity_by=by))


def authority_asked(request: Request, day: date) -> Request:
    """Proof that somebody may act for the person has been asked for."""
    _not_before(request, day, "asked for")
    return request.replace(authority_asked=day)


def authority_received(request: Request, day: date, what: str = "") -> Request:
    """Proof that somebody may act for the person has come: the month begins."""
    _not_before(request, day, "received")
    _after(request.authority_asked, day, "Authority")
    return request.replace(authority_received=day, **_filled(authority_note=what))


def fee_asked(request: Request, day: date, pounds: Decimal | None, reason: str) -> Request:
    """A reasonable fee has been asked for; the month does not begin until it is paid (Arts 12(5), 12A(2))."""
    _not_before(request, day, "asked for")
    return request.replace(fee_asked=day, fee_amount=pounds, **_filled(fee_reason=reason))


def fee_paid(request: Request, day: date) -> Request:
    """The fee has been paid: the month begins (Art 12A(2))."""
    _not_before(request, day, "paid")
    _after(request.fee_asked, day, "The fee")
    return request.replace(fee_paid=day)


def clarification_asked(request: Request, day: date, question: str) -> Request:
    """The person has been asked what they are looking for; for access this stops the clock (Art 12A(5))."""
    _not_before(request, day, "asked for")
    asked = Clarification(question=question, asked=day)
    return request.replace(clarifications=(*request.clarifications, asked))


def open_clarification(request: Request) -> Clarification | None:
    """The first question that waits for its answer."""
    return next((each for each in request.clarifications if each.asked and not each.answered), None)


def clarification_answered(request: Request, day: date, answer: str = "") -> Request:
    """The person has answered the question that was open: the clock runs again (Art 12A(5))."""
    waiting = open_clarification(request)
    if waiting is None:
        raise CannotDo("No clarification is open; ask for one first.")
    _after(waiting.asked, day, "The clarification")
    answered = waiting.replace(answered=day, answer=answer)
    rows = tuple(answered if each.id == waiting.id else each for each in request.clarifications)
    return request.replace(clarifications=rows)


def extended(request: Request, day: date, reason: str, note: str) -> Request:
    """The person has been told that it will take up to two months more, and why (Art 12A(3), (4))."""
    _not_before(request, day, "extended")
    if not reason:
        raise CannotDo("Please say why it is extended: the person must be told the reason (Art 12A(4)).")
    return request.replace(extended_on=day, extension_reason=reason, **_filled(extension_note=note))


def decided(request: Request, outcomes: tuple[Outcome, ...]) -> Request:
    """Each right has its outcome; an earlier one of the same right is replaced."""
    settled = {each.right for each in outcomes}
    for each in outcomes:
        if each.day:
            _not_before(request, each.day, "decided")
    kept = tuple(each for each in request.outcomes if each.right not in settled)
    return request.replace(outcomes=(*kept, *outcomes))


def answered(request: Request, day: date, result: str, sent: Disclosure | None = None) -> Request:
    """The answer has gone: every right that was still open has this result (Art 12(3))."""
    _not_before(request, day, "answered")
    outcomes = tuple(Outcome(right=right, result=result, day=day) for right in open_rights(request))
    after = decided(request, outcomes)
    return after.replace(disclosures=(*after.disclosures, sent)) if sent else after


def refused(request: Request, day: date, ground: str, reason: str) -> Request:
    """What was still open is refused, with reasons that the person must be told (Art 12(4))."""
    _not_before(request, day, "refused")
    if not reason.strip():
        raise CannotDo("Please give the reasons: the person must be told them (Art 12(4)).")
    outcomes = tuple(
        Outcome(right=right, result="refused", day=day, ground=ground, reason=reason)
        for right in open_rights(request)
    )
    return decided(request, outcomes)


def open_rights(request: Request) -> tuple[str, ...]:
    """The rights asked for that have no outcome yet, in the order in which they were asked for."""
    settled = {outcome.right for outcome in request.outcomes if outcome.result}
    return tuple(right for right in request.rights if right not in settled)


def outcome_sent(complaint: Complaint, day: date, outcome: str, findings: str = "") -> Complaint:
    """The complainant has been told the outcome, without undue delay (DPA 2018 s.164A)."""
    _not_before(complaint, day, "answered")
    if not outcome:
        raise CannotDo("Please choose the outcome: the person must be told it (DPA 2018 s.164A).")
    return complaint.replace(outcome=outcome, outcome_sent=day, **_filled(findings=findings))


def closed(case: CaseFile, day: date, closing: str, note: str = "") -> CaseFile:
    """Nothing more is to be done; the case can be read, and altered again only once it is reopened."""
    _not_before(case, day, "closed")
    return case.replace(closed_on=day, closing=closing, **_filled(closing_note=note))


def reopened(case: CaseFile) -> CaseFile:
    """There is more to be done after all; refuses a case whose persons are no longer known."""
    if case.anonymised_on:
        raise CannotDo("This case has been made anonymous; log a new one, and name this one in a note.")
    return case.replace(closed_on=None, closing="", **_unmerged(case))


def withdrawn(case: CaseFile, day: date, note: str = "") -> CaseFile:
    """The person no longer wants it; what was open is recorded as withdrawn."""
    _not_before(case, day, "withdrawn")
    if isinstance(case, Request):
        outcomes = tuple(Outcome(right=right, result="withdrawn", day=day) for right in open_rights(case))
        case = decided(case, outcomes)
    if isinstance(case, Complaint) and not case.outcome:
        case = case.replace(outcome="withdrawn")
    return closed(case, day, "withdrawn", note)


def merging(duplicate: C, into: C, day: date) -> Change:
    """The change that closes a case which is the same as another, and takes over what it holds.

    Notes, letters and files go along; the earlier day of receipt counts, which is the safer one.
    """
    if duplicate.id == into.id:
        raise CannotDo("A case cannot be merged into itself; choose the other one.")
    if not into.is_open:
        raise CannotDo(f"{into.reference} is closed; reopen it before merging another one into it.")
    days = [each for each in (duplicate.received, into.received) if each]
    kept = into.replace(
        received=min(days, default=None),
        notes=(*into.notes, *duplicate.notes),
        letters=(*into.letters, *duplicate.letters),
        attachments=(*into.attachments, *duplicate.attachments),
    )
    if isinstance(into, Request) and isinstance(duplicate, Request):
        kept = kept.replace(rights=tuple(dict.fromkeys((*into.rights, *duplicate.rights))))
    emptied = duplicate.replace(notes=(), letters=(), attachments=(), merged_into=into.id)
    label = f"Merge {named(duplicate)} into {into.reference}"
    edits = (Change("", (Edit(into, kept),)), Change("", (Edit(duplicate, closed(emptied, day, "merged")),)))
    return together(label, edits)


def _unmerged(case: CaseFile) -> dict[str, str]:
    return {"merged_into": ""} if isinstance(case, Request | Complaint) else {}


def _filled(**answers: str) -> dict[str, str]:
    return {name: text for name, text in answers.items() if text.strip()}


def _not_before(case: CaseFile, day: date, done: str) -> None:
    begun = getattr(case, "received", None)
    if begun and day < begun:
        raise CannotDo(
            f"{case.reference} came on {show_day(begun)}; it cannot have been {done} on {show_day(day)}. "
            "Please check both days."
        )


def _after(asked: date | None, day: date, what: str) -> None:
    if asked and day < asked:
        raise CannotDo(
            f"{what} was asked for on {show_day(asked)}; it cannot have come on {show_day(day)}. "
            "Please check both days."
        )
