"""Which law a time limit follows: where an organisation is, and when the request came."""

from dataclasses import dataclass
from datetime import date

GDPR_FROM = date(2018, 5, 25)
ARTICLE_12A_FROM = date(2026, 2, 5)
"""Requests received from this day on follow Art 12A and Arts 22A to 22D (SI 2026/82 reg 2)."""
COMPLAINTS_FROM = date(2026, 6, 19)
"""Complaints received from this day on must be acknowledged (DPA 2018 s.164A; SI 2026/82 regs 3 and 7)."""
EU = "eu"
SCHOOL_REGULATIONS = {
    "england": "SI 2005/1437 reg 5",
    "wales": "Pupil Information (Wales) Regulations 2011",
    "scotland": "Pupils’ Educational Records (Scotland) Regulations 2003",
    "northern-ireland": "Education (Pupil Records and Reporting) (Transitional) Regulations (NI) 2007",
}


@dataclass(frozen=True)
class Rules:
    """What the reckoning follows besides the facts: the nation, and how many days the organisation aims at.

    `nation` is a code of vocabulary.NATIONS, or eu. `target_days` are counted from the start of the month,
    `complaint_days` are working days after a complaint.
    """

    nation: str = "england"
    target_days: int = 28
    complaint_days: int = 5

    @property
    def is_eu(self) -> bool:
        """Whether the law is that of the European Union instead of the United Kingdom's."""
        return self.nation == EU


@dataclass(frozen=True)
class MonthLaw:
    """Where the rules on the month stand, and whether a clarification stops it by law."""

    month: str
    start: str
    identity: str
    authority: str
    fee: str
    pause: str
    extension: str
    notice: str
    roll: str
    stops: bool = True
    stops_by_practice: bool = False


_ICO = "ICO guidance on time limits"
ARTICLE_12A = MonthLaw(
    month="12A(1)",
    start="12A(2)",
    identity="12A(2)",
    authority="ICO guidance on requests made for others",
    fee="12A(2)",
    pause="12A(5)",
    extension="12A(3)",
    notice="12A(4)",
    roll=_ICO,
)
BEFORE_12A = MonthLaw(
    month="12(3)",
    start="12(3)",
    identity="12(6)",
    authority=ARTICLE_12A.authority,
    fee="12(5)",
    pause="12(3)",
    extension="12(3)",
    notice="12(3)",
    roll=_ICO,
    stops_by_practice=True,
)
EU_LAW = MonthLaw(
    month="EU GDPR Art 12(3)",
    start="Reg 1182/71 Art 3(1)",
    identity="EU GDPR Art 12(6)",
    authority="EU GDPR Art 12(6)",
    fee="EU GDPR Art 12(5)",
    pause="EU GDPR Art 12(3)",
    extension="EU GDPR Art 12(3)",
    notice="EU GDPR Art 12(3)",
    roll="Reg 1182/71 Art 3(4)",
    stops=False,
)


def month_law(received: date, rules: Rules) -> MonthLaw:
    """The law on the month for a request received on a day."""
    if rules.is_eu:
        return EU_LAW
    return BEFORE_12A if received < ARTICLE_12A_FROM else ARTICLE_12A
