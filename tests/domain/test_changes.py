from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose, Recipient
from dpotool.domain.changes import Change, Edit, adding, answering, differences, together
from dpotool.domain.fields import Record, field_of, fields_of
from dpotool.domain.party import Party
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register, referring, removal
from tests.strategies import records, values

NAME = field_of(Activity, "name")


def test_a_change_is_named_for_undo_and_history() -> None:
    activity = Activity(name="Admissions")
    assert adding(activity).label == "Add activity “Admissions”"
    assert answering(activity, NAME, "Places").label == "Change Name of activity “Places”"
    assert adding(Activity()).label == "Add activity without a name"


def test_an_edit_needs_one_record() -> None:
    with pytest.raises(ValueError, match="before or after"):
        Edit(None, None)
    with pytest.raises(ValueError, match="one record"):
        Edit(Activity(), Activity())


def test_the_register_after_a_change_is_another_value() -> None:
    activity = Activity(name="Admissions")
    before = Register()
    after = before.applied(adding(activity))
    assert before.all(Activity) == ()
    assert after.all(Activity) == (activity,)
    assert after.find(activity.id) == activity
    assert after.applied(adding(activity).inverse) == before


def test_a_change_from_another_state_is_refused() -> None:
    activity = Activity(name="Admissions")
    change = answering(activity, NAME, "Places")
    with pytest.raises(ValueError, match="not as the change expects"):
        Register().applied(change)


def test_typing_in_one_field_merges_and_other_steps_do_not() -> None:
    activity = Activity(name="A")
    first = answering(activity, NAME, "Ad", typing="burst 1")
    second = answering(first.edits[0].subject, NAME, "Adm", typing="burst 1")
    merged = first.merged(second)
    assert merged is not None
    assert merged.edits == (Edit(activity, second.edits[0].after),)
    assert first.merged(answering(first.edits[0].subject, NAME, "Adm", typing="burst 2")) is None
    assert first.merged(answering(activity, NAME, "Adm", typing="burst 1")) is None
    assert answering(activity, NAME, "x").merged(second) is None


def test_differences_name_the_fields_and_leave_out_what_stayed_empty() -> None:
    activity = Activity(name="Admissions", owner="Office")
    found = {declared.name: (before, after) for declared, before, after in differences(Edit(None, activity))}
    assert found == {"name": (None, "Admissions"), "owner": (None, "Office")}


def test_several_changes_are_one_step() -> None:
    step = together("Import", [adding(Activity(name="A")), adding(Party(name="B"))])
    assert len(Register().applied(step).all(Activity)) == 1
    assert Register().applied(step).applied(step.inverse) == Register()


def test_removing_a_record_takes_every_reference_to_it_away() -> None:
    party = Party(name="Council")
    activity = Activity(
        name="Admissions", joint_controllers=(party.id, "other"), recipients=(Recipient(party=party.id),)
    )
    untouched = Activity(name="Payroll")
    register = Register([party, activity, untouched])
    step = removal(register, party)
    after = register.applied(step)
    assert referring(register, party.id) == (activity,)
    assert referring(after, party.id) == ()
    assert after.all(Activity)[0].joint_controllers == ("other",)
    assert after.get(Party, party.id) is None
    assert after.applied(step.inverse) == register


def test_references_are_shown_by_name() -> None:
    party = Party(name="Council")
    register = Register([party])
    declared = field_of(Activity, "joint_controllers")
    assert register.show(declared, (party.id, "gone")) == "Council"
    assert register.show(field_of(Recipient, "party"), party.id) == "Council"
    assert register.show(NAME, "Admissions") == "Admissions"


def test_records_are_picked_in_the_order_asked() -> None:
    one, two = Party(name="One"), Party(name="Two")
    assert Register([one, two]).pick(Party, (two.id, "gone", one.id)) == (two, one)


@st.composite
def any_step(draw: st.DrawFn, register: Register) -> Change:
    """Any single step that the register as it stands allows."""
    present = list(register)
    choice = draw(st.sampled_from(("add", "answer", "remove") if present else ("add",)))
    if choice == "add":
        return adding(draw(records(Party)) if draw(st.booleans()) else draw(st.sampled_from(RECORD_TYPES))())
    record: Record = draw(st.sampled_from(present))
    if choice == "remove":
        return removal(register, record)
    declared = draw(st.sampled_from(fields_of(type(record))))
    value: Any = draw(values(declared.kind))
    return answering(record, declared, value)


@settings(max_examples=8)
@given(data=st.data())
def test_undoing_fifty_steps_restores_an_equal_register_and_redoing_them_too(data: st.DataObject) -> None:
    start = Register([Activity(name="Admissions", purposes=(Purpose(name="offer places"),))])
    done: list[Change] = []
    register = start
    for _ in range(50):
        step = data.draw(any_step(register))
        register = register.applied(step)
        done.append(step)
    end = register
    for step in reversed(done):
        register = register.applied(step.inverse)
    assert register == start
    for step in done:
        register = register.applied(step)
    assert register == end
