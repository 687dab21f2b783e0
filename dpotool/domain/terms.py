"""Lists from which a field takes its answers: closed ones in the program, open ones in the law."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """One answer of a list: the code that is kept, the words that are shown, and a line of help."""

    code: str
    label: str
    help: str = ""


@dataclass(frozen=True)
class Terms:
    """A closed list of answers that the program knows by heart."""

    name: str
    entries: tuple[Term, ...]

    def label(self, code: str) -> str:
        """The words for a code; a code that the list does not hold stands for itself."""
        return next((term.label for term in self.entries if term.code == code), code)

    def code(self, text: str) -> str | None:
        """The code whose words or code are the text, whatever their case; None where there is none."""
        wanted = text.strip().casefold()
        return next((t.code for t in self.entries if wanted in (t.label.casefold(), t.code.casefold())), None)


@dataclass(frozen=True)
class LawTerms:
    """A list that the law keeps, by its name there; its codes, such as 6(1)(e), are what people write."""

    name: str

    def label(self, code: str) -> str:
        """A code of the law stands for itself."""
        return code

    def code(self, text: str) -> str | None:
        """Any text may be a code: the law changes, and users add to it."""
        return text.strip() or None


def terms(name: str, *entries: tuple[str, str] | tuple[str, str, str]) -> Terms:
    """A closed list written as (code, label) or (code, label, help)."""
    return Terms(name, tuple(Term(*entry) for entry in entries))
