"""The feed for calendars: everything that falls due, under identities that stay, as a library reads it."""

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from dpotool.app.commands import run
from dpotool.app.feed import Feed, write_feed
from dpotool.app.opening import create_register, read_register, shipped_law
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.breach import Breach
from dpotool.domain.case_rows import CaseAction
from dpotool.domain.changes import Change, Edit
from dpotool.domain.complaint import Complaint
from dpotool.domain.feed import FED, FeedWanted
from dpotool.domain.fields import Record
from dpotool.domain.notice import Notice
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.periods import Period
from dpotool.domain.request import Request
from dpotool.domain.retention import Hold, RecordSet, RetentionDecision, RetentionRule, Review
from dpotool.store.register_file import RegisterFile

TODAY = date(2026, 11, 27)
NAME = "Anna Example"
RULE = RetentionRule(
    id="rule", name="Personnel file", code="X1", period=Period.read("6 years after employment ends")
)
LATE = RecordSet(id="late", name=NAME, rule="rule", started=date(2019, 8, 31))
HELD = RecordSet(id="held", name="Claimant", rule="rule", started=date(2020, 11, 3))
HOLD = Hold(id="hold", name=f"Claim of {NAME}", kind="claim", placed_on=date(2026, 9, 2), sets=("held",))
STAFF = Activity(id="staff", name="Staff", review_due=date(2027, 2, 1), dpia_review=date(2027, 3, 1))
REQUEST = Request(
    id="r", reference="2026-014", received=date(2026, 11, 2), rights=("access",), requester=NAME
)
COMPLAINT = Complaint(
    id="c",
    reference="C-2026-01",
    received=date(2026, 11, 20),
    complainant=NAME,
    actions=(CaseAction(id="a1", words=f"Ring {NAME}", due=date(2026, 12, 4), owner=NAME),),
)
BREACH = Breach(id="b", reference="B-2026-01", title=NAME, aware_at=datetime(2026, 11, 26, 9, 0, tzinfo=UTC))
ALL: tuple[Record, ...] = (
    Organisation(id="o", name="Larkfield", nation="england", fee_due=date(2027, 1, 9)),
    *(RULE, LATE, HELD, HOLD, STAFF, REQUEST, COMPLAINT, BREACH),
    Review(id="training", name="Training of all staff", every=12, next_due=date(2026, 12, 14)),
    Notice(id="n", title="For parents", review_due=date(2027, 6, 1)),
    Party(id="p", name="Penfold Payroll Ltd", contract_review=date(2027, 5, 1)),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "Larkfield.dpo"
    create_register(path, ALL).close()
    with closing(Workspace(RegisterFile.open(path), shipped_law(), today=lambda: TODAY)) as opened:
        yield opened


def events(file: Path) -> dict[str, Any]:
    """The events of a file by their identities, of which none is there twice."""
    found = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    by_identity = {str(event["UID"]): event for event in found}
    assert len(by_identity) == len(found)
    return by_identity


def alter(workspace: Workspace, record: Record, **answers: Any) -> None:
    current = workspace.register.find(record.id)
    assert current is not None
    workspace.apply(Change("Alter", (Edit(current, dataclasses.replace(current, **answers)),)))


def test_every_kind_of_what_falls_due_is_in_it_and_what_is_held_is_not(workspace: Workspace) -> None:
    entries = Feed(workspace).entries()
    assert {entry.category for entry in entries if not entry.over} == {name for _, name in FED}
    assert all(entry.record != "held" for entry in entries)


def test_nobody_is_named_unless_the_officer_wishes(workspace: Workspace, tmp_path: Path) -> None:
    write_feed(workspace, tmp_path / "due.ics")
    assert NAME.encode() not in (tmp_path / "due.ics").read_bytes()
    found = events(tmp_path / "due.ics")
    assert str(found["late-decisions"]["SUMMARY"]) == "Decide about records: Personnel file (X1)"
    assert str(found["c-actions-a1-done"]["SUMMARY"]) == "Action from C-2026-01"
    write_feed(workspace, tmp_path / "named.ics", FeedWanted(names=True))
    named = events(tmp_path / "named.ics")
    assert str(named["late-decisions"]["SUMMARY"]) == f"Decide about {NAME}"


def test_what_was_decided_to_be_kept_longer_does_not_tell_why(workspace: Workspace) -> None:
    kept = RetentionDecision(action="keep", day=TODAY, reason=f"{NAME} asked", until=date(2027, 8, 31))
    alter(workspace, LATE, decisions=(kept,))
    entry = next(each for each in Feed(workspace).entries() if each.record == "late")
    assert (entry.when, entry.words) == (date(2027, 8, 31), "Kept longer as decided. Art 5(1)(e)")


def test_only_what_is_wanted_goes_in_with_the_reminders_that_are_wanted(workspace: Workspace) -> None:
    wanted = FeedWanted(frozenset({"review", "notice", "breach"}), date(2026, 12, 31), (14, 0))
    found = {entry.uid: entry for entry in Feed(workspace, wanted).entries()}
    assert set(found) == {"training-next_due", "b-72-hours"}
    assert found["training-next_due"].reminders == (timedelta(days=14), timedelta(0))
    assert found["b-72-hours"].reminders == (timedelta(hours=24), timedelta(hours=4))
    none = FeedWanted(reminders=())
    assert all(entry.reminders == () for entry in Feed(workspace, none).entries())


def test_a_day_that_moves_moves_its_event_and_leaves_the_others_as_they_were(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "due.ics"
    write_feed(workspace, file)
    first = events(file)
    alter(workspace, STAFF, review_due=date(2027, 2, 8))
    write_feed(workspace, file)
    second = events(file)
    assert second.keys() == first.keys()
    moved = {uid for uid in first if first[uid]["SEQUENCE"] != second[uid]["SEQUENCE"]}
    assert moved == {"staff-review_due"}
    assert second["staff-review_due"]["SEQUENCE"] > first["staff-review_due"]["SEQUENCE"]
    assert second["staff-review_due"].decoded("DTSTART") == date(2027, 2, 8)


@pytest.mark.parametrize(
    ("uid", "settle"),
    [
        ("staff-review_due", lambda opened: alter(opened, STAFF, review_due=None)),
        ("late-decisions", lambda opened: alter(opened, LATE, disposed_on=TODAY)),
        ("late-decisions", lambda opened: alter(opened, HOLD, sets=("held", "late"))),
        ("r-due-access", lambda opened: opened.apply(Change("Delete", (Edit(REQUEST, None),)))),
    ],
)
def test_what_is_no_longer_due_is_cancelled_once_and_stays_so(
    workspace: Workspace, tmp_path: Path, uid: str, settle: Callable[[Workspace], None]
) -> None:
    file = tmp_path / "due.ics"
    write_feed(workspace, file)
    before = events(file)[uid]
    settle(workspace)
    write_feed(workspace, file)
    after = events(file)[uid]
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert not after.walk("VALARM")
    write_feed(workspace, file)
    assert events(file)[uid]["SEQUENCE"] == after["SEQUENCE"]


def test_the_file_of_another_register_is_replaced_and_cancels_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    create_register(tmp_path / "other.dpo", [Organisation(id="other", fee_due=date(2027, 4, 1))]).close()
    with closing(read_register(tmp_path / "other.dpo")) as other:
        write_feed(other, tmp_path / "due.ics")
    write_feed(workspace, tmp_path / "due.ics")
    assert not [uid for uid in events(tmp_path / "due.ics") if uid.startswith("other")]


def test_the_agenda_and_the_feed_tell_the_same_events(workspace: Workspace, tmp_path: Path) -> None:
    path = str(workspace.path)
    workspace.close()
    between = ["--from", "2020-01-01", "--to", "2030-01-01"]
    assert run(["agenda", path, *between, "--ics", "--out", str(tmp_path / "agenda.ics")]) == 0
    assert run(["calendar", path, "--out", str(tmp_path / "due.ics")]) == 0
    agenda, feed = events(tmp_path / "agenda.ics"), events(tmp_path / "due.ics")
    assert agenda.keys() <= feed.keys()
    assert {"r-due-access", "c-acknowledge", "c-actions-a1-done", "b-72-hours", "o-fee_due"} <= agenda.keys()
    assert all(feed[uid].decoded("DTSTART") == agenda[uid].decoded("DTSTART") for uid in agenda)


def test_a_file_that_is_no_calendar_is_replaced(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "due.ics").write_bytes(b"\xff\xfe\x00BEGIN:VEVENT\r\nX-DPOTOOL-REGISTER:o\r\nEND:VEVENT\r\n")
    assert write_feed(workspace, tmp_path / "due.ics") > 10
    assert not Calendar.from_ical((tmp_path / "due.ics").read_bytes()).errors
