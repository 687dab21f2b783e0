"""Personal data breaches: every one is recorded, whether or not anybody is told (UK GDPR Art 33(5))."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import BodyTold, BreachPhase, CaseAction
from dpotool.domain.fields import field
from dpotool.domain.kinds import Choice, Choices, Day, Flag, Moment, Number, Reference, References, Rows, Text


@dataclass(frozen=True, kw_only=True)
class Breach(CaseFile):
    """One breach: what happened, how great the risk is, and who was told."""

    noun: ClassVar[str] = "breach"
    plural: ClassVar[str] = "breaches"

    title: str = field(
        "What happened, in a few words",
        required=True,
        width=32,
        aliases=("title", "incident", "breach", "summary"),
        personal=True,
    )
    aware_at: datetime | None = field(
        "Aware at",
        Moment(),
        required=True,
        article="33(1)",
        width=22,
        help="When it was reasonably certain; the 72 hours run from here, nights and holidays included.",
        aliases=("aware", "became aware", "date aware", "time aware", "date and time aware"),
    )
    happened_from: date | None = field(
        "Happened on, or from",
        Day(),
        width=16,
        aliases=("date of breach", "breach date", "date of incident", "incident date", "date occurred"),
    )
    happened_to: date | None = field("Until", Day(), width=16)
    discovered: date | None = field(
        "Discovered on",
        Day(),
        width=16,
        aliases=("date discovered", "date identified", "date reported", "date"),
    )
    reported_by: str = field("Reported by", width=20, personal=True)
    kinds: tuple[str, ...] = field(
        "Kind of breach",
        Choices(lists.BREACH_KINDS),
        width=20,
        aliases=("type", "type of breach", "breach type"),
    )
    description: str = field(
        "What happened",
        Text(long=True),
        required=True,
        article="33(3)(a)",
        width=36,
        aliases=("description", "details", "details of breach", "description of breach"),
        personal=True,
    )
    cause: str = field("Cause", Text(long=True), aliases=("root cause",), personal=True)
    activities: tuple[str, ...] = field("Activities concerned", References("Activity"))
    processor: str = field("Processor involved", Reference("Party"), article="33(2)")
    data: str = field(
        "Data concerned", Text(long=True), required=True, article="33(3)(a)", width=28, personal=True
    )
    special: bool = field("Special category data", Flag())
    criminal: bool = field("Criminal offence data", Flag())
    children: bool = field("Children’s data", Flag())
    people: Decimal | None = field(
        "Number of people, roughly",
        Number(),
        article="33(3)(a)",
        width=12,
        aliases=("number of people", "number affected", "people affected", "individuals affected"),
    )
    records: Decimal | None = field("Number of records, roughly", Number(), article="33(3)(a)", width=12)
    containment: str = field("What was done at once", Text(long=True), article="33(3)(d)", personal=True)
    consequences: str = field("Likely consequences", Text(long=True), article="33(3)(c)", personal=True)
    measures: str = field("What else is done or planned", Text(long=True), article="33(3)(d)", personal=True)
    likelihood: str = field("How likely is harm?", Choice(lists.LEVELS), width=12)
    severity: str = field("How bad would it be?", Choice(lists.LEVELS), width=12)
    risk: str = field(
        "Decision about the risk", Choice(lists.RISKS), required=True, article="33(1)", width=20
    )
    risk_reason: str = field("Reasons for it", Text(long=True), required=True, article="33(5)", personal=True)
    decided_by: str = field("Decided by", width=18, personal=True)
    advice: str = field("Advice of the data protection officer", Text(long=True), personal=True)
    notified_at: datetime | None = field("Regulator told at", Moment(), article="33(1)", width=22)
    notified_reference: str = field("Regulator’s reference", width=16)
    late_reason: str = field(
        "If later than 72 hours, why",
        Text(long=True),
        article="33(1)",
        help="Without names: the figures of the year repeat it, also of an anonymous case.",
    )
    phases: tuple[BreachPhase, ...] = field("Told in phases", Rows(BreachPhase), article="33(4)")
    people_told: date | None = field("People told on", Day(), article="34(1)", width=16)
    people_told_how: str = field("How they were told", Text(long=True), article="34(2)", personal=True)
    people_not_told: str = field(
        "If they were not told, why", Text(long=True), article="34(3)", personal=True
    )
    bodies_told: tuple[BodyTold, ...] = field("Who else was told", Rows(BodyTold))
    lessons: str = field(
        "What we learn from it",
        Text(long=True),
        help="Without names: it stays when the case is made anonymous.",
        aliases=("lessons learned", "lessons learnt"),
    )
    actions: tuple[CaseAction, ...] = field("Actions", Rows(CaseAction))
