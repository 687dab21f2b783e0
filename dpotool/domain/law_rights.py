"""People's rights, and which of them apply under which lawful basis."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dpotool.domain.law_terms import Evidence, LawTerm


class Applies(StrEnum):
    """Whether a right applies."""

    YES = "yes"
    LIMITED = "limited"
    NO = "no"


class Clock(StrEnum):
    """Which time limit runs when somebody uses a right."""

    NONE = "none"
    ACCESS_REQUEST = "access request"
    RIGHTS_REQUEST = "rights request"
    COMPLAINT = "complaint"


@dataclass(frozen=True, kw_only=True)
class UnderBasis:
    """Whether a right applies where data are used under one basis, and why."""

    basis: str
    applies: Applies
    reason: str = ""
    evidence: Evidence = Evidence.FROM_MEMORY


@dataclass(frozen=True, kw_only=True)
class Right(LawTerm):
    """One right of the people whom data are about, with a paragraph for a notice.

    `under` is empty where the right applies under every basis; `limits` says when even then it does not.
    `in_notice` is whether notices list it, `on_its_own` whether it must stand apart there (Art 21(4)).
    """

    must_say = (*LawTerm.must_say, "clock", "paragraph")

    clock: Clock = Clock.NONE
    paragraph: str = ""
    limits: str = ""
    under: tuple[UnderBasis, ...] = ()
    in_notice: bool = True
    on_its_own: bool = False


@dataclass(frozen=True, kw_only=True)
class Exemption(LawTerm):
    """A provision under which something may be withheld from a person, or a right not be met.

    `test` is the question that has to be answered before relying on it; `rights` are the codes of the
    requests to which it applies, as in the list of requests.
    """

    must_say = (*LawTerm.must_say, "test", "rights")

    test: str = ""
    rights: tuple[str, ...] = ()


@dataclass(frozen=True)
class RightApplies:
    """Whether a right applies under the bases asked about, why, and under which of them."""

    right: Right
    applies: Applies
    reasons: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()


def how_it_applies(right: Right, bases: Iterable[str]) -> RightApplies:
    """Whether a right applies where data are used under these lawful bases and Art 9(2) conditions.

    One that applies under some of them only is limited, and so is one of which none of them decides.
    """
    used = tuple(dict.fromkeys(bases))
    if not right.under:
        limited = Applies.LIMITED if right.limits else Applies.YES
        return RightApplies(right, limited, _filled(right.limits), used)
    answers = tuple(answer for answer in right.under if answer.basis in used)
    reasons = tuple(dict.fromkeys(answer.reason for answer in answers if answer.reason))
    granting = tuple(answer.basis for answer in answers if answer.applies is not Applies.NO)
    return RightApplies(right, _together({answer.applies for answer in answers}), reasons, granting)


def _together(answers: set[Applies]) -> Applies:
    return answers.pop() if len(answers) == 1 else Applies.LIMITED


def _filled(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
