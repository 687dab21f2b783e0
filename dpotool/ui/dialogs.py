"""What the window asks the officer, behind one small object, so that tests can answer."""

from pathlib import Path
from typing import Protocol


class Dialogs(Protocol):
    """What pages may ask and say; the window gives real dialogs, tests give scripted answers."""

    def tell(self, title: str, message: str) -> None:
        """Say something that needs no answer."""
        ...

    def refuse(self, message: str) -> None:
        """Say in one sentence why something could not be done, and what to do."""
        ...

    def confirm(self, title: str, message: str, *, do: str) -> bool:
        """Ask before something that cannot be undone; `do` is the verb on the button."""
        ...

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """Ask for a line of text; None where the officer thinks better of it."""
        ...

    def choose(self, title: str, question: str, answers: tuple[str, ...]) -> int | None:
        """Ask for one of several answers; its place in the list, or None."""
        ...

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for an existing file; `kinds` as Qt writes them, such as Registers (*.dpo)."""
        ...

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        """Ask where a file is to be written, having confirmed that an existing one may be replaced."""
        ...
