"""Which rights people have under the bases that a notice's activities use (Art 13(2)(b) to (d))."""

from collections.abc import Iterable
from dataclasses import dataclass

from dpotool.domain.activity import Activity
from dpotool.domain.law import Applies, LawOn, Regulator
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts_purposes import codes_of
from dpotool.domain.notice_rows import RightNote

APART = {
    "objection": "object",
    "withdraw consent": "consent",
    "complain to controller": "complain",
    "complain to regulator": "complain",
}
"""The rights that have a section of their own, where the notice shows it."""


@dataclass(frozen=True)
class RightFact:
    """One right: the paragraph of the law page, or the organisation's own words for it."""

    code: str
    name: str
    paragraph: str
    own: tuple[RightNote, ...] = ()


@dataclass(frozen=True)
class RegulatorFacts:
    """The regulator of the day, and the ways to reach it; `link` leads to its page for complaints."""

    name: str = ""
    statutory_name: str = ""
    initials: str = ""
    address: str = ""
    telephone: str = ""
    email: str = ""
    link: str = ""
    website: str = ""


def rights(notice: Notice, activities: Iterable[Activity], law: LawOn) -> tuple[RightFact, ...]:
    """The rights that apply under the bases in use, and those for which the notice has own words.

    Direct marketing can be objected to whatever its basis (Art 21(2), (3)).
    """
    purposes = [purpose for activity in activities for purpose in activity.purposes]
    always = {"objection"} if any(purpose.sort == "marketing" for purpose in purposes) else set()
    notes = {note.right: note for note in notice.right_notes}
    facts = []
    for answer in law.rights_under(code for purpose in purposes for code in codes_of(purpose)):
        right = answer.right
        applies = answer.applies is not Applies.NO or right.code in always
        if right.code in notes or (right.in_notice and applies):
            own = (notes[right.code],) if right.code in notes else ()
            facts.append(RightFact(right.code, right.name, right.paragraph, own))
    return tuple(facts)


def regulator(known: Regulator) -> RegulatorFacts:
    """The regulator; its postal address and mailbox only where nobody needs to look them up first."""
    unsure = {fact.code for fact in known.to_confirm}
    return RegulatorFacts(
        name=known.trading_name or known.statutory_name,
        statutory_name=known.statutory_name,
        initials=known.initials,
        address="" if "address" in unsure else "\n".join(known.address),
        telephone=known.telephone,
        email="" if "email" in unsure else known.email,
        link=known.complaint_page or known.website,
        website=known.website,
    )
