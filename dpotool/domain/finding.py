"""Where in a record words stand, whatever case and accents they are written in."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Flag, Picture, Rows
from dpotool.domain.register import Register

_LONGEST_EXCERPT = 80


@dataclass(frozen=True)
class Found:
    """A record that holds the words: the path to the field that holds them, its label and what it says."""

    record: Record
    place: str
    label: str
    excerpt: str


def located(register: Register, record: Record, words: str) -> Found:
    """Where in a record the words stand: the earliest word that does, or else the record's name."""
    texts = tuple(texts_of(register, record))
    for word in normal(words).split():
        for place, declared, text in texts:
            if word in normal(text):
                return Found(record, place, declared.label, _excerpt(text, word))
    first = fields_of(type(record))[0]
    return Found(record, first.name, first.label, record.headline)


def normal(text: str) -> str:
    """A text without case and accents, for comparing."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def texts_of(register: Register, record: Record, before: str = "") -> Iterator[tuple[str, Field, str]]:
    """Each answer of a record as people read it, with the path to its field; rows after their record."""
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        place = before + declared.name
        if isinstance(declared.kind, Rows):
            for row in value:
                yield from texts_of(register, row, f"{place}/{row.id}/")
        elif not isinstance(declared.kind, Flag | Picture) and declared.kind.is_filled(value):
            yield place, declared, register.show(declared, value)


def _excerpt(text: str, word: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LONGEST_EXCERPT:
        return line
    start = max(0, normal(line).find(word) - 20)
    begun = "…" if start else ""
    cut = line[start : start + _LONGEST_EXCERPT]
    return begun + cut + ("…" if start + _LONGEST_EXCERPT < len(line) else "")
