"""Other organisations, teams and people's offices that the register names."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dpotool.domain import vocabulary as words
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Choices, Day, Link, Text


@dataclass(frozen=True, kw_only=True)
class Party(Record):
    """Another organisation, or a team inside, that gives, receives, or handles data with or for us."""

    noun: ClassVar[str] = "party"
    plural: ClassVar[str] = "parties"

    name: str = field("Name", required=True, width=32, aliases=("organisation", "supplier", "recipient"))
    roles: tuple[str, ...] = field("What it is to us", Choices(words.PARTY_KINDS), required=True)
    description: str = field("What it does", Text(long=True))
    variable_rule: str = field(
        "Which one, where it varies",
        Text(long=True),
        help="Such as: the local authority with which your account is associated.",
    )
    contact_name: str = field("Contact person")
    email: str = field("E-mail")
    telephone: str = field("Telephone", width=16)
    address: str = field("Postal address", Text(long=True))
    website: str = field("Website", Link())
    notice_link: str = field("Its privacy notice", Link())
    country: str = field("Country", Choice(words.COUNTRIES), width=16)
    contract: str = field("Contract", Link(), article="28(3)", help="Where the contract is kept.")
    contract_ends: date | None = field("Contract ends", Day(), width=16)
    contract_review: date | None = field("Contract to be reviewed by", Day(), width=16)
    arrangement: str = field(
        "Essence of the joint arrangement",
        Text(long=True),
        article="26(2)",
        help="Who answers requests, who informs people; must be open to them.",
    )
    arrangement_link: str = field("Sharing agreement or arrangement", Link(), article="26(1)")
    notes: str = field("Notes", Text(long=True))
