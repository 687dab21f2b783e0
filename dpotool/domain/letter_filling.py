"""The facts of a letter, in words, from a case and its register."""

from dataclasses import replace
from datetime import date, timedelta
from functools import singledispatch

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import BreachPhase, Outcome
from dpotool.domain.case_standing import Standing
from dpotool.domain.case_steps import open_clarification
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import show_day, show_moment, show_weekday
from dpotool.domain.fields import field_of
from dpotool.domain.law import LawOn
from dpotool.domain.letter_facts import (
    BreachFacts,
    ComplaintFacts,
    DueFacts,
    ExemptionFacts,
    LetterFacts,
    OrganisationFacts,
    OutcomeFacts,
    PersonFacts,
    PhaseFacts,
    QuestionFacts,
    RequestFacts,
    SenderFacts,
    SentFacts,
)
from dpotool.domain.notice_facts_people import officer, organisation_contact
from dpotool.domain.notice_facts_rights import regulator
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.reckoning import cited
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.search_list import statement

_HOURS = timedelta(hours=72)
_RIGHT_WORDS = {
    "access": "access to personal data",
    "rectification": "correction of personal data",
    "erasure": "erasure of personal data",
    "restriction": "restriction of the use of personal data",
    "portability": "a portable copy of personal data",
    "objection": "an objection to the use of personal data",
    "automated": "review of an automated decision",
    "educational-record": "the educational record",
    "exam-marks": "exam marks",
}


def letter_facts(
    case: CaseFile, register: Register, law: LawOn, standing: Standing, today: date
) -> LetterFacts:
    """Everything that a letter about a case may name; `law` is the law of today."""
    us = next(iter(register.all(Organisation)), Organisation(id=""))
    facts = LetterFacts(
        today=show_day(today),
        reference=case.reference,
        organisation=OrganisationFacts(
            us.name, us.short_name or us.name, us.rights_page, organisation_contact(us)
        ),
        sender=SenderFacts(case.handler or us.officer_name, officer(us)),
        person=_person(case),
        regulator=regulator(law.regulator),
        clock=_clock(standing),
    )
    return _with_case(case, facts, register, law)


@singledispatch
def _with_case(case: CaseFile, facts: LetterFacts, register: Register, law: LawOn) -> LetterFacts:
    raise TypeError(f"No letter is known for a {type(case).__name__}.")


@_with_case.register
def _(case: Request, facts: LetterFacts, register: Register, law: LawOn) -> LetterFacts:
    return _replaced(facts, request=_request(case, register, law))


@_with_case.register
def _(case: Complaint, facts: LetterFacts, register: Register, law: LawOn) -> LetterFacts:
    told = case.progress[-1].words if case.progress else ""
    complaint = ComplaintFacts(
        received=_day(case.received),
        description=case.description,
        outcome=lists.COMPLAINT_OUTCOMES.label(case.outcome).lower() if case.outcome else "",
        upheld=case.outcome in ("upheld", "partly"),
        findings=case.findings,
        remedy=case.remedy,
        progress=told,
    )
    return _replaced(facts, complaint=complaint)


@_with_case.register
def _(case: Breach, facts: LetterFacts, register: Register, law: LawOn) -> LetterFacts:
    return _replaced(facts, breach=_breach(case, register))


def _replaced(facts: LetterFacts, **answers: RequestFacts | ComplaintFacts | BreachFacts) -> LetterFacts:
    return replace(facts, **answers)  # type: ignore[arg-type]


def _person(case: CaseFile) -> PersonFacts:
    match case:
        case Request():
            own = case.relationship in ("", "self")
            return PersonFacts(
                *(case.requester, case.requester_address, case.requester_email),
                subject=case.subject,
                own=own and not case.subject,
                is_child=case.child,
            )
        case Complaint():
            return PersonFacts(
                *(case.complainant, case.complainant_address, case.complainant_email),
                subject=case.subject,
                own=not case.subject,
            )
    return PersonFacts()


def _clock(standing: Standing) -> DueFacts:
    reckoning = standing.reckoning
    if reckoning is None:
        return DueFacts()
    steps = tuple(f"{step.rule} ({cited(step.article)})" for step in reckoning.steps if not step.advice)
    due = show_weekday(standing.due_day) if standing.due_day else ""
    return DueFacts(due, _weekday(reckoning.extended_due), reckoning.paused, steps)


def _request(request: Request, register: Register, law: LawOn) -> RequestFacts:
    waiting = open_clarification(request)
    return RequestFacts(
        rights=tuple(_RIGHT_WORDS.get(right, right) for right in request.rights),
        received=_day(request.received),
        channel=_label(lists.CHANNELS.label(request.channel)) if request.channel else "",
        **{right: right in request.rights for right in _FLAGS},
        by_month=any(right in request.rights for right in _FLAGS),
        description=request.description,
        identity_missing=request.identity_received is None,
        authority_missing=request.authority_received is None,
        question=waiting.question if waiting else "",
        questions=tuple(
            QuestionFacts(each.question, _day(each.asked), _day(each.answered))
            for each in request.clarifications
        ),
        fee=f"£{request.fee_amount:.2f}" if request.fee_amount is not None else "",
        fee_reason=request.fee_reason,
        extension_reason=_label(lists.EXTENSION_REASONS.label(request.extension_reason)),
        extension_note=request.extension_note,
        outcomes=tuple(_outcome(each) for each in request.outcomes),
        objection_reason=next((each.reason for each in request.outcomes if each.right == "objection"), ""),
        exemptions=_exemptions(request, law),
        sent=tuple(_sent(request)),
        told=tuple(each.name for each in request.recipients_told if each.name),
        redacted=bool(request.redactions),
        not_searched=tuple(each.name for each in request.searches if each.not_searched),
        statement=statement(register, request, law),
    )


_FLAGS = ("access", "rectification", "erasure", "restriction", "portability", "objection", "automated")


def _outcome(outcome: Outcome) -> OutcomeFacts:
    return OutcomeFacts(
        right=_RIGHT_WORDS.get(outcome.right, outcome.right),
        result=_label(lists.RESULTS.label(outcome.result)),
        ground=_label(lists.REFUSAL_GROUNDS.label(outcome.ground)),
        reason=outcome.reason,
        done=outcome.result == "done",
        partly=outcome.result == "partly",
        refused=outcome.result in ("refused", "partly"),
        nothing_held=outcome.result == "nothing-held",
    )


def _exemptions(request: Request, law: LawOn) -> tuple[ExemptionFacts, ...]:
    found = []
    for used in request.exemptions:
        term = law.find("exemptions", used.provision)
        name, cite = (term.name, term.cite) if term else (used.provision, "")
        found.append(ExemptionFacts(name, cite, used.covers, used.reason))
    return tuple(found)


def _sent(request: Request) -> list[SentFacts]:
    return [
        SentFacts(each.what, _day(each.day), _label(lists.DELIVERIES.label(each.way)))
        for each in request.disclosures
    ]


def _breach(breach: Breach, register: Register) -> BreachFacts:
    processor = register.get(Party, breach.processor)
    late = bool(breach.aware_at and breach.notified_at and breach.notified_at - breach.aware_at > _HOURS)
    return BreachFacts(
        title=breach.title,
        aware=show_moment(breach.aware_at) if breach.aware_at else "",
        happened=" to ".join(filter(None, (_day(breach.happened_from), _day(breach.happened_to)))),
        discovered=_day(breach.discovered),
        kinds=tuple(lists.BREACH_KINDS.label(kind).lower() for kind in breach.kinds),
        description=breach.description,
        cause=breach.cause,
        data=breach.data,
        special=breach.special,
        criminal=breach.criminal,
        children=breach.children,
        people=_number(breach, "people"),
        records=_number(breach, "records"),
        consequences=breach.consequences,
        containment=breach.containment,
        measures=breach.measures,
        risk=_label(lists.RISKS.label(breach.risk)),
        risk_reason=breach.risk_reason,
        late=late,
        late_reason=breach.late_reason,
        people_told=_day(breach.people_told),
        people_told_how=breach.people_told_how,
        people_not_told=breach.people_not_told,
        processor=processor.headline if processor else "",
        regulator_reference=breach.notified_reference,
        phases=tuple(_phase(each) for each in breach.phases),
        others_told=tuple(each.name for each in breach.bodies_told),
    )


def _phase(phase: BreachPhase) -> PhaseFacts:
    return PhaseFacts(show_moment(phase.moment) if phase.moment else "", phase.words)


def _number(breach: Breach, name: str) -> str:
    return str(field_of(Breach, name).kind.show(getattr(breach, name)))


def _day(day: date | None) -> str:
    return show_day(day) if day else ""


def _weekday(day: date | None) -> str:
    return show_weekday(day) if day else ""


def _label(label: str) -> str:
    return label[:1].lower() + label[1:]
