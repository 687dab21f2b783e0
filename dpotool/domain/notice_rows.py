"""The rows of a privacy notice."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dpotool.domain import vocabulary as words
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day, Flag, Link, Text
from dpotool.domain.terms import terms

SECTION_KEYS = terms(
    "section",
    ("part", "A new part", "A heading that opens a part, such as Cookies."),
    ("who-we-are", "Who we are", "Art 13(1)(a), (b)"),
    ("scope", "What this notice covers", "Art 12(1)"),
    ("data", "What we collect", "Art 14(1)(d)"),
    ("sources", "Where we get it", "Art 14(2)(f)"),
    ("purposes", "Why we use it", "Art 13(1)(c)"),
    ("lawful-bases", "What allows us to", "Arts 13(1)(c), 6, 9, 10"),
    ("statistics", "Reports and statistics", "Art 13(1)(c)"),
    ("automated", "Automated decisions", "Art 13(2)(f)"),
    ("obligation", "Whether you must give it", "Art 13(2)(e)"),
    ("recipients", "Who we share it with", "Art 13(1)(e)"),
    ("transfers", "Where it goes abroad", "Art 13(1)(f)"),
    ("retention", "How long we keep it", "Art 13(2)(a)"),
    ("storage", "Where it is kept", ""),
    ("security", "How we protect it", "Art 32"),
    ("rights", "Your rights", "Art 13(2)(b)"),
    ("object", "Your right to object", "Art 21(4)"),
    ("consent", "Withdrawing consent", "Art 13(2)(c)"),
    ("complain", "How to complain", "Art 13(2)(ca), (d)"),
    ("contact", "How to contact us", "Art 13(1)(a), (b)"),
    ("children", "Children and young people", "Art 12(1)"),
    ("channels", "When you contact us", ""),
    ("cookies", "Cookies and our website", "PECR reg 6"),
    ("assurances", "What we promise", ""),
    ("glossary", "Words explained", "Art 12(1)"),
    ("related", "Related notices", ""),
    ("changes", "Changes to this notice", "Art 13(3)"),
    ("own", "A section of your own", ""),
)


@dataclass(frozen=True, kw_only=True)
class Section(Record):
    """One section of a notice: what the register says of its subject, and what the officer writes."""

    noun: ClassVar[str] = "section"
    plural: ClassVar[str] = "sections"

    heading: str = field("Heading", width=32, help="Leave empty for the usual heading.")
    key: str = field("What it is about", Choice(SECTION_KEYS), required=True, width=24)
    hidden: bool = field("Hidden", Flag(), width=8)
    before: str = field("Text before", Text(long=True), width=40)
    instead: str = field(
        "Text instead", Text(long=True), width=40, help="Replaces what the register says in this section."
    )
    after: str = field("Text after", Text(long=True), width=40)


@dataclass(frozen=True, kw_only=True)
class RelatedNotice(Record):
    """Another notice that readers may need."""

    noun: ClassVar[str] = "related notice"
    plural: ClassVar[str] = "related notices"

    title: str = field("Title", required=True, width=36)
    link: str = field("Where it is", Link())
    document_format: str = field("Format", width=10, help="Such as PDF.")
    audience: str = field("For whom")
    state: str = field("State", Choice(words.RELATED_STATES), width=12)
    valid_until: date | None = field("Valid until", Day(), width=16)


@dataclass(frozen=True, kw_only=True)
class Assurance(Record):
    """Something that the organisation promises, or says that it does not do."""

    noun: ClassVar[str] = "assurance"
    plural: ClassVar[str] = "assurances"

    text: str = field("Assurance", Text(long=True), required=True, width=48)
    topic: str = field("Topic", Choice(words.ASSURANCE_TOPICS), width=20)


@dataclass(frozen=True, kw_only=True)
class GlossaryEntry(Record):
    """A word that the notice explains."""

    noun: ClassVar[str] = "explained word"
    plural: ClassVar[str] = "explained words"

    term: str = field("Word", required=True)
    meaning: str = field("Meaning", Text(long=True), required=True, width=48)


@dataclass(frozen=True, kw_only=True)
class ChannelRule(Record):
    """What happens to data that come by one way of contact."""

    noun: ClassVar[str] = "rule for a way of contact"
    plural: ClassVar[str] = "rules for ways of contact"

    channel: str = field("Way of contact", required=True, help="Such as: e-mail, telephone, social media.")
    text: str = field("What we do", Text(long=True), width=48)
    kept: str = field("Kept?", Choice(words.YES_NO), width=8)
    recorded: str = field("Recorded?", Choice(words.YES_NO), width=10)
    shared: str = field("Shared?", Choice(words.YES_NO), width=8)
    marketing: str = field("Used for marketing?", Choice(words.YES_NO), width=10)


@dataclass(frozen=True, kw_only=True)
class Cookie(Record):
    """A cookie or similar technology, and what allows it (PECR Sch A1)."""

    noun: ClassVar[str] = "cookie"
    plural: ClassVar[str] = "cookies"

    name: str = field("Name", required=True)
    provider: str = field("Provider", help="Us, or the third party that sets it.")
    purpose: str = field("What for", Text(long=True), width=40)
    category: str = field("Category", Choice(words.COOKIE_CATEGORIES), article="PECR Sch A1", width=18)
    duration: str = field("Lasts", width=14)
    data: str = field("Information it holds")
    country: str = field("Country", Choice(words.COUNTRIES), width=14)
    consenting: str = field("How consent is given or objection made", Text(long=True))


@dataclass(frozen=True, kw_only=True)
class RightNote(Record):
    """The organisation's own words for one right, in place of the usual ones."""

    noun: ClassVar[str] = "wording of a right"
    plural: ClassVar[str] = "wordings of rights"

    right: str = field("Right", Choice(words.RIGHTS), required=True, width=24)
    text: str = field("Text", Text(long=True), required=True, width=48)


@dataclass(frozen=True, kw_only=True)
class ChangeNote(Record):
    """What changed in a notice, and when."""

    noun: ClassVar[str] = "change note"
    plural: ClassVar[str] = "change notes"

    text: str = field("What changed", Text(long=True), required=True, width=48)
    day: date | None = field("On", Day(), width=16)
