"""When a case is due, as the officer reads it: at the head of the case, and on a tag in the list."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_standing import Standing, settled_on
from dpotool.domain.case_steps import open_clarification
from dpotool.domain.case_vocabulary import CLOSINGS
from dpotool.domain.clock_words import listed
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import LONDON, MONTHS, WEEKDAYS, show_day, show_moment, show_short_day, show_weekday
from dpotool.domain.request import Request

SOON = 7
"""Days within which what falls due is shown as soon."""
_FAR = 300
_HOUR = timedelta(hours=1)
STILL = ("waiting", "paused")
"""The states in which a case waits for somebody else."""


@dataclass(frozen=True)
class Said:
    """A sentence in two parts, and how pressing it is: late, soon, still, done, or nothing."""

    words: str
    more: str = ""
    tone: str = ""

    @property
    def whole(self) -> str:
        """Both parts, as they are read out."""
        return f"{self.words} – {self.more}" if self.more else self.words


def due_of(case: CaseFile, standing: Standing, now: datetime) -> Said:
    """What is due in a case, in full, such as: Due Monday 23 November 2026 – tomorrow."""
    if standing.problem:
        return Said("The days need a look", standing.problem, "soon")
    if not case.is_open:
        return _ended(case)
    if standing.state == "to-close":
        return Said(_settled(case), "to be closed", "done")
    if standing.state in STILL and standing.due is None:
        return _standing_still(case, standing)
    if isinstance(standing.due, datetime):
        moment = standing.due
        local = moment.astimezone(LONDON)
        day = f"{WEEKDAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]}"
        words = f"Tell the regulator by {day}, {local:%H:%M}"
        return Said(words, _hours_left(moment, now), tone_of(moment, now))
    if standing.due is not None:
        verb = "Acknowledge by" if isinstance(case, Complaint) else "Due"
        more = time_left(standing.due, now.astimezone(LONDON).date())
        return Said(f"{verb} {show_weekday(standing.due)}", more, tone_of(standing.due, now))
    return _owed(case)


def safer_of(standing: Standing, today: date) -> str:
    """That a stricter reading gives an earlier day, with the advice to keep it; empty where none does."""
    reckoning = standing.reckoning
    if reckoning is None or standing.due is None or reckoning.safer is None:
        return ""
    if isinstance(standing.due, datetime) or isinstance(reckoning.safer, datetime):
        return ""
    if reckoning.safer >= standing.due:
        return ""
    verb = "acknowledge it" if standing.leading == "complaint" else "answer"
    day = show_weekday(reckoning.safer)
    if reckoning.safer < today:
        return f"Counted the stricter way, the last day was {day}. Please {verb} as soon as you can."
    return f"Counted the stricter way, the last day is {day}. To be safe, {verb} by then."


def tag_of(case: CaseFile, standing: Standing | None, now: datetime) -> Said:
    """What is due in a case, for a list, such as: Tomorrow; a closed case needs no standing."""
    if standing is None or not case.is_open:
        return Said(_brief_day(case.closed_on, now) if case.closed_on else "")
    if standing.problem:
        return Said("Check the days", tone="soon")
    if standing.state == "to-close":
        return Said("To be closed", tone="done")
    if standing.state in STILL and standing.due is None:
        return Said("Paused" if standing.state == "paused" else "Not started", tone="still")
    if isinstance(standing.due, datetime):
        return Said(_hours_left(standing.due, now), tone=tone_of(standing.due, now))
    if standing.due is None:
        return Said("Outcome owed" if isinstance(case, Complaint) else "No day yet")
    return Said(_when(standing.due, now), tone=tone_of(standing.due, now))


def tone_of(due: date | datetime, now: datetime) -> str:
    """How pressing something is: late, soon, or nothing."""
    if isinstance(due, datetime):
        return "late" if due < now else "soon"
    days = (due - now.astimezone(LONDON).date()).days
    return "late" if days < 0 else "soon" if days <= SOON else ""


def time_left(day: date, today: date) -> str:
    """How far away a day is, such as: tomorrow, in 12 days, or 3 days late."""
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "one day late"}
    return near.get(days) or (f"in {days} days" if days > 0 else f"{-days} days late")


def _hours_left(moment: datetime, now: datetime) -> str:
    hours = abs(moment - now) // _HOUR
    count = "less than an hour" if hours == 0 else "1 hour" if hours == 1 else f"{hours} hours"
    return f"{count} late" if moment < now else f"{count} left"


def _when(day: date, now: datetime) -> str:
    today = now.astimezone(LONDON).date()
    days = (day - today).days
    if days < 0:
        return "1 day late" if days == -1 else f"{-days} days late"
    if days <= SOON:
        return {0: "Today", 1: "Tomorrow"}.get(days, show_short_day(day))
    return _brief_day(day, now)


def _brief_day(day: date, now: datetime) -> str:
    brief = f"{day.day} {MONTHS[day.month - 1][:3]}"
    today = now.astimezone(LONDON).date()
    return brief if day.year == today.year or 0 < (day - today).days < _FAR else f"{brief} {day.year}"


def _settled(case: CaseFile) -> str:
    day = settled_on(case)
    if isinstance(case, Breach):
        if case.risk == "none" or day is None:
            return "The regulator need not be told"
        return f"The regulator was told on {show_weekday(day)}"
    return f"Answered on {show_weekday(day)}" if day else "Answered"


def _ended(case: CaseFile) -> Said:
    assert case.closed_on is not None
    closing = CLOSINGS.label(case.closing).lower() if case.closing else ""
    return Said(f"Closed on {show_weekday(case.closed_on)}", closing, "done")


def _standing_still(case: CaseFile, standing: Standing) -> Said:
    asked = open_clarification(case) if isinstance(case, Request) else None
    if standing.state == "paused" and asked and asked.asked:
        return Said("The clock stands still", f"clarification asked on {show_day(asked.asked)}", "still")
    return Said("The time has not begun", _waited_for(case), "still")


def _waited_for(case: CaseFile) -> str:
    if not isinstance(case, Request):
        return ""
    waits = (
        ("identity", case.identity_asked, case.identity_received),
        ("authority to act", case.authority_asked, case.authority_received),
        ("a fee", case.fee_asked, case.fee_paid),
    )
    asked = [(what, day) for what, day, came in waits if day and not came]
    if len(asked) == 1:
        return f"{asked[0][0]} asked for on {show_day(asked[0][1])}"
    return f"waiting for {listed([what for what, _ in asked])}" if asked else ""


def _owed(case: CaseFile) -> Said:
    match case:
        case Complaint():
            return Said("The outcome is owed", "without undue delay")
        case Breach(risk="none"):
            return Said("The regulator need not be told", "no risk to people is likely")
        case Breach() if case.notified_at:
            return Said(f"The regulator was told on {show_moment(case.notified_at)}")
    return Said("No day is set", "see why")
