"""The papers of retention from a real register, on the disk and by command, and what is taken in again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dpotool.app.commands import run
from dpotool.app.examples import example
from dpotool.app.import_retention import import_retention
from dpotool.app.opening import create_register, read_register
from dpotool.app.retention_papers import certificate_of, export_paper, export_retention, schedule_of
from dpotool.app.workspace import Workspace
from dpotool.domain.errors import CannotDo
from dpotool.domain.organisation import Organisation
from dpotool.domain.retention import Disposal, RecordSet, RetentionRule

PAPERS = (("disposal-list", ()), ("schedule", ()), ("certificate", ("--entry", "D-2026-001")))


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("school") / "school.dpo"
    create_register(path, example("larkfield")).close()
    return path


@pytest.fixture
def workspace(school: Path) -> Iterator[Workspace]:
    opened = read_register(school)
    yield opened
    opened.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    opened = create_register(tmp_path / "empty.dpo", [Organisation(name="Hazel Bank Charity")])
    yield opened
    opened.close()


@pytest.mark.parametrize(("paper", "more"), PAPERS)
@pytest.mark.parametrize("format", ["html", "docx", "pdf", "text"])
def test_each_paper_is_written_in_each_format(
    school: Path, tmp_path: Path, paper: str, more: tuple[str, ...], format: str
) -> None:
    out = tmp_path / f"paper.{format}"
    assert run(["report", paper, str(school), *more, "--format", format, "--out", str(out)]) == 0
    assert out.stat().st_size > 500


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "Please choose the entries"),
        (("--entry", "D-1999-001"), "has no entry “D-1999-001”"),
        (("--entry", "D-2026-001", "--format", "odt"), "There is no format “odt”"),
    ],
)
def test_what_cannot_be_written_is_said_in_one_sentence(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "paper.pdf"
    assert run(["report", "certificate", str(school), "--format", "pdf", *more, "--out", str(out)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
    assert not out.exists()


def test_a_certificate_needs_an_entry(workspace: Workspace) -> None:
    with pytest.raises(CannotDo, match="Please choose"):
        certificate_of(workspace, ())


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_what_goes_out_comes_in_unchanged(workspace: Workspace, tmp_path: Path, ending: str) -> None:
    path = _written(workspace, tmp_path / f"schedule.{ending}")
    found = import_retention(workspace, path)
    assert (found.change.edits, found.added, found.altered) == ((), 0, 0)
    assert found.unchanged >= len(workspace.register.all(RetentionRule))


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_an_empty_register_gets_the_same_rules(
    workspace: Workspace, empty: Workspace, tmp_path: Path, ending: str
) -> None:
    empty.apply(import_retention(empty, _written(workspace, tmp_path / f"schedule.{ending}")).change)
    published = ("code", "name", "period", "end_action", "authority", "strength")
    before, after = (
        {tuple(getattr(rule, name) for name in published) for rule in each.register.all(RetentionRule)}
        for each in (workspace, empty)
    )
    assert after == before


def test_record_sets_come_with_their_rules(workspace: Workspace, empty: Workspace, tmp_path: Path) -> None:
    empty.apply(import_retention(empty, _written(workspace, tmp_path / "all.xlsx")).change)
    for records in workspace.register.all(RecordSet):
        (found,) = (each for each in empty.register.all(RecordSet) if each.name == records.name)
        rule = empty.register.get(RetentionRule, found.rule)
        same = workspace.register.get(RetentionRule, records.rule)
        assert rule is not None
        assert same is not None
        assert (rule.name, found.started, found.place) == (same.name, records.started, records.place)


def test_an_import_adds_and_alters_and_never_takes_away(workspace: Workspace, tmp_path: Path) -> None:
    rule = next(each for each in workspace.register.all(RetentionRule) if each.code == "R42")
    path = _workbook(
        tmp_path,
        ("Rule", "Records", "Kept for", "Authority"),
        ("R42", rule.name, "7 years after employment ends", None),
        (None, "Garden plans", "permanent", "Our own"),
    )
    found = import_retention(workspace, path)
    assert (found.added, found.altered) == (1, 1)
    altered = next(edit.after for edit in found.change.edits if edit.before is not None)
    assert isinstance(altered, RetentionRule)
    assert str(altered.period) == "7 years after employment ends"
    assert altered.authority == rule.authority


def test_what_cannot_be_read_is_said_with_its_place(workspace: Workspace, tmp_path: Path) -> None:
    path = _workbook(
        tmp_path,
        ("Record set", "Rule", "Event happened on"),
        ("Box 7", "No such rule", "the other day"),
        (None, "Personnel file", None),
    )
    found = import_retention(workspace, path)
    said = "\n".join(map(str, found.remarks))
    assert "row 2, column “Event happened on”" in said
    assert "no retention rule “No such rule”" in said
    assert "row 3: It has no name" in said
    assert found.added == 1


def test_the_same_twice_counts_once(workspace: Workspace, tmp_path: Path) -> None:
    path = _workbook(tmp_path, ("Records", "Kept for"), *[("Garden plans", "permanent")] * 2)
    found = import_retention(workspace, path)
    assert found.added == 1
    assert "stands above" in str(found.remarks[0])


def test_a_workbook_of_something_else_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    path = _workbook(tmp_path, ("Dinner", "Price"), ("Soup", "2"))
    with pytest.raises(CannotDo, match="holds neither retention rules nor record sets"):
        import_retention(workspace, path)


def test_the_log_is_not_touched_by_an_import(workspace: Workspace, tmp_path: Path) -> None:
    found = import_retention(workspace, _written(workspace, tmp_path / "all.xlsx"))
    assert not any(isinstance(edit.subject, Disposal) for edit in found.change.edits)


def test_rules_and_sets_go_to_excel_by_command(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "retention.xlsx"
    assert run(["export", "retention", str(school), "--out", str(out)]) == 0
    assert load_workbook(out).sheetnames[:2] == ["Retention rules", "Record sets"]


def test_a_trial_by_command_writes_nothing(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _workbook(tmp_path, ("Records", "Kept for"), ("Garden plans", "permanent"))
    assert run(["import", "retention", str(school), str(path), "--dry-run"]) == 0
    assert "Nothing was written. Rules and record sets: 1 new." in capsys.readouterr().out


def _written(workspace: Workspace, path: Path) -> Path:
    if path.suffix == ".docx":
        export_paper(workspace, schedule_of(workspace), path, "docx")
    else:
        export_retention(workspace, path)
    return path


def _workbook(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    sheet = book["Sheet"]
    for row in rows:
        sheet.append(row)
    path = folder / f"given {date(2026, 11, 27)}.xlsx"
    book.save(path)
    return path
