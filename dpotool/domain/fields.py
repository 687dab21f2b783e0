"""Records and their fields: each field is declared once, and every layer reads that declaration."""

import dataclasses
import uuid
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Self, cast

from dpotool.domain.kinds import Kind, Rows, Text


@dataclass(frozen=True)
class Field:
    """What is asked, what sort of answer it takes, and which rule asks for it.

    `width` is in characters, for table and spreadsheet columns. `aliases` are headings under which the
    spreadsheets of other people ask the same. `personal` answers may tell who somebody is: they are what
    goes when a record is made anonymous.
    """

    name: str
    label: str
    kind: Kind[Any]
    required: bool = False
    article: str = ""
    help: str = ""
    width: int = 24
    aliases: tuple[str, ...] = ()
    personal: bool = False


def field(
    label: str,
    kind: Kind[Any] | None = None,
    *,
    required: bool = False,
    article: str = "",
    help: str = "",
    width: int = 24,
    aliases: tuple[str, ...] = (),
    personal: bool = False,
) -> Any:
    """Declare a field of a record; one line of text where no kind is given."""
    kind = kind or Text()
    declared = Field("", label, kind, required, article, help, width, aliases, personal)
    return dataclasses.field(default_factory=kind.empty, metadata={"field": declared})


def new_id() -> str:
    """A new identity for a record, never used before."""
    return str(uuid.uuid4())


@dataclass(frozen=True, kw_only=True)
class Record:
    """Something that is recorded: an identity, and the fields that its type declares."""

    noun: ClassVar[str] = "record"
    plural: ClassVar[str] = "records"

    id: str = dataclasses.field(default_factory=new_id)

    @property
    def headline(self) -> str:
        """What people call this record: the answer to the first field of its type."""
        first = fields_of(type(self))[0]
        return str(first.kind.show(getattr(self, first.name)))

    @classmethod
    def named(cls, headline: str) -> Self:
        """A new record with only its first field answered, from text."""
        first = fields_of(cls)[0]
        answers: dict[str, Any] = {first.name: first.kind.parse(headline)}
        return cls(**answers)

    def replace(self, **answers: Any) -> Self:
        """The same record with other answers."""
        return dataclasses.replace(self, **answers)


def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    """The declared fields of a type of record, in the order of declaration."""
    return _declared(cast(Any, record_type))


@cache
def _declared(record_type: Any) -> tuple[Field, ...]:
    return tuple(
        dataclasses.replace(entry.metadata["field"], name=entry.name)
        for entry in dataclasses.fields(record_type)
        if "field" in entry.metadata
    )


def field_of(record_type: type[Record], name: str) -> Field:
    """One declared field by its name; raises KeyError where the type declares none of that name."""
    for declared in fields_of(record_type):
        if declared.name == name:
            return declared
    raise KeyError(f"{record_type.__name__} has no field {name}")


def row_types_of(record_type: type[Record]) -> tuple[type[Record], ...]:
    """The types of the rows that a type of record holds."""
    return tuple(declared.kind.row for declared in fields_of(record_type) if isinstance(declared.kind, Rows))


def is_blank(record: Record) -> bool:
    """Whether no field of the record has been answered."""
    return all(getattr(record, f.name) == f.kind.empty() for f in fields_of(type(record)))
