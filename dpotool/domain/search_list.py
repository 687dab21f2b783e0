"""Where to look for what a person asks for, and what an answer must state, as the register has it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dpotool.domain.activity import Activity
from dpotool.domain.case_rows import CaseSearch
from dpotool.domain.law import LawOn
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.system import System

_WORD = re.compile(r"\w{3,}")
_NOT_ALONE = ("none", "assisted")
_COMMON = frozenset(["and", "the", "for", "with", "who", "from", "their", "our", "all", "other"])


@dataclass(frozen=True)
class Statement:
    """What an answer to an access request tells besides the copy, a text for each entry (Art 15(1), (2)).

    `no_computer_decides` is whether each activity says that no decision is taken by a computer alone.
    """

    purposes: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    transfers: tuple[str, ...] = ()
    automated: tuple[str, ...] = ()
    no_computer_decides: bool = False


def activities_for(register: Register, request: Request) -> tuple[Activity, ...]:
    """The activities that use such data about such people; all of them where the request does not say which.

    Activities that have ended are among them: what they left behind may still be there.
    """
    return tuple(
        activity
        for activity in register.all(Activity)
        if _concerns(request.categories, activity.data_subjects)
        and _concerns(request.data_wanted, _names_of_data(activity))
    )


def places_to_search(register: Register, request: Request) -> tuple[CaseSearch, ...]:
    """The searches that the request needs and does not have yet: one for each system, or else activity."""
    planned = {search.system or search.activity for search in request.searches}
    found: dict[str, CaseSearch] = {}
    for activity in activities_for(register, request):
        systems = register.pick(System, activity.systems)
        for system in systems:
            found.setdefault(system.id, _search(system.headline, activity, system))
        if not systems:
            found[activity.id] = _search(activity.headline, activity, None)
    return tuple(search for identity, search in found.items() if identity not in planned)


def statement(register: Register, request: Request, law: LawOn | None = None) -> Statement:
    """What the answer states, of the activities that were searched, or else of those that it concerns.

    With the law of a day, countries and the ways to transfer have their names instead of their codes.
    """
    activities = _searched(register, request) or activities_for(register, request)
    return Statement(
        purposes=_each(purpose.name for activity in activities for purpose in activity.purposes),
        data=_each(item.name for activity in activities for item in activity.data_items),
        recipients=_each(_recipients(register, activities)),
        periods=_each(_periods(activities)),
        sources=_each(source.name for activity in activities for source in activity.sources),
        transfers=_each(_transfers(activities, law)),
        automated=_each(each.headline for activity in activities for each in activity.automated_decisions),
        no_computer_decides=bool(activities) and all(a.automation in _NOT_ALONE for a in activities),
    )


def _search(name: str, activity: Activity, system: System | None) -> CaseSearch:
    return CaseSearch(name=name, activity=activity.id, system=system.id if system else "")


def _searched(register: Register, request: Request) -> tuple[Activity, ...]:
    named = {search.activity for search in request.searches if not search.not_searched}
    systems = {search.system for search in request.searches if search.system and not search.not_searched}
    concerned = activities_for(register, request)
    return tuple(each for each in concerned if each.id in named or systems & set(each.systems))


def _names_of_data(activity: Activity) -> tuple[str, ...]:
    named = (text for item in activity.data_items for text in (item.name, *item.examples))
    return (activity.name, *named)


def _concerns(asked: Iterable[str], held: Iterable[str]) -> bool:
    """Whether one of what is asked about shares a word with one of what is held; true where nothing is."""
    wanted = [_stems(text) for text in asked if text.strip()]
    there = [_stems(text) for text in held]
    return not wanted or any(each & other for each in wanted for other in there)


def _stems(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word.removesuffix("s") for word in words if word not in _COMMON)


def _recipients(register: Register, activities: Iterable[Activity]) -> Iterator[str]:
    for activity in activities:
        for recipient in activity.recipients:
            party = register.get(Party, recipient.party)
            yield recipient.name or (party.headline if party else "")


def _periods(activities: Iterable[Activity]) -> Iterator[str]:
    for activity in activities:
        for kept in activity.retention:
            period = str(kept.period)
            yield f"{kept.name}: {period}" if period else ""


def _transfers(activities: Iterable[Activity], law: LawOn | None) -> Iterator[str]:
    for activity in activities:
        for transfer in activity.transfers:
            country = _named(law, "countries", transfer.country)
            mechanism = _named(law, "transfer-mechanisms", transfer.mechanism)
            yield f"{country} ({mechanism})" if mechanism else country


def _named(law: LawOn | None, list_name: str, code: str) -> str:
    term = law.find(list_name, code) if law and code else None
    return term.name if term else code


def _each(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text.strip()))
