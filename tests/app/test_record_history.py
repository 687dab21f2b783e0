"""The history of one record, from a real file."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dpotool.app.opening import shipped_law
from dpotool.app.record_history import altered_lines, record_history
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.changes import Change, Edit, adding, answering
from dpotool.domain.fields import field_of
from dpotool.store.register_file import RegisterFile

PAYROLL = Activity(name="Pay")
NAME = field_of(Activity, "name")
FUNCTION = field_of(Activity, "function")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    opened = Workspace(RegisterFile.create(tmp_path / "larkfield.dpo", clock=clock), shipped_law())
    opened.apply(adding(PAYROLL))
    yield opened
    opened.close()


def type_name(workspace: Workspace, text: str) -> None:
    activity = workspace.register.get(Activity, PAYROLL.id)
    assert activity
    workspace.apply(answering(activity, NAME, text, typing=PAYROLL.id + "name"))


def test_tells_the_latest_first_with_answers_before_and_after(workspace: Workspace, clock: Clock) -> None:
    clock.go_on(60)
    type_name(workspace, "Payroll")
    latest, first = record_history(workspace, PAYROLL)
    assert [(a.label, a.before, a.after) for a in latest.answers] == [("Name", "Pay", "Payroll")]
    assert latest.moment - first.moment == timedelta(hours=1)
    assert "Add" in first.label


def test_typing_with_pauses_is_one_step(workspace: Workspace, clock: Clock) -> None:
    clock.go_on(60)
    for text in ("Payr", "Payrol", "Payroll"):
        clock.go_on(1)
        type_name(workspace, text)
    latest, _ = record_history(workspace, PAYROLL)
    assert [(a.before, a.after) for a in latest.answers] == [("Pay", "Payroll")]


def test_another_sitting_or_field_is_another_step(workspace: Workspace, clock: Clock) -> None:
    type_name(workspace, "Payroll")
    clock.go_on(11)
    type_name(workspace, "Payroll and pensions")
    activity = workspace.register.get(Activity, PAYROLL.id)
    assert activity
    workspace.apply(answering(activity, FUNCTION, "People"))
    labels = [[answer.label for answer in step.answers] for step in record_history(workspace, PAYROLL)]
    assert labels[:3] == [["Function"], ["Name"], ["Name"]]


def test_says_what_was_taken_back(workspace: Workspace) -> None:
    type_name(workspace, "Payroll")
    change = answering(PAYROLL, NAME, "Payroll")
    workspace.apply(change.inverse, origin="undone")
    assert [step.note for step in record_history(workspace, PAYROLL)][:2] == ["taken back", ""]


def test_leaves_out_the_answers_of_other_records(workspace: Workspace) -> None:
    other = Activity(name="Admissions")
    workspace.apply(
        Change("Bring in", (Edit(PAYROLL, PAYROLL.replace(function="People")), Edit(None, other)))
    )
    latest = record_history(workspace, PAYROLL)[0]
    assert [answer.label for answer in latest.answers] == ["Function"]


def test_of_long_answers_only_the_altered_lines_matter() -> None:
    assert altered_lines("To teach\nTo report", "To report\nTo plan") == (("To teach",), ("To plan",))
