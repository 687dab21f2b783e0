"""Removing several records at once."""

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Recipient
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.removals import left_without, removals, these

ONE, OTHER = Party(name="Meadow"), Party(name="Brightlens")
PAYROLL = Activity(
    name="Payroll",
    joint_controllers=(ONE.id, OTHER.id),
    recipients=(Recipient(name="Bank", party=ONE.id),),
)
REGISTER = Register((ONE, OTHER, PAYROLL))


def test_references_to_all_of_them_go_and_come_back() -> None:
    change = removals(REGISTER, (ONE, OTHER))
    after = REGISTER.applied(change)
    left = after.all(Activity)[0]
    assert left.joint_controllers == ()
    assert left.recipients[0].party == ""
    assert after.all(Party) == ()
    assert after.applied(change.inverse) == REGISTER


def test_names_those_that_stay_behind() -> None:
    assert left_without(REGISTER, (ONE, OTHER)) == (PAYROLL,)
    assert left_without(REGISTER, (ONE, PAYROLL)) == ()


def test_a_record_that_is_gone_already_is_passed_over() -> None:
    change = removals(REGISTER, (ONE, Party(name="Gone")))
    assert [edit.subject for edit in change.edits if edit.after is None] == [ONE]


def test_says_them_in_a_few_words() -> None:
    assert these((ONE,)) == "party “Meadow”"
    assert these((ONE, OTHER)) == "2 parties"
