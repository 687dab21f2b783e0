"""Rows copied from a spreadsheet become records."""

from datetime import date

import pytest

from dpotool.app.pasting import pasted
from dpotool.domain.activity import Activity
from dpotool.domain.errors import CannotDo
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.system import System

BRIGHTDESK = System(name="Brightdesk")
REGISTER = Register((BRIGHTDESK, Activity(name="Payroll", reference="A-004")))


def test_headings_are_known_by_label_alias_and_name() -> None:
    text = "Activity\tdepartment\tReviewed on\tpurpose of processing\nTrips\tEducation\t3/9/2026\tTo plan\n"
    (trips,) = pasted(text, Activity, REGISTER).records
    assert isinstance(trips, Activity)
    assert (trips.name, trips.function, trips.reviewed_on) == ("Trips", "Education", date(2026, 9, 3))
    assert [purpose.name for purpose in trips.purposes] == ["To plan"]


def test_headings_that_nobody_knows_are_passed_over_and_told() -> None:
    assert pasted("Name\tShoe size\nTrips\t38\n", Activity, REGISTER).passed_over == ("Shoe size",)


def test_cells_of_several_lines_are_one_answer() -> None:
    (trips,) = pasted('Name\tDescription\nTrips\t"We go out.\nWe come back."\n', Activity, REGISTER).records
    assert isinstance(trips, Activity)
    assert trips.description == "We go out.\nWe come back."


def test_activities_get_references_of_their_own() -> None:
    text = "Name\tReference\nTrips\t\nMeals\tA-004\nClubs\tA-020\nVisits\t\n"
    references = [record.reference for record in pasted(text, Activity, REGISTER).records]  # type: ignore[attr-defined]
    assert references == ["A-005", "A-006", "A-020", "A-021"]


def test_other_records_are_found_by_name_or_begun_once() -> None:
    text = "Name\tSystems\nTrips\tbrightdesk; Minibus diary\nVisits\tMinibus diary\n"
    found = pasted(text, Activity, REGISTER)
    after = REGISTER.applied(found.change)
    assert [system.name for system in after.all(System)] == ["Brightdesk", "Minibus diary"]
    trips, visits = found.records
    assert isinstance(trips, Activity)
    assert isinstance(visits, Activity)
    assert trips.systems == (BRIGHTDESK.id, *visits.systems)


def test_is_one_step_that_can_be_taken_back() -> None:
    change = pasted("Name\tRoles\nMeadow\t\nBrightlens\t\n", Party, REGISTER).change
    assert change.label == "Paste 2 parties"
    assert REGISTER.applied(change).applied(change.inverse) == REGISTER


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no heading “Name”"),
        ("Trips\tEducation\n", "no heading “Name”"),
        ("Name\tFunction\n", "no row below"),
        ("Name\n" + "x" * 200_000, "no rows of a spreadsheet"),
        ("Name\tReviewed on\nTrips\tsoon\n", "Row 1, column “Reviewed on”: “soon” is not a day"),
        ("Name\tWe act as\nTrips\tboss\n", "choose from: Controller"),
    ],
)
def test_says_what_cannot_be_read_and_where(text: str, sentence: str) -> None:
    with pytest.raises(CannotDo, match=sentence):
        pasted(text, Activity, REGISTER)
