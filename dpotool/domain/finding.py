"""Find records by any words in them, whatever case and accents they are written in."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Flag, Picture, Rows
from dpotool.domain.register import Register

_NAMED_BY = 4
_BEGINS_WITH = 2
_LONGEST_EXCERPT = 80


@dataclass(frozen=True)
class Found:
    """A record that holds the words: the path to the field that holds them, its label and what it says."""

    record: Record
    place: str
    label: str
    excerpt: str
    rank: int


def find(register: Register, words: str, most: int = 20) -> tuple[Found, ...]:
    """The records that hold all of the words, each in any of its fields, the likeliest first."""
    wanted = normal(words).split()
    if not wanted:
        return ()
    found = [hit for record in register if (hit := _match(register, record, wanted)) is not None]
    return tuple(sorted(found, key=lambda hit: (-hit.rank, hit.record.headline.casefold()))[:most])


def normal(text: str) -> str:
    """A text without case and accents, for comparing."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def _match(register: Register, record: Record, wanted: list[str]) -> Found | None:
    title = normal(record.headline)
    texts = [(place, declared, text, normal(text)) for place, declared, text in texts_of(register, record)]
    if not all(any(word in plain for *_, plain in texts) for word in wanted):
        return None
    rank = _NAMED_BY * all(word in title for word in wanted) + _BEGINS_WITH * title.startswith(wanted[0])
    place, declared, text, _ = next(entry for entry in texts if wanted[0] in entry[3])
    return Found(record, place, declared.label, _excerpt(text, wanted[0]), rank)


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
