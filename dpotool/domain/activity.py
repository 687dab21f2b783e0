"""Processing activities: the entries of the register."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import vocabulary as words
from dpotool.domain.activity_rows import (
    AutomatedDecision,
    DataItem,
    Purpose,
    Recipient,
    RetentionStatement,
    SecondaryUse,
    SecurityMeasure,
    SharingRule,
    Source,
    Transfer,
)
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day, Flag, Link, Number, References, Rows, Tags, Text


@dataclass(frozen=True, kw_only=True)
class Activity(Record):
    """One processing activity (UK GDPR Art 30(1); as a processor, Art 30(2))."""

    noun: ClassVar[str] = "activity"
    plural: ClassVar[str] = "activities"

    name: str = field("Name", required=True, width=30, aliases=("activity", "processing activity", "title"))
    reference: str = field("Reference", width=11, aliases=("id", "ref"))
    function: str = field("Function", width=16, aliases=("business function", "department"))
    capacity: str = field("We act as", Choice(words.CAPACITIES), required=True, width=14)
    state: str = field("State", Choice(words.ACTIVITY_STATES), width=10)
    owner: str = field("Owner", help="The post that answers for it.")
    description: str = field("Description", Text(long=True), width=40)
    purposes: tuple[Purpose, ...] = field(
        "Purposes",
        Rows(Purpose),
        required=True,
        article="30(1)(b)",
        width=40,
        help="A purpose is one reason for using the data; each has its own basis.",
        aliases=("purpose of processing",),
    )
    controllers: tuple[str, ...] = field(
        "Controllers for whom we act", References("Party"), article="30(2)(a)", help="Only as a processor."
    )
    joint_controllers: tuple[str, ...] = field(
        "Joint controllers",
        References("Party"),
        article="26",
        aliases=("name and contact details of joint controller (if applicable)",),
    )
    other_controllers: tuple[str, ...] = field(
        "Other controllers in the chain",
        References("Party"),
        help="Such as a sign-in service with a notice of its own.",
    )
    data_subjects: tuple[str, ...] = field(
        "Categories of individuals",
        Tags(),
        required=True,
        article="30(1)(c)",
        aliases=("data subjects", "people"),
    )
    children: bool = field("Concerns children", Flag())
    head_count: Decimal | None = field("Number of people, roughly", Number(), width=12)
    data_items: tuple[DataItem, ...] = field(
        "Personal data",
        Rows(DataItem),
        required=True,
        article="30(1)(c)",
        width=40,
        aliases=("categories of personal data",),
    )
    sources: tuple[Source, ...] = field("Sources", Rows(Source), article="14(2)(f)", width=32)
    obligation: str = field("Must people give it?", Choice(words.OBLIGATIONS), article="13(2)(e)", width=18)
    obligation_note: str = field("What follows if they do not", Text(long=True), article="13(2)(e)")
    recipients: tuple[Recipient, ...] = field(
        "Recipients",
        Rows(Recipient),
        article="30(1)(d)",
        width=36,
        aliases=("categories of recipients",),
    )
    sharing_rules: tuple[SharingRule, ...] = field("Sharing on condition", Rows(SharingRule))
    secondary_uses: tuple[SecondaryUse, ...] = field("Research and matching", Rows(SecondaryUse))
    sharing_statement: str = field(
        "How sharing is governed", Text(long=True), help="Protocols and agreements."
    )
    stays_in_uk: bool = field("No data leave the United Kingdom", Flag(), article="30(1)(e)")
    transfers: tuple[Transfer, ...] = field("Transfers abroad", Rows(Transfer), article="30(1)(e)", width=28)
    transfer_note: str = field("About transfers in general", Text(long=True), article="13(1)(f)")
    retention: tuple[RetentionStatement, ...] = field(
        "Time limits", Rows(RetentionStatement), article="30(1)(f)", width=32, aliases=("retention schedule",)
    )
    policy_followed: str = field(
        "Kept and erased as the policy document says",
        Choice(words.YES_NO),
        article="DPA 2018 Sch 1 para 41",
        width=14,
    )
    policy_reasons: str = field("If not, why", Text(long=True), article="DPA 2018 Sch 1 para 41")
    systems: tuple[str, ...] = field(
        "Where it is kept", References("System"), width=28, aliases=("location of personal data", "systems")
    )
    security: tuple[SecurityMeasure, ...] = field(
        "Security measures",
        Rows(SecurityMeasure),
        article="30(1)(g)",
        width=36,
        aliases=("general description of technical and organisational security measures (if possible)",),
    )
    automation: str = field("Automated decisions", Choice(words.AUTOMATION), article="13(2)(f)", width=18)
    automated_decisions: tuple[AutomatedDecision, ...] = field(
        "Decisions by computer", Rows(AutomatedDecision), article="22A"
    )
    dpia_required: str = field(
        "Impact assessment required", Choice(words.YES_NO), article="35", width=12, aliases=("dpia required",)
    )
    dpia_state: str = field("Impact assessment", Choice(words.ASSESSMENT_STATES), article="35", width=14)
    dpia_link: str = field("Link to the impact assessment", Link(), article="35")
    dpia_review: date | None = field("Impact assessment to be reviewed by", Day(), article="35(11)", width=16)
    policy_document: str = field(
        "Appropriate policy document",
        Link(),
        article="DPA 2018 Sch 1 Part 4",
        help="If not the organisation's own.",
    )
    breach_occurred: str = field("Has there been a breach?", Choice(words.YES_NO), article="33(5)", width=12)
    breach_link: str = field("Link to the record of the breach", Link(), article="33(5)")
    reviewed_on: date | None = field("Reviewed on", Day(), width=16)
    review_due: date | None = field("Next review", Day(), width=16)
    notes: str = field("Notes", Text(long=True))
