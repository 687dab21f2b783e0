"""The line of time of a case: what happened when, which days count, and when it is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_standing import Standing, settled_on
from dpotool.domain.clock_facts import INCLUSIVE, MONTH_RIGHTS, Asked
from dpotool.domain.clock_pauses import months_after, stretches
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import LONDON, MONTHS, WEEKDAYS, show_day, show_moment, show_short_day
from dpotool.domain.reckoning import Reckoning
from dpotool.domain.request import Request

Time = date | datetime


@dataclass(frozen=True)
class Mark:
    """One point of the line: when, what it is called, and how it is drawn.

    `sort` is came, step, tick, today, due, done or none; `rank` says which words give way where there is not
    room for all: the highest first. `more` is a second thing to say of it.
    """

    at: Time
    words: str
    sort: str = "step"
    below: bool = False
    rank: int = 3
    more: str = ""

    @property
    def brief(self) -> str:
        """When, as it stands below the words: 5 Oct, or Mon 14:05."""
        if isinstance(self.at, datetime):
            local = self.at.astimezone(LONDON)
            return f"{WEEKDAYS[local.weekday()][:3]} {local.day} {MONTHS[local.month - 1][:3]} {local:%H:%M}"
        return f"{self.at.day} {MONTHS[self.at.month - 1][:3]}"

    @property
    def whole(self) -> str:
        """The mark as it is read out."""
        when = show_moment(self.at) if isinstance(self.at, datetime) else show_day(self.at)
        return f"{self.words}, {when}{f', {self.more}' if self.more else ''}"


@dataclass(frozen=True)
class Span:
    """A stretch of the line from one time to another: before, counting, paused, or ahead."""

    first: Time
    last: Time
    sort: str
    words: str = ""


@dataclass(frozen=True)
class Line:
    """A line of time: its marks in order, and the stretches that lie one after another below them."""

    marks: tuple[Mark, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def ends(self) -> tuple[float, float]:
        """Where the line begins and ends, in days."""
        places = [place_of(mark.at) for mark in self.marks]
        places += [place_of(end) for span in self.spans for end in (span.first, span.last)]
        return (min(places), max(places)) if places else (0.0, 0.0)

    @property
    def whole(self) -> str:
        """All of it in words, in the order of time."""
        pauses = [span.words for span in self.spans if span.words]
        return "; ".join((*(mark.whole for mark in self.marks), *pauses))


def place_of(at: Time) -> float:
    """Where a day or a moment lies, in days; a day lies at its beginning."""
    if isinstance(at, datetime):
        local = at.astimezone(LONDON)
        return local.toordinal() + (local.hour * 3600 + local.minute * 60) / 86_400
    return float(at.toordinal())


def line_of(case: CaseFile, standing: Standing, now: datetime, counting: str = INCLUSIVE) -> Line:
    """The line of time of a case; `counting` is how the organisation counts a pause."""
    reckoning, today = standing.reckoning, now.astimezone(LONDON).date()
    match case:
        case Request() if case.received:
            marks = [*_marks_of_request(case, standing.leading, reckoning), *_present(case, today)]
            spans = _spans_of_request(case, standing.leading, reckoning, today, counting)
        case Complaint() if case.received:
            marks = [*_marks_of_complaint(case, reckoning), *_present(case, today)]
            spans = _spans(case.received, settled_on(case) or today, reckoning)
        case Breach() if case.aware_at:
            marks = [*_marks_of_breach(case, reckoning), *_present_moment(case, now)]
            spans = _spans(case.aware_at, case.notified_at or now, reckoning)
        case _:
            return Line()
    return Line(tuple(sorted(marks, key=lambda mark: place_of(mark.at))), tuple(spans))


def _marks_of_request(request: Request, right: str, reckoning: Reckoning | None) -> Iterator[Mark]:
    assert request.received is not None
    yield Mark(request.received, "Received", "came", rank=1)
    yield from _told(request.acknowledged, "Acknowledged", rank=7)
    for what, asked, came, done in (
        ("Identity", request.identity_asked, request.identity_received, "received"),
        ("Authority", request.authority_asked, request.authority_received, "received"),
        ("Fee", request.fee_asked, request.fee_paid, "paid"),
    ):
        yield from _told(asked, f"{what} asked", rank=5, below=True)
        yield from _told(came, f"{what} {done}", rank=3)
    for row in request.clarifications:
        yield from _told(row.asked, "Clarification asked", rank=3)
        yield from _told(row.answered, "Clarified", rank=3)
    yield from _told(request.extended_on, "Extended", rank=3)
    answered = settled_on(request)
    if answered and request.outcomes:
        yield Mark(answered, "Answered", "done", rank=1)
    if reckoning:
        yield from _limits(request, right, reckoning)


def _limits(request: Request, right: str, reckoning: Reckoning) -> Iterator[Mark]:
    """Where the clock starts, where the month ends by the calendar, until when to extend, and what is due."""
    start, due = reckoning.start, reckoning.due
    if start is not None and start != request.received:
        yield Mark(start, "Clock starts", "none", below=True, rank=4)
    month = months_after(start, 1) if start is not None and right in MONTH_RIGHTS else None
    if month is not None and due is not None and month < due:
        yield Mark(month, "One month", "tick", below=True, rank=4)
    last, may_extend = reckoning.extension_notice_by, request.is_open and not request.extended_on
    if due is not None:
        more = "also the last day to extend" if last == due and may_extend else ""
        yield Mark(due, f"Due {_short(due)}", "due", below=True, rank=0, more=more)
    if last is not None and last != due and may_extend:
        yield Mark(last, "Last day to extend", "tick", below=True, rank=5)


def _marks_of_complaint(complaint: Complaint, reckoning: Reckoning | None) -> Iterator[Mark]:
    assert complaint.received is not None
    yield Mark(complaint.received, "Received", "came", rank=1)
    yield from _told(complaint.acknowledged, "Acknowledged", rank=2)
    for update in complaint.progress:
        yield from _told(update.day, "Told of progress", rank=5)
    if complaint.outcome_sent:
        yield Mark(complaint.outcome_sent, "Outcome sent", "done", rank=1)
    if reckoning and reckoning.due is not None:
        words = f"Acknowledge by {_short(reckoning.due)}"
        yield Mark(reckoning.due, words, "due", below=True, rank=0)


def _marks_of_breach(breach: Breach, reckoning: Reckoning | None) -> Iterator[Mark]:
    assert breach.aware_at is not None
    yield Mark(breach.aware_at, "Aware of it", "came", rank=1)
    if breach.notified_at:
        yield Mark(breach.notified_at, "Regulator told", "done", rank=1)
    if breach.people_told:
        yield Mark(breach.people_told, "People told", rank=3)
    for phase in breach.phases:
        if phase.moment:
            yield Mark(phase.moment, "Regulator told more", rank=4)
    if reckoning and reckoning.due is not None and breach.risk != "none":
        yield Mark(reckoning.due, "72 hours end", "due", below=True, rank=0)


def _told(day: date | None, words: str, *, rank: int, below: bool = False) -> Iterator[Mark]:
    if day is not None:
        yield Mark(day, words, "step", below, rank)


def _present(case: CaseFile, today: date) -> Iterator[Mark]:
    if case.is_open:
        yield Mark(today, "Today", "today", rank=1)
    elif case.closed_on:
        yield Mark(case.closed_on, "Closed", "step", below=True, rank=2)


def _present_moment(breach: Breach, now: datetime) -> Iterator[Mark]:
    if breach.is_open and not breach.notified_at and breach.risk != "none":
        yield Mark(now, "Now", "today", rank=1)
    elif breach.closed_on:
        yield Mark(breach.closed_on, "Closed", "step", below=True, rank=2)


def _spans_of_request(
    request: Request, right: str, reckoning: Reckoning | None, today: date, counting: str
) -> Iterator[Span]:
    assert request.received is not None
    until = (settled_on(request) if request.outcomes else request.closed_on) or today
    start = reckoning.start if reckoning else None
    if start is None:
        yield Span(request.received, max(until, request.received), "before")
        return
    if _day(start) > request.received:
        yield Span(request.received, start, "before")
    asked = tuple(Asked(row.asked, row.answered) for row in request.clarifications if row.asked)
    pauses = stretches(asked, _day(start), counting) if right == "access" else ()
    at = _day(start)
    for pause in pauses:
        last = pause.last or until
        if pause.first > until:
            break
        yield Span(at, pause.first, "counting")
        words = f"Paused {(last - pause.first).days + 1} days" if pause.last else "Paused"
        yield Span(pause.first, last, "paused", "Paused one day" if words == "Paused 1 days" else words)
        at = last
    if until > at or not pauses:
        yield Span(at, max(until, at), "counting")
    if reckoning and reckoning.due is not None and _day(reckoning.due) > until:
        yield Span(until, reckoning.due, "ahead")


def _spans(first: Time, until: Time, reckoning: Reckoning | None) -> Iterator[Span]:
    """A line without pauses: what has gone by until then, and what is left of the time."""
    yield Span(first, until, "counting")
    due = reckoning.due if reckoning else None
    if due is not None and place_of(due) > place_of(until):
        yield Span(until, due, "ahead")


def _day(at: Time) -> date:
    return at.date() if isinstance(at, datetime) else at


def _short(at: Time) -> str:
    return show_short_day(_day(at))


def present_moment(today: date, clock: datetime) -> datetime:
    """The present moment in London on the day that is today, which need not be the day of the clock."""
    local = clock.astimezone(LONDON)
    return datetime.combine(today, time(local.hour, local.minute), LONDON)
