"""Making a case anonymous: what may tell who somebody is goes, what the figures are made of stays."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Reference, Rows, Tags, Text
from dpotool.domain.register import Register, referring
from dpotool.domain.request import Request

_SHORT = 2
C = TypeVar("C", bound=CaseFile)
R = TypeVar("R", bound=Record)
_WORD = re.compile(r"[^\W\d_]{2,}")
_WHO: dict[type[CaseFile], tuple[str, ...]] = {
    Request: ("requester", "subject", "requester_email"),
    Complaint: ("complainant", "subject", "complainant_email"),
    Breach: ("reported_by",),
}


def anonymised(case: C, day: date) -> C:
    """The case without the answers, its own and in its rows, that may tell who somebody is.

    Dates, rights, outcomes and everything else that figures are made of stay, and so does the reference.
    """
    return _without_persons(case).replace(anonymised_on=day)


def may_tell_who(declared: Field) -> bool:
    """Whether answers to a field that were altered since may tell who somebody is: personal ones, all free
    words, and rows, since of what was typed once nobody knows whether it was written without names.
    """
    return declared.personal or isinstance(declared.kind, Text | Tags | Rows)


def names_in(case: CaseFile) -> tuple[str, ...]:
    """The names and addresses of the persons of a case, each once, by which they are searched for."""
    answers = (str(getattr(case, name)).strip() for name in _WHO.get(type(case), ()))
    return tuple(dict.fromkeys(answer for answer in answers if answer))


def still_naming(case: CaseFile) -> tuple[Field, ...]:
    """The fields that would stay, and hold a word of the names that go; the officer should look at them."""
    words = words_in(names_in(case))
    after = _without_persons(case)
    return tuple(declared for declared in fields_of(type(after)) if words & words_in(_texts(declared, after)))


def named_with(register: Register, case: CaseFile) -> tuple[CaseFile, ...]:
    """The cases joined to this one, such as the complaint about a request, that are not anonymous yet."""
    joined = {each.id: each for each in (*referring(register, case.id), *_referred(register, case))}
    return tuple(
        each for each in joined.values() if isinstance(each, CaseFile) and each.anonymised_on is None
    )


def words_in(texts: Iterable[str]) -> frozenset[str]:
    """The words in some texts by which a name may be known, without regard to capitals afterwards.

    Those of three letters and more, and of two where they are not in small letters: Ng, but not of.
    """
    found = (word for text in texts for word in _WORD.findall(text))
    return frozenset(word.casefold() for word in found if len(word) > _SHORT or not word.islower())


def _without_persons(record: R) -> R:
    answers: dict[str, Any] = {}
    for declared in fields_of(type(record)):
        if declared.personal:
            answers[declared.name] = declared.kind.empty()
        elif isinstance(declared.kind, Rows):
            answers[declared.name] = tuple(map(_without_persons, getattr(record, declared.name)))
    return record.replace(**answers)


def _texts(declared: Field, record: Record) -> Iterator[str]:
    value = getattr(record, declared.name)
    if isinstance(declared.kind, Rows):
        for row in value:
            for each in fields_of(declared.kind.row):
                yield from _texts(each, row)
    elif isinstance(declared.kind, Text | Tags):
        yield declared.kind.show(value)


def _referred(register: Register, case: CaseFile) -> Iterator[Record]:
    for declared in fields_of(type(case)):
        if isinstance(declared.kind, Reference):
            found = register.find(getattr(case, declared.name))
            yield from (found,) if found else ()
