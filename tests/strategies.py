"""Values of every kind of answer, and records made of them, for tests that hold for all."""

import string
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import singledispatch
from typing import Any, TypeVar

from hypothesis import strategies as st

from dpotool.domain import kinds
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.periods import Period
from dpotool.domain.terms import LawTerms, Terms, terms

R = TypeVar("R", bound=Record)

COLOURS = terms("colours", ("red", "Red"), ("green", "Green", "Like grass."), ("blue", "Blue"))
LAW_CODES = ("6(1)(a)", "6(1)(e)", "9(2)(h)", "13(2)(b)")
_LINE = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
_UNITS = ("days", "weeks", "months", "years")


def values(kind: kinds.Kind[Any]) -> st.SearchStrategy[Any]:
    """Any value that an answer of a kind can have, the empty one among them."""
    if isinstance(kind, kinds.Rows):
        return st.lists(records(kind.row), max_size=2).map(tuple)
    return st.just(kind.empty()) | filled(kind)


@singledispatch
def filled(kind: kinds.Kind[Any]) -> st.SearchStrategy[Any]:
    """Any value of a kind that answers the question."""
    raise TypeError(f"No values are known for the kind {type(kind).__name__}.")


def records(record_type: type[R]) -> st.SearchStrategy[R]:
    """Records of a type with any answers."""
    return _built(record_type, lambda declared: values(declared.kind))


def full_records(record_type: type[R]) -> st.SearchStrategy[R]:
    """Records of a type with every field answered."""
    return _built(record_type, lambda declared: filled(declared.kind))


def _built(record_type: type[R], answer: Callable[[Field], st.SearchStrategy[Any]]) -> st.SearchStrategy[R]:
    answers = {declared.name: answer(declared) for declared in fields_of(record_type)}
    return st.builds(record_type, id=st.uuids(version=4).map(str), **answers)


def every_kind(row: type[Record]) -> tuple[kinds.Kind[Any], ...]:
    """One of each kind of answer; rows are of the type given."""
    return (
        kinds.Text(),
        kinds.Text(long=True),
        kinds.Link(),
        kinds.Day(),
        kinds.Moment(),
        kinds.Number(),
        kinds.Flag(),
        kinds.Choice(COLOURS),
        kinds.Choice(LawTerms("lawful_bases")),
        kinds.Choices(COLOURS),
        kinds.Choices(LawTerms("lawful_bases")),
        kinds.Tags(),
        kinds.Period(),
        kinds.Picture(),
        kinds.Reference("Party"),
        kinds.References("Party"),
        kinds.Rows(row),
    )


@filled.register
def _(kind: kinds.Text) -> st.SearchStrategy[str]:
    return _words(_LINE | st.just("\n") if kind.long else _LINE, 40)


@filled.register
def _(kind: kinds.Link) -> st.SearchStrategy[str]:
    return _words(st.sampled_from(string.ascii_lowercase), 8).map(lambda word: f"https://{word}.example/")


@filled.register
def _(kind: kinds.Day) -> st.SearchStrategy[date]:
    return st.dates()


@filled.register
def _(kind: kinds.Moment) -> st.SearchStrategy[datetime]:
    """Moments to the second, in years in which the clocks of London kept to GMT and BST."""
    moments = st.datetimes(datetime(1980, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
    return moments.map(lambda moment: moment.replace(microsecond=0))


@filled.register
def _(kind: kinds.Number) -> st.SearchStrategy[Decimal]:
    return st.integers(-(10**12), 10**12).map(Decimal) | st.decimals(-(10**9), 10**9, places=2)


@filled.register
def _(kind: kinds.Flag) -> st.SearchStrategy[bool]:
    return st.just(True)


@filled.register
def _(kind: kinds.Choice) -> st.SearchStrategy[str]:
    return st.sampled_from(_codes(kind.terms))


@filled.register
def _(kind: kinds.Choices) -> st.SearchStrategy[tuple[str, ...]]:
    return _several(st.sampled_from(_codes(kind.terms)))


@filled.register
def _(kind: kinds.Tags) -> st.SearchStrategy[tuple[str, ...]]:
    return _several(_words(_LINE, 12).map(lambda text: text.replace(";", ",").strip()))


@filled.register
def _(kind: kinds.Period) -> st.SearchStrategy[Period]:
    event = st.sampled_from(("", "date of birth", "the end of the contract", "the child’s 25th birthday"))
    lengths = st.builds(Period, amount=st.integers(0, 9999), unit=st.sampled_from(_UNITS), event=event)
    return lengths | _words(_LINE, 30).map(Period.read)


@filled.register
def _(kind: kinds.Picture) -> st.SearchStrategy[bytes]:
    return st.binary(min_size=1, max_size=60)


@filled.register
def _(kind: kinds.Reference) -> st.SearchStrategy[str]:
    return st.uuids(version=4).map(str)


@filled.register
def _(kind: kinds.References) -> st.SearchStrategy[tuple[str, ...]]:
    return _several(st.uuids(version=4).map(str))


@filled.register
def _(kind: kinds.Rows) -> st.SearchStrategy[tuple[Record, ...]]:
    return st.lists(full_records(kind.row), min_size=1, max_size=2).map(tuple)


def _words(characters: st.SearchStrategy[str], length: int) -> st.SearchStrategy[str]:
    return st.text(characters, min_size=1, max_size=length).filter(lambda text: text.strip())


def _several(each: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(each, min_size=1, max_size=3, unique=True).map(tuple)


def _codes(answers: Terms | LawTerms) -> tuple[str, ...]:
    return LAW_CODES if isinstance(answers, LawTerms) else tuple(term.code for term in answers.entries)
