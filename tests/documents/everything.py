"""A register in which every text is answered with the name of its field, so that none goes missing unseen."""

from datetime import date
from typing import Any

from dpotool.domain.activity import Activity
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import (
    Choice,
    Choices,
    Day,
    Flag,
    Link,
    Number,
    Period,
    Picture,
    Reference,
    References,
    Rows,
    Tags,
    Text,
)
from dpotool.domain.notice import Notice
from dpotool.domain.notice_rows import SECTION_KEYS, Section
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.periods import Period as PeriodValue
from dpotool.domain.register import Register
from dpotool.domain.system import System
from dpotool.domain.terms import Terms

CODES = {
    "lawful_bases": ("6(1)(a)", "6(1)(ea)", "6(1)(f)"),
    "special_conditions": ("9(2)(g)",),
    "schedule_1": ("Sch 1 para 18",),
    "recognised_interests": ("Annex 1 para 2(a)",),
    "special_categories": ("health",),
    "country": "US",
    "mechanism": "IDTA",
    "right": "access",
}


def marker(record_type: type[Record], declared: Field) -> str:
    """The words that stand for a field, such as: purpose withdrawing."""
    words = f"{record_type.__name__} {declared.name}".replace("_", " ")
    if isinstance(declared.kind, Link):
        return f"https://{words.replace(' ', '-').lower()}.example"
    return words


def answered(record_type: type[Record], **others: Any) -> Any:
    """A record with every field answered: texts by their own names, lists by one of their answers."""
    answers = {each.name: _answer(record_type, each) for each in fields_of(record_type)}
    return record_type(**{**answers, **others})


def _answer(record_type: type[Record], declared: Field) -> Any:
    if declared.name in CODES:
        return CODES[declared.name]
    match declared.kind:
        case Text():
            return marker(record_type, declared)
        case Tags():
            return (marker(record_type, declared),)
        case Rows(row):
            return (answered(row),)
        case Period():
            return PeriodValue(words=marker(record_type, declared))
        case Choice(terms) if isinstance(terms, Terms):
            return terms.entries[0].code
        case Choices() | References() | Reference() | Picture() | Number():
            return declared.kind.empty()
        case Day():
            return date(2030, 1, 2)
        case Flag():
            return True
        case _:
            return declared.kind.empty()


def everything() -> tuple[Notice, Register]:
    """A notice with every section, over activities in which every field is answered."""
    names = ("recipient", "joint", "other", "client", "representative", "supplier")
    parties = {name: answered(Party, id=name, name=f"the {name}", roles=("recipient",)) for name in names}
    parties["supplier"] = parties["supplier"].replace(roles=("processor",))
    system = answered(System, id="system", supplier="supplier", country="US")
    main = answered(Activity, id="main", automation="solely", systems=("system",), stays_in_uk=False)
    main = main.replace(
        joint_controllers=("joint",),
        other_controllers=("other",),
        recipients=(
            main.recipients[0].replace(sort="authority"),
            main.recipients[0].replace(party="recipient", name="", link=""),
        ),
        transfers=(main.transfers[0].replace(party="recipient"),),
        data_items=(
            main.data_items[0].replace(about=(), only_for=""),
            main.data_items[0].replace(only_for=""),
            main.data_items[0].replace(about=()),
        ),
        purposes=(main.purposes[0], main.purposes[0].replace(name="count", sort="statistics")),
    )
    theirs = Activity(id="theirs", name="theirs", capacity="processor", controllers=("client",))
    us = answered(Organisation, id="us", representative="representative")
    sections = tuple(
        answered(Section, id=term.code, key=term.code, hidden=False, heading="", instead="")
        for term in SECTION_KEYS.entries
    )
    notice = answered(Notice, id="notice", activities=("main", "theirs"), sections=sections)
    return notice, Register((us, main, theirs, notice, system, *parties.values()))
