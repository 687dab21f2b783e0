"""The rows of requests, complaints and breaches: each thing of which a case has several."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day, Moment, Number, Reference, Text


@dataclass(frozen=True, kw_only=True)
class CaseNote(Record):
    """Something that happened in a case, or that somebody should know later."""

    noun: ClassVar[str] = "note"
    plural: ClassVar[str] = "notes"

    words: str = field("Note", Text(long=True), required=True, width=40, personal=True)
    day: date | None = field("Day", Day(), width=16)
    sort: str = field("Kind of note", Choice(lists.NOTE_KINDS), width=18)
    who: str = field("By whom", width=18, personal=True)


@dataclass(frozen=True, kw_only=True)
class CaseLetter(Record):
    """A letter or e-mail of a case, with its text as it was used."""

    noun: ClassVar[str] = "letter"
    plural: ClassVar[str] = "letters"

    title: str = field("Letter", required=True, width=32, personal=True)
    template: str = field("Template", help="The name of the text that it was written from.")
    day: date | None = field("Day", Day(), width=16)
    to: str = field("To", personal=True)
    channel: str = field("How it went", Choice(lists.CHANNELS), width=14)
    text: str = field("Text", Text(long=True), width=40, personal=True)


@dataclass(frozen=True, kw_only=True)
class Clarification(Record):
    """A question about what is sought; for access requests it stops the clock (Art 12A(5))."""

    noun: ClassVar[str] = "clarification"
    plural: ClassVar[str] = "clarifications"

    question: str = field("What was asked", Text(long=True), required=True, width=36, personal=True)
    asked: date | None = field("Asked on", Day(), required=True, article="12A(5)", width=16)
    answered: date | None = field("Answered on", Day(), article="12A(5)", width=16)
    answer: str = field("The answer", Text(long=True), width=36, personal=True)


@dataclass(frozen=True, kw_only=True)
class CaseSearch(Record):
    """One search for the data asked for, or why there was none (Art 15(1A): reasonable and proportionate)."""

    noun: ClassVar[str] = "search"
    plural: ClassVar[str] = "searches"

    name: str = field(
        "What was searched", required=True, width=28, help="A system, a place, or a person.", personal=True
    )
    activity: str = field("Activity", Reference("Activity"))
    system: str = field("System", Reference("System"))
    who: str = field("Who looked", width=18, personal=True)
    asked: date | None = field("Asked on", Day(), width=16)
    done: date | None = field("Searched on", Day(), width=16)
    terms: str = field("Search terms", width=24, personal=True)
    first_day: date | None = field("From", Day(), width=16)
    last_day: date | None = field("To", Day(), width=16)
    hours: Decimal | None = field("Hours taken", Number(), width=10)
    found: str = field("Found", Text(long=True), width=28, personal=True)
    not_searched: str = field(
        "If not searched, why", Text(long=True), article="15(1A)", width=28, personal=True
    )


@dataclass(frozen=True, kw_only=True)
class ThirdParty(Record):
    """Somebody else whom the data are about as well (DPA 2018 Sch 2 paras 16, 17)."""

    noun: ClassVar[str] = "third party"
    plural: ClassVar[str] = "third parties"

    name: str = field("Who", required=True, width=24, personal=True)
    what: str = field("What it is about", Text(long=True), width=28, personal=True)
    asked: date | None = field("Asked on", Day(), width=16)
    answer: str = field("Their answer", width=24, personal=True)
    decision: str = field("Decision", Choice(lists.THIRD_PARTY_DECISIONS), width=20)
    reason: str = field("Why", Text(long=True), article="DPA 2018 Sch 2 para 16", width=28, personal=True)


@dataclass(frozen=True, kw_only=True)
class ExemptionUsed(Record):
    """An exemption on which something is withheld, and why it applies here (DPA 2018 Schs 2 to 4)."""

    noun: ClassVar[str] = "exemption"
    plural: ClassVar[str] = "exemptions"

    provision: str = field("Exemption", Choice(lists.EXEMPTIONS), required=True, width=28)
    covers: str = field("What is withheld", Text(long=True), required=True, width=28, personal=True)
    reason: str = field("Why it applies here", Text(long=True), required=True, width=28, personal=True)
    decided_by: str = field("Decided by", width=18, personal=True)


@dataclass(frozen=True, kw_only=True)
class Redaction(Record):
    """Something blacked out in what is sent."""

    noun: ClassVar[str] = "redaction"
    plural: ClassVar[str] = "redactions"

    document: str = field("Document", required=True, width=28, personal=True)
    removed: str = field("What was removed", Text(long=True), width=28, personal=True)
    provision: str = field("Under which exemption", Choice(lists.EXEMPTIONS), width=24)
    who: str = field("By whom", width=18, personal=True)


@dataclass(frozen=True, kw_only=True)
class Outcome(Record):
    """What was decided about one right that was asked for."""

    noun: ClassVar[str] = "outcome"
    plural: ClassVar[str] = "outcomes"

    right: str = field("Right", Choice(lists.REQUEST_RIGHTS), required=True, width=18)
    result: str = field("Result", Choice(lists.RESULTS), required=True, width=16)
    day: date | None = field("Decided on", Day(), width=16)
    ground: str = field("Ground of refusal", Choice(lists.REFUSAL_GROUNDS), article="12(4)", width=20)
    reason: str = field("Reasons given", Text(long=True), article="12(4)", width=32, personal=True)


@dataclass(frozen=True, kw_only=True)
class Disclosure(Record):
    """What was sent or shown, how, and when (Art 12(1), (3))."""

    noun: ClassVar[str] = "thing sent"
    plural: ClassVar[str] = "things sent"

    what: str = field("What was sent", Text(long=True), required=True, width=32, personal=True)
    day: date | None = field("On", Day(), required=True, width=16)
    way: str = field("How", Choice(lists.DELIVERIES), width=16)
    to: str = field("To", width=20, personal=True)
    pages: Decimal | None = field("Pages", Number(), width=8)


@dataclass(frozen=True, kw_only=True)
class RecipientTold(Record):
    """A recipient told of a correction, erasure or restriction (Art 19)."""

    noun: ClassVar[str] = "recipient told"
    plural: ClassVar[str] = "recipients told"

    name: str = field("Recipient", required=True, article="19", width=28, personal=True)
    party: str = field("Organisation", Reference("Party"), article="19")
    day: date | None = field("Told on", Day(), width=16)
    how: str = field("How, or why not", Text(long=True), width=28, personal=True)


@dataclass(frozen=True, kw_only=True)
class ProgressUpdate(Record):
    """A time when a complainant was told how things stand (DPA 2018 s.164A)."""

    noun: ClassVar[str] = "progress update"
    plural: ClassVar[str] = "progress updates"

    words: str = field("What was said", Text(long=True), required=True, width=40, personal=True)
    day: date | None = field("Day", Day(), width=16)
    channel: str = field("How", Choice(lists.CHANNELS), width=14)


@dataclass(frozen=True, kw_only=True)
class BreachPhase(Record):
    """One part of what the regulator was told, where it was told in phases (Art 33(4))."""

    noun: ClassVar[str] = "phase"
    plural: ClassVar[str] = "phases"

    words: str = field(
        "What was told", Text(long=True), required=True, article="33(4)", width=40, personal=True
    )
    moment: datetime | None = field("When", Moment(), width=22)


@dataclass(frozen=True, kw_only=True)
class BodyTold(Record):
    """Somebody besides the regulator who was told of a breach."""

    noun: ClassVar[str] = "body told"
    plural: ClassVar[str] = "bodies told"

    name: str = field("Who was told", required=True, width=28, personal=True)
    sort: str = field("Kind of body", Choice(lists.NOTIFIED_BODIES), width=20)
    day: date | None = field("On", Day(), width=16)
    reference: str = field("Their reference", width=16, personal=True)


@dataclass(frozen=True, kw_only=True)
class CaseAction(Record):
    """Something to be done so that it does not happen again."""

    noun: ClassVar[str] = "action"
    plural: ClassVar[str] = "actions"

    words: str = field(
        "Action", Text(long=True), required=True, width=36, help="Without names: it stays, like the lesson."
    )
    owner: str = field("Owner", width=18, personal=True)
    due: date | None = field("To be done by", Day(), width=16)
    done: date | None = field("Done on", Day(), width=16)


@dataclass(frozen=True, kw_only=True)
class Attachment(Record):
    """A file kept inside the register with a case; its content lies beside the records."""

    noun: ClassVar[str] = "file"
    plural: ClassVar[str] = "files"

    name: str = field("Name of the file", required=True, width=28, personal=True)
    note: str = field("What it is", width=28, personal=True)
    day: date | None = field("Added on", Day(), width=16)
    size: Decimal | None = field("Size in bytes", Number(), width=12)
    fingerprint: str = field("Fingerprint of the content", width=20, help="SHA-256.")
