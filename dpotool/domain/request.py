"""Requests of people who use a right they have over their data (UK GDPR Arts 12A, 15 to 22D)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import (
    CaseSearch,
    Clarification,
    Disclosure,
    ExemptionUsed,
    Outcome,
    RecipientTold,
    Redaction,
    ThirdParty,
)
from dpotool.domain.fields import field
from dpotool.domain.kinds import Choice, Choices, Day, Flag, Number, Reference, Rows, Tags, Text


@dataclass(frozen=True, kw_only=True)
class Request(CaseFile):
    """One request, for one right or several, with what was done about it."""

    noun: ClassVar[str] = "request"
    plural: ClassVar[str] = "requests"

    rights: tuple[str, ...] = field(
        "What they ask for",
        Choices(lists.REQUEST_RIGHTS),
        required=True,
        width=20,
        aliases=("right", "rights", "type", "type of request", "request type"),
    )
    received: date | None = field(
        "Received on",
        Day(),
        required=True,
        article="12A",
        width=16,
        help="The day it came, even if nobody was at work.",
        aliases=(
            "date received",
            "received",
            "date of request",
            "request date",
            "date request received",
            "date",
        ),
    )
    channel: str = field(
        "How it came",
        Choice(lists.CHANNELS),
        width=14,
        aliases=("channel", "method", "how received", "received by"),
    )
    description: str = field(
        "In their words",
        Text(long=True),
        width=36,
        aliases=(
            "description",
            "request",
            "details",
            "details of request",
            "request details",
            "information requested",
        ),
        personal=True,
    )
    requester: str = field(
        "Who asks",
        required=True,
        width=24,
        personal=True,
        aliases=("name", "requester", "requester name", "name of requester", "applicant", "data subject"),
    )
    requester_email: str = field("E-mail", personal=True)
    requester_address: str = field("Postal address", Text(long=True), personal=True)
    relationship: str = field("They are", Choice(lists.RELATIONSHIPS), width=20)
    subject: str = field(
        "About whom", width=24, help="If it is about somebody else than the one who asks.", personal=True
    )
    subject_note: str = field(
        "How to find them", help="Such as date of birth, class, or years at the school.", personal=True
    )
    child: bool = field("About a child", Flag())
    competence: str = field(
        "Is the child able to decide?",
        Text(long=True),
        help="It depends on understanding, not on age; in Scotland it is presumed from 12 (DPA 2018 s.208).",
        personal=True,
    )
    categories: tuple[str, ...] = field(
        "Kinds of person",
        Tags(),
        help="As in the register, such as pupils: finds where to look.",
        personal=True,
    )
    data_wanted: tuple[str, ...] = field(
        "Data they ask for", Tags(), help="Empty where it is everything.", personal=True
    )
    acknowledged: date | None = field(
        "Acknowledged on",
        Day(),
        width=16,
        aliases=("date acknowledged", "acknowledged", "acknowledgement sent"),
    )
    identity_asked: date | None = field("Identity asked on", Day(), article="12(6)", width=16)
    identity_received: date | None = field(
        "Identity received on", Day(), article="12A(2)", width=16, help="Starts the month."
    )
    identity_how: str = field("How it was checked", width=24, personal=True)
    identity_by: str = field("Checked by", width=18, personal=True)
    authority_asked: date | None = field("Authority asked on", Day(), width=16)
    authority_received: date | None = field(
        "Authority received on", Day(), width=16, help="Starts the month."
    )
    authority_note: str = field(
        "What shows it", help="Such as parental responsibility, or a signed letter.", personal=True
    )
    fee_asked: date | None = field("Fee asked on", Day(), article="12(5)", width=16)
    fee_amount: Decimal | None = field("Fee in pounds", Number(), article="12(5)", width=10)
    fee_reason: str = field(
        "Why there is a fee",
        Text(long=True),
        article="12(5)",
        help="Only if manifestly unfounded or excessive, or for further copies.",
        personal=True,
    )
    fee_paid: date | None = field("Fee paid on", Day(), article="12A(2)", width=16, help="Starts the month.")
    clarifications: tuple[Clarification, ...] = field(
        "Clarifications", Rows(Clarification), article="12A(5)", help="Stop the clock for access only."
    )
    extended_on: date | None = field("Extended on", Day(), article="12A(4)", width=16)
    extension_reason: str = field(
        "Why it is extended", Choice(lists.EXTENSION_REASONS), article="12A(3)", width=24
    )
    extension_note: str = field("What makes it so", Text(long=True), article="12A(4)", personal=True)
    late_reason: str = field(
        "If answered late, why",
        Text(long=True),
        article="12(3)",
        help="Without names: the figures of the year repeat it, also of an anonymous case.",
    )
    results_on: date | None = field("Exam results announced on", Day(), width=16)
    searches: tuple[CaseSearch, ...] = field("Searches", Rows(CaseSearch), article="15(1A)", width=32)
    third_parties: tuple[ThirdParty, ...] = field("Other people in the data", Rows(ThirdParty))
    exemptions: tuple[ExemptionUsed, ...] = field("Exemptions", Rows(ExemptionUsed))
    redactions: tuple[Redaction, ...] = field("Redactions", Rows(Redaction))
    outcomes: tuple[Outcome, ...] = field("Outcomes", Rows(Outcome), article="12(3)")
    disclosures: tuple[Disclosure, ...] = field("What was sent", Rows(Disclosure), article="12(3)")
    recipients_told: tuple[RecipientTold, ...] = field("Recipients told", Rows(RecipientTold), article="19")
    complaint: str = field("Complaint about it", Reference("Complaint"), article="DPA 2018 s.164A")
    merged_into: str = field("Merged into", Reference("Request"))
