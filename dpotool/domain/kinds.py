"""The kinds of answer that a field can hold, and how each is read and written as text.

A kind knows nothing of widgets, columns or files: other layers attach what they need by dispatch on the kind.
For every kind and each value `v` that it can hold, `kind.parse(kind.show(v)) == v`; of rows, the first field.
"""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Generic, TypeVar

from dpotool.domain import days
from dpotool.domain.errors import NotUnderstood
from dpotool.domain.periods import Period as PeriodValue
from dpotool.domain.terms import LawTerms, Terms

if TYPE_CHECKING:
    from dpotool.domain.fields import Record

T = TypeVar("T")


class Kind(Generic[T]):
    """What sort of answer a field takes."""

    def empty(self) -> T:
        """The value of an unanswered field."""
        raise NotImplementedError

    def is_filled(self, value: T) -> bool:
        """Whether the value answers the question."""
        return value != self.empty()

    def show(self, value: T) -> str:
        """The value as a person writes it."""
        raise NotImplementedError

    def parse(self, text: str) -> T:
        """The value that a text means; raises NotUnderstood with a sentence where it means none."""
        raise NotImplementedError


@dataclass(frozen=True)
class Text(Kind[str]):
    """Words; `long` where they run over several lines."""

    long: bool = False

    def empty(self) -> str:
        return ""

    def is_filled(self, value: str) -> bool:
        return bool(value.strip())

    def show(self, value: str) -> str:
        return value

    def parse(self, text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class Link(Text):
    """An address on the web, an e-mail address, or the place of a document."""


@dataclass(frozen=True)
class Day(Kind[date | None]):
    """A calendar day."""

    def empty(self) -> None:
        return None

    def show(self, value: date | None) -> str:
        return days.show_day(value) if value else ""

    def parse(self, text: str) -> date | None:
        if not text.strip():
            return None
        day = days.read_day(text)
        if day is None:
            raise NotUnderstood(f"“{text.strip()}” is not a day; write it like 3 September 2026 or 3/9/2026.")
        return day


@dataclass(frozen=True)
class Moment(Kind[datetime | None]):
    """A moment to the second, kept in UTC and shown by the clock in London."""

    def empty(self) -> None:
        return None

    def show(self, value: datetime | None) -> str:
        return days.show_moment(value) if value else ""

    def parse(self, text: str) -> datetime | None:
        if not text.strip():
            return None
        moment = days.read_moment(text)
        if moment is None:
            raise NotUnderstood(
                f"“{text.strip()}” is not a day and time; write it like 3 September 2026 14:05."
            )
        return moment


@dataclass(frozen=True)
class Number(Kind[Decimal | None]):
    """A number of things, pounds or hours."""

    def empty(self) -> None:
        return None

    def show(self, value: Decimal | None) -> str:
        return f"{value:f}" if value is not None else ""

    def parse(self, text: str) -> Decimal | None:
        tidy = text.strip().replace(",", "")
        if not tidy:
            return None
        try:
            number = Decimal(tidy)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise NotUnderstood(f"“{text.strip()}” is not a number; write it in figures, like 1,200 or 7.5.")
        return number


@dataclass(frozen=True)
class Flag(Kind[bool]):
    """Yes or no, where no is the answer until somebody says yes."""

    def empty(self) -> bool:
        return False

    def is_filled(self, value: bool) -> bool:
        return True

    def show(self, value: bool) -> str:
        return "Yes" if value else "No"

    def parse(self, text: str) -> bool:
        tidy = text.strip().casefold()
        if tidy in ("yes", "y", "true", "1", "x"):
            return True
        if tidy in ("", "no", "n", "false", "0", "n/a", "none"):
            return False
        raise NotUnderstood(f"“{text.strip()}” is neither yes nor no; write Yes or No.")


@dataclass(frozen=True)
class Choice(Kind[str]):
    """One answer of a list, kept as its code."""

    terms: Terms | LawTerms

    def empty(self) -> str:
        return ""

    def show(self, value: str) -> str:
        return self.terms.label(value) if value else ""

    def parse(self, text: str) -> str:
        return _code(self.terms, text) if text.strip() else ""


@dataclass(frozen=True)
class Choices(Kind[tuple[str, ...]]):
    """Any number of answers of a list, kept as their codes in the order given."""

    terms: Terms | LawTerms

    def empty(self) -> tuple[str, ...]:
        return ()

    def show(self, value: tuple[str, ...]) -> str:
        return "; ".join(self.terms.label(code) for code in value)

    def parse(self, text: str) -> tuple[str, ...]:
        return without_repeats(_code(self.terms, part) for part in parts_of(text))


@dataclass(frozen=True)
class Tags(Kind[tuple[str, ...]]):
    """Short texts of the user's own, each once, such as categories of people."""

    def empty(self) -> tuple[str, ...]:
        return ()

    def show(self, value: tuple[str, ...]) -> str:
        return "; ".join(value)

    def parse(self, text: str) -> tuple[str, ...]:
        return without_repeats(parts_of(text))


@dataclass(frozen=True)
class Period(Kind[PeriodValue]):
    """How long something is kept."""

    def empty(self) -> PeriodValue:
        return PeriodValue()

    def show(self, value: PeriodValue) -> str:
        return str(value)

    def parse(self, text: str) -> PeriodValue:
        return PeriodValue.read(text)


@dataclass(frozen=True)
class Picture(Kind[bytes]):
    """A picture in the PNG format, such as a logo."""

    def empty(self) -> bytes:
        return b""

    def show(self, value: bytes) -> str:
        return base64.b64encode(value).decode("ascii")

    def parse(self, text: str) -> bytes:
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise NotUnderstood("The text is not a picture; choose a PNG file instead.") from None


@dataclass(frozen=True)
class Reference(Kind[str]):
    """Another record, kept as its identity; `target` is the name of its type."""

    target: str

    def empty(self) -> str:
        return ""

    def show(self, value: str) -> str:
        return value

    def parse(self, text: str) -> str:
        return text.strip()


@dataclass(frozen=True)
class References(Kind[tuple[str, ...]]):
    """Any number of other records of one type, kept as their identities in the order given."""

    target: str

    def empty(self) -> tuple[str, ...]:
        return ()

    def show(self, value: tuple[str, ...]) -> str:
        return "; ".join(value)

    def parse(self, text: str) -> tuple[str, ...]:
        return without_repeats(parts_of(text))


@dataclass(frozen=True)
class Rows(Kind[tuple["Record", ...]]):
    """Things of which a record has several, each with facts of its own, in the order given."""

    row: type["Record"]

    def empty(self) -> tuple["Record", ...]:
        return ()

    def show(self, value: tuple["Record", ...]) -> str:
        return "\n".join(row.headline for row in value)

    def parse(self, text: str) -> tuple["Record", ...]:
        return tuple(self.row.named(line.strip()) for line in text.splitlines() if line.strip())


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a list written with semicolons or on lines of their own, without blank ones."""
    return tuple(part.strip() for part in text.replace("\n", ";").split(";") if part.strip())


def without_repeats(parts: Iterable[str]) -> tuple[str, ...]:
    """The parts in their order, each once."""
    return tuple(dict.fromkeys(parts))


def _code(terms: Terms | LawTerms, text: str) -> str:
    code = terms.code(text)
    if code is None and isinstance(terms, Terms):
        answers = ", ".join(term.label for term in terms.entries)
        raise NotUnderstood(f"“{text.strip()}” is not one of the answers; choose from: {answers}.")
    return code or ""
