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
    """Where in a record the words stand: in the first answer that holds most of them, or else in its name."""
    wanted, most = normal(words).split(), 0
    first = fields_of(type(record))[0]
    found = Found(record, first.name, first.label, record.headline)
    for place, declared, text in texts_of(register, record):
        plain = normal(text)
        held = [word for word in wanted if word in plain]
        if len(held) > most:
            most, found = len(held), Found(record, place, declared.label, _excerpt(text, held[0]))
    return found


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
