"""How long data are kept, where, how they are protected, and whether a computer decides (Arts 13(2), 32)."""

from collections.abc import Iterable
from dataclasses import dataclass

from dpotool.domain import vocabulary as words
from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import AutomatedDecision, RetentionStatement
from dpotool.domain.law import LawOn
from dpotool.domain.notice_facts_words import gathered, likeness, said_once
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.system import System


@dataclass(frozen=True)
class TimeLimitFact:
    """How long one class of records is kept, why, and what happens then (`end_action` is a code)."""

    name: str
    period: str
    reason: str = ""
    end_action: str = ""
    end_note: str = ""
    schedule: str = ""


@dataclass(frozen=True)
class PlaceFact:
    """A system or place that holds data; the country only where it is not the United Kingdom."""

    name: str
    place: str = ""
    country: str = ""
    supplier: str = ""


@dataclass(frozen=True)
class MeasureFact:
    """One security measure; its detail is printed only where a text of the officer's own asks for it."""

    name: str
    detail: str = ""


@dataclass(frozen=True)
class DecisionFact:
    """A decision in which a computer has a part."""

    name: str
    logic: str = ""
    consequences: str = ""
    permitted_by: str = ""
    safeguards: str = ""


@dataclass(frozen=True)
class AutomationFacts:
    """What is said of automated decisions: `none` only where every activity says so."""

    none: bool = False
    assisted: tuple[str, ...] = ()
    solely: bool = False
    decisions: tuple[DecisionFact, ...] = ()


@dataclass(frozen=True)
class ObligationFact:
    """Whether people must give the data for one activity, and what follows if they do not."""

    activity: str
    must: str
    note: str = ""


@dataclass(frozen=True)
class ObligationFacts:
    """Whether people must give their data; `alike` where every activity gives one answer without a note."""

    alike: str = ""
    each: tuple[ObligationFact, ...] = ()


def time_limits(activities: Iterable[Activity]) -> tuple[TimeLimitFact, ...]:
    """The time limits of the activities, each once."""
    rows = (row for activity in activities for row in activity.retention)
    alike = gathered(rows, lambda row: (likeness(row.name), likeness(str(row.period))))
    return tuple(_limit(group) for group in alike)


def _limit(rows: tuple[RetentionStatement, ...]) -> TimeLimitFact:
    return TimeLimitFact(
        rows[0].name,
        str(rows[0].period),
        next((row.reason for row in rows if row.reason), ""),
        next((row.end_action for row in rows if row.end_action), ""),
        next((row.end_note for row in rows if row.end_note), ""),
        next((row.schedule for row in rows if row.schedule), ""),
    )


def measures(activities: Iterable[Activity]) -> tuple[MeasureFact, ...]:
    """The security measures, each once."""
    rows = (row for activity in activities for row in activity.security)
    alike = gathered(rows, lambda row: likeness(row.name))
    return tuple(
        MeasureFact(group[0].name, next((row.detail for row in group if row.detail), "")) for group in alike
    )


def places(activities: Iterable[Activity], register: Register, law: LawOn) -> tuple[PlaceFact, ...]:
    """The systems and places that hold the data, each once."""
    identities = said_once(identity for activity in activities for identity in activity.systems)
    return tuple(_place(system, register, law) for system in register.pick(System, identities))


def _place(system: System, register: Register, law: LawOn) -> PlaceFact:
    country, supplier = law.country(system.country), register.get(Party, system.supplier)
    abroad = country.name if country and country.is_abroad else ""
    return PlaceFact(system.name, system.place, abroad, supplier.name if supplier else "")


def automation(activities: Iterable[Activity]) -> AutomationFacts:
    """What the activities say of automated decisions."""
    chosen = tuple(activities)
    decisions = (row for activity in chosen for row in activity.automated_decisions)
    return AutomationFacts(
        bool(chosen) and all(activity.automation == "none" for activity in chosen),
        said_once(activity.name for activity in chosen if activity.automation == "assisted"),
        any(activity.automation == "solely" for activity in chosen),
        tuple(_decision(group[0]) for group in gathered(decisions, lambda row: likeness(row.name))),
    )


def _decision(row: AutomatedDecision) -> DecisionFact:
    return DecisionFact(row.name, row.logic, row.consequences, row.permitted_by, row.safeguards)


def obligations(activities: Iterable[Activity]) -> ObligationFacts:
    """Whether people must give their data, activity by activity, or in one word for all."""
    answered = tuple(activity for activity in activities if activity.obligation)
    facts = tuple(
        ObligationFact(each.name, words.OBLIGATIONS.label(each.obligation), each.obligation_note)
        for each in answered
    )
    answers = {each.obligation for each in answered}
    if len(answers) == 1 and not any(fact.note for fact in facts):
        return ObligationFacts(alike=answers.pop(), each=facts)
    return ObligationFacts(each=facts)
