"""Everything that falls due: what to review, renew or complete, by when, and which article asks for it."""

import calendar
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dpotool.domain.activity import Activity
from dpotool.domain.agenda_cases import StandingOf, of_case
from dpotool.domain.agenda_retention import KeepingOf, of_record_set, of_review
from dpotool.domain.case_file import CaseFile
from dpotool.domain.days import show_day
from dpotool.domain.due import Due
from dpotool.domain.fields import Record
from dpotool.domain.notice import Notice
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.questions import Gap
from dpotool.domain.register import Register
from dpotool.domain.retention import RecordSet, Review

Lacking = Callable[[Record], tuple[Gap, ...]]
OUT_OF_USE = ("ended", "archived")


@dataclass(frozen=True)
class Judging:
    """What is judged elsewhere: what a record lacks, how a case stands, and when a record set may go."""

    lacking: Lacking
    standing_of: StandingOf
    keeping_of: KeepingOf


@dataclass(frozen=True)
class Stretch:
    """Things to do in one stretch of time; `until` is its last day, None where it has none."""

    name: str
    until: date | None
    entries: tuple[Due, ...]


def due(register: Register, judging: Judging, until: date) -> tuple[Due, ...]:
    """Everything that falls due until a day, that included, the earliest first; what has no day is last."""
    found = [entry for record in register for entry in _of(record, judging)]
    within = [entry for entry in found if entry.day is None or entry.day <= until]
    return tuple(sorted(within, key=lambda entry: (entry.day or date.max, entry.title)))


def agenda(register: Register, judging: Judging, today: date) -> tuple[Stretch, ...]:
    """What falls due within a month, in stretches: overdue, this week, this month, and at any time."""
    week, month = today + timedelta(days=7), month_later(today)
    entries = due(register, judging, month)
    dated = [(entry.day, entry) for entry in entries if entry.day is not None]
    return (
        Stretch("Overdue", None, tuple(entry for day, entry in dated if day < today)),
        Stretch("This week", week, tuple(entry for day, entry in dated if today <= day <= week)),
        Stretch("This month", month, tuple(entry for day, entry in dated if week < day)),
        Stretch("To complete", None, tuple(entry for entry in entries if entry.day is None)),
    )


def month_later(day: date) -> date:
    """The same day of the next month, or its last day where it is shorter."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _of(record: Record, judging: Judging) -> Iterator[Due]:
    match record:
        case Activity() if record.state not in OUT_OF_USE:
            yield from _of_activity(record)
            yield from _to_complete(record, judging.lacking)
        case Organisation():
            yield from _of_organisation(record)
            yield from _to_complete(record, judging.lacking)
        case Notice():
            yield from _of_notice(record)
        case Party():
            yield from _of_party(record)
        case RecordSet() if not record.disposed_on:
            yield from of_record_set(record, judging.keeping_of(record))
        case Review():
            yield from of_review(record)
        case CaseFile() if record.is_open:
            yield from of_case(record, judging.standing_of(record))


def _of_activity(activity: Activity) -> Iterator[Due]:
    name = activity.headline or "without a name"
    if activity.review_due:
        reason = (
            f"Last reviewed on {show_day(activity.reviewed_on)}" if activity.reviewed_on else "Never reviewed"
        )
        yield Due(
            activity.review_due, f"Review {name}", reason, "30(1)", activity.id, "review_due", "activity"
        )
    if activity.dpia_review:
        title = f"Review impact assessment, {name}"
        reason = "The processing may have changed since"
        yield Due(activity.dpia_review, title, reason, "35(11)", activity.id, "dpia_review", "assessment")


def _to_complete(record: Record, lacking: Lacking) -> Iterator[Due]:
    gaps = lacking(record)
    if not gaps:
        return
    first = gaps[0]
    count = "One gap" if len(gaps) == 1 else f"{len(gaps)} gaps, the first"
    yield Due(
        day=None,
        title=f"Complete {_called(record)}",
        reason=f"{count}: {first.sentence}",
        article=first.article,
        identity=record.id,
        field=first.place,
        sort="gaps",
    )


def _called(record: Record) -> str:
    reference = getattr(record, "reference", "")
    return " ".join(part for part in (reference, record.headline) if part) or f"{record.noun} without a name"


def _of_organisation(organisation: Organisation) -> Iterator[Due]:
    if organisation.fee_due:
        number = (
            f"Registration {organisation.fee_number}" if organisation.fee_number else "No number recorded"
        )
        yield Due(
            day=organisation.fee_due,
            title="Renew the data protection fee",
            reason=f"{number}; it lasts for twelve months",
            article="SI 2018/480 reg 2",
            identity=organisation.id,
            field="fee_due",
            sort="fee",
        )


def _of_notice(notice: Notice) -> Iterator[Due]:
    if notice.state == "superseded" or notice.review_due is None:
        return
    told = (
        f"Version {notice.version}" if notice.version else "",
        f"published on {show_day(notice.published_on)}" if notice.published_on else "not published yet",
    )
    reason = _sentence(", ".join(part for part in told if part))
    title = f"Review notice {notice.headline or 'without a title'}"
    yield Due(notice.review_due, title, reason, "12(1)", notice.id, "review_due", "notice")


def _of_party(party: Party) -> Iterator[Due]:
    name = party.headline or "a party without a name"
    ends = f"Contract ends on {show_day(party.contract_ends)}" if party.contract_ends else "No end recorded"
    if party.contract_review:
        yield _contract(party, party.contract_review, f"Review contract with {name}", ends, "contract_review")
    if party.contract_ends:
        title = f"Contract with {name} ends"
        reason = "Renew it, or settle that data are returned or deleted"
        yield _contract(party, party.contract_ends, title, reason, "contract_ends")


def _contract(party: Party, day: date, title: str, reason: str, field: str) -> Due:
    article = "28(3)(g)" if field == "contract_ends" else "28(3)"
    return Due(day, title, reason, article, party.id, field, "contract")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def entries_of(stretches: Iterable[Stretch]) -> tuple[Due, ...]:
    """All entries of all stretches, in their order."""
    return tuple(entry for stretch in stretches for entry in stretch.entries)
