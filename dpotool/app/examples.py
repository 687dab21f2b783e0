"""The example registers that ship with the program, written as readable text and built into records.

A source has one table for each record, named after its type, with an own `key` by which others refer to it.
"""

import re
import tomllib
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dpotool.assets import resource
from dpotool.domain.errors import CannotDo, NotUnderstood
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import (
    Choices,
    Day,
    Flag,
    Kind,
    Moment,
    Number,
    Picture,
    Reference,
    References,
    Rows,
    Tags,
    without_repeats,
)
from dpotool.domain.records import RECORD_TYPES

EXAMPLES: Mapping[str, str] = MappingProxyType({"larkfield": "larkfield.toml", "york-send": "york-send.toml"})
"""The names of the examples, and the files in `resources/examples` that hold them."""

_SPACE = uuid.UUID("1b7a3a55-93a4-4c8e-9d2e-5f0f3c8f6a10")


def example(name: str) -> tuple[Record, ...]:
    """The records of an example by its name; raises CannotDo where there is none of that name."""
    if name not in EXAMPLES:
        raise CannotDo(f"There is no example “{name}”; choose from: {', '.join(EXAMPLES)}.")
    return example_records(resource("examples", EXAMPLES[name]))


def example_records(path: Path) -> tuple[Record, ...]:
    """The records that a source describes, the same ones each time; raises CannotDo where it is wrong."""
    return _Source(path).records()


def table_name(record_type: type[Record]) -> str:
    """What a source calls the tables of a type of record, such as law_entry."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", record_type.__name__).lower()


TYPES: Mapping[str, type[Record]] = MappingProxyType({table_name(each): each for each in RECORD_TYPES})


class _Source:
    """One source, read once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tables = self._read()
        self._keys = {(kind.__name__, key) for kind, key, _ in self._entries()}

    def records(self) -> tuple[Record, ...]:
        return tuple(self._record(kind, key, answers) for kind, key, answers in self._entries())

    def _read(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            raise CannotDo(f"The example {self._path.name} cannot be read: {fault}.") from fault

    def _entries(self) -> Iterator[tuple[type[Record], str, dict[str, Any]]]:
        met: set[tuple[str, str]] = set()
        for name, content in self._tables.items():
            if name not in TYPES:
                raise self._fault(f"“{name}” is no type of record; there are: {', '.join(TYPES)}")
            for answers in content if isinstance(content, list) else [content]:
                key = self._key(name, answers)
                if (name, key) in met:
                    raise self._fault(f"two records called {name} “{key}”")
                met.add((name, key))
                yield TYPES[name], key, {field: raw for field, raw in answers.items() if field != "key"}

    def _key(self, name: str, answers: Any) -> str:
        key = answers.get("key") if isinstance(answers, dict) else None
        if not isinstance(key, str) or not key:
            raise self._fault(f"a record of type {name} has no key")
        return key

    def _record(self, kind: type[Record], key: str, answers: Mapping[str, Any]) -> Record:
        return self._built(kind, answers, f"{table_name(kind)}/{key}", f"{kind.noun} “{key}”")

    def _built(self, kind: type[Record], answers: Mapping[str, Any], place: str, where: str) -> Record:
        declared = {each.name: each for each in fields_of(kind)}
        for name in answers:
            if name not in declared:
                raise self._fault(f"{where}: “{name}” is no field of {_with_article(kind.noun)}")
        values = {
            name: self._value(declared[name], raw, f"{place}/{name}", f"{where}, field “{name}”")
            for name, raw in answers.items()
        }
        return kind(id=self._identity(place), **values)

    def _value(self, declared: Field, raw: Any, place: str, where: str) -> Any:
        match declared.kind:
            case Rows(row):
                return self._rows(row, raw, place, where)
            case Reference(target):
                return self._referred(target, self._text(raw, where), where)
            case References(target):
                return tuple(self._referred(target, key, where) for key in self._texts(raw, where))
            case Picture() if isinstance(raw, str) and raw.lower().endswith(".png"):
                return self._picture(raw, where)
            case kind:
                return self._plain(kind, raw, where)

    def _rows(self, row: type[Record], raw: Any, place: str, where: str) -> tuple[Record, ...]:
        if not isinstance(raw, list):
            raise self._fault(f"{where}: expected a list")
        first = fields_of(row)[0].name
        tables = [each if isinstance(each, dict) else {first: each} for each in raw]
        return tuple(
            self._built(row, table, f"{place}/{number}", f"{where}, {row.noun} {number}")
            for number, table in enumerate(tables, start=1)
        )

    def _referred(self, target: str, key: str, where: str) -> str:
        if (target, key) not in self._keys:
            raise self._fault(f"{where}: there is no {target.lower()} “{key}”")
        table = next(name for name, kind in TYPES.items() if kind.__name__ == target)
        return self._identity(f"{table}/{key}")

    def _picture(self, name: str, where: str) -> bytes:
        try:
            return (self._path.parent / name).read_bytes()
        except OSError as fault:
            raise self._fault(f"{where}: {name} cannot be read") from fault

    def _plain(self, kind: Kind[Any], raw: Any, where: str) -> Any:
        if isinstance(raw, list):
            return self._list(kind, raw, where)
        if any(isinstance(kind, each) and accepts(raw) for each, accepts in _TYPED):
            return Decimal(str(raw)) if isinstance(kind, Number) else raw
        return self._parsed(kind, self._text(raw, where), where)

    def _list(self, kind: Kind[Any], raw: list[Any], where: str) -> tuple[str, ...]:
        texts = self._texts(raw, where)
        if isinstance(kind, Tags):
            return without_repeats(texts)
        if isinstance(kind, Choices):
            return without_repeats(code for text in texts for code in self._parsed(kind, text, where))
        raise self._fault(f"{where}: takes one answer, not a list")

    def _parsed(self, kind: Kind[Any], text: str, where: str) -> Any:
        try:
            return kind.parse(text)
        except NotUnderstood as fault:
            raise self._fault(f"{where}: {str(fault).removesuffix('.')}") from fault

    def _texts(self, raw: Any, where: str) -> tuple[str, ...]:
        if not isinstance(raw, list):
            raise self._fault(f"{where}: expected a list of texts")
        return tuple(self._text(each, where) for each in raw)

    def _text(self, raw: Any, where: str) -> str:
        if not isinstance(raw, str):
            raise self._fault(f"{where}: “{raw}” should be a text")
        return raw.strip()

    def _identity(self, place: str) -> str:
        return str(uuid.uuid5(_SPACE, f"{self._path.name}/{place}"))

    def _fault(self, sentence: str) -> CannotDo:
        return CannotDo(f"The example {self._path.name} is wrong: {sentence}.")


_TYPED: tuple[tuple[type[Kind[Any]], Callable[[Any], bool]], ...] = (
    (Flag, lambda raw: isinstance(raw, bool)),
    (Day, lambda raw: type(raw) is date),
    (Moment, lambda raw: isinstance(raw, datetime) and raw.tzinfo is not None),
    (Number, lambda raw: isinstance(raw, int | float) and not isinstance(raw, bool)),
)


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"
