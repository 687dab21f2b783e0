"""What the officer can insert into the text of a notice so that it follows the register."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dpotool.app.notice_text import NoticeState
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record, field_of
from dpotool.domain.notice import Notice
from dpotool.domain.organisation import Organisation

if TYPE_CHECKING:
    from dpotool.documents.notice_sections import SectionComposer

Labelled = tuple[tuple[str, str], ...]

_ORGANISATION = (
    *("name", "short_name", "address", "email", "telephone", "website", "fee_number", "rights_page"),
    *("retention_schedule", "policy_document"),
)
_OFFICER = ("officer_name", "officer_title", "officer_email", "officer_telephone", "officer_address")
_NOTICE = ("title", "version", "updated_on", "review_due")
_REGULATOR = (
    ("name", "Name"),
    ("address", "Address"),
    ("telephone", "Telephone"),
    ("website", "Website"),
)


@dataclass(frozen=True)
class Placeholder:
    """One fact that can be inserted: its label, the text that stands for it, and what it says now."""

    label: str
    text: str
    value: str


@dataclass(frozen=True)
class PlaceholderGroup:
    """Facts about one subject."""

    title: str
    placeholders: tuple[Placeholder, ...]


def placeholder_paths() -> tuple[tuple[str, Labelled], ...]:
    """The subjects, each with the labels of its facts and the names under which templates know them."""
    return (
        ("Your organisation", _of(Organisation, "organisation", _ORGANISATION)),
        ("Data protection officer", _of(Organisation, "organisation", _OFFICER)),
        ("The regulator", tuple((label, f"regulator.{name}") for name, label in _REGULATOR)),
        ("This notice", _of(Notice, "notice", _NOTICE)),
        ("The activities", (("Whose data", "people"), ("Names of the activities", "activities"))),
    )


def placeholders(state: NoticeState) -> tuple[PlaceholderGroup, ...]:
    """The facts that the register holds now; those that it does not hold are left out."""
    from dpotool.documents.notice_sections import SectionComposer

    composer = SectionComposer(state.notice, state.register, state.law.on(state.today))
    groups = []
    for title, entries in placeholder_paths():
        found = [Placeholder(label, f"{{{{ {path} }}}}", _value(composer, path)) for label, path in entries]
        groups.append(PlaceholderGroup(title, tuple(each for each in found if each.value)))
    return tuple(group for group in groups if group.placeholders)


def _value(composer: "SectionComposer", path: str) -> str:
    try:
        return composer.filled(f"{{{{ {path} }}}}", path)
    except CannotDo:
        return ""


def _of(record_type: type[Record], name: str, fields: tuple[str, ...]) -> Labelled:
    return tuple((field_of(record_type, each).label, f"{name}.{each}") for each in fields)
