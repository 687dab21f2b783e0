"""The disposal log: a decision that something goes makes an entry, to which only remarks are added."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dpotool.domain.changes import Change, Edit, together
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.period_dates import Years
from dpotool.domain.register import Register
from dpotool.domain.removals import these
from dpotool.domain.retention import Annotation, Disposal, Hold, RecordSet, RetentionDecision, RetentionRule
from dpotool.domain.retention_due import decided, holds_on, keeping
from dpotool.domain.system import System

_REFERENCE = re.compile(r"D-(\d{4})-(\d{1,6})")
_STEPS = {
    "destroy": "Record the destruction of",
    "anonymise": "Record that was made anonymous:",
    "transfer": "Record the passing on of",
    "archive": "Record the offer to the archive of",
    "keep": "Keep longer:",
}


@dataclass(frozen=True)
class Manner:
    """How something went: by which means, by whom, who saw it, and to whom it was passed."""

    how: str = ""
    by: str = ""
    witness: str = ""
    to: str = ""


def deciding(
    sets: Iterable[RecordSet],
    decision: RetentionDecision,
    manner: Manner,
    register: Register,
    years: Years,
    extra_holds: Iterable[Hold] = (),
) -> Change:
    """One decision about several record sets, as one change, with an entry of the log for each that goes.

    Raises CannotDo, and decides nothing, where one of them is held or the decision says too little.
    """
    chosen = tuple(sets)
    if not chosen:
        raise CannotDo("Please select the record sets first.")
    if decision.action == "transfer" and not manner.to.strip():
        raise CannotDo("Please say to whom they were passed on.")
    holds = (*register.all(Hold), *extra_holds)
    after = [decided(each, _own(decision), holds_on(each, holds)) for each in chosen]
    edits = [Change("", (Edit(before, kept),)) for before, kept in zip(chosen, after, strict=True)]
    if decision.action != "keep":
        edits += [
            Change("", (Edit(None, entry),)) for entry in _entries(chosen, decision, manner, register, years)
        ]
    return together(f"{_STEPS[decision.action]} {these(chosen)}", edits)


def remarked(disposal: Disposal, words: str, day: date, who: str) -> Disposal:
    """An entry of the log with one remark more; raises CannotDo where nothing is said."""
    if not words.strip():
        raise CannotDo("Please write the remark first.")
    return disposal.replace(remarks=(*disposal.remarks, Annotation(words=words, day=day, who=who)))


def alters_the_log(change: Change) -> bool:
    """Whether a change alters an entry of the log, takes one out, or touches a remark that was made on one.

    That an entry leads to its record set is no part of what it says: the set may be deleted later.
    """
    return any(
        isinstance(edit.before, Disposal) and not _only_adds_remarks(edit.before, edit.after)
        for edit in change.edits
    )


def _only_adds_remarks(before: Disposal, after: Record | None) -> bool:
    if not isinstance(after, Disposal):
        return False
    kept = after.remarks[: len(before.remarks)] == before.remarks
    return kept and before.replace(remarks=(), set="") == after.replace(remarks=(), set="")


def next_disposal_reference(year: int, taken: Iterable[str]) -> str:
    """The reference that follows the highest one of the year so far, such as D-2026-001."""
    found = (_REFERENCE.fullmatch(each.strip()) for each in taken)
    numbers = [int(each[2]) for each in found if each and int(each[1]) == year]
    return f"D-{year}-{max(numbers, default=0) + 1:03}"


def _own(decision: RetentionDecision) -> RetentionDecision:
    """The decision as a row of its own."""
    return RetentionDecision(
        action=decision.action,
        day=decision.day,
        who=decision.who,
        reason=decision.reason,
        until=decision.until,
    )


def _entries(
    sets: tuple[RecordSet, ...],
    decision: RetentionDecision,
    manner: Manner,
    register: Register,
    years: Years,
) -> list[Disposal]:
    day = decision.day or date.min
    taken = [each.reference for each in register.all(Disposal)]
    entries = []
    for records in sets:
        reference = next_disposal_reference(day.year, taken)
        taken.append(reference)
        entries.append(_entry(records, reference, decision, manner, register, years))
    return entries


def _entry(
    records: RecordSet,
    reference: str,
    decision: RetentionDecision,
    manner: Manner,
    register: Register,
    years: Years,
) -> Disposal:
    rule = register.get(RetentionRule, records.rule) or RetentionRule()
    system = register.get(System, records.system)
    where = (records.place, system.headline if system else "")
    return Disposal(
        reference=reference,
        records=records.name,
        set=records.id,
        day=decision.day,
        action=decision.action,
        how=manner.how,
        by=manner.by or decision.who,
        witness=manner.witness,
        to=manner.to,
        quantity=records.quantity,
        place=", ".join(filter(None, where)),
        rule=f"{rule.name}: {rule.period}" if rule.name else "",
        authority=rule.authority,
        due=keeping(records, register, years, decision.day or date.min).day,
    )
