"""What a user adds to the law, or corrects in it, laid over the law that ships with the program."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Protocol

from dpotool.domain.errors import CannotDo
from dpotool.domain.law_files import KINDS, Lists
from dpotool.domain.law_terms import Evidence, LawTerm

WORDS = ("name", "summary", "cite", "note")
DAYS = ("valid_from", "valid_to")


class OwnEntry(Protocol):
    """An entry of the user's own in one of the lists of the law; empty fields leave things as they are."""

    @property
    def list_name(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def cite(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_to(self) -> date | None: ...


def with_own_entries(lists: Lists, entries: Iterable[OwnEntry]) -> Lists:
    """The lists with the user's entries laid over them; half-written entries wait until they make sense.

    Raises CannotDo where an entry belongs to a list that the law does not have.
    """
    amended = dict(lists)
    for entry in sorted(entries, key=lambda each: each.valid_from or date.min):
        if not _is_ready(entry):
            continue
        if entry.list_name not in amended:
            raise CannotDo(f"The law has no list “{entry.list_name}”; correct your own entry “{entry.code}”.")
        amended[entry.list_name] = _amended(amended[entry.list_name], KINDS[entry.list_name], entry)
    return amended


def _is_ready(entry: OwnEntry) -> bool:
    in_order = not (entry.valid_from and entry.valid_to) or entry.valid_from <= entry.valid_to
    return bool(entry.list_name and entry.code.strip()) and in_order


def _amended(terms: tuple[LawTerm, ...], kind: type[LawTerm], entry: OwnEntry) -> tuple[LawTerm, ...]:
    code = entry.code.strip()
    versions = [term for term in terms if term.code == code]
    if not versions:
        return (*terms, kind(**{"code": code, "name": code} | _filled(entry)))
    corrected = _corrected(_version_meant(versions, entry.valid_from or entry.valid_to), entry)
    beside = [rest for version in versions for rest in _beside(version, corrected)]
    place = terms.index(versions[0])
    others = (term for term in terms[place:] if term.code != code)
    return (*terms[:place], *sorted((*beside, corrected), key=_begins), *others)


def _filled(entry: OwnEntry) -> dict[str, Any]:
    words = {key: getattr(entry, key) for key in WORDS if getattr(entry, key).strip()}
    return words | {key: getattr(entry, key) for key in DAYS if getattr(entry, key)}


def _version_meant(versions: list[LawTerm], day: date | None) -> LawTerm:
    latest = max(versions, key=_begins)
    return next((term for term in versions if day and term.holds_on(day)), latest)


def _corrected(version: LawTerm, entry: OwnEntry) -> LawTerm:
    filled = _filled(entry)
    end = filled.get("valid_to", version.valid_to)
    start = filled.get("valid_from", version.valid_from)
    if start and end and end < start:
        filled |= {"valid_from": end} if "valid_to" in filled else {"valid_to": None}
    return replace(version, **filled, evidence=Evidence.OWN)


def _beside(term: LawTerm, corrected: LawTerm) -> list[LawTerm]:
    """What is left of a version once the corrected one holds: the time before it, or all of a later one."""
    start, end = corrected.valid_from or date.min, corrected.valid_to or date.max
    if _begins(term) > end:
        return [term]
    if _begins(term) >= start:
        return []
    return [replace(term, valid_to=min(term.valid_to or date.max, start - timedelta(days=1)))]


def _begins(term: LawTerm) -> date:
    return term.valid_from or date.min
