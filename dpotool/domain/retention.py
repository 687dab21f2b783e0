"""What is kept, under which rule, until when, and what became of it (UK GDPR Art 5(1)(e))."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import retention_vocabulary as lists
from dpotool.domain import vocabulary
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Choices, Day, Number, Period, Reference, References, Rows, Text
from dpotool.domain.periods import Period as PeriodValue


@dataclass(frozen=True, kw_only=True)
class RetentionRule(Record):
    """A rule in use: one class of records, how long it is kept, on whose authority, and what happens then.

    One taken from the library keeps its code and its words as they were then, so that a newer edition of the
    library can show what has changed since.
    """

    noun: ClassVar[str] = "retention rule"
    plural: ClassVar[str] = "retention rules"

    name: str = field("Records", required=True, width=32, aliases=("record", "record type", "description"))
    code: str = field("Rule", width=8, aliases=("ref", "reference", "rule id"))
    scope: tuple[str, ...] = field("Concerns", Choices(lists.SCOPES), width=16)
    nations: tuple[str, ...] = field("Only in", Choices(vocabulary.NATIONS), width=14)
    period: PeriodValue = field(
        "Kept for", Period(), required=True, article="5(1)(e)", width=28, aliases=("retention period",)
    )
    reason: str = field("Why so long", Text(long=True), article="5(1)(e)", width=28)
    end_action: str = field("What happens then", Choice(vocabulary.END_ACTIONS), width=18)
    authority: str = field("Authority", width=28, aliases=("legal basis", "statutory provision"))
    authority_kind: str = field("Kind of authority", Choice(lists.AUTHORITY_KINDS), width=16)
    strength: str = field("How strict it is", Choice(lists.STRENGTHS), width=16)
    doubt: str = field("To be checked", width=24)
    owner: str = field("Owner", width=18, help="The post that decides.")
    copied_on: date | None = field("Taken from the library on", Day(), width=16)
    as_copied: str = field("As the library said then", Text(long=True))
    notes: str = field("Notes", Text(long=True))


@dataclass(frozen=True, kw_only=True)
class Trigger(Record):
    """One more event on which the time depends, where the rule names several."""

    noun: ClassVar[str] = "event"
    plural: ClassVar[str] = "events"

    name: str = field("Event", required=True, width=28)
    day: date | None = field("Day", Day(), width=16)


@dataclass(frozen=True, kw_only=True)
class RetentionDecision(Record):
    """What was decided about a record set when it was due, and why."""

    noun: ClassVar[str] = "decision"
    plural: ClassVar[str] = "decisions"

    action: str = field("Decision", Choice(lists.DECISIONS), required=True, width=18)
    day: date | None = field("Decided on", Day(), required=True, width=16)
    who: str = field("Decided by", width=18)
    reason: str = field("Why", Text(long=True), width=28)
    until: date | None = field("Kept until", Day(), width=16)


@dataclass(frozen=True, kw_only=True)
class RecordSet(Record):
    """Records that are kept and go together: a class of leavers, a year, a box, a closed case."""

    noun: ClassVar[str] = "record set"
    plural: ClassVar[str] = "record sets"

    name: str = field("Record set", required=True, width=32, aliases=("records", "description", "box"))
    rule: str = field("Rule", Reference("RetentionRule"), required=True, width=28)
    started: date | None = field(
        "Event happened on",
        Day(),
        width=16,
        help="Leave it empty while it has not.",
        aliases=("trigger date",),
    )
    triggers: tuple[Trigger, ...] = field("Other events", Rows(Trigger))
    activity: str = field("Activity", Reference("Activity"), width=24)
    owner: str = field("Owner", width=18)
    medium: str = field("Medium", Choice(lists.MEDIA), width=12)
    system: str = field("System", Reference("System"), width=20)
    place: str = field("Place", width=20, help="Such as shelf, cabinet or folder.")
    quantity: str = field("Quantity", width=14, help="Such as 3 boxes, or 120 files.")
    count: Decimal | None = field("Number of people, roughly", Number(), width=12)
    decisions: tuple[RetentionDecision, ...] = field("Decisions", Rows(RetentionDecision))
    disposed_on: date | None = field("Gone since", Day(), width=16)
    notes: str = field("Notes", Text(long=True))


@dataclass(frozen=True, kw_only=True)
class Hold(Record):
    """A reason for which nothing that it covers may be destroyed until it is lifted."""

    noun: ClassVar[str] = "hold"
    plural: ClassVar[str] = "holds"

    name: str = field("Hold", required=True, width=28)
    kind: str = field("Reason", Choice(lists.HOLD_KINDS), required=True, width=18)
    placed_on: date | None = field("Placed on", Day(), required=True, width=16)
    lifted_on: date | None = field("Lifted on", Day(), width=16)
    by: str = field("Placed by", width=18)
    sets: tuple[str, ...] = field("Record sets covered", References("RecordSet"), width=28)
    activities: tuple[str, ...] = field("Activities covered", References("Activity"), width=28)
    reason: str = field("More about it", Text(long=True))

    @property
    def is_active(self) -> bool:
        """Whether it still blocks what it covers."""
        return self.lifted_on is None


@dataclass(frozen=True, kw_only=True)
class Annotation(Record):
    """A remark added later to an entry that cannot be altered."""

    noun: ClassVar[str] = "remark"
    plural: ClassVar[str] = "remarks"

    words: str = field("Remark", Text(long=True), required=True, width=36)
    day: date | None = field("Day", Day(), width=16)
    who: str = field("By whom", width=18)


@dataclass(frozen=True, kw_only=True)
class Disposal(Record):
    """An entry of the disposal log: what went, how, under which rule; it is remarked on, not altered."""

    noun: ClassVar[str] = "disposal"
    plural: ClassVar[str] = "disposals"

    reference: str = field("Reference", required=True, width=11)
    records: str = field("Records", required=True, width=32)
    set: str = field("Record set", Reference("RecordSet"))
    day: date | None = field("Done on", Day(), required=True, width=16)
    action: str = field("What was done", Choice(lists.DECISIONS), required=True, width=18)
    how: str = field("How", width=24, help="Such as cross-cut shredding.")
    by: str = field("By whom", width=18)
    witness: str = field("Witness", width=18)
    to: str = field("To whom", width=18)
    quantity: str = field("Quantity", width=14)
    place: str = field("Where it was", width=20)
    rule: str = field("Rule", width=28)
    authority: str = field("Authority", width=28)
    due: date | None = field("Was due on", Day(), width=16)
    remarks: tuple[Annotation, ...] = field("Remarks", Rows(Annotation))


@dataclass(frozen=True, kw_only=True)
class Review(Record):
    """Something that comes round again, such as a policy to be read or a training to be repeated."""

    noun: ClassVar[str] = "review"
    plural: ClassVar[str] = "reviews"

    name: str = field("What", required=True, width=32)
    kind: str = field("Kind of review", Choice(lists.REVIEW_KINDS), width=18)
    every: Decimal | None = field("Every so many months", Number(), width=12)
    last_done: date | None = field("Last done on", Day(), width=16)
    next_due: date | None = field("Due on", Day(), required=True, width=16)
    owner: str = field("Owner", width=18)
    notes: str = field("Notes", Text(long=True))
