"""The agenda of an open register follows its changes."""

from datetime import date

from dpotool.app.falling_due import FallingDue
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.changes import Change, answering
from dpotool.domain.fields import field_of
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from tests.ui.desks import law
from tests.ui.memory_keeping import MemoryKeeping

TODAY = date(2026, 11, 22)


def test_names_the_kind_of_record_of_each_entry() -> None:
    party = Party(name="Penfold", contract_review=TODAY)
    activity = Activity(name="Payroll", review_due=TODAY)
    workspace = Workspace(MemoryKeeping(party, activity), law(), today=lambda: TODAY)
    assert sorted(FallingDue(workspace).nouns()) == ["activity", "activity", "party"]


def test_follows_a_change_that_fills_gaps_of_another_record() -> None:
    organisation = Organisation(name="Larkfield", public_authority=True)
    workspace = Workspace(MemoryKeeping(organisation), law(), today=lambda: TODAY)
    falling_due = FallingDue(workspace)
    workspace.subscribe(falling_due.follow)
    before = _gaps(falling_due)
    workspace.apply(answering(organisation, field_of(Organisation, "officer_name"), "The bursar"))
    assert 0 < _gaps(falling_due) < before


def test_an_empty_change_leaves_the_agenda_as_it_is() -> None:
    workspace = Workspace(MemoryKeeping(), law(), today=lambda: TODAY)
    falling_due = FallingDue(workspace)
    falling_due.follow(Change("Nothing", ()))
    assert list(falling_due.nouns()) == []


def _gaps(falling_due: FallingDue) -> int:
    (reason,) = [entry.reason for stretch in falling_due.agenda() for entry in stretch.entries]
    return int(reason.split()[0])
