"""What the text of a letter may name: the organisation, the person written to, and the case, in words."""

from dataclasses import dataclass, field

from dpotool.domain.notice_facts_people import ContactFacts
from dpotool.domain.notice_facts_rights import RegulatorFacts
from dpotool.domain.search_list import Statement


@dataclass(frozen=True)
class OrganisationFacts:
    """The organisation that writes."""

    name: str = ""
    short_name: str = ""
    rights_page: str = ""
    contact: ContactFacts = field(default_factory=ContactFacts)


@dataclass(frozen=True)
class SenderFacts:
    """Who signs: the person or post that handles the case, and the data protection officer."""

    name: str = ""
    officer: ContactFacts = field(default_factory=ContactFacts)


@dataclass(frozen=True)
class PersonFacts:
    """Who is written to, and about whose data; `own` is whether these are the same."""

    name: str = ""
    address: str = ""
    email: str = ""
    subject: str = ""
    own: bool = True
    is_child: bool = False


@dataclass(frozen=True)
class QuestionFacts:
    """A clarification."""

    question: str
    asked: str
    answered: str


@dataclass(frozen=True)
class OutcomeFacts:
    """What was decided about one right; `refused` also where that is so of a part only."""

    right: str
    result: str
    ground: str
    reason: str
    done: bool
    partly: bool
    refused: bool
    nothing_held: bool


@dataclass(frozen=True)
class ExemptionFacts:
    """An exemption that was used."""

    name: str
    cite: str
    covers: str
    reason: str


@dataclass(frozen=True)
class SentFacts:
    """Something that was sent."""

    what: str
    day: str
    way: str


@dataclass(frozen=True)
class DueFacts:
    """When something is due, and why, in words."""

    due: str = ""
    extended_due: str = ""
    paused: bool = False
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class RequestFacts:
    """A request; each flag says whether that right is asked for.

    `by_month` is whether one of them is to be answered within a month, as all are under Arts 15 to 22D.
    """

    rights: tuple[str, ...] = ()
    received: str = ""
    channel: str = ""
    access: bool = False
    rectification: bool = False
    erasure: bool = False
    restriction: bool = False
    portability: bool = False
    objection: bool = False
    automated: bool = False
    by_month: bool = False
    description: str = ""
    identity_missing: bool = False
    authority_missing: bool = False
    question: str = ""
    questions: tuple[QuestionFacts, ...] = ()
    fee: str = ""
    fee_reason: str = ""
    extension_reason: str = ""
    extension_note: str = ""
    outcomes: tuple[OutcomeFacts, ...] = ()
    objection_reason: str = ""
    exemptions: tuple[ExemptionFacts, ...] = ()
    sent: tuple[SentFacts, ...] = ()
    told: tuple[str, ...] = ()
    redacted: bool = False
    not_searched: tuple[str, ...] = ()
    statement: Statement = field(default_factory=Statement)


@dataclass(frozen=True)
class ComplaintFacts:
    """A complaint."""

    received: str = ""
    description: str = ""
    outcome: str = ""
    upheld: bool = False
    findings: str = ""
    remedy: str = ""
    progress: str = ""


@dataclass(frozen=True)
class PhaseFacts:
    """What the regulator was told at one time (Art 33(4))."""

    when: str
    words: str


@dataclass(frozen=True)
class BreachFacts:
    """A breach, with what the regulator asks about it (Art 33(3))."""

    title: str = ""
    aware: str = ""
    happened: str = ""
    discovered: str = ""
    kinds: tuple[str, ...] = ()
    description: str = ""
    cause: str = ""
    data: str = ""
    special: bool = False
    criminal: bool = False
    children: bool = False
    people: str = ""
    records: str = ""
    consequences: str = ""
    containment: str = ""
    measures: str = ""
    risk: str = ""
    risk_reason: str = ""
    late: bool = False
    late_reason: str = ""
    people_told: str = ""
    people_told_how: str = ""
    people_not_told: str = ""
    processor: str = ""
    regulator_reference: str = ""
    phases: tuple[PhaseFacts, ...] = ()
    others_told: tuple[str, ...] = ()


@dataclass(frozen=True)
class LetterFacts:
    """Everything that the text of a letter may name; what a case does not have is empty."""

    today: str
    reference: str
    organisation: OrganisationFacts
    sender: SenderFacts
    person: PersonFacts
    regulator: RegulatorFacts
    clock: DueFacts
    request: RequestFacts = field(default_factory=RequestFacts)
    complaint: ComplaintFacts = field(default_factory=ComplaintFacts)
    breach: BreachFacts = field(default_factory=BreachFacts)
