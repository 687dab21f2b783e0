"""Complaints to the controller about how it uses somebody's data (DPA 2018 s.164A)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseAction, ProgressUpdate
from dpotool.domain.fields import field
from dpotool.domain.kinds import Choice, Choices, Day, Flag, Reference, Rows, Text


@dataclass(frozen=True, kw_only=True)
class Complaint(CaseFile):
    """One complaint: acknowledged within 30 days, looked into, and answered without undue delay."""

    noun: ClassVar[str] = "complaint"
    plural: ClassVar[str] = "complaints"

    received: date | None = field(
        "Received on",
        Day(),
        required=True,
        article="DPA 2018 s.164A",
        width=16,
        help="The day it came, even if nobody was at work.",
        aliases=("date received", "received", "date of complaint", "complaint date", "date"),
    )
    channel: str = field("How it came", Choice(lists.CHANNELS), width=14)
    complainant: str = field(
        "Who complains",
        required=True,
        width=24,
        personal=True,
        aliases=("name", "complainant", "name of complainant", "complainant name"),
    )
    complainant_email: str = field("E-mail", personal=True)
    complainant_address: str = field("Postal address", Text(long=True), personal=True)
    relationship: str = field("They are", Choice(lists.RELATIONSHIPS), width=20)
    subject: str = field(
        "About whose data", width=24, help="If it is about somebody else’s data.", personal=True
    )
    subjects: tuple[str, ...] = field("What it is about", Choices(lists.COMPLAINT_SUBJECTS), width=24)
    description: str = field(
        "In their words",
        Text(long=True),
        required=True,
        width=36,
        aliases=("description", "complaint", "details", "details of complaint", "nature of complaint"),
        personal=True,
    )
    request: str = field("Request it is about", Reference("Request"))
    breach: str = field("Breach it is about", Reference("Breach"))
    conflict: str = field(
        "Who may not decide",
        Text(long=True),
        help="Nobody should judge their own act, the data protection officer included.",
        personal=True,
    )
    acknowledged: date | None = field(
        "Acknowledged on",
        Day(),
        article="DPA 2018 s.164A",
        width=16,
        aliases=("date acknowledged", "acknowledged"),
    )
    acknowledged_how: str = field("How it was acknowledged", Choice(lists.CHANNELS), width=14)
    late_reason: str = field(
        "If later than 30 days, why",
        Text(long=True),
        article="DPA 2018 s.164A",
        help="Without names: the figures of the year repeat it, also of an anonymous case.",
    )
    progress: tuple[ProgressUpdate, ...] = field(
        "Told of progress", Rows(ProgressUpdate), article="DPA 2018 s.164A"
    )
    findings: str = field("What was found", Text(long=True), personal=True)
    outcome: str = field("Outcome", Choice(lists.COMPLAINT_OUTCOMES), article="DPA 2018 s.164A", width=16)
    outcome_sent: date | None = field("Outcome sent on", Day(), article="DPA 2018 s.164A", width=16)
    remedy: str = field("What is put right", Text(long=True), personal=True)
    signposted: bool = field("Told of the regulator", Flag(), article="DPA 2018 s.165")
    regulator_reference: str = field("Regulator’s reference", width=16, personal=True)
    lessons: str = field(
        "What we learn from it",
        Text(long=True),
        help="Without names: it stays when the case is made anonymous.",
    )
    actions: tuple[CaseAction, ...] = field("Actions", Rows(CaseAction))
    merged_into: str = field("Merged into", Reference("Complaint"))
