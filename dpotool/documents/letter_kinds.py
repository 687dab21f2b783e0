"""The letters that ship with the program: their names, what asks for them, and their texts."""

import tomllib
from dataclasses import dataclass
from functools import cache

from dpotool.assets import resource


@dataclass(frozen=True)
class LetterKind:
    """One letter: its code, its name, what it is used for, and the article that asks for it.

    `rights` are those for which it is offered, all where empty; `step` is the step of a case after which it
    is offered; `routes` is whether the ways to complain follow; `plain` has neither salutation nor close.
    """

    code: str
    name: str
    about: str
    article: str = ""
    rights: tuple[str, ...] = ()
    step: str = ""
    routes: bool = False
    plain: bool = False


@cache
def letter_kinds() -> tuple[LetterKind, ...]:
    """Every letter and form that ships, in the order in which they are offered."""
    return _kinds("letter")


@cache
def letter_parts() -> tuple[LetterKind, ...]:
    """What stands around the text of every letter that is not plain: beginning, ways to complain, end."""
    return _kinds("part")


def letter_kind(code: str) -> LetterKind | None:
    """The letter, form or part with that code, if it ships."""
    return next((kind for kind in (*letter_kinds(), *letter_parts()) if kind.code == code), None)


@cache
def shipped_text(code: str) -> str:
    """The text of a letter as it ships, with its subject as a heading in the first line."""
    return resource("templates", "letters", f"{code}.md").read_text(encoding="utf-8")


def around(kind: LetterKind) -> tuple[tuple[LetterKind, ...], tuple[LetterKind, ...]]:
    """The parts that go before the text of a letter, and those that go after it."""
    opening, routes, closing = letter_parts()
    if kind.plain:
        return (), ()
    return (opening,), (routes, closing) if kind.routes else (closing,)


def subject_and_body(text: str) -> tuple[str, str]:
    """The subject, which is a heading in the first line, and the rest; without a heading, no subject."""
    first, _, rest = text.lstrip("\n").partition("\n")
    return (first[2:].strip(), rest.strip("\n")) if first.startswith("# ") else ("", text.strip("\n"))


def _kinds(sort: str) -> tuple[LetterKind, ...]:
    text = resource("templates", "letters", "letters.toml").read_text(encoding="utf-8")
    return tuple(
        LetterKind(**{**entry, "rights": tuple(entry.get("rights", ()))})
        for entry in tomllib.loads(text)[sort]
    )
