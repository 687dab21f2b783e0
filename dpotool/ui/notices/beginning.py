"""How a notice begins."""

from datetime import date

from dpotool.domain.activity import Activity
from dpotool.domain.changes import Change, Edit
from dpotool.domain.fields import Record
from dpotool.domain.notice import Notice
from dpotool.domain.notice_facts import covered
from dpotool.domain.register import Register
from dpotool.domain.reviews import years_after


def blank_notice(register: Register, today: date) -> Notice:
    """A draft about all activities in use of the organisation itself, with the usual sections.

    What the organisation does for others as their processor belongs in the notices of those others.
    """
    from dpotool.documents.notice_document import usual_sections

    own = [a for a in register.all(Activity) if a.state in ("", "in-use") and a.capacity != "processor"]
    return Notice(
        reference=next_reference(register),
        state="draft",
        version="1",
        activities=tuple(each.id for each in own),
        updated_on=today,
        review_due=years_after(today, 1),
        sections=usual_sections(register, own),
    )


def with_usual_sections(notice: Notice, register: Register) -> Change:
    """The change that gives a notice the sections that are usual for its activities."""
    from dpotool.documents.notice_document import usual_sections

    sections = usual_sections(register, covered(notice, register))
    after: Record = notice.replace(sections=(*notice.sections, *sections))
    return Change("Add the usual sections", (Edit(notice, after),))


def next_reference(register: Register) -> str:
    """The reference that follows the highest one of the form N-01 so far."""
    taken = (notice.reference.strip() for notice in register.all(Notice))
    numbers = [int(each[2:]) for each in taken if each[:2] == "N-" and each[2:].isdecimal()]
    return f"N-{max(numbers, default=0) + 1:02}"
