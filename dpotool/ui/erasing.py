"""Asks the officer before a case is made anonymous or deleted for good, and says afterwards what is left."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from dpotool.app.erasing import (
    ErasureReport,
    Outlook,
    copies_still_holding,
    delete_copies,
    delete_for_good,
    deleted_cases,
    erase,
    erase_deleted,
    outlook,
)
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import named
from dpotool.domain.days import show_day
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.store.erased_copies import HeldCopy
from dpotool.ui.page import Desk
from dpotool.ui.waiting_cursor import waiting_cursor

_FINAL: Final = "This cannot be undone, and the steps before it cannot be taken back any more either."
_GOES: Final = (
    "Names, addresses, descriptions, notes, letters and files go from the case, from its history and from "
    "the search. Dates, rights, outcomes and lessons stay, and so do the figures of the year."
)
_BEYOND: Final = (
    "Copies that you saved elsewhere, exports, printed and sent letters are not known to the program; "
    "please see to them yourself."
)
_MOST: Final = 6


def make_anonymous(desk: Desk, case: CaseFile) -> bool:
    """Ask, make a case anonymous, and offer to delete the copies that still hold who it is about.

    What is typed and held back must have been applied. False where the officer thinks better of it, or the
    file refuses.
    """
    asked = f"Make {named(case)} anonymous? {_GOES} {_FINAL}"
    question = "\n\n".join((asked, *warnings(outlook(desk.workspace, case))))
    if not desk.dialogs.confirm("Make anonymous", question, do="Make anonymous"):
        return False
    return _done(desk, lambda: erase(desk.workspace, case, desk.places))


def remove_for_good(desk: Desk, case: CaseFile) -> bool:
    """Ask, delete a case with all that the history knows of it, and offer to delete the copies as well."""
    asked = f"Delete {named(case)} for good, with its history? The figures of the year lose it too. {_FINAL}"
    question = "\n\n".join((asked, *warnings(outlook(desk.workspace, case), stays=False)))
    if not desk.dialogs.confirm("Delete for good", question, do="Delete for good"):
        return False
    return _done(desk, lambda: delete_for_good(desk.workspace, case, desk.places))


def look_into_erased(desk: Desk) -> None:
    """Say what there is still of deleted cases and of what has been erased, and offer to let it go."""
    deleted = len(deleted_cases(desk.workspace))
    if deleted:
        these = "a deleted case" if deleted == 1 else f"{deleted} deleted cases"
        question = f"The history still tells of {these}, with names. Erase that as well? {_FINAL}"
        if desk.dialogs.confirm("Deleted cases", question, do="Erase for good"):
            _done(desk, lambda: erase_deleted(desk.workspace, desk.places))
            return
    copies = copies_still_holding(desk.workspace, desk.places)
    if copies:
        _tell(desk, ErasureReport(copies, is_complete=True))
    else:
        desk.dialogs.tell("Erased data", f"No copy of this register holds what has been erased. {_BEYOND}")


def warnings(seen: Outlook, *, stays: bool = True) -> tuple[str, ...]:
    """What else names the same people, a sentence each; `stays` where the case itself stays."""
    staying = ", ".join(f"“{declared.label}”" for declared in seen.staying)
    told = (
        (staying and stays, f"{staying} will stay, with a word of a name in it; please look at it first."),
        (seen.joined, f"It belongs to {_these(seen.joined)}; you may want to do the same there."),
        (seen.elsewhere, f"A name is also found in {_these(seen.elsewhere)}, which will not be altered."),
    )
    return tuple(sentence for wanted, sentence in told if wanted)


def report_in_words(report: ErasureReport, today: date) -> str:
    """What came of it, and which copies still hold the data until when."""
    parts = [] if report.is_complete else [_LATER]
    if report.copies:
        count = len(report.copies)
        hold = "One copy of the register still holds" if count == 1 else f"{count} copies still hold"
        lines = [_copy_line(copy, today) for copy in report.copies[:_MOST]]
        lines += [f"… and {count - _MOST} more"] if count > _MOST else []
        parts.append(f"{hold} what has been erased:\n" + "\n".join(lines))
    return "\n\n".join((*parts, report.remark, _BEYOND) if report.remark else (*parts, _BEYOND))


_LATER: Final = (
    "There was no room on the disk to write the file anew; what is left of the names in it cannot be seen, "
    "and goes when the register is opened the next time."
)


def _done(desk: Desk, work: Callable[[], ErasureReport]) -> bool:
    try:
        with waiting_cursor():
            report = work()
    except CannotDo as refusal:
        desk.dialogs.refuse(str(refusal))
        return False
    _tell(desk, report)
    return True


def _tell(desk: Desk, report: ErasureReport) -> None:
    told = report_in_words(report, desk.workspace.today)
    if not report.copies:
        desk.dialogs.tell("Done", told)
    elif desk.dialogs.confirm("Copies", f"{told}\n\nDelete these copies now?", do="Delete these copies"):
        try:
            delete_copies(desk.workspace, report.copies, desk.places)
        except CannotDo as refusal:
            desk.dialogs.refuse(str(refusal))


def _copy_line(copy: HeldCopy, today: date) -> str:
    made = show_day(copy.moment.astimezone().date())
    if copy.kept_until is None:
        return f"“{copy.path.name}” of {made}, until you delete it"
    if copy.kept_until <= today:
        return f"The copy of {made}, until the register is opened the next time"
    return f"The copy of {made}, until {show_day(copy.kept_until)} at the latest"


def _these(records: Sequence[Record]) -> str:
    names = [named(each) for each in records[:_MOST]]
    return ", ".join((*names, "others") if len(records) > _MOST else names)
