"""What falls due as events for a calendar that others may see: references, not names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from dpotool.domain.activity import Activity
from dpotool.domain.agenda import OUT_OF_USE
from dpotool.domain.calendar_entry import CalendarEntry
from dpotool.domain.case_calendar import KEPT_OVER
from dpotool.domain.days import LONDON
from dpotool.domain.due import Due
from dpotool.domain.due_calendar import HOLD, KINDS, RECORDS
from dpotool.domain.fields import Record
from dpotool.domain.notice import Notice
from dpotool.domain.reckoning import cited
from dpotool.domain.register import Register
from dpotool.domain.retention import RecordSet, RetentionRule

REMINDERS = (7, 1)
FED = tuple((kind, name) for kind, name in KINDS if kind != HOLD)
"""The kinds of what goes into the feed, and what they are called; what is held is not asked for."""

_NAMES = dict(KINDS)
_KINDS = {name: kind for kind, name in KINDS}


@dataclass(frozen=True)
class FeedWanted:
    """What the officer wants in the feed: kinds (all where none is named), until when, and reminders.

    `reminders` are days before; of a moment, such as the end of the 72 hours, it reminds some hours before
    in any case where it reminds at all. `names` lets in what record sets and actions are called, which may
    name people.
    """

    kinds: frozenset[str] = frozenset()
    until: date = date.max
    reminders: tuple[int, ...] = REMINDERS
    names: bool = False

    def shows(self, entry: CalendarEntry) -> bool:
        """Whether an entry is wanted."""
        kind_wanted = not self.kinds or _KINDS.get(entry.category) in self.kinds
        return kind_wanted and day_of_event(entry) <= self.until

    def with_reminders(self, entry: CalendarEntry) -> CalendarEntry:
        """The entry with the reminders that are wanted."""
        if self.reminders and isinstance(entry.when, datetime):
            return entry
        return replace(entry, reminders=tuple(timedelta(days=each) for each in self.reminders))


def event_of(due: Due, day: date, register: Register, *, names: bool) -> CalendarEntry:
    """One thing that falls due on a day as an event of that day."""
    title, words = due.title, due.reason
    if not names:
        title, words = _without_names(due, register)
    article = cited(due.article) if due.article else ""
    told = ". ".join(part.rstrip(".") for part in (words, article) if part)
    uid = f"{due.identity}-{due.field.replace('/', '-')}"
    return CalendarEntry(uid, title, day, told, _NAMES.get(due.sort, ""), record=due.identity)


def _without_names(due: Due, register: Register) -> tuple[str, str]:
    """What is called as the officer pleased, such as a record set, by its rule or its case instead."""
    record = register.find(due.identity)
    if due.sort == RECORDS and isinstance(record, RecordSet):
        return _by_rule(record, register.get(RetentionRule, record.rule), due.reason)
    if due.field.startswith("actions/"):
        return f"Action from {getattr(record, 'reference', '')}", ""
    return due.title, due.reason


def _by_rule(records: RecordSet, rule: RetentionRule | None, reason: str) -> tuple[str, str]:
    called = f"{rule.name} ({rule.code})" if rule and rule.code else rule.name if rule else "a record set"
    kept_longer = any(decision.action == "keep" for decision in records.decisions)
    return f"Decide about records: {called}", "Kept longer as decided" if kept_longer else reason


def events_over(records: Iterable[Record], today: date) -> Iterator[CalendarEntry]:
    """What is to be taken out of calendars: what went, was superseded, or is out of use since a while."""
    for record in records:
        for field, title, day, sort in _over(record):
            if day is not None and day >= today - KEPT_OVER:
                uid, category = f"{record.id}-{field}", _NAMES[sort]
                yield CalendarEntry(uid, title, day, category=category, over=True, record=record.id)


def _over(record: Record) -> Iterator[tuple[str, str, date | None, str]]:
    match record:
        case RecordSet() if record.disposed_on:
            yield "decisions", "Decided about records", record.disposed_on, RECORDS
        case Notice() if record.state == "superseded":
            yield "review_due", "Review notice, superseded", record.review_due, "notice"
        case Activity() if record.state in OUT_OF_USE:
            yield "review_due", "Review activity, out of use", record.review_due, "activity"
            yield "dpia_review", "Review impact assessment, out of use", record.dpia_review, "assessment"


def day_of_event(entry: CalendarEntry) -> date:
    """The day on which an event stands in the calendar."""
    when = entry.when
    return when.astimezone(LONDON).date() if isinstance(when, datetime) else when
