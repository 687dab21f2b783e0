"""Record sets made many at a time: the leavers of each year, and cases that are closed."""

from collections.abc import Iterable
from datetime import date

from dpotool.domain.case_file import CaseFile
from dpotool.domain.errors import CannotDo
from dpotool.domain.period_dates import Years
from dpotool.domain.retention import RecordSet, RetentionRule

_MOST_YEARS = 150


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
