"""What fields offer to choose from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One answer offered: the code that is kept, what is read, and a line that explains it.

    A `new` one does not exist yet: it is made when it is chosen from the list, and never by typing alone.
    """

    code: str
    label: str
    help: str = ""
    new: bool = False


Offer = Callable[[str], tuple[Entry, ...]]


def matching(entries: Iterable[Entry], typed: str) -> tuple[Entry, ...]:
    """The entries that hold every word typed; those come first whose code or label begin with the text."""
    words = typed.casefold().split()
    found = [entry for entry in entries if all(word in _said(entry) for word in words)]
    return tuple(sorted(found, key=lambda entry: not _begins(entry, typed.casefold().strip())))


def entry_named(entries: Iterable[Entry], typed: str) -> Entry | None:
    """The entry whose code or label is the text, whatever its case."""
    wanted = typed.strip().casefold()
    return next((e for e in entries if wanted in (e.code.casefold(), e.label.casefold())), None)


def entry_meant(entries: Iterable[Entry], typed: str) -> Entry | None:
    """The entry that a text names, or the only one in whose code or label every word of it stands."""
    words = typed.casefold().split()
    known = tuple(entry for entry in entries if not entry.new)
    found = [entry for entry in known if all(word in _named(entry) for word in words)]
    return entry_named(known, typed) or (found[0] if words and len(found) == 1 else None)


def _named(entry: Entry) -> str:
    return f"{entry.code} {entry.label}".casefold()


def _said(entry: Entry) -> str:
    return f"{_named(entry)} {entry.help.casefold()}"


def _begins(entry: Entry, typed: str) -> bool:
    return entry.code.casefold().startswith(typed) or entry.label.casefold().startswith(typed)
