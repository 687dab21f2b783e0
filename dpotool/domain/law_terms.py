"""The law's entries, each with the days between which it holds: bases, conditions, events and fees."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar


class Evidence(StrEnum):
    """How far an entry has been checked against the official text."""

    VERIFIED = "verified"
    FROM_MEMORY = "from memory"
    INFERRED = "inferred"
    UNCERTAIN = "uncertain"
    OWN = "entered by you"


class Policy(StrEnum):
    """Whether a condition needs an appropriate policy document (DPA 2018 Sch 1 para 39)."""

    YES = "yes"
    NO = "no"
    EXCEPT = "except"
    AS_PART_2 = "as the Part 2 condition"
    AS_SCHEDULE_1 = "as the Schedule 1 condition"
    NOT_A_CONDITION = "not a condition"


@dataclass(frozen=True, kw_only=True)
class LawTerm:
    """One entry of the law: the code that registers keep, its name, and what it means in plain words.

    `valid_from` and `valid_to` are its first and last day; None means that it has no such day.
    `must_say` names what an entry that ships with the program may not leave out, besides its code;
    one that may leave out its name is called by its code.
    """

    must_say: ClassVar[tuple[str, ...]] = ("name", "summary", "cite", "source", "evidence")

    code: str
    name: str
    summary: str = ""
    cite: str = ""
    source: str = ""
    evidence: Evidence = Evidence.OWN
    note: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        """Refuses what cannot be an entry, with a ValueError that says why."""
        if not self.code.strip() or not self.name.strip():
            raise ValueError("an entry needs a code and a name")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError(f"it ends on {self.valid_to}, before it begins on {self.valid_from}")

    def holds_on(self, day: date) -> bool:
        """Whether it is law on that day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)

    @property
    def to_check(self) -> bool:
        """Whether it should be compared with the official text before anybody relies on it."""
        return self.evidence not in (Evidence.VERIFIED, Evidence.OWN)

    @property
    def selectable(self) -> bool:
        """Whether a person may choose it from its list."""
        return True

    @property
    def article(self) -> str:
        """The citation without the name of the UK GDPR, such as 13(1)(a)."""
        return self.cite.removeprefix("UK GDPR ").removeprefix("Arts ").removeprefix("Art ")


@dataclass(frozen=True, kw_only=True)
class LawfulBasis(LawTerm):
    """One lawful basis (UK GDPR Art 6(1)); `public_authority` asks about use for its public tasks."""

    must_say = (*LawTerm.must_say, "public_authority")

    public_authority: bool = True
    public_authority_note: str = ""


@dataclass(frozen=True, kw_only=True)
class RecognisedInterest(LawTerm):
    """One condition under which an interest counts as recognised (UK GDPR Annex 1)."""


@dataclass(frozen=True, kw_only=True)
class SpecialCondition(LawTerm):
    """One condition for special category data (Art 9(2)), or for criminal offence data (Art 10).

    `schedule_1` holds the codes of the Schedule 1 conditions of which one must be met as well.
    """

    must_say = (*LawTerm.must_say, "domestic_law", "policy")

    domestic_law: str = ""
    schedule_1: tuple[str, ...] = ()
    policy: Policy = Policy.NO

    @property
    def needs_schedule_1(self) -> bool:
        """Whether a condition of Schedule 1 to the DPA 2018 must be met as well."""
        return bool(self.schedule_1)


@dataclass(frozen=True, kw_only=True)
class SensitiveKind(LawTerm):
    """A special category of data (Art 9(1)), criminal offence data, or a kind sensitive in practice."""


@dataclass(frozen=True, kw_only=True)
class Schedule1Condition(LawTerm):
    """One paragraph of Schedule 1 to the DPA 2018, Parts 1 to 3."""

    must_say = (*LawTerm.must_say, "paragraph", "part", "policy")

    paragraph: int = 0
    part: int = 0
    policy: Policy = Policy.YES
    exception: str = ""

    @property
    def selectable(self) -> bool:
        return self.policy is not Policy.NOT_A_CONDITION

    @property
    def criminal_only(self) -> bool:
        """Whether it serves criminal offence data only (DPA 2018 s.10(3), (5))."""
        return self.part == 3


@dataclass(frozen=True, kw_only=True)
class LawEvent(LawTerm):
    """A change of the law, and the day on which it happened; None where that day is not known."""

    must_say = ("name", "summary", "source", "evidence")

    day: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.day is not None and self.day <= day


@dataclass(frozen=True, kw_only=True)
class FeeTier(LawTerm):
    """One level of the data protection fee, in pounds; None where it has no ceiling."""

    must_say = (*LawTerm.must_say, "pounds")

    pounds: int = 0
    direct_debit_discount: int = 0
    most_turnover: int | None = None
    most_staff: int | None = None
