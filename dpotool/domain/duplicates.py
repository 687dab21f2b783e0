"""A record copied into a new one, and the reference that an activity is given."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from dpotool.domain.fields import Record, fields_of, new_id
from dpotool.domain.kinds import Rows

R = TypeVar("R", bound=Record)
_REFERENCE = re.compile(r"A-(\d{1,6})")


def duplicate(record: R, **answers: Any) -> R:
    """A new record with the same answers but for those given; its rows are new ones too."""
    rows = {
        declared.name: tuple(duplicate(row) for row in getattr(record, declared.name))
        for declared in fields_of(type(record))
        if isinstance(declared.kind, Rows)
    }
    return record.replace(**{"id": new_id(), **rows, **answers})


def next_reference(taken: Iterable[str]) -> str:
    """The reference that follows the highest one of the form A-001 so far."""
    numbers = [int(found[1]) for each in taken if (found := _REFERENCE.fullmatch(each.strip()))]
    return f"A-{max(numbers, default=0) + 1:03}"


def name_of_copy(name: str, taken: Iterable[str]) -> str:
    """What a copy is called, such as Payroll (copy), or Payroll (copy 2) where that is taken."""
    used = set(taken)
    numbered = (f"{name} (copy{f' {n}' if n > 1 else ''})" for n in range(1, len(used) + 2))
    return next(each for each in numbered if each not in used)
