"""The rows of a processing activity: each thing of which it has several, with facts of its own."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dpotool.domain import vocabulary as words
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Choices, Day, Flag, Link, Period, Reference, Tags, Text
from dpotool.domain.periods import Period as PeriodValue


@dataclass(frozen=True, kw_only=True)
class Purpose(Record):
    """One reason for using the data, with the basis on which it rests (Arts 5(1)(b), 6, 9, 10)."""

    noun: ClassVar[str] = "purpose"
    plural: ClassVar[str] = "purposes"

    name: str = field(
        "Purpose",
        required=True,
        article="30(1)(b)",
        width=36,
        help="Begin with a verb, such as: decide on applications for places.",
    )
    sort: str = field("Kind of purpose", Choice(words.PURPOSE_KINDS), width=18)
    lawful_bases: tuple[str, ...] = field(
        "Lawful basis", Choices(words.LAWFUL_BASES), required=True, article="6(1)", width=18
    )
    legislation: tuple[str, ...] = field(
        "The law it rests on",
        Tags(),
        article="6(3)",
        help="Acts, regulations and guidance, with sections if known.",
    )
    interests: str = field("The legitimate interests pursued", Text(long=True), article="13(1)(d)")
    recognised_interests: tuple[str, ...] = field(
        "Recognised legitimate interest", Choices(words.RECOGNISED_INTERESTS), article="6(1)(ea)"
    )
    special_conditions: tuple[str, ...] = field(
        "Condition for special category data", Choices(words.SPECIAL_CONDITIONS), article="9(2)"
    )
    special_legislation: tuple[str, ...] = field("The law behind that condition", Tags(), article="9(2)")
    schedule_1: tuple[str, ...] = field(
        "Schedule 1 condition", Choices(words.SCHEDULE_1), article="DPA 2018 s.10(3)"
    )
    criminal: bool = field("Uses criminal offence data", Flag(), article="10")
    criminal_basis: str = field("Basis for criminal offence data", Text(long=True), article="10")
    limit: str = field(
        "Limit", Text(long=True), help="What the data will not be used for without asking again."
    )
    withdrawing: str = field("How consent can be withdrawn", Text(long=True), article="7(3)")
    consent_record: str = field("Record of consent", Link(), article="7(1)")
    interests_assessment: str = field("Legitimate interests assessment", Link(), article="6(1)(f)")


@dataclass(frozen=True, kw_only=True)
class DataItem(Record):
    """One category of personal data (Arts 14(1)(d), 30(1)(c))."""

    noun: ClassVar[str] = "data item"
    plural: ClassVar[str] = "data items"

    name: str = field("Data", required=True, article="30(1)(c)", width=32)
    examples: tuple[str, ...] = field("Such as", Tags())
    sensitivity: str = field("Sensitivity", Choice(words.SENSITIVITIES), article="9(1)", width=16)
    special_categories: tuple[str, ...] = field(
        "Special categories", Choices(words.SPECIAL_CATEGORIES), article="9(1)"
    )
    about: tuple[str, ...] = field(
        "About whom", Tags(), help="Where it is not about everybody this activity covers."
    )
    only_for: str = field(
        "Only for", help="The role on which it depends, such as: local authority administrators."
    )
    kept: str = field("Kept as part of", help="The records under How long to which it belongs, if not all.")


@dataclass(frozen=True, kw_only=True)
class Source(Record):
    """Where data come from (Art 14(2)(f))."""

    noun: ClassVar[str] = "source"
    plural: ClassVar[str] = "sources"

    name: str = field("Source", required=True, article="14(2)(f)", width=32)
    sort: str = field("Kind of source", Choice(words.SOURCE_KINDS), width=18)
    party: str = field("Organisation", Reference("Party"))
    method: str = field("How it comes", help="Such as: form, telephone, meeting.")
    legal_ref: str = field("Law under which it comes", help="Such as: Children and Families Act 2014 s.23.")
    public: bool = field("Publicly accessible", Flag(), article="14(2)(f)")


@dataclass(frozen=True, kw_only=True)
class Recipient(Record):
    """Somebody to whom data are disclosed, why, and in what form (Arts 13(1)(e), 30(1)(d))."""

    noun: ClassVar[str] = "recipient"
    plural: ClassVar[str] = "recipients"

    name: str = field(
        "Recipient", article="30(1)(d)", width=32, help="A category, where no organisation is named."
    )
    party: str = field("Organisation", Reference("Party"), article="30(1)(d)")
    sort: str = field("Kind of recipient", Choice(words.RECIPIENT_KINDS), width=18)
    purpose: str = field("What for", Text(long=True))
    uses: tuple[str, ...] = field("Uses, one by one", Tags())
    link: str = field("More about it", Link())
    data_form: str = field("Form of data", Choice(words.DATA_FORMS), width=16)
    scope: str = field("Which people or data", help="Such as: pupils aged 14 and over.")
    condition: str = field("When", help="Such as: where a pupil moves school.")
    asks_consent: bool = field("Only with consent", Flag())
    legal_duty: str = field("Legal duty to share", help="The law that requires it.")
    agreement: str = field("Contract or sharing agreement", Link(), article="28(3)")
    opt_out: str = field("How to opt out", Text(long=True))
    onward: str = field(
        "Passed on to", Text(long=True), help="To whom the recipient passes it, and in what form."
    )


@dataclass(frozen=True, kw_only=True)
class SharingRule(Record):
    """A condition under which data may be shared beyond the named recipients."""

    noun: ClassVar[str] = "sharing rule"
    plural: ClassVar[str] = "sharing rules"

    name: str = field("Condition", Text(long=True), required=True, width=36)
    examples: tuple[str, ...] = field("Such as for", Tags())
    asks_consent: bool = field("Consent is asked", Flag())


@dataclass(frozen=True, kw_only=True)
class SecondaryUse(Record):
    """A use for research, surveys, or matching with other data, and the limits set to it."""

    noun: ClassVar[str] = "research or matching use"
    plural: ClassVar[str] = "research and matching uses"

    name: str = field("Use", Text(long=True), required=True, width=36)
    sort: str = field("Kind of use", Choice(words.RESEARCH_KINDS), width=18)
    with_whom: str = field("With or for whom")
    conditions: str = field("Conditions and limits", Text(long=True))
    approver: str = field("Approved by")
    legal_ref: str = field("Law")


@dataclass(frozen=True, kw_only=True)
class Transfer(Record):
    """A transfer outside the United Kingdom (Arts 13(1)(f), 30(1)(e), 44A to 49)."""

    noun: ClassVar[str] = "transfer"
    plural: ClassVar[str] = "transfers"

    country: str = field(
        "Country or organisation", Choice(words.COUNTRIES), required=True, article="30(1)(e)"
    )
    party: str = field("Recipient there", Reference("Party"))
    mechanism: str = field(
        "Mechanism", Choice(words.TRANSFER_MECHANISMS), required=True, article="44A", width=28
    )
    safeguards: str = field("Safeguards", Text(long=True), article="30(1)(e)")
    copy_route: str = field("How to get a copy of the safeguards", Text(long=True), article="13(1)(f)")
    assessment: str = field("Transfer risk assessment", Link(), article="46(6)")
    checked_on: date | None = field("Checked on", Day(), width=16)


@dataclass(frozen=True, kw_only=True)
class RetentionStatement(Record):
    """How long one class of records is kept, why, and what happens then (Arts 13(2)(a), 30(1)(f))."""

    noun: ClassVar[str] = "time limit"
    plural: ClassVar[str] = "time limits"

    name: str = field("Records", required=True, article="30(1)(f)", width=32)
    period: PeriodValue = field(
        "Kept for",
        Period(),
        required=True,
        article="30(1)(f)",
        help="Such as: 25 years after date of birth. In words if it has no date: while we are funded.",
    )
    reason: str = field("Why so long", Text(long=True), article="5(1)(e)")
    end_action: str = field("What happens then", Choice(words.END_ACTIONS), width=20)
    end_note: str = field("More about what happens then", Text(long=True))
    schedule: str = field("Schedule or rule", Link())
    rule: str = field("Rule in the retention calendar", Reference("RetentionRule"))


@dataclass(frozen=True, kw_only=True)
class SecurityMeasure(Record):
    """One technical or organisational measure (Arts 30(1)(g), 32(1))."""

    noun: ClassVar[str] = "security measure"
    plural: ClassVar[str] = "security measures"

    name: str = field("Measure", required=True, article="30(1)(g)", width=36)
    sort: str = field("Kind of measure", Choice(words.MEASURE_KINDS), width=18)
    detail: str = field("Detail", Text(long=True), help="Not shown in notices unless a section asks for it.")


@dataclass(frozen=True, kw_only=True)
class AutomatedDecision(Record):
    """A decision in which a computer has a part (Arts 13(2)(f), 22A to 22D)."""

    noun: ClassVar[str] = "automated decision"
    plural: ClassVar[str] = "automated decisions"

    name: str = field("Decision", required=True, article="13(2)(f)", width=32)
    logic: str = field("How it is reached", Text(long=True), article="13(2)(f)")
    consequences: str = field("What it means for people", Text(long=True), article="13(2)(f)")
    permitted_by: str = field("What permits it", Text(long=True), article="22B")
    safeguards: str = field("How people can contest it", Text(long=True), article="22C")
