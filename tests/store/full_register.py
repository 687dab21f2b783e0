"""A register in which every field of every type of record is answered, the same whenever it is made."""

import uuid
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import singledispatch
from typing import Any, TypeVar

from dpotool.domain import kinds
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.periods import Period
from dpotool.domain.terms import Terms

R = TypeVar("R", bound=Record)
_SPACE = uuid.UUID("6f0c1f0e-2a8f-4a5e-9c3e-0d1b6a5f4c21")
_ROWS = 2


def full_records(record_types: tuple[type[Record], ...], each: int = 2) -> tuple[Record, ...]:
    """Several full records of each type; references point to records of the right type among them."""
    return tuple(full_record(record_type, number) for record_type in record_types for number in range(each))


def full_record(record_type: type[R], number: int = 0) -> R:
    """One full record of a type; another number gives other answers."""
    answers = {each.name: answer(each.kind, each.label, number) for each in fields_of(record_type)}
    return record_type(id=_identity(record_type.__name__, number), **answers)


@singledispatch
def answer(kind: kinds.Kind[Any], label: str, number: int) -> Any:
    """An answer of a kind that is not the empty one."""
    raise TypeError(f"No answer is known for the kind {type(kind).__name__}.")


@answer.register
def _(kind: kinds.Text, label: str, number: int) -> str:
    return f"{label} {number}, café" + ("\nsecond line" if kind.long else "")


@answer.register
def _(kind: kinds.Link, label: str, number: int) -> str:
    return f"https://larkfield.example/{number}"


@answer.register
def _(kind: kinds.Day, label: str, number: int) -> date:
    return date(2026, 9, 1 + number)


@answer.register
def _(kind: kinds.Moment, label: str, number: int) -> datetime:
    return datetime(2026, 9, 3, 14, 5, number, tzinfo=UTC)


@answer.register
def _(kind: kinds.Number, label: str, number: int) -> Decimal:
    return Decimal("1234567890.10") + number


@answer.register
def _(kind: kinds.Flag, label: str, number: int) -> bool:
    return True


@answer.register
def _(kind: kinds.Choice, label: str, number: int) -> str:
    return _codes(kind)[number % len(_codes(kind))]


@answer.register
def _(kind: kinds.Choices, label: str, number: int) -> tuple[str, ...]:
    return _codes(kind)[::-1]


@answer.register
def _(kind: kinds.Tags, label: str, number: int) -> tuple[str, ...]:
    return (f"{label} {number}", "pupils", "Zoë’s class")


@answer.register
def _(kind: kinds.Period, label: str, number: int) -> Period:
    return Period(number + 1, "years", "date of birth")


@answer.register
def _(kind: kinds.Picture, label: str, number: int) -> bytes:
    return bytes(range(256))


@answer.register
def _(kind: kinds.Reference, label: str, number: int) -> str:
    return _identity(kind.target, number)


@answer.register
def _(kind: kinds.References, label: str, number: int) -> tuple[str, ...]:
    return (_identity(kind.target, 1), _identity(kind.target, 0))


@answer.register
def _(kind: kinds.Rows, label: str, number: int) -> tuple[Record, ...]:
    return tuple(full_record(kind.row, _ROWS * number + position) for position in range(_ROWS))


def _codes(kind: kinds.Choice | kinds.Choices) -> tuple[str, ...]:
    if isinstance(kind.terms, Terms):
        return tuple(term.code for term in kind.terms.entries)
    return ("6(1)(e)", "6(1)(a)")


def _identity(type_name: str, number: int) -> str:
    return str(uuid.uuid5(_SPACE, f"{type_name} {number}"))
