"""Cases out to a workbook and in again, and the logs that people keep in Excel."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from dpotool.app.casework import CASE_TYPES
from dpotool.app.importing import LEAVE, Imported, cases_in, import_cases
from dpotool.app.opening import create_register, read_register, shipped_law
from dpotool.app.workspace import Workspace
from dpotool.documents.cells import Losses, fitted
from dpotool.documents.record_workbook import record_workbook
from dpotool.documents.workbook_import import read_workbook
from dpotool.domain.activity import Activity
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseSearch
from dpotool.domain.changes import Change, Edit
from dpotool.domain.complaint import Complaint
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.kinds import Reference, References, Rows, Text
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.system import System
from tests.strategies import records

TODAY = date(2026, 11, 22)
ACTIVITY, SYSTEM, PARTY = (
    Activity(id="a", name="Admissions"),
    System(id="s", name="Mail"),
    Party(id="p", name="Penfold"),
)
OTHERS: tuple[Record, ...] = (ACTIVITY, SYSTEM, PARTY)


class InMemory:
    """Where a workspace keeps a register that needs no file."""

    path = Path("log.dpo")

    def __init__(self, register: Register) -> None:
        self._register = register

    def read(self) -> Register:
        return self._register

    def apply(self, change: Change, *, origin: str = "done") -> None:
        self._register = self._register.applied(change)

    def search(self, typed: str, limit: int = 50) -> list[Any]:
        return []

    def close(self) -> None:
        pass


def on(*held: Record) -> Workspace:
    return Workspace(InMemory(Register(held)), shipped_law(), today=lambda: TODAY)


def exported(workspace: Workspace) -> bytes:
    register = workspace.register
    return record_workbook(register, {kind: register.all(kind) for kind in CASE_TYPES}, "Log", "").content


def imported(workspace: Workspace, content: bytes, **how: str) -> Imported:
    return cases_in(workspace, read_workbook(content, "log.xlsx"), "log.xlsx", **how)


def log(*rows: list[Any], name: str = "Sheet1", **more: list[list[Any]]) -> bytes:
    """A workbook with one sheet, and more."""
    book = Workbook()
    book["Sheet"].title = name
    for row in rows:
        book[name].append(row)
    for title, lines in more.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for line in lines:
            sheet.append(line)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def named(cases: list[CaseFile]) -> Iterator[CaseFile]:
    """The cases with references of their own, referring to one another and to what the register holds."""
    identities = {kind.__name__: [case.id for case in cases if type(case) is kind] for kind in CASE_TYPES}
    known = {**identities, "Activity": ["a"], "System": ["s"], "Party": ["p"]}
    for number, case in enumerate(cases):
        referred = _referring(case, known)
        yield referred.replace(reference=f"{case.noun} {number}", attachments=(), anonymised_on=None)


def _referring(record: Any, known: dict[str, list[str]]) -> Any:
    answers: dict[str, Any] = {}
    for declared in fields_of(type(record)):
        match declared.kind:
            case Reference(target):
                answers[declared.name] = next(iter(known[target]), "")
            case References(target):
                answers[declared.name] = tuple(known[target])
            case Rows():
                answers[declared.name] = tuple(
                    _referring(row, known) for row in getattr(record, declared.name)
                )
    return record.replace(**answers)


def essence(record: Any, register: Register) -> Any:
    """All that a record says, but for identities, and the spaces around texts."""
    said = []
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        match declared.kind:
            case Text():
                said.append(fitted(value, "", Losses()).strip())
            case Reference() | References():
                said.append(register.show(declared, value))
            case Rows():
                said.append([essence(row, register) for row in value])
            case _:
                said.append(value)
    return said


CASES = st.lists(st.one_of(*(records(kind) for kind in CASE_TYPES)), min_size=1, max_size=4).map(
    lambda cases: tuple(named(cases))
)


@settings(max_examples=15)
@given(CASES)
def test_what_was_exported_comes_in_again_as_it_was(cases: tuple[CaseFile, ...]) -> None:
    source, target = on(*OTHERS, *cases), on(*OTHERS)
    found = imported(target, exported(source))
    assert [str(remark) for remark in found.remarks] == []
    target.apply(found.change)
    before, after = (
        {
            case.reference: essence(case, each.register)
            for kind in CASE_TYPES
            for case in each.register.all(kind)
        }
        for each in (source, target)
    )
    assert after == before


@settings(max_examples=15)
@given(CASES)
def test_what_was_exported_alters_nothing_where_it_came_from(cases: tuple[CaseFile, ...]) -> None:
    workspace = on(*OTHERS, *cases)
    found = imported(workspace, exported(workspace))
    assert found.change.edits == ()
    assert found.unchanged == len(cases)


def test_text_that_a_workbook_cannot_hold_is_not_lost_on_the_way_back() -> None:
    case = Request(id="r", reference="R", description="x" * 40_000, subject="a\x00b", requester=" A ")
    assert imported(on(case), exported(on(case))).change.edits == ()


REQUEST = Request(
    id="r",
    reference="2026-001",
    received=date(2026, 5, 1),
    requester="Anna Example",
    searches=(
        CaseSearch(id="1", name="mail"),
        CaseSearch(id="2", name="files"),
        CaseSearch(id="3", name="paper"),
    ),
)


def test_an_existing_reference_is_updated_and_keeps_its_identity() -> None:
    content = log(
        ["Reference", "Received on", "Who asks", "They are"],
        ["2026-001", date(2026, 5, 2), None, "Solicitor"],
        name="Requests",
    )
    (edit,) = imported(on(REQUEST), content).change.edits
    assert edit == Edit(REQUEST, REQUEST.replace(received=date(2026, 5, 2), relationship="solicitor"))


def test_an_existing_reference_is_left_where_that_is_chosen() -> None:
    content = log(
        ["Reference", "Received on", "Who asks"],
        ["2026-001", date(2026, 5, 2), "Anna"],
        ["2026-002", date(2026, 6, 2), "Ben"],
        name="Requests",
    )
    found = imported(on(REQUEST), content, existing=LEAVE)
    assert (found.left, [case.reference for case in found.added]) == ((REQUEST,), ["2026-002"])
    assert found.summary == "Cases: 1 new, 1 left as they are."


def test_rows_that_are_gone_from_the_workbook_stay_and_altered_ones_keep_their_identity() -> None:
    content = log(
        ["Reference", "Received on", "Who asks"],
        ["2026-001", date(2026, 5, 1), "Anna Example"],
        name="Requests",
        Request_searches=[
            ["Reference", "What was searched", "Who looked"],
            ["2026-001", "paper", None],
            ["2026-001", "mail of the office", "Ben"],
            ["2026-001", "CCTV", None],
            ["2026-001", "telephone", None],
        ],
    )
    (edit,) = imported(on(REQUEST), content).change.edits
    assert [(row.id, row.name) for row in edit.after.searches][:3] == [
        ("1", "mail of the office"),
        ("2", "CCTV"),
        ("3", "paper"),
    ]
    assert [row.name for row in edit.after.searches][3:] == ["telephone"]


def test_an_old_workbook_brings_nothing_back_into_an_anonymous_case() -> None:
    content = exported(on(REQUEST))
    bare = Request(id="r", reference="2026-001", received=date(2026, 5, 1), anonymised_on=TODAY)
    found = imported(on(bare), content)
    assert found.change.edits == ()
    assert "has been made anonymous" in str(found.remarks[0])


def test_a_plain_log_is_read_by_its_headings_wherever_they_stand() -> None:
    content = log(
        ["Larkfield Primary School"],
        ["Subject access requests, kept by the office"],
        [],
        ["Ref No.", "Date Received", "Requester Name", "Method", "Response due", "Date Closed:", "Comments"],
        ["SAR1", date(2025, 9, 3), "Anna Example", "Email", date(2025, 10, 3), "30/9/2025", "By hand"],
        [None, "4 October 2025", "Ben Example", "by post", "asap", "soon", None],
        [None, None, "Total: 2", None, None, None, None],
    )
    found = imported(on(), content)
    first, second = found.added
    assert isinstance(first, Request)
    assert isinstance(second, Request)
    assert (first.reference, first.received, first.channel, first.closed_on, first.rights) == (
        *("SAR1", date(2025, 9, 3), "email", date(2025, 9, 30)),
        ("access",),
    )
    assert [note.words for note in first.notes] == ["By hand", "From log.xlsx\nResponse due: 3 October 2025"]
    assert (second.reference, second.channel, second.closed_on) == ("2025-001", "letter", None)
    assert second.notes[0].words == "From log.xlsx\nResponse due: asap\nDate Closed: soon"
    assert [str(remark) for remark in found.remarks] == [
        "Sheet “Sheet1”, row 6, column “Closed on”: "
        "“soon” is not a day; write it like 3 September 2026 or 3/9/2026.",
        "Sheet “Sheet1”, row 7: It holds too little to be a case, and was passed over.",
        "Sheet “Sheet1”, row 6: It has no reference and was given 2025-001.",
    ]


def test_a_plain_log_imported_twice_does_not_double() -> None:
    content = log(
        ["Ref", "Date received", "Name", "Comments", "Due"],
        ["1", date(2025, 9, 3), "Anna", "By hand", "soon"],
        name="SAR log",
    )
    workspace = on()
    workspace.apply(imported(workspace, content).change)
    again = imported(workspace, content)
    assert (again.change.edits, again.unchanged) == ((), 1)


def test_the_type_of_case_follows_from_headings_and_name() -> None:
    content = log(
        ["Ref", "Date of incident", "Type of breach", "Details", "Root cause", "Number affected"],
        ["B1", date(2025, 9, 3), "Confidentiality", "Letter to wrong address", "Haste", 2],
        name="Data incidents",
        Complaints=[
            ["Ref", "Date received", "Complainant", "Outcome"],
            ["C1", "3/9/2025", "Anna", "Partially upheld"],
        ],
    )
    breach, complaint = sorted(imported(on(), content).added, key=lambda case: case.reference)
    assert isinstance(breach, Breach)
    assert isinstance(complaint, Complaint)
    assert (breach.kinds, breach.happened_from, int(breach.people or 0)) == (
        ("confidentiality",),
        date(2025, 9, 3),
        2,
    )
    assert (complaint.outcome, complaint.received) == ("partly", date(2025, 9, 3))


def test_a_moment_needs_its_time_and_what_is_without_is_kept_in_a_note() -> None:
    content = log(
        ["Reference", "Aware at", "Kind of breach"],
        ["B1", datetime(2026, 9, 3, 14, 5), "Integrity"],
        ["B2", date(2026, 9, 3), "Integrity"],
        name="Breaches",
    )
    found = imported(on(), content)
    first, second = found.added
    assert isinstance(first, Breach)
    assert first.aware_at == datetime(2026, 9, 3, 13, 5, tzinfo=UTC)
    assert "has no time" in str(found.remarks[0])
    assert second.notes[0].words == "From log.xlsx\nAware at: 3 September 2026"


def test_what_another_record_is_called_must_be_known() -> None:
    content = log(
        ["Reference", "Received on", "Who complains", "Request it is about"],
        ["C1", date(2026, 9, 3), "Anna", "2026-001"],
        ["C2", date(2026, 9, 3), "Ben", "2026-999"],
        name="Complaints",
    )
    found = imported(on(REQUEST), content)
    assert [case.request for case in found.added if isinstance(case, Complaint)] == ["r", ""]
    assert [str(remark) for remark in found.remarks] == [
        "Sheet “Complaints”, row 3, column “Request it is about”: "
        "The register has no request “2026-999”; this answer was left out."
    ]


def test_a_reference_that_stands_twice_is_taken_once() -> None:
    content = log(
        ["Reference", "Received on", "Who asks"],
        ["R", "1/2/2026", "A"],
        ["r", "2/2/2026", "B"],
        name="Requests",
    )
    found = imported(on(), content)
    assert len(found.added) == 1
    assert "stands above already" in str(found.remarks[0])


def test_a_workbook_without_a_log_is_refused() -> None:
    with pytest.raises(CannotDo, match="holds no log of cases"):
        imported(on(), log(["Fish", "Chips"], ["1", "2"]))


def test_the_register_is_altered_in_one_step_and_goes_back_in_one(tmp_path: Path) -> None:
    workspace = create_register(tmp_path / "log.dpo", (REQUEST,))
    content = log(
        ["Reference", "Received on", "Who asks"],
        ["2026-001", date(2026, 5, 2), "Anna"],
        ["2026-002", date(2026, 6, 2), "Ben"],
        name="Requests",
    )
    (tmp_path / "log.xlsx").write_bytes(content)
    before = workspace.register
    change = import_cases(workspace, tmp_path / "log.xlsx").change
    assert workspace.register == before
    workspace.apply(change)
    assert len(workspace.register.all(Request)) == 2
    workspace.apply(change.inverse, origin="undone")
    workspace.close()
    again = read_register(tmp_path / "log.dpo")
    assert again.register == before
    again.close()


def test_five_hundred_exported_cases_keep_their_days(tmp_path: Path) -> None:
    cases = [
        Request(
            id=str(n), reference=f"2026-{n:03}", received=date(2026, 1 + n % 12, 1 + n % 28), requester="A"
        )
        for n in range(500)
    ]
    book = load_workbook(io.BytesIO(exported(on(*cases))), read_only=True)
    assert book["Requests"].max_row == 501
    found = imported(on(), exported(on(*cases)))
    assert [case.received for case in found.added if isinstance(case, Request)] == [c.received for c in cases]
