"""The command `dpotool letter`: letters and forms as files, and sentences where it cannot."""

from pathlib import Path

import pytest

from dpotool.app.commands import run
from dpotool.app.examples import example
from dpotool.app.opening import create_register
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import adding, together
from dpotool.domain.complaint import Complaint
from dpotool.domain.request import Request
from tests.app.test_commands import refused
from tests.app.test_letters import COMPLAINT, REQUEST


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("letters") / "larkfield.dpo"
    others = (record for record in example("larkfield") if not isinstance(record, CaseFile))
    workspace = create_register(path, others, "Begin with the example")
    twins = (Request(reference="twin"), Complaint(reference="Twin"))
    workspace.apply(together("Log cases", map(adding, (REQUEST, COMPLAINT, *twins))))
    workspace.close()
    return path


def test_the_letters_that_fit_are_listed(register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["letter", str(register), "--case", "c-2026-03"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "complaint-acknowledged: Acknowledge the complaint"
    assert run(["letter", str(register)]) == 0
    assert "complaint-form: Form for a complaint" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("format", "beginning"),
    [("html", b"<html"), ("docx", b"PK"), ("pdf", b"%PDF-"), ("text", b"Larkfield Primary School")],
)
def test_a_letter_is_written(register: Path, tmp_path: Path, format: str, beginning: bytes) -> None:
    out = tmp_path / "letter"
    asked = ["letter", str(register), "--case", "2026-014", "--letter", "refusal", "--format", format]
    assert run([*asked, "--out", str(out)]) == 0
    assert out.read_bytes().lstrip().startswith(beginning)


def test_a_form_is_written_without_a_case(register: Path, tmp_path: Path) -> None:
    out = tmp_path / "form.txt"
    assert (
        run(["letter", str(register), "--letter", "request-form", "--format", "text", "--out", str(out)]) == 0
    )
    assert "ASK ABOUT YOUR PERSONAL INFORMATION" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--case", "2026-999"], "holds no case “2026-999”"),
        (["--case", "twin"], "holds 2 cases “twin”"),
        (["--case", "2026-014", "--letter", "refusal"], "--out"),
        (["--case", "2026-014", "--letter", "nothing", "--out", "x"], "no letter “nothing”"),
        (["--letter", "nothing", "--out", "x"], "no form “nothing”"),
        (["--case", "2026-014", "--letter", "refusal", "--format", "odt", "--out", "x"], "no format “odt”"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    register: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert sentence in refused(["letter", str(register), *arguments], capsys)
