"""The officer's own texts for letters, in place of those that ship with the program or beside them."""

from dataclasses import dataclass
from typing import ClassVar

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Text


@dataclass(frozen=True, kw_only=True)
class LetterText(Record):
    """The text of a letter, with placeholders that each case fills in."""

    noun: ClassVar[str] = "letter text"
    plural: ClassVar[str] = "letter texts"

    name: str = field("Letter", required=True, width=32)
    replaces: str = field(
        "In place of",
        width=20,
        help="The code of the shipped text that it replaces; empty for one more letter.",
    )
    about: str = field("Used for", Choice(lists.LETTER_USES), required=True, width=14)
    text: str = field("Text", Text(long=True), required=True, width=40)
