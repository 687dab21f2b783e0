"""Copies of records, and the references that activities are given."""

import pytest

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import DataItem, Purpose
from dpotool.domain.duplicates import duplicate, name_of_copy, next_reference

PAYROLL = Activity(
    name="Payroll", purposes=(Purpose(name="To pay staff"),), data_items=(DataItem(name="Bank account"),)
)


def test_a_copy_has_the_same_answers_and_nothing_else_in_common() -> None:
    copy = duplicate(PAYROLL, name="Pensions")
    assert copy.name == "Pensions"
    assert copy.purposes[0].name == "To pay staff"
    assert copy.purposes[0].replace(id=PAYROLL.purposes[0].id) == PAYROLL.purposes[0]
    rows = (*copy.purposes, *copy.data_items)
    assert not {copy.id, *(row.id for row in rows)} & {
        PAYROLL.id,
        PAYROLL.purposes[0].id,
        PAYROLL.data_items[0].id,
    }


@pytest.mark.parametrize(
    ("taken", "following"),
    [
        ([], "A-001"),
        (["A-001", "A-009"], "A-010"),
        (["A-999"], "A-1000"),
        (["HR-7", "A-02 ", "A-x", ""], "A-003"),
    ],
)
def test_references_go_on_from_the_highest(taken: list[str], following: str) -> None:
    assert next_reference(taken) == following


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        (["Payroll"], "Payroll (copy)"),
        (["Payroll", "Payroll (copy)"], "Payroll (copy 2)"),
        (["Payroll (copy)", "Payroll (copy 2)"], "Payroll (copy 3)"),
    ],
)
def test_a_copy_has_a_name_of_its_own(taken: list[str], name: str) -> None:
    assert name_of_copy("Payroll", taken) == name
