"""Small types of record with every kind of answer, for tests of the store alone."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import kinds
from dpotool.domain.fields import Record, field
from dpotool.domain.periods import Period
from dpotool.domain.terms import LawTerms
from tests.strategies import COLOURS


@dataclass(frozen=True, kw_only=True)
class Leg(Record):
    """A row with every kind of answer that a row can have."""

    noun: ClassVar[str] = "leg"

    name: str = field("Name")
    story: str = field("Story", kinds.Text(long=True))
    owner: str = field("Owner", kinds.Reference("Keeper"))
    position: Decimal | None = field("Position", kinds.Number())
    since: date | None = field("Since", kinds.Day())
    colours: tuple[str, ...] = field("Colours", kinds.Choices(COLOURS))
    kept: Period = field("Kept", kinds.Period())


@dataclass(frozen=True, kw_only=True)
class Keeper(Record):
    """A record to which others refer."""

    noun: ClassVar[str] = "keeper"

    name: str = field("Name")


@dataclass(frozen=True, kw_only=True)
class RareAnimal(Record):
    """A record with every kind of answer."""

    noun: ClassVar[str] = "animal"

    name: str = field("Name", required=True)
    story: str = field("Story", kinds.Text(long=True))
    link: str = field("Link", kinds.Link())
    born: date | None = field("Born", kinds.Day())
    seen: datetime | None = field("Seen", kinds.Moment())
    weight: Decimal | None = field("Weight", kinds.Number())
    tame: bool = field("Tame", kinds.Flag())
    colour: str = field("Colour", kinds.Choice(COLOURS))
    basis: str = field("Basis", kinds.Choice(LawTerms("lawful_bases")))
    spots: tuple[str, ...] = field("Spots", kinds.Choices(COLOURS))
    food: tuple[str, ...] = field("Food", kinds.Tags())
    kept: Period = field("Kept", kinds.Period())
    portrait: bytes = field("Portrait", kinds.Picture())
    keeper: str = field("Keeper", kinds.Reference("Keeper"))
    friends: tuple[str, ...] = field("Friends", kinds.References("RareAnimal"))
    legs: tuple[Leg, ...] = field("Legs", kinds.Rows(Leg))
    spare_legs: tuple[Leg, ...] = field("Spare legs", kinds.Rows(Leg))


SPECIMENS: tuple[type[Record], ...] = (RareAnimal, Keeper)
