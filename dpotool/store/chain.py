"""The arithmetic of a history that can be trusted: salted commitments to what it says, and a chain of hashes.

A line's hash covers the hash of the line before, and, of every text that the line holds, only a salted hash:
so a text, with its salt, can be erased for good, and the chain still holds.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

BEGINNING = "0" * 64


@dataclass(frozen=True)
class Sealed:
    """Two texts, the salt that hides them, and the commitment to them that stays when they are erased."""

    salt: str
    first: str
    second: str

    @property
    def commitment(self) -> str:
        """The salted hash of both texts."""
        return _digest([self.salt, self.first, self.second])


@dataclass(frozen=True)
class Entry:
    """What the chain knows of one answer: which it is, and the commitment to its texts."""

    record_type: str
    record_id: str
    operation: str
    field: str
    commitment: str


def sealed(first: str, second: str) -> Sealed:
    """The two texts with a salt of their own."""
    return Sealed(secrets.token_hex(16), first, second)


def link(
    previous: str, number: int, moment: str, origin: str, commitment: str, entries: Iterable[Entry]
) -> str:
    """The hash of a line, given that of the line before; `moment` is ISO text in UTC."""
    told = [[e.record_type, e.record_id, e.operation, e.field, e.commitment] for e in entries]
    return _digest([previous, number, moment, origin, commitment, told])


def _digest(content: list[object]) -> str:
    return hashlib.sha256(json.dumps(content, separators=(",", ":")).encode("ascii")).hexdigest()
