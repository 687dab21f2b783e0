"""What can be inserted into the text of a letter, as the shipped list tells it."""

import tomllib
from dataclasses import dataclass
from functools import cache

from dpotool.assets import resource


@dataclass(frozen=True)
class LetterPlaceholder:
    """One thing to insert: its label, the text that stands for it, and what that says in a letter."""

    label: str
    text: str
    says: str


@dataclass(frozen=True)
class LetterSubject:
    """What can be inserted about one subject, and the sorts of case whose letters have it; empty for all."""

    title: str
    about: tuple[str, ...]
    placeholders: tuple[LetterPlaceholder, ...]


@cache
def letter_subjects() -> tuple[LetterSubject, ...]:
    """Every subject, in the order in which they are offered."""
    text = resource("templates", "letters", "placeholders.toml").read_text(encoding="utf-8")
    return tuple(
        LetterSubject(
            group["title"],
            tuple(group.get("about", ())),
            tuple(LetterPlaceholder(**each) for each in group["placeholder"]),
        )
        for group in tomllib.loads(text)["group"]
    )
