"""The organisation that keeps the register, and its data protection officer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import case_vocabulary, retention_vocabulary
from dpotool.domain import vocabulary as words
from dpotool.domain.calendar_rows import ClosedDay, HolidayCorrection, SchoolTerm
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day, Flag, Link, Number, Picture, Reference, Rows, Text


@dataclass(frozen=True, kw_only=True)
class Organisation(Record):
    """The controller, or processor, whose register this is (UK GDPR Art 30(1)(a))."""

    noun: ClassVar[str] = "organisation"
    plural: ClassVar[str] = "organisations"

    name: str = field("Name of the organisation", required=True, article="30(1)(a)", width=36)
    short_name: str = field("Short name", help="Used in running text, such as “the council”.")
    description: str = field("What it does", Text(long=True))
    nation: str = field(
        "Nation", Choice(words.NATIONS), required=True, help="Decides which public holidays count."
    )
    public_authority: bool = field(
        "Public authority", Flag(), help="Schools and councils are; most charities are not (DPA 2018 s.7)."
    )
    address: str = field("Postal address", Text(long=True), required=True, article="30(1)(a)")
    email: str = field("E-mail", required=True, article="30(1)(a)")
    telephone: str = field("Telephone", width=16)
    website: str = field("Website", Link())
    fee_number: str = field("ICO fee registration number", width=14, help="Begins with Z, such as Z1234567.")
    fee_register_link: str = field("Link to the entry in the fee register", Link())
    fee_due: date | None = field("Fee to be renewed by", Day(), width=16)
    officer_name: str = field(
        "Data protection officer", help="A register needs the name; a notice need not give it."
    )
    officer_title: str = field(
        "Title", help="Such as Data Protection Officer, or Privacy Lead where there is no DPO."
    )
    officer_team: str = field("Team")
    officer_email: str = field("Officer's e-mail", article="13(1)(b)")
    officer_telephone: str = field("Officer's telephone", width=16)
    officer_address: str = field("Officer's postal address", Text(long=True))
    representative: str = field(
        "Representative", Reference("Party"), article="27", help="Only for organisations outside the UK."
    )
    contact_routes: tuple[ContactRoute, ...] = field("Other contacts", Rows(ContactRoute))
    policy_document: str = field(
        "Appropriate policy document", Link(), article="DPA 2018 Sch 1 Part 4", help="Where it can be read."
    )
    retention_schedule: str = field("Retention schedule", Link(), help="Where it can be read.")
    rights_page: str = field("Page about data protection rights", Link())
    logo: bytes = field("Logo", Picture(), help="A PNG picture for the head of notices.")
    logo_text: str = field("What the logo shows", help="Read out to people who cannot see it.")
    holidays: tuple[HolidayCorrection, ...] = field(
        "Public holidays corrected",
        Rows(HolidayCorrection),
        help="Only where the program is wrong, such as for a one-off holiday.",
    )
    terms: tuple[SchoolTerm, ...] = field(
        "School terms", Rows(SchoolTerm), help="For requests for an educational record: 15 school days."
    )
    closed_days: tuple[ClosedDay, ...] = field("Days without school in term", Rows(ClosedDay))
    pause_counting: str = field(
        "While a clarification is open",
        Choice(case_vocabulary.PAUSE_COUNTING),
        article="12A(5)",
        help="How the days of asking and of the answer count; both if nothing is chosen.",
    )
    accounting_end: str = field(
        "Accounting period ends on",
        Choice(retention_vocabulary.MONTH_ENDS),
        help="31 March if nothing is chosen.",
    )
    leap_day_in_march: bool = field(
        "Birthdays on 29 February fall on 1 March", Flag(), help="In common years; otherwise on 28 February."
    )
    target_days: Decimal | None = field(
        "Days in which we aim to answer", Number(), width=12, help="Our own aim; 28 if nothing is entered."
    )
