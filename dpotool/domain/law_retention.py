"""How long records are kept: the rules of a library, each with its authority and how binding it is."""

from dataclasses import dataclass
from enum import StrEnum

from dpotool.domain.law_terms import Evidence, LawTerm
from dpotool.domain.periods import Period


class RuleGroup(StrEnum):
    """The part of a retention schedule in which a rule stands."""

    PUPILS = "Pupils and admissions"
    SOCIAL_CARE = "Children’s social care"
    STAFF = "Staff and volunteers"
    GOVERNANCE = "Governance, finance and charity"
    INFORMATION = "Information governance and digital"


class Scope(StrEnum):
    """Which sort of organisation holds such records."""

    SCHOOL = "school"
    COUNCIL = "council"
    CHARITY = "charity"
    COMPANY = "company"
    EMPLOYER = "employer"
    ALL = "all"


class EndAction(StrEnum):
    """What is done when the time is over; a review means that a person looks before anything goes."""

    DESTROY = "destroy"
    ANONYMISE = "anonymise"
    REVIEW = "review"
    TRANSFER = "transfer"
    ARCHIVE = "archive"
    RETURN = "return"
    KEEP = "keep"


class AuthorityKind(StrEnum):
    """What a period rests on: the UK GDPR itself sets none (Art 5(1)(e))."""

    STATUTE = "statute"
    CODE = "code"
    LIMITATION = "limitation"
    GUIDANCE = "guidance"
    CASE = "case"
    LOCAL = "local"


class Strength(StrEnum):
    """How binding a period is: what law asks for, not shorter, not longer, or only good practice."""

    MUST = "must"
    MIN = "min"
    MAX = "max"
    RECOMMENDED = "recommended"


@dataclass(frozen=True, kw_only=True)
class OtherPeriod:
    """Another period for the same records, in words, and when it is used instead."""

    period: str
    when: str

    @property
    def kept(self) -> Period:
        """The period as it is read."""
        return Period.read(self.period)


@dataclass(frozen=True, kw_only=True)
class LibraryRule(LawTerm):
    """How long one sort of record is kept: its name is the record, `cite` the authority.

    `period` is in words that are read as a Period; where `by_hand` they are meant for a person, because no
    calendar can tell the day. `trigger` is what has to be dated; it is empty where nothing has. `ends` are
    the ways in which it may end, the usual one first. `nations` are empty where it is the same everywhere
    in the United Kingdom. `doubt` says what is uncertain or disputed. `confirm_edition` asks for a look at
    the edition of the guidance that is current.
    """

    must_say = (
        *LawTerm.must_say,
        *("group", "scope", "nations", "trigger", "period", "ends", "authority", "strength"),
    )

    group: RuleGroup = RuleGroup.INFORMATION
    scope: tuple[Scope, ...] = (Scope.ALL,)
    nations: tuple[str, ...] = ()
    trigger: str = ""
    period: str = ""
    by_hand: bool = False
    also: tuple[OtherPeriod, ...] = ()
    ends: tuple[EndAction, ...] = (EndAction.REVIEW,)
    authority: AuthorityKind = AuthorityKind.LOCAL
    strength: Strength = Strength.RECOMMENDED
    doubt: str = ""
    confirm_edition: bool = False

    @property
    def kept(self) -> Period:
        """The period as it is read; what is not understood is words for a person."""
        return Period.read(self.period)

    @property
    def to_confirm(self) -> bool:
        """Whether the edition of the guidance should be looked up; not where a person has entered it."""
        return self.confirm_edition and self.evidence is not Evidence.OWN

    @property
    def label(self) -> str:
        """What to say beside the authority, such as: statute, verified; or: guidance, confirm edition."""
        return "guidance, confirm edition" if self.to_confirm else f"{self.authority}, {self.evidence}"

    def applies_in(self, nation: str) -> bool:
        """Whether it is a rule for an organisation in that nation."""
        return not self.nations or nation in self.nations
