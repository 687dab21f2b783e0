"""Which column each kind of answer has, and how its value is written there.

Lists (choices, tags, references) and periods are JSON text in one column: their order is kept, one row is
read instead of many, and nothing in the store asks for a single element, since the whole register is read at
once. Every database holds such a column, PostgreSQL as text or as jsonb. Texts of the user's own have no
longest length; identities and moments, whose form is ours, have one.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache, singledispatch
from typing import Any

from sqlalchemy import Boolean, Date, Dialect, LargeBinary, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from dpotool.domain import kinds
from dpotool.domain.periods import Period

ID_LENGTH = 36
_PARTS_OF_VERSION_1 = 4
MOMENT_LENGTH = 32


class Words(TypeDecorator[str]):
    """Text of any length."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return whole(value) if value else value


class MomentText(TypeDecorator[datetime]):
    """A moment as ISO text in UTC."""

    impl = String(MOMENT_LENGTH)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("A moment needs a time zone.")
        return value.astimezone(UTC).isoformat() if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return datetime.fromisoformat(value) if value else None


class ExactNumber(TypeDecorator[Decimal]):
    """A number in figures, exact to the last of them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class TextList(TypeDecorator[tuple[str, ...]]):
    """Texts in their order, as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        return json.dumps([whole(text) for text in value or ()], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        return _texts(value) if value else ()


class PeriodText(TypeDecorator[Period]):
    """A period as JSON; empty text where there is none."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Period | None, dialect: Dialect) -> str:
        if value is None or value == Period():
            return ""
        return json.dumps(_written(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Period:
        return _period(value) if value else Period()


@lru_cache(maxsize=2048)
def _texts(value: str) -> tuple[str, ...]:
    return tuple(json.loads(value))


@lru_cache(maxsize=2048)
def _period(value: str) -> Period:
    return _read(json.loads(value))


def _written(period: Period) -> list[Any]:
    """The parts of a period; those that version 1 did not know follow only where there are any."""
    texts = [whole(getattr(period, name)) for name in ("unit", "event", "words")]
    known = [period.amount, *texts]
    more = [period.form, period.year, period.bound, [_written(part) for part in period.parts]]
    return [*known, *more] if any(more) else known


def _read(written: list[Any]) -> Period:
    if len(written) == _PARTS_OF_VERSION_1:
        return Period(*written)
    parts = tuple(map(_read, written[-1]))
    return replace(Period(*written[:-1]), parts=parts)


@singledispatch
def column_type(kind: kinds.Kind[Any]) -> TypeEngine[Any]:
    """The type of the column that holds answers of a kind; raises TypeError where a kind has none."""
    raise TypeError(f"No column is known for the kind {type(kind).__name__}.")


def _of(*holding: type[kinds.Kind[Any]], column: Callable[[], TypeEngine[Any]]) -> None:
    for kind in holding:
        column_type.register(kind, lambda _: column())


_of(kinds.Text, kinds.Choice, column=Words)
_of(kinds.Day, column=Date)
_of(kinds.Moment, column=MomentText)
_of(kinds.Number, column=ExactNumber)
_of(kinds.Flag, column=Boolean)
_of(kinds.Choices, kinds.Tags, kinds.References, column=TextList)
_of(kinds.Period, column=PeriodText)
_of(kinds.Picture, column=LargeBinary)
_of(kinds.Reference, column=lambda: String(ID_LENGTH))


def may_be_null(kind: kinds.Kind[Any]) -> bool:
    """Whether an unanswered field of that kind is NULL in its column."""
    return kind.empty() is None


def whole(text: str) -> str:
    """The text as every database takes it: half of a split character becomes a replacement mark."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
