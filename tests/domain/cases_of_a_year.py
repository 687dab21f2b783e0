"""The cases of one made-up year, with limits simply given, so that each figure can be counted by hand."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseAction, Disclosure, Outcome
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def due_of(case: CaseFile, right: str) -> date | datetime | None:
    """Thirty days from receipt, ninety with an extension, none where identity is awaited; 72 hours."""
    match case:
        case Request(received=date() as received):
            if case.identity_asked and not case.identity_received:
                return None
            return received + timedelta(days=90 if case.extended_on and right != "objection" else 30)
        case Complaint(received=date() as received):
            return received + timedelta(days=30) if received >= date(2026, 6, 19) else None
        case Breach(aware_at=datetime() as aware):
            return aware + timedelta(hours=72)
    return None


def request(reference: str, received: date, *rights: str, **answers: object) -> Request:
    """A request for some rights."""
    return Request(id=reference, reference=reference, received=received, rights=rights, **answers)


def answered(right: str, day: date, result: str = "done") -> Outcome:
    """An outcome of a right on a day."""
    return Outcome(id=f"{right} {day}", right=right, result=result, day=day, reason="Anna Example objects")


def requests() -> tuple[Request, ...]:
    """Eight requests of 2026, one of 2025, and two that are none of their own."""
    closed = {"closing": "answered"}
    return (
        request(
            "R-1",
            date(2026, 1, 5),
            "access",
            outcomes=(answered("access", date(2026, 1, 25)),),
            closed_on=date(2026, 1, 26),
            **closed,
        ),
        request(
            "R-2",
            date(2026, 2, 1),
            "access",
            "erasure",
            extended_on=date(2026, 2, 20),
            outcomes=(
                answered("access", date(2026, 4, 2), "partly"),
                answered("erasure", date(2026, 2, 11), "refused"),
            ),
            closed_on=date(2026, 4, 2),
            **closed,
        ),
        request(
            "R-3",
            date(2026, 3, 1),
            "access",
            "objection",
            outcomes=(answered("access", date(2026, 4, 10)), answered("objection", date(2026, 4, 10))),
            late_reason="The archive was closed for asbestos works.",
            closed_on=date(2026, 4, 10),
            **closed,
        ),
        request("R-4", date(2026, 11, 1), "access"),
        request("R-5", date(2026, 10, 1), "rectification"),
        request("R-6", date(2026, 5, 1), "access", closed_on=date(2026, 5, 9), closing="withdrawn"),
        request(
            "R-7",
            date(2026, 6, 1),
            "portability",
            disclosures=(Disclosure(id="d", what="export of Anna Example", day=date(2026, 6, 21)),),
            closed_on=date(2026, 6, 30),
            **closed,
        ),
        request("R-8", date(2026, 11, 2), identity_asked=date(2026, 11, 3)),
        request("R-9", date(2026, 3, 2), "access", closed_on=date(2026, 3, 3), closing="merged"),
        request("R-10", date(2026, 3, 2), "access", closed_on=date(2026, 3, 3), closing="mistaken"),
        request(
            "R-0",
            date(2025, 12, 20),
            "access",
            outcomes=(answered("access", date(2026, 1, 10)),),
            closed_on=date(2026, 1, 10),
            **closed,
        ),
    )


def complaints() -> tuple[Complaint, ...]:
    """A complaint acknowledged in time, one late, one before the duty began, one open."""
    return (
        Complaint(
            id="C-1",
            reference="C-1",
            received=date(2026, 7, 1),
            acknowledged=date(2026, 7, 20),
            subjects=("access", "security"),
            outcome="upheld",
            lessons="Letters are read by two people before they leave.",
            actions=(
                CaseAction(id="a", words="Train the office", owner="Anna Example", done=date(2026, 9, 1)),
                CaseAction(id="b", words="Buy window envelopes", due=date(2026, 12, 1)),
            ),
            closed_on=date(2026, 8, 1),
            closing="answered",
        ),
        Complaint(
            id="C-2",
            reference="C-2",
            received=date(2026, 8, 1),
            outcome_sent=date(2026, 9, 10),
            subjects=("access",),
            outcome="not-upheld",
            late_reason="It lay with a post that was not filled.",
            closed_on=date(2026, 9, 10),
            closing="answered",
        ),
        Complaint(id="C-3", reference="C-3", received=date(2026, 6, 1), acknowledged=date(2026, 9, 1)),
        Complaint(id="C-4", reference="C-4", received=date(2026, 11, 10)),
    )


def breaches() -> tuple[Breach, ...]:
    """A breach told in time, one told late, one that need not be told, one not decided yet."""
    aware = datetime(2026, 9, 4, 15, 0, tzinfo=UTC)
    return (
        Breach(
            id="B-1",
            reference="B-1",
            aware_at=aware,
            kinds=("confidentiality",),
            risk="risk",
            notified_at=aware + timedelta(hours=72),
            people=Decimal(12),
            lessons="Lists are sent without names.",
        ),
        Breach(
            id="B-2",
            reference="B-2",
            aware_at=aware,
            kinds=("confidentiality", "availability"),
            risk="high",
            notified_at=aware + timedelta(hours=72, minutes=1),
            people_told=date(2026, 9, 9),
            people=Decimal(3),
            late_reason="The mail server was down.",
        ),
        Breach(id="B-3", reference="B-3", aware_at=aware, risk="none", closed_on=date(2026, 9, 8)),
        Breach(id="B-4", reference="B-4", aware_at=datetime(2025, 12, 31, 23, 59, tzinfo=UTC)),
    )


def every_case() -> tuple[CaseFile, ...]:
    """All of them."""
    return (*requests(), *complaints(), *breaches())
