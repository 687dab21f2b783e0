"""Where each section of a notice comes from: how many entries of the register, and of which activities."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from dpotool.domain import activity_rows as rows
from dpotool.domain import notice_rows
from dpotool.domain.activity import Activity
from dpotool.domain.contacts import ContactRoute
from dpotool.domain.fields import Record
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts import NoticeFacts
from dpotool.domain.system import System

Entries = Callable[[NoticeFacts], Iterable[Any]]


@dataclass(frozen=True)
class Origin:
    """Entries of one kind from which a section is drawn, such as 7 recipients."""

    kind: type[Record]
    count: int

    def __str__(self) -> str:
        return f"{self.count} {self.kind.noun if self.count == 1 else self.kind.plural}"


def origins(key: str, facts: NoticeFacts) -> tuple[Origin, ...]:
    """From which entries the section of that key is drawn; nothing where the register holds none for it."""
    counted = (Origin(kind, len(list(entries(facts)))) for kind, entries in _ENTRIES.get(key, ()))
    return tuple(origin for origin in counted if origin.count)


def contributing(key: str, activities: Iterable[Activity]) -> tuple[str, ...]:
    """The identities of the activities that say something of the section's subject."""
    names = FIELDS.get(key, ())
    return tuple(each.id for each in activities if any(getattr(each, name) for name in names))


def says_itself(key: str, notice: Notice) -> bool:
    """Whether the notice has a text of its own about the section's subject."""
    return any(getattr(notice, name) for name in TEXTS.get(key, ()))


TEXTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "who-we-are": ("precedence",),
        "scope": ("scope", "just_in_time"),
        "rights": ("right_notes",),
        "complain": ("complaint_route", "regulator_note", "court_note"),
        "children": ("children", "parents_act"),
        "cookies": ("cookie_text", "cookie_policy"),
        "changes": ("change_policy",),
    }
)
"""The fields of the notice itself that each section draws on."""

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "who-we-are": ("joint_controllers", "other_controllers", "controllers"),
        "data": ("data_items",),
        "sources": ("sources",),
        "purposes": ("purposes",),
        "lawful-bases": ("purposes",),
        "consent": ("purposes",),
        "rights": ("purposes",),
        "object": ("purposes",),
        "statistics": ("purposes", "secondary_uses"),
        "automated": ("automation", "automated_decisions"),
        "obligation": ("obligation", "obligation_note"),
        "recipients": ("recipients", "sharing_rules", "sharing_statement"),
        "transfers": ("transfers", "transfer_note", "stays_in_uk"),
        "retention": ("retention",),
        "storage": ("systems",),
        "security": ("security",),
    }
)
"""The fields of an activity that each section draws on."""


def _purposes(facts: NoticeFacts) -> Iterable[Any]:
    return [purpose for group in facts.purposes for purpose in group.purposes]


def _statistics(facts: NoticeFacts) -> Iterable[Any]:
    return [purpose for group in facts.statistics for purpose in group.purposes]


def _data(facts: NoticeFacts) -> Iterable[Any]:
    of_roles = (item for group in facts.data.roles for item in group.data)
    of_others = (item for group in facts.data.others for item in group.data)
    return [*facts.data.everybody, *of_roles, *of_others]


_ENTRIES: Mapping[str, tuple[tuple[type[Record], Entries], ...]] = MappingProxyType(
    {
        "data": ((rows.DataItem, _data),),
        "sources": ((rows.Source, lambda facts: facts.sources),),
        "purposes": ((rows.Purpose, _purposes),),
        "lawful-bases": ((rows.Purpose, _purposes),),
        "consent": ((rows.Purpose, lambda facts: facts.consented),),
        "statistics": (
            (rows.Purpose, _statistics),
            (rows.SecondaryUse, lambda facts: facts.secondary_uses),
        ),
        "automated": ((rows.AutomatedDecision, lambda facts: facts.automation.decisions),),
        "obligation": ((Activity, lambda facts: facts.obligation.each),),
        "recipients": (
            (rows.Recipient, lambda facts: facts.recipients.all),
            (rows.SharingRule, lambda facts: facts.recipients.rules),
        ),
        "transfers": ((rows.Transfer, lambda facts: facts.abroad.transfers),),
        "retention": ((rows.RetentionStatement, lambda facts: facts.time_limits),),
        "storage": ((System, lambda facts: facts.places),),
        "security": ((rows.SecurityMeasure, lambda facts: facts.measures),),
        "contact": ((ContactRoute, lambda facts: facts.routes),),
        "channels": ((notice_rows.ChannelRule, lambda facts: facts.notice.channel_rules),),
        "cookies": ((notice_rows.Cookie, lambda facts: facts.notice.cookies),),
        "assurances": ((notice_rows.Assurance, lambda facts: facts.notice.assurances),),
        "glossary": ((notice_rows.GlossaryEntry, lambda facts: facts.notice.glossary),),
        "related": ((notice_rows.RelatedNotice, lambda facts: facts.notice.related),),
        "changes": ((notice_rows.ChangeNote, lambda facts: facts.notice.change_notes),),
    }
)
