"""The columns of a table of records: what each shows of a record, and by what it sorts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Any

from dpotool.domain import kinds
from dpotool.domain.days import MONTHS
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.periods import Period

Say = Callable[[Field, Any], str]
_FIGURES = re.compile(r"(\d+)")
_DAYS_IN = {"days": 1, "weeks": 7, "months": 30, "years": 365}


@dataclass(frozen=True)
class Cell:
    """What a table shows of one record in one column.

    `rank` is what the column sorts by; None where there is nothing, which sorts last. `tags` and `share` (per
    cent) are painted instead of the text, which says the same. `tone` is quiet or attention.
    """

    text: str = ""
    rank: Any = None
    tags: tuple[str, ...] = ()
    share: int | None = None
    tone: str = ""


@dataclass(frozen=True)
class Column:
    """One column: its name in the settings, its heading, its width in characters, and its cells."""

    name: str
    label: str
    width: int
    cell: Callable[[Any], Cell]
    help: str = ""


def columns_of(record_type: type[Record], say: Say) -> tuple[Column, ...]:
    """A column for each declared field of a type of record, but for pictures; `say` puts answers in words."""
    return tuple(
        _column(declared, say)
        for declared in fields_of(record_type)
        if not isinstance(declared.kind, kinds.Picture)
    )


def chosen(columns: Iterable[Column], names: Iterable[str]) -> tuple[Column, ...]:
    """The columns of those names, in that order, leaving out names that there are no longer."""
    known = {column.name: column for column in columns}
    return tuple(known[name] for name in names if name in known)


def natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """What a text sorts by, so that A-9 comes before A-10 and capitals do not matter."""
    parts = (part for part in _FIGURES.split(text.casefold()) if part)
    return tuple((not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts)


def short_day(day: date) -> str:
    """A day as it stands in a column of days, such as 3 Sep 2026."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year:04}"


def _column(declared: Field, say: Say) -> Column:
    def cell(record: Record) -> Cell:
        value = getattr(record, declared.name)
        if not declared.kind.is_filled(value):
            return Cell()
        text = say(declared, value)
        return shown(declared.kind, value, " ".join(text.split()))

    return Column(declared.name, declared.label, declared.width, cell, declared.help)


@singledispatch
def shown(kind: kinds.Kind[Any], value: Any, text: str) -> Cell:
    """The cell for an answer, of which `text` is what people read."""
    return Cell(text, natural(text))


@shown.register
def _(kind: kinds.Day, value: date, text: str) -> Cell:
    return Cell(short_day(value), value, tone="quiet")


@shown.register(kinds.Moment)
@shown.register(kinds.Number)
def _(kind: kinds.Kind[Any], value: Any, text: str) -> Cell:
    return Cell(text, value)


@shown.register
def _(kind: kinds.Flag, value: bool, text: str) -> Cell:
    return Cell(text, not value, tone="" if value else "quiet")


@shown.register
def _(kind: kinds.Period, value: Period, text: str) -> Cell:
    return Cell(text, length_of(value))


@shown.register
def _(kind: kinds.Rows, value: tuple[Record, ...], text: str) -> Cell:
    text = "; ".join(row.headline for row in value if row.headline)
    return Cell(text or f"{len(value)} without a name", natural(text))


def length_of(period: Period) -> tuple[float, str]:
    """What a period sorts by: about how many days it lasts; those in words only come last."""
    days = period.amount * _DAYS_IN.get(period.unit, 1) if period.amount is not None else float("inf")
    return days, str(period).casefold()
