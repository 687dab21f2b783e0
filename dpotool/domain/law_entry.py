"""What the user adds to the law, or corrects in it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from dpotool.domain import vocabulary as words
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day, Text


@dataclass(frozen=True, kw_only=True)
class LawEntry(Record):
    """The user's own entry in one of the lists of the law: corrects a known code, or adds a new one."""

    noun: ClassVar[str] = "law entry"
    plural: ClassVar[str] = "law entries"

    code: str = field(
        "Code", required=True, help="Such as 6(1)(e), Sch 1 para 18, or a short name of your own."
    )
    list_name: str = field("List", Choice(words.LAW_LISTS), required=True)
    name: str = field("Name", width=32)
    summary: str = field("In plain words", Text(long=True))
    cite: str = field("Where it stands", help="The act and section, or the guidance.")
    note: str = field("Note", Text(long=True), help="Why you added or corrected it, and when you checked.")
    valid_from: date | None = field("Valid from", Day(), width=16)
    valid_to: date | None = field("Valid to", Day(), width=16)
