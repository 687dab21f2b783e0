"""The regulator: what it is called, and how to reach it, by date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dpotool.domain.law_terms import Evidence, LawTerm


@dataclass(frozen=True, kw_only=True)
class RegulatorFact(LawTerm):
    """One fact about the regulator, such as its address: the fact itself is the entry's name."""

    must_say = (*LawTerm.must_say, "checked_on")

    confirm_before_print: bool = False
    checked_on: date | None = None

    @property
    def to_confirm(self) -> bool:
        """Whether a person should look it up before it is printed; not if they entered it themselves."""
        return self.confirm_before_print and self.evidence is not Evidence.OWN


@dataclass(frozen=True, kw_only=True)
class Regulator:
    """The regulator on one day; an empty text where a fact is not known for that day."""

    statutory_name: str = ""
    short_name: str = ""
    trading_name: str = ""
    initials: str = ""
    address: tuple[str, ...] = ()
    telephone: str = ""
    email: str = ""
    website: str = ""
    complaint_page: str = ""
    facts: tuple[RegulatorFact, ...] = ()

    @property
    def to_confirm(self) -> tuple[RegulatorFact, ...]:
        """What a person should look up on the regulator's site before it is printed."""
        return tuple(fact for fact in self.facts if fact.to_confirm)


def regulator_of(facts: Iterable[RegulatorFact]) -> Regulator:
    """The regulator that the facts of one day describe."""
    known = {fact.code: fact for fact in facts}

    def said(code: str) -> str:
        return known[code].name if code in known else ""

    return Regulator(
        statutory_name=said("statutory name"),
        short_name=said("short name"),
        trading_name=said("trading name"),
        initials=said("initials"),
        address=tuple(line.strip() for line in said("address").splitlines() if line.strip()),
        telephone=said("telephone"),
        email=said("email"),
        website=said("website"),
        complaint_page=said("complaint page"),
        facts=tuple(known.values()),
    )
