"""Why a notice's activities use data, and what in the law allows it (Arts 6, 9, 10; 13(1)(c), (d))."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose
from dpotool.domain.law import LawOn
from dpotool.domain.notice_facts_words import gathered, likeness, said_once

CONSENT = ("6(1)(a)", "9(2)(a)")
STATISTICAL = ("statistics", "research")
_REST_ON_LAW = ("6(1)(c)", "6(1)(e)")


@dataclass(frozen=True)
class PurposeFact:
    """One purpose, in the words of the register."""

    name: str
    activity: str
    limit: str = ""
    withdrawing: str = ""
    asks_consent: bool = False


@dataclass(frozen=True)
class PurposeGroup:
    """The purposes of one activity."""

    name: str
    purposes: tuple[PurposeFact, ...]


@dataclass(frozen=True)
class BasisFact:
    """One lawful basis in use, the legislation below it, and the interests pursued."""

    code: str
    article: str
    name: str
    legislation: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    recognised: tuple[str, ...] = ()


@dataclass(frozen=True)
class BasisRow:
    """What rests on which bases: a whole activity where its purposes agree, or one purpose."""

    name: str
    bases: tuple[str, ...]


@dataclass(frozen=True)
class ConditionFact:
    """One condition for special category data in use, the law behind it, and its Schedule 1 conditions."""

    code: str
    article: str
    name: str
    legislation: tuple[str, ...] = ()
    schedule_1: tuple[str, ...] = ()


@dataclass(frozen=True)
class CriminalFact:
    """Whether criminal offence data are used, and in what words the register says what allows it."""

    used: bool
    basis: tuple[str, ...] = ()
    schedule_1: tuple[str, ...] = ()


def purpose_groups(activities: Iterable[Activity], *, statistical: bool) -> tuple[PurposeGroup, ...]:
    """The purposes by activity, each named once: those of statistics and research, or all the others."""
    met: set[str] = set()
    groups: list[PurposeGroup] = []
    for activity in activities:
        facts: list[PurposeFact] = []
        for purpose in activity.purposes:
            if (purpose.sort in STATISTICAL) is statistical and likeness(purpose.name) not in met:
                met.add(likeness(purpose.name))
                facts.append(_purpose(purpose, activity))
        if facts:
            groups.append(PurposeGroup(activity.name, tuple(facts)))
    return tuple(groups)


def consented(activities: Iterable[Activity]) -> tuple[PurposeFact, ...]:
    """The purposes that rest on consent, with the way to withdraw it."""
    facts = (_purpose(purpose, activity) for activity in activities for purpose in activity.purposes)
    asked = gathered((fact for fact in facts if fact.asks_consent), lambda fact: likeness(fact.name))
    return tuple(group[0] for group in asked)


def _purpose(purpose: Purpose, activity: Activity) -> PurposeFact:
    asks = any(code in CONSENT for code in codes_of(purpose))
    return PurposeFact(purpose.name, activity.name, purpose.limit, purpose.withdrawing, asks)


def codes_of(purpose: Purpose) -> tuple[str, ...]:
    """The lawful bases and Art 9 conditions of a purpose, as codes."""
    return (*purpose.lawful_bases, *purpose.special_conditions)


def bases(activities: Iterable[Activity], law: LawOn) -> tuple[BasisFact, ...]:
    """The lawful bases in use, in the order of the law.

    Legislation stands with the legal obligation or, without one, the public task that it creates (Art 6(3)).
    """
    purposes = tuple(purpose for activity in activities for purpose in activity.purposes)
    used = said_once(code for purpose in purposes for code in purpose.lawful_bases)
    order = [each.code for each in law.lawful_bases]
    return tuple(_basis(code, purposes, law) for code in _in_order(used, order))


def _basis(code: str, purposes: Iterable[Purpose], law: LawOn) -> BasisFact:
    resting = tuple(purpose for purpose in purposes if code in purpose.lawful_bases)
    acts = (act for purpose in resting if _carries_law(code, purpose) for act in purpose.legislation)
    interests = (purpose.interests for purpose in resting if code == "6(1)(f)")
    recognised = (i for purpose in resting if code == "6(1)(ea)" for i in purpose.recognised_interests)
    return BasisFact(
        code,
        _article(code),
        _law_name(law, "lawful-bases", code),
        said_once(acts),
        said_once(interests),
        _law_names(law, "recognised-interests", recognised),
    )


def _carries_law(code: str, purpose: Purpose) -> bool:
    carriers = [each for each in _REST_ON_LAW if each in purpose.lawful_bases]
    return code == carriers[0] if carriers else True


def basis_rows(activities: Iterable[Activity], law: LawOn) -> tuple[BasisRow, ...]:
    """Which bases each activity rests on, or each of its purposes where they differ."""
    rows = [row for activity in activities for row in _rows_of(activity, law)]
    alike = gathered(rows, lambda row: (likeness(row.name), row.bases))
    return tuple(group[0] for group in alike if group[0].bases)


def _rows_of(activity: Activity, law: LawOn) -> Iterator[BasisRow]:
    sets = {purpose.lawful_bases for purpose in activity.purposes}
    if len(sets) == 1:
        yield BasisRow(activity.name, _names(sets.pop(), law))
    else:
        for purpose in activity.purposes:
            yield BasisRow(purpose.name, _names(purpose.lawful_bases, law))


def _names(codes: tuple[str, ...], law: LawOn) -> tuple[str, ...]:
    names = (_law_name(law, "lawful-bases", code) for code in codes)
    return tuple(name[:1].lower() + name[1:] for name in names)


def conditions(activities: Iterable[Activity], law: LawOn) -> tuple[ConditionFact, ...]:
    """The conditions for special category data in use, in the order of the law."""
    purposes = tuple(purpose for activity in activities for purpose in activity.purposes)
    used = said_once(code for purpose in purposes for code in purpose.special_conditions)
    return tuple(
        _condition(c, purposes, law) for c in _in_order(used, [s.code for s in law.special_conditions])
    )


def _condition(code: str, purposes: Iterable[Purpose], law: LawOn) -> ConditionFact:
    resting = tuple(purpose for purpose in purposes if code in purpose.special_conditions)
    needed = law.special_condition(code)
    wanted = needed.schedule_1 if needed else ()
    return ConditionFact(
        code,
        _article(code),
        _law_name(law, "special-conditions", code),
        said_once(act for p in resting if _carries_special(code, p, law) for act in p.special_legislation),
        _law_names(law, "schedule-1", (p for purpose in resting for p in purpose.schedule_1 if p in wanted)),
    )


def _carries_special(code: str, purpose: Purpose, law: LawOn) -> bool:
    known = [each.code for each in law.special_conditions if each.needs_schedule_1]
    carriers = [each for each in known if each in purpose.special_conditions]
    return code == carriers[0] if carriers else True


def criminal(activities: Iterable[Activity], law: LawOn) -> CriminalFact:
    """What is said of criminal offence data (Art 10; DPA 2018 ss.10(5), 11(2))."""
    using = [purpose for activity in activities for purpose in activity.purposes if purpose.criminal]
    return CriminalFact(
        bool(using),
        said_once(purpose.criminal_basis for purpose in using),
        _law_names(law, "schedule-1", (code for purpose in using for code in purpose.schedule_1)),
    )


def _article(code: str) -> str:
    return f"Article {code}" if code[:1].isdigit() else code


def _in_order(used: tuple[str, ...], order: list[str]) -> list[str]:
    return sorted(used, key=lambda code: order.index(code) if code in order else len(order))


def _law_names(law: LawOn, list_name: str, codes: Iterable[str]) -> tuple[str, ...]:
    return said_once(f"{_law_name(law, list_name, code)} ({code})" for code in codes)


def _law_name(law: LawOn, list_name: str, code: str) -> str:
    term = law.find(list_name, code)
    return term.name if term else code
