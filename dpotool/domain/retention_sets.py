"""Record sets made many at a time: the leavers of each year, and cases that are closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from dpotool.domain import retention_vocabulary as lists
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change, adding, together
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Number, Reference
from dpotool.domain.period_dates import Years
from dpotool.domain.register import Register
from dpotool.domain.removals import these
from dpotool.domain.retention import RecordSet, RetentionRule

_MOST_YEARS = 150
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@dataclass(frozen=True, kw_only=True)
class YearlySets(Record):
    """What is wished for when a record set is made for each of many years; it is not kept itself."""

    noun: ClassVar[str] = "record sets of each year"
    plural: ClassVar[str] = "record sets of each year"

    name: str = field("Called", required=True, help="Such as Leavers; the year follows.")
    rule: str = field("Rule", Reference("RetentionRule"), required=True)
    first: Decimal | None = field("From year", Number(), required=True)
    last: Decimal | None = field("To year", Number(), required=True)
    kind: str = field(
        "Years", Choice(lists.YEAR_KINDS), help="Each set is dated by the last day of its year."
    )
    activity: str = field("Activity", Reference("Activity"))
    owner: str = field("Owner")
    medium: str = field("Medium", Choice(lists.MEDIA))
    place: str = field("Place", help="Such as shelf, cabinet or folder.")


def making(wish: YearlySets, register: Register, years: Years) -> Change:
    """The record sets wished for, as one change; those that are there already are not made again.

    Raises CannotDo where the wish says too little, or where there is nothing left to make.
    """
    rule = register.get(RetentionRule, wish.rule)
    if rule is None:
        raise CannotDo("Please choose the rule under which they are kept.")
    if wish.first is None or wish.last is None:
        raise CannotDo("Please say from which year to which, such as 2010 and 2026.")
    made = yearly(wish.name, rule, _year(wish.first), _year(wish.last), years, wish.kind or "academic")
    there = {(each.name.casefold(), each.rule) for each in register.all(RecordSet)}
    new = [each for each in made if (each.name.casefold(), each.rule) not in there]
    if not new:
        raise CannotDo("All of these record sets are there already.")
    said = {name: getattr(wish, name) for name in ("activity", "owner", "medium", "place")}
    return together(f"Make {these(new)}", (adding(each.replace(**said)) for each in new))


def _year(number: Decimal) -> int:
    if number != int(number) or not _FIRST_YEAR <= number <= _LAST_YEAR:
        raise CannotDo(f"{number} is no year; please write it with four figures, such as 2010.")
    return int(number)


def yearly(
    name: str,
    rule: RetentionRule,
    first: int,
    last: int,
    years: Years,
    kind: str = "academic",
) -> tuple[RecordSet, ...]:
    """One record set for each year of a kind, such as Leavers 2010, dated by the last day of that year.

    Raises CannotDo where the years are the wrong way round, or too many.
    """
    if last < first:
        raise CannotDo(f"The last year, {last}, comes before the first, {first}; please correct one of them.")
    if last - first >= _MOST_YEARS:
        raise CannotDo(f"That would be {last - first + 1} record sets; please choose fewer years.")
    if not name.strip():
        raise CannotDo("Please say what the record sets are called, such as: Leavers.")
    return tuple(
        RecordSet(name=f"{name.strip()} {year}", rule=rule.id, started=years.end(kind, date(year, 1, 1)))
        for year in range(first, last + 1)
    )


def of_cases(
    cases: Iterable[CaseFile], rule: RetentionRule, known: Iterable[RecordSet]
) -> tuple[RecordSet, ...]:
    """One record set for each closed case that has none yet, dated by the day on which it was closed."""
    named = {records.name for records in known}
    closed = (case for case in cases if case.closed_on and not case.anonymised_on)
    made = (
        RecordSet(name=f"{case.noun.capitalize()} {case.reference}", rule=rule.id, started=case.closed_on)
        for case in closed
    )
    return tuple(records for records in made if records.name not in named)
