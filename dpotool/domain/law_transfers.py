"""Countries, which of them are approved for transfers, and the other ways to send data abroad."""

from dataclasses import dataclass
from enum import StrEnum

from dpotool.domain.law_terms import LawTerm

HOME = "GB"


class MechanismKind(StrEnum):
    """The three doors through which data may leave the United Kingdom (UK GDPR Art 44A)."""

    APPROVAL = "approval"
    SAFEGUARD = "safeguard"
    DEROGATION = "derogation"


@dataclass(frozen=True, kw_only=True)
class Country(LawTerm):
    """A country or territory of ISO 3166-1, or a group of international organisations."""

    must_say = ("name", "cite", "source", "evidence")

    is_country: bool = True

    @property
    def is_abroad(self) -> bool:
        """Whether sending data there is a transfer."""
        return self.code != HOME


@dataclass(frozen=True, kw_only=True)
class Approval(LawTerm):
    """Regulations that approve transfers to one or several destinations; the summary says how far.

    Without destinations, its own code is the destination.
    """

    must_say = (*LawTerm.must_say, "full")

    full: bool = False
    destinations: tuple[str, ...] = ()

    def covers(self, country: str) -> bool:
        """Whether it approves transfers to the country, at least some of them."""
        return country in (self.destinations or (self.code,))


@dataclass(frozen=True, kw_only=True)
class TransferMechanism(LawTerm):
    """A way in which data may leave the United Kingdom (UK GDPR Arts 44A to 49).

    `needs_test` is the data protection test of Art 46(6); `record_safeguards` the duty of Art 49(6).
    """

    must_say = (*LawTerm.must_say, "kind", "public_authority")

    kind: MechanismKind = MechanismKind.SAFEGUARD
    public_authority: bool = True
    public_authority_note: str = ""
    needs_test: bool = False
    record_safeguards: bool = False
    replaced_by: tuple[str, ...] = ()
