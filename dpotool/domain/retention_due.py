"""When record sets fall due, what blocks them, and what is decided about them then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dpotool.domain.days import show_day
from dpotool.domain.errors import CannotDo
from dpotool.domain.organisation import Organisation
from dpotool.domain.period_dates import Started, Years, lapse
from dpotool.domain.register import Register
from dpotool.domain.retention import Hold, RecordSet, RetentionDecision, RetentionRule

OPEN, WAITING, DUE, HELD, GONE, KEPT = "open", "waiting", "due", "held", "gone", "kept"


@dataclass(frozen=True)
class Keeping:
    """How a record set stands on a day: its state, the day it is due, why, and the holds on it.

    `state` is waiting (its event has not been dated), open (dated, not yet due), due, held, kept (for ever,
    or as a person decides) or gone. `waits_for` is the event that is not dated yet.
    """

    state: str
    day: date | None
    words: str
    waits_for: str = ""
    holds: tuple[Hold, ...] = ()


def years_of(organisation: Organisation) -> Years:
    """Where the years of an organisation end."""
    month, _, day = (organisation.accounting_end or "3-31").partition("-")
    nation = organisation.nation or "england"
    return Years(nation, (int(month), int(day)), organisation.leap_day_in_march)


def keeping(
    records: RecordSet, register: Register, years: Years, today: date, found: Iterable[Hold] = ()
) -> Keeping:
    """How a record set stands today; a decision to keep it longer takes the place of its rule's day.

    `found` are holds besides those of the register, such as those of open cases.
    """
    rule = register.get(RetentionRule, records.rule)
    if records.disposed_on:
        return Keeping(GONE, None, f"Gone since {show_day(records.disposed_on)}")
    day, words, waits_for = _end(records, rule, years)
    holds = holds_on(records, (*register.all(Hold), *found))
    if holds and day is not None and day <= today:
        return Keeping(HELD, day, f"{words}. Held: {', '.join(hold.headline for hold in holds)}", "", holds)
    if day is None:
        return Keeping(WAITING if waits_for else KEPT, None, words, waits_for, holds)
    return Keeping(DUE if day <= today else OPEN, day, words, "", holds)


def holds_on(records: RecordSet, holds: Iterable[Hold]) -> tuple[Hold, ...]:
    """The holds that cover a record set, itself or by its activity, and have not been lifted."""
    return tuple(
        hold
        for hold in holds
        if hold.is_active
        and (records.id in hold.sets or (records.activity and records.activity in hold.activities))
    )


def _end(records: RecordSet, rule: RetentionRule | None, years: Years) -> tuple[date | None, str, str]:
    kept = next((each for each in reversed(records.decisions) if each.action == "keep"), None)
    if kept is not None and kept.until:
        why = f": {kept.reason}" if kept.reason else ""
        return kept.until, f"Kept until {show_day(kept.until)} as decided{why}", ""
    if rule is None:
        return None, "No rule has been chosen", ""
    found = lapse(rule.period, Started(records.started, _named(records)), years)
    return found.day, found.words, found.waits_for


def _named(records: RecordSet) -> Mapping[str, date]:
    return {trigger.name: trigger.day for trigger in records.triggers if trigger.day}


def decided(records: RecordSet, decision: RetentionDecision, holds: Iterable[Hold]) -> RecordSet:
    """The record set with a decision about it; whatever is held can only be kept longer.

    Raises CannotDo where the decision says too little: to keep longer needs a reason and a new day.
    """
    names = ", ".join(hold.headline for hold in holds)
    if decision.day is None or not decision.action:
        raise CannotDo("Please say what was decided, and on which day.")
    if decision.action == "keep":
        if not decision.reason.strip() or decision.until is None:
            raise CannotDo("To keep it longer, please say why, and until when.")
        if decision.until <= decision.day:
            raise CannotDo(
                f"It would be kept until {show_day(decision.until)}, which has passed; choose a later day."
            )
    elif names:
        raise CannotDo(f"“{records.name}” is held: {names}. Lift the hold first, or keep it longer.")
    decisions = (*records.decisions, decision)
    if decision.action == "keep":
        return records.replace(decisions=decisions)
    return records.replace(decisions=decisions, disposed_on=decision.day)
