"""Holds that nobody needs to place: open requests and complaints hold what they are about."""

from collections.abc import Iterator
from datetime import date

from dpotool.domain.complaint import Complaint
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.retention import Hold
from dpotool.domain.search_list import activities_for


def holds_found(register: Register) -> tuple[Hold, ...]:
    """A hold for each open case: to destroy what was asked for is an offence (DPA 2018 s.173).

    Each has the identity of its case, and covers the activities that it names in its searches, or those that
    concern its kinds of person; a case that says neither holds nothing yet.
    """
    return (*_of_requests(register), *_of_complaints(register))


def _of_requests(register: Register) -> Iterator[Hold]:
    for request in register.all(Request):
        if request.is_open:
            named = tuple(search.activity for search in request.searches if search.activity)
            asked = activities_for(register, request) if request.categories else ()
            concerned = named or tuple(each.id for each in asked)
            if concerned:
                name = f"Request {request.reference}"
                yield _hold(request.id, name, "request", request.received, concerned)


def _of_complaints(register: Register) -> Iterator[Hold]:
    for complaint in register.all(Complaint):
        request = register.get(Request, complaint.request)
        if complaint.is_open and request is not None:
            concerned = tuple(search.activity for search in request.searches if search.activity)
            name = f"Complaint {complaint.reference}"
            yield _hold(complaint.id, name, "complaint", complaint.received, concerned)


def _hold(identity: str, name: str, kind: str, placed_on: date | None, activities: tuple[str, ...]) -> Hold:
    return Hold(
        id=identity, name=name, kind=kind, placed_on=placed_on, activities=tuple(dict.fromkeys(activities))
    )
