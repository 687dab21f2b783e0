"""Answers as people read them, for the history and the search."""

from collections.abc import Iterator, Mapping
from functools import singledispatch
from typing import Any

from dpotool.domain import kinds
from dpotool.domain.fields import Field, Record, fields_of

Names = Mapping[str, str]


@singledispatch
def told(kind: kinds.Kind[Any], value: Any, names: Names) -> str:
    """An answer in words; records that it refers to by the names given, or by identity without one."""
    return kind.show(value)


@told.register
def _(kind: kinds.Reference, value: str, names: Names) -> str:
    return names.get(value, value)


@told.register
def _(kind: kinds.References, value: tuple[str, ...], names: Names) -> str:
    return "; ".join(names.get(identity, identity) for identity in value)


@told.register
def _(kind: kinds.Picture, value: bytes, names: Names) -> str:
    return f"a picture of {len(value):,} bytes" if value else ""


@told.register
def _(kind: kinds.Rows, value: tuple[Record, ...], names: Names) -> str:
    return "\n".join(_row(row, names) for row in value)


def referred(kind: kinds.Kind[Any], value: Any) -> Iterator[str]:
    """The identities of the records that an answer refers to, itself or in its rows."""
    if isinstance(kind, kinds.Reference):
        yield from (value,) if value else ()
    elif isinstance(kind, kinds.References):
        yield from value
    elif isinstance(kind, kinds.Rows):
        for row in value:
            for declared in fields_of(kind.row):
                yield from referred(declared.kind, getattr(row, declared.name))


def searchable(record: Record) -> str:
    """The words by which a record is found besides its headline: its answers, but no names of others."""
    return "\n".join(text for text in _answers(record) if text)


def _answers(record: Record) -> Iterator[str]:
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        if isinstance(declared.kind, kinds.Rows):
            for row in value:
                yield from _answers(row)
        elif not isinstance(declared.kind, _WITHOUT_WORDS):
            yield declared.kind.show(value)


_WITHOUT_WORDS = (kinds.Flag, kinds.Picture, kinds.Reference, kinds.References)


def _row(row: Record, names: Names) -> str:
    filled = (f for f in fields_of(type(row)) if getattr(row, f.name) != f.kind.empty())
    return "; ".join(_labelled(declared, row, names) for declared in filled)


def _labelled(declared: Field, row: Record, names: Names) -> str:
    return f"{declared.label}: {told(declared.kind, getattr(row, declared.name), names)}"
