"""Which data a notice's activities use, about whom, and where they come from (Arts 13, 14(1)(d), (2)(f))."""

from collections.abc import Iterable
from dataclasses import dataclass

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import DataItem, Source
from dpotool.domain.law import LawOn
from dpotool.domain.notice_facts_words import gathered, likeness, said_once
from dpotool.domain.party import Party
from dpotool.domain.register import Register


@dataclass(frozen=True)
class DataFact:
    """One category of data, with examples."""

    name: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoleData:
    """What is collected only from people in one role, such as administrators."""

    role: str
    data: tuple[DataFact, ...]


@dataclass(frozen=True)
class OthersData:
    """What is held about people other than those whom the activity is about, such as their families."""

    about: tuple[str, ...]
    data: tuple[DataFact, ...]


@dataclass(frozen=True)
class SourceFact:
    """One source, and the law under which it gives the data where there is one."""

    name: str
    party: str = ""
    method: str = ""
    legal_ref: str = ""
    public: bool = False


@dataclass(frozen=True)
class DataFacts:
    """The data of a notice: of everybody, of some roles, about others, and what has special protection."""

    everybody: tuple[DataFact, ...] = ()
    roles: tuple[RoleData, ...] = ()
    others: tuple[OthersData, ...] = ()
    special: tuple[str, ...] = ()
    criminal: bool = False


def data_facts(activities: Iterable[Activity], law: LawOn) -> DataFacts:
    """The data items of the activities, those of one name merged."""
    items = tuple(item for activity in activities for item in activity.data_items)
    in_roles = gathered((item for item in items if item.only_for), lambda item: likeness(item.only_for))
    others = gathered((item for item in items if item.about and not item.only_for), lambda item: item.about)
    special = [code for item in items for code in item.special_categories]
    return DataFacts(
        _merged(item for item in items if not item.only_for and not item.about),
        tuple(RoleData(group[0].only_for, _merged(group)) for group in in_roles),
        tuple(OthersData(group[0].about, _merged(group)) for group in others),
        said_once(_category(code, law) for code in special),
        any(item.sensitivity == "criminal" for item in items),
    )


def _merged(items: Iterable[DataItem]) -> tuple[DataFact, ...]:
    alike = gathered(items, lambda item: likeness(item.name))
    return tuple(
        DataFact(group[0].name, said_once(example for item in group for example in item.examples))
        for group in alike
        if group[0].name.strip()
    )


def _category(code: str, law: LawOn) -> str:
    term = law.find("special-categories", code)
    name = term.name if term else code
    return name[:1].lower() + name[1:]


def sources(activities: Iterable[Activity], register: Register) -> tuple[SourceFact, ...]:
    """The sources of the activities, each once."""
    rows = (row for activity in activities for row in activity.sources)
    alike = gathered(rows, lambda row: (likeness(row.name), row.party))
    return tuple(_source(group, register) for group in alike)


def _source(rows: tuple[Source, ...], register: Register) -> SourceFact:
    party = register.get(Party, rows[0].party)
    return SourceFact(
        rows[0].name or (party.name if party else ""),
        party.name if party and rows[0].name and likeness(party.name) not in likeness(rows[0].name) else "",
        next((row.method for row in rows if row.method), ""),
        next((row.legal_ref for row in rows if row.legal_ref), ""),
        any(row.public or row.sort == "public" for row in rows),
    )
