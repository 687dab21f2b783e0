"""How people reach somebody: the rows in which contact details are kept."""

from dataclasses import dataclass
from typing import ClassVar

from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Link, Text


@dataclass(frozen=True, kw_only=True)
class ContactRoute(Record):
    """Whom to ask about what: one purpose, one audience, and the ways that reach the right person."""

    noun: ClassVar[str] = "contact"
    plural: ClassVar[str] = "contacts"

    purpose: str = field(
        "What it is for", help="Such as: to ask a question, to correct something, to complain."
    )
    audience: str = field("For whom", help="Leave empty where it is for everybody.")
    name: str = field("Person or team")
    email: str = field("E-mail")
    telephone: str = field("Telephone", width=16)
    address: str = field("Postal address", Text(long=True))
    link: str = field("Web page or form", Link())
