"""The letters that ship with the program: their names, what asks for them, and their texts."""

import tomllib
from dataclasses import dataclass
from functools import cache

from dpotool.assets import resource


@dataclass(frozen=True)
class LetterKind:
    """One letter: its code, its name, the sort of case it belongs to, and the article that asks for it.

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
    """Every letter that ships, in the order in which they are offered."""
    text = resource("templates", "letters", "letters.toml").read_text(encoding="utf-8")
    return tuple(
        LetterKind(**{**entry, "rights": tuple(entry.get("rights", ()))})
        for entry in tomllib.loads(text)["letter"]
    )


def letter_kind(code: str) -> LetterKind | None:
    """The letter with that code, if it ships."""
    return next((kind for kind in letter_kinds() if kind.code == code), None)


@cache
def shipped_text(code: str) -> str:
    """The text of a letter as it ships, with its subject as a heading in the first line."""
    return resource("templates", "letters", f"{code}.md").read_text(encoding="utf-8")


def surrounded(kind: LetterKind, text: str) -> str:
    """The text of a letter with what goes before and after it: salutation, ways to complain, close."""
    subject, body = subject_and_body(text)
    if kind.plain:
        return f"# {subject}\n\n{body}"
    routes = shipped_text("_complaint") if kind.routes else ""
    parts = (shipped_text("_opening"), body, routes, shipped_text("_closing"))
    return f"# {subject}\n\n" + "\n".join(part.strip("\n") + "\n" for part in parts if part.strip())


def subject_and_body(text: str) -> tuple[str, str]:
    """The subject, which is a heading in the first line, and the rest; without a heading, no subject."""
    first, _, rest = text.lstrip("\n").partition("\n")
    return (first[2:].strip(), rest.strip("\n")) if first.startswith("# ") else ("", text.strip("\n"))
