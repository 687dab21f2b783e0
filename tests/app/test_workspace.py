from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dpotool.app.opening import Places, create_register, read_register, shipped_law
from dpotool.app.workspace import Workspace
from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose
from dpotool.domain.changes import Change, Edit, adding, answering
from dpotool.domain.disposals import remarked
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import field_of
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.organisation import Organisation
from dpotool.domain.register import Register
from dpotool.domain.retention import Disposal

SCHOOL = Organisation(name="Larkfield")
ADMISSIONS = Activity(name="Admissions")
RENAMED = answering(ADMISSIONS, field_of(Activity, "name"), "Places")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_register(tmp_path / "larkfield.dpo", [SCHOOL, ADMISSIONS])
    yield workspace
    workspace.close()


def test_a_change_is_saved_and_told(workspace: Workspace) -> None:
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    workspace.apply(RENAMED)
    assert heard == [RENAMED]
    assert workspace.register.all(Activity)[0].name == "Places"
    assert workspace.saved_at is not None
    workspace.close()
    reopened = read_register(workspace.path)
    assert reopened.register.all(Activity)[0].name == "Places"
    reopened.close()


def test_who_stops_listening_hears_nothing(workspace: Workspace) -> None:
    heard: list[Change] = []
    stop = workspace.subscribe(heard.append)
    stop()
    workspace.apply(RENAMED)
    assert heard == []


def test_a_change_from_another_state_alters_nothing(workspace: Workspace) -> None:
    workspace.apply(RENAMED)
    with pytest.raises(ValueError, match="not as the change expects"):
        workspace.apply(RENAMED)
    assert workspace.register.all(Activity)[0].name == "Places"


def test_the_disposal_log_is_remarked_on_and_not_altered(workspace: Workspace) -> None:
    entry = Disposal(reference="D-2026-001", records="Box 7", day=date(2026, 11, 27), action="destroy")
    workspace.apply(adding(entry))
    for after in (None, entry.replace(records="Box 8")):
        with pytest.raises(CannotDo, match="Add a remark"):
            workspace.apply(Change("Alter", (Edit(entry, after),)))
    later = remarked(entry, "The certificate came.", date(2026, 11, 28), "Officer")
    workspace.apply(Change("Remark", (Edit(entry, later),)))
    assert workspace.register.all(Disposal) == (later,)


def test_a_decision_made_by_a_slip_can_be_undone(workspace: Workspace) -> None:
    decision = adding(Disposal(reference="D-2026-001", records="Box 7"))
    workspace.apply(decision)
    workspace.apply(decision.inverse, origin="undone")
    assert workspace.register.all(Disposal) == ()


class Refusing:
    """A place that takes nothing any more."""

    path = Path("full.dpo")

    def read(self) -> Register:
        return Register([ADMISSIONS])

    def apply(self, change: Change, *, origin: str = "done") -> None:
        raise CannotDo("The disk is full.")

    def search(self, typed: str, limit: int = 50) -> tuple[()]:
        return ()

    def close(self) -> None:
        """There is nothing to close."""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("admis", [("Admissions", "name", "Name", "Admissions")]),
        ("café order", [("Admissions", "description", "Description", "Lunch orders at the Cafe")]),
        ("larkf", [("Larkfield", "name", "Name of the organisation", "Larkfield")]),
        ("nowhere", []),
        ("", []),
    ],
)
def test_words_are_found_with_the_field_that_holds_them(
    workspace: Workspace, words: str, found: list[tuple[str, ...]]
) -> None:
    description = field_of(Activity, "description")
    workspace.apply(answering(ADMISSIONS, description, "Lunch orders at the Cafe"))
    hits = workspace.find(words)
    assert [(hit.record.headline, hit.place, hit.label, hit.excerpt) for hit in hits] == found


def test_words_in_a_row_lead_to_the_row(workspace: Workspace) -> None:
    purpose = Purpose(name="Lottery for places")
    workspace.apply(answering(ADMISSIONS, field_of(Activity, "purposes"), (purpose,)))
    (hit,) = workspace.find("lottery")
    assert hit.place == f"purposes/{purpose.id}/name"


def test_what_cannot_be_saved_is_not_shown_either() -> None:
    workspace = Workspace(Refusing(), shipped_law())
    heard: list[Change] = []
    workspace.subscribe(heard.append)
    with pytest.raises(CannotDo, match="disk is full"):
        workspace.apply(RENAMED)
    assert (heard, workspace.register.all(Activity), workspace.saved_at) == ([], (ADMISSIONS,), None)


def test_the_organisation_is_the_one_recorded(workspace: Workspace) -> None:
    assert workspace.organisation == SCHOOL
    assert Workspace(Refusing(), shipped_law()).organisation.name == ""


def test_the_users_own_law_holds_at_once_and_is_undone_with_its_entry(workspace: Workspace) -> None:
    entry = LawEntry(list_name="lawful-bases", code="6(1)(z)", name="A basis of our own")
    workspace.apply(adding(entry))
    assert workspace.law_today.lawful_basis("6(1)(z)") is not None
    workspace.apply(adding(entry).inverse, origin="undone")
    assert workspace.law_today.lawful_basis("6(1)(z)") is None


def test_today_may_be_any_day() -> None:
    workspace = Workspace(Refusing(), shipped_law(), today=lambda: date(2026, 2, 4))
    assert workspace.law_today.day == date(2026, 2, 4)
    assert workspace.law_today.lawful_basis("6(1)(ea)") is None


def test_copies_of_two_registers_of_one_name_lie_apart(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert places.copies_of(Path("/a/register.dpo")) != places.copies_of(Path("/b/register.dpo"))
