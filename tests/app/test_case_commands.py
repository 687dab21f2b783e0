"""The commands for the log of cases, on a register in a file."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import Workbook, load_workbook

from dpotool.app.commands import REFUSED, run
from dpotool.app.opening import create_register, read_register
from dpotool.domain.case_rows import CaseSearch
from dpotool.domain.changes import Change, Edit
from dpotool.domain.request import Request

REQUEST = Request(
    reference="2026-001",
    received=date(2026, 5, 1),
    rights=("access",),
    requester="Anna Example",
    searches=(CaseSearch(name="mail"),),
)


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register with one request; what the program keeps of it goes to a folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "log.dpo"
    create_register(path, [REQUEST]).close()
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A log that somebody else keeps."""
    book = Workbook()
    book["Sheet"].append(["Ref", "Date received", "Data subject", "Due"])
    book["Sheet"].append(["2026-001", date(2026, 5, 2), "Anna Example", None])
    book["Sheet"].append(["2026-002", "soon", "Ben Example", "6 June"])
    book["Sheet"].title = "SAR log"
    path = tmp_path / "theirs.xlsx"
    book.save(path)
    return path


def references(path: Path) -> list[str]:
    workspace = read_register(path)
    found = [case.reference for case in workspace.register.all(Request)]
    workspace.close()
    return found


def test_the_log_is_written_to_excel(register: Path, tmp_path: Path) -> None:
    assert run(["export", "cases", str(register), "--out", str(tmp_path / "log.xlsx")]) == 0
    book = load_workbook(tmp_path / "log.xlsx")
    assert book["Requests"]["A2"].value == "2026-001"
    assert book["Request searches"]["B2"].value == "mail"


def test_a_log_comes_in_and_what_could_not_be_read_is_said(
    register: Path, workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", "cases", str(register), str(workbook)]) == 0
    said = capsys.readouterr()
    assert said.out == "Cases: 1 new, 1 altered.\n"
    assert said.err.startswith("Sheet “SAR log”, row 3, column “Received on”: “soon” is not a day")
    assert references(register) == ["2026-001", "2026-002"]
    assert run(["import", "cases", str(register), str(workbook)]) == 0
    assert capsys.readouterr().out == "Cases: 2 unchanged.\n"


def test_a_trial_writes_nothing(register: Path, workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "cases", str(register), str(workbook), "--dry-run"]) == 0
    assert capsys.readouterr().out == "Nothing was written. Cases: 1 new, 1 altered.\n"
    assert references(register) == ["2026-001"]


def test_cases_that_are_there_can_be_left_as_they_are(
    register: Path, workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", "cases", str(register), str(workbook), "--existing", "leave"]) == 0
    assert capsys.readouterr().out == "Cases: 1 new, 1 left as they are.\n"


@pytest.mark.parametrize(
    ("more", "words"),
    [(["--existing", "double"], "can be “update” or “leave”"), ([], "is not an Excel workbook")],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], words: str
) -> None:
    letter = tmp_path / "letter.xlsx"
    letter.write_text("Dear parents", encoding="utf-8")
    assert run(["import", "cases", str(register), str(letter), *more]) == REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert words in said.err
    assert said.err.count("\n") == 1


def test_the_calendar_is_written_and_an_altered_case_moves_its_event(register: Path, tmp_path: Path) -> None:
    files = []
    for received in (date(2026, 5, 4), date.today()):
        workspace = read_register(register)
        (case,) = workspace.register.all(Request)
        workspace.apply(Change("Move", (Edit(case, case.replace(received=received)),)))
        workspace.close()
        assert run(["calendar", str(register), "--out", str(tmp_path / "due.ics")]) == 0
        files.append(Calendar.from_ical((tmp_path / "due.ics").read_bytes()).walk("VEVENT"))
    before, after = ({str(event["UID"]): event for event in events} for events in files)
    assert before.keys() == after.keys()
    (due,) = [uid for uid in after if uid.endswith("-due-access")]
    assert after[due]["SUMMARY"] == "Answer 2026-001: Access"
    assert before[due].decoded("DTSTART") < after[due].decoded("DTSTART")
    assert before[due]["SEQUENCE"] <= after[due]["SEQUENCE"]


@pytest.mark.parametrize(
    ("format", "beginning"), [("html", b"<html"), ("docx", b"PK"), ("pdf", b"%PDF-"), ("xlsx", b"PK")]
)
def test_the_figures_of_a_year_are_written_in_each_format(
    register: Path, tmp_path: Path, format: str, beginning: bytes
) -> None:
    out = tmp_path / f"report.{format}"
    asked = ["report", "cases", str(register), "--year", "2026", "--format", format, "--out", str(out)]
    assert run(asked) == 0
    assert out.read_bytes().lstrip().startswith(beginning)


def test_a_school_year_can_be_reported(register: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    asked = ["report", "cases", str(register), "--year", "2025", "--from-month", "9"]
    assert run([*asked, "--format", "text", "--out", str(out)]) == 0
    assert "1 September 2025 to 31 August 2026" in out.read_text(encoding="utf-8")
    assert "One request was received; 0 in 2024/25." in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["--format", "odt"], "choose from: html"),
        (["--format", "pdf", "--from-month", "13"], "begins no year"),
    ],
)
def test_a_report_that_cannot_be_is_refused(
    register: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], words: str
) -> None:
    out = tmp_path / "report"
    assert run(["report", "cases", str(register), "--out", str(out), *more]) == REFUSED
    assert words in capsys.readouterr().err
    assert not out.exists()
