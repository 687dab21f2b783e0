"""What happened in a case, told from its dated answers: nothing of it is written down a second time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.complaint import Complaint
from dpotool.domain.days import LONDON
from dpotool.domain.fields import Record, field_of, fields_of
from dpotool.domain.kinds import Rows
from dpotool.domain.request import Request


@dataclass(frozen=True)
class Happening:
    """One thing that happened: the day, the moment where that is known, what it was, and where it stands.

    `sort` is came, asked, told, done, decided, note, letter or end; `path` leads to the answer that says so.
    """

    day: date
    words: str
    sort: str
    path: str
    moment: datetime | None = None


@dataclass(frozen=True)
class _Told:
    """How one dated answer is told."""

    field: str
    words: str
    sort: str


_REQUEST = (
    _Told("received", "Request received", "came"),
    _Told("acknowledged", "Receipt acknowledged", "told"),
    _Told("identity_asked", "Identity asked for", "asked"),
    _Told("identity_received", "Identity received", "came"),
    _Told("authority_asked", "Authority to act asked for", "asked"),
    _Told("authority_received", "Authority to act received", "came"),
    _Told("fee_asked", "Fee asked for", "asked"),
    _Told("fee_paid", "Fee paid", "came"),
    _Told("extended_on", "Extended by two months", "told"),
    _Told("results_on", "Exam results announced", "came"),
)
_COMPLAINT = (
    _Told("received", "Complaint received", "came"),
    _Told("acknowledged", "Receipt acknowledged", "told"),
    _Told("outcome_sent", "Outcome sent", "told"),
)
_BREACH = (
    _Told("happened_from", "Breach began", "came"),
    _Told("happened_to", "Breach ended", "came"),
    _Told("discovered", "Breach discovered", "came"),
    _Told("aware_at", "Aware of it: the 72 hours begin", "came"),
    _Told("notified_at", "Regulator told", "told"),
    _Told("people_told", "People told", "told"),
)
_END = (
    _Told("closed_on", "Closed", "end"),
    _Told("anonymised_on", "Made anonymous", "end"),
)
_OF_TYPE: dict[type[CaseFile], tuple[_Told, ...]] = {
    Request: (*_REQUEST, *_END),
    Complaint: (*_COMPLAINT, *_END),
    Breach: (*_BREACH, *_END),
}


def _shown(name: str) -> Callable[[Record], str]:
    return lambda row: str(field_of(type(row), name).kind.show(getattr(row, name)))


def _outcome(row: Any) -> str:
    return f"{_shown('right')(row)}: {_shown('result')(row).lower()}"


# Of each row: the field with its day, how that is told, and the sort of happening.
_ROWS: dict[str, tuple[tuple[str, Callable[[Any], str], str], ...]] = {
    "clarifications": (
        ("asked", lambda row: "Clarification asked for", "asked"),
        ("answered", lambda row: "Clarification received", "came"),
    ),
    "searches": (
        ("asked", lambda row: f"Search asked for: {row.name}", "asked"),
        ("done", lambda row: f"Searched: {row.name}", "done"),
    ),
    "third_parties": (("asked", lambda row: f"Other person asked: {row.name}", "asked"),),
    "outcomes": (("day", _outcome, "decided"),),
    "disclosures": (("day", lambda row: f"Sent: {row.what}", "told"),),
    "recipients_told": (("day", lambda row: f"Recipient told: {row.name}", "told"),),
    "progress": (("day", lambda row: f"Told of progress: {row.words}", "told"),),
    "phases": (("moment", lambda row: f"Regulator told more: {row.words}", "told"),),
    "bodies_told": (("day", lambda row: f"Told: {row.name}", "told"),),
    "actions": (("done", lambda row: f"Done: {row.words}", "done"),),
    "notes": (("day", lambda row: str(row.words) or _shown("sort")(row) or "Note", "note"),),
    "letters": (("day", lambda row: f"Letter: {row.title}", "letter"),),
    "attachments": (("day", lambda row: f"File added: {row.name}", "note"),),
}


def story(case: CaseFile) -> tuple[Happening, ...]:
    """Everything dated in a case, the earliest first; what happened on one day in the order of the case."""
    found = (*_of_answers(case), *_of_rows(case))
    return tuple(sorted(found, key=_when))


def _of_answers(case: CaseFile) -> Iterator[Happening]:
    for told in _OF_TYPE[type(case)]:
        value = getattr(case, told.field)
        if value is not None:
            yield _happening(value, _worded(case, told), told.sort, told.field)


def _worded(case: CaseFile, told: _Told) -> str:
    extra = {"received": "channel", "closed_on": "closing", "extended_on": "extension_reason"}.get(told.field)
    if extra is None or not getattr(case, extra):
        return told.words
    return f"{told.words}: {_shown(extra)(case).lower()}"


def _of_rows(case: CaseFile) -> Iterator[Happening]:
    for declared in fields_of(type(case)):
        if not isinstance(declared.kind, Rows):
            continue
        for row in getattr(case, declared.name):
            for name, words, sort in _ROWS.get(declared.name, ()):
                value = getattr(row, name)
                if value is not None:
                    yield _happening(value, words(row), sort, f"{declared.name}/{row.id}/{name}")


def _happening(value: date | datetime, words: str, sort: str, path: str) -> Happening:
    first_line = words.strip().partition("\n")[0].removesuffix(":")
    if isinstance(value, datetime):
        return Happening(value.astimezone(LONDON).date(), first_line, sort, path, value)
    return Happening(value, first_line, sort, path)


_LAST = {"end": 1}


def _when(happening: Happening) -> tuple[date, int, int]:
    moment = happening.moment
    seconds = moment.astimezone(LONDON).hour * 3600 + moment.minute * 60 if moment else 0
    return happening.day, _LAST.get(happening.sort, 0), seconds
