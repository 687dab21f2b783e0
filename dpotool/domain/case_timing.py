"""Whether what a case asks for was done in time: each right by its own limit, each request by its worst."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import LONDON
from dpotool.domain.request import Request

DueOf = Callable[[CaseFile, str], date | datetime | None]
"""The last day or moment for a right of a request, or, with no right, for a complaint or breach."""

IN_TIME, EXTENDED, LATE = "in time", "extended", "late"
OPEN, OVERDUE = "open", "overdue"
ENDED, UNLIMITED = "ended", "unlimited"
_WORST_FIRST = (OVERDUE, LATE, OPEN, EXTENDED, IN_TIME, UNLIMITED, ENDED)
NOT_COUNTED = ("merged", "mistaken")
"""Ends of cases that are no cases of their own."""
MUST_BE_TOLD = ("risk", "high")
"""Decisions about a breach after which the regulator is told (Art 33(1))."""


@dataclass(frozen=True)
class Timed:
    """One thing that was owed: when it came, when it was due, when it was done, and whether in time.

    `right` is empty for a request as a whole, a complaint and a breach. `state` is in time, extended (in time
    because it was extended), late, open, overdue, ended (withdrawn or lapsed), or unlimited (no limit ran).
    """

    case: CaseFile
    right: str
    came: date
    due: date | datetime | None
    done: date | datetime | None
    state: str

    @property
    def days_taken(self) -> int | None:
        """Calendar days from receipt until it was done."""
        return (day_of(self.done) - self.came).days if self.done and self.state != ENDED else None

    def days_late(self, today: date) -> int:
        """Calendar days, begun ones too, from its limit until it was done, or until today; nought in time."""
        if self.due is None or self.state not in (LATE, OVERDUE):
            return 0
        return max(1, (day_of(self.done or today) - day_of(self.due)).days)


def day_of(when: date | datetime) -> date:
    """The day of a moment by the calendar in London."""
    if not isinstance(when, datetime):
        return when
    try:
        return when.astimezone(LONDON).date()
    except OverflowError:  # the first and the last day that there is
        return when.date()


def came_on(case: CaseFile) -> date | None:
    """The day from which a case counts: its receipt, or when a breach was known."""
    match case:
        case Request() | Complaint():
            return case.received
        case Breach():
            return day_of(case.aware_at) if case.aware_at else None
    return None


def counts(case: CaseFile) -> bool:
    """Whether it is a case of its own: not merged into another, nor logged by mistake."""
    return case.closing not in NOT_COUNTED


def is_open_on(case: CaseFile, day: date) -> bool:
    """Whether it had come and was not closed at the end of a day."""
    came = came_on(case)
    return came is not None and came <= day and (case.closed_on is None or case.closed_on > day)


def rights_timed(request: Request, due_of: DueOf, today: date) -> tuple[Timed, ...]:
    """Each right that a request asks for, by its own limit; nothing where no day of receipt is recorded."""
    came, rights = request.received, request.rights or ("",)
    return tuple(_right_timed(request, right, came, due_of, today) for right in rights if came)


def request_timed(request: Request, due_of: DueOf, today: date) -> Timed | None:
    """A request as a whole: answered when its last right is, and as late as the latest of them."""
    rights = rights_timed(request, due_of, today)
    if not rights or request.received is None:
        return None
    worst = min(rights, key=lambda each: _WORST_FIRST.index(each.state))
    days = [each.done for each in rights if each.state != ENDED]
    done = max((day_of(day) for day in days if day), default=None) if all(days) else None
    return Timed(request, "", request.received, worst.due, done if days else worst.done, worst.state)


def complaint_timed(complaint: Complaint, due_of: DueOf, today: date) -> Timed | None:
    """Whether a complaint was acknowledged, or answered, within 30 days (DPA 2018 s.164A)."""
    if complaint.received is None:
        return None
    told = [day for day in (complaint.acknowledged, complaint.outcome_sent) if day]
    due, done = due_of(complaint, ""), min(told, default=None)
    ended = done is None and complaint.closed_on is not None and complaint.closing in ("withdrawn", "lapsed")
    state = ENDED if ended else _state(due, done, today, extended=False)
    return Timed(complaint, "", complaint.received, due, done, state)


def breach_timed(breach: Breach, due_of: DueOf, now: datetime) -> Timed | None:
    """Whether the regulator was told of a breach within 72 hours; nothing where it need not (Art 33(1))."""
    came = came_on(breach)
    if came is None or breach.risk not in MUST_BE_TOLD:
        return None
    due, done = due_of(breach, ""), breach.notified_at
    return Timed(breach, "", came, due, done, _state(due, done, now, extended=False))


def _right_timed(request: Request, right: str, came: date, due_of: DueOf, today: date) -> Timed:
    outcome = next((each for each in request.outcomes if each.right == right and each.result), None)
    ended = outcome.result == "withdrawn" if outcome else request.closing in ("withdrawn", "lapsed")
    done = outcome.day if outcome else None
    if done is None and (outcome or request.closed_on):
        sent = [each.day for each in request.disclosures if each.day]
        done = max(sent) if sent and not ended else request.closed_on
    due = due_of(request, right)
    state = ENDED if ended else _state(due, done, today, extended=request.extended_on is not None)
    return Timed(request, right, came, due, done, state)


def _state(
    due: date | datetime | None, done: date | datetime | None, now: date | datetime, *, extended: bool
) -> str:
    if due is None:
        return UNLIMITED if done else OPEN
    if done is None:
        return OVERDUE if _after(now, due) else OPEN
    if _after(done, due):
        return LATE
    return EXTENDED if extended else IN_TIME


def _after(one: date | datetime, other: date | datetime) -> bool:
    """Whether one comes after the other: by the moment where both have one, else by the day."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one - other > timedelta(0)
    return day_of(one) > day_of(other)
