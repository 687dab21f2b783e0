"""Systems and places in which data are kept."""

from dataclasses import dataclass
from typing import ClassVar

from dpotool.domain import vocabulary as words
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Link, Reference, Text


@dataclass(frozen=True, kw_only=True)
class System(Record):
    """A program, drive, cabinet or camera that holds personal data: where to look when somebody asks."""

    noun: ClassVar[str] = "system"
    plural: ClassVar[str] = "systems"

    name: str = field("Name", required=True, width=30, aliases=("application", "asset", "location"))
    sort: str = field("What it is", Choice(words.SYSTEM_KINDS), required=True, width=16)
    description: str = field("What it is used for", Text(long=True))
    place: str = field("Where it stands", help="Such as: school office, or a data centre in Ireland.")
    country: str = field("Country", Choice(words.COUNTRIES), width=16)
    supplier: str = field("Supplier", Reference("Party"))
    owner: str = field("Owner", help="The post that answers for it.")
    access: str = field("Who has access", Text(long=True), article="32")
    backups: str = field("Copies and backups", Text(long=True))
    link: str = field("Link", Link())
    notes: str = field("Notes", Text(long=True))
