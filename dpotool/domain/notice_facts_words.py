"""When two texts say the same, so that a notice says it once."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

T = TypeVar("T")


def likeness(text: str) -> str:
    """What all spellings of one thing share: case, spaces and the stop at the end do not count."""
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(" .;,")


def said_once(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts in their order, each as it was first spelt, without empty ones."""
    first: dict[str, str] = {}
    for text in texts:
        if likeness(text):
            first.setdefault(likeness(text), text.strip())
    return tuple(first.values())


def gathered(things: Iterable[T], key: Callable[[T], Hashable]) -> tuple[tuple[T, ...], ...]:
    """The things that share a key, together, where the first of them stands."""
    groups: dict[Hashable, list[T]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return tuple(tuple(group) for group in groups.values())
