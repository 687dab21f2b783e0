import io
import subprocess
import tempfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dpotool.documents.record_workbook import record_workbook, tables_of
from dpotool.domain.breach import Breach
from dpotool.domain.case_rows import CaseSearch, Disclosure
from dpotool.domain.complaint import Complaint
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.kinds import Rows
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register
from dpotool.domain.request import Request
from dpotool.domain.system import System

MAIL = System(id="mail", name="=Mail")
REQUEST = Request(
    id="r",
    reference="2026-001",
    received=date(2026, 5, 1),
    rights=("access", "erasure"),
    requester="=cmd()",
    subject_note="+44",
    child=True,
    fee_amount=Decimal("10.50"),
    acknowledged=date(1850, 1, 1),
    searches=(
        CaseSearch(id="s", name="@mail", system="mail", hours=Decimal(3)),
        CaseSearch(id="t", name="-none-"),
    ),
    disclosures=(Disclosure(id="d", what="copy", day=date(2026, 5, 20)),),
)
CHOSEN: dict[type[Record], tuple[Record, ...]] = {Request: (REQUEST,), Complaint: (), Breach: ()}


@pytest.fixture(scope="module")
def book() -> Workbook:
    register = Register([REQUEST, MAIL])
    return load_workbook(io.BytesIO(record_workbook(register, CHOSEN, "Log", "Larkfield").content))


def line(book: Workbook, sheet: str, row: int = 2) -> dict[str, object]:
    return {str(head.value): cell.value for head, cell in zip(book[sheet][1], book[sheet][row], strict=True)}


def test_each_type_and_each_sort_of_row_that_there_is_has_a_sheet(book: Workbook) -> None:
    assert book.sheetnames == [
        "Requests",
        "Request searches",
        "Request things sent",
        "Complaints",
        "Breaches",
        "Answers",
    ]


def test_every_declared_field_has_a_column(book: Workbook) -> None:
    declared = {each.label for each in fields_of(Request) if not isinstance(each.kind, Rows)}
    assert {cell.value for cell in book["Requests"][1]} == declared


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__name__)
def test_headings_and_sheets_of_a_type_are_told_apart(record_type: type[Record]) -> None:
    tables = list(tables_of(record_type))
    assert len({table.name.casefold() for table in tables}) == len(tables)
    for table in tables:
        labels = [declared.label for declared in table.columns]
        assert len(set(labels)) == len(labels)


def test_what_is_its_own_stands_before_what_all_cases_share(book: Workbook) -> None:
    headings = [cell.value for cell in book["Requests"][1]]
    assert headings[:3] == ["Reference", "What they ask for", "Received on"]
    assert headings[-1] == "Made anonymous on"


def test_days_and_numbers_are_such_and_all_else_is_text(book: Workbook) -> None:
    found = line(book, "Requests")
    assert found["Received on"] == datetime(2026, 5, 1)
    assert found["Acknowledged on"] == "1 January 1850"
    assert found["Fee in pounds"] == 10.5
    assert found["What they ask for"] == "Access; Erasure"
    assert found["About a child"] == "Yes"


def test_nothing_becomes_a_formula(book: Workbook) -> None:
    texts = [(cell.value, cell.data_type, cell.quotePrefix) for cell in book["Requests"][2] if cell.value]
    assert ("=cmd()", "s", True) in texts
    assert ("+44", "s", True) in texts
    assert {kind for _, kind, _ in texts} <= {"s", "n", "d"}


def test_rows_stand_on_a_sheet_of_their_own_behind_the_reference(book: Workbook) -> None:
    first, second = (list(line(book, "Request searches", row).items()) for row in (2, 3))
    assert first[0] == second[0] == ("Reference", "2026-001")
    assert (dict(first)["System"], dict(first)["Hours taken"]) == ("=Mail", 3)


def test_lists_of_answers_are_offered(book: Workbook) -> None:
    offered = {str(each.sqref): each.formula1 for each in book["Requests"].data_validations.dataValidation}
    headings = [cell.value for cell in book["Requests"][1]]
    letter = book["Requests"].cell(1, headings.index("How it came") + 1).column_letter
    place = offered[f"{letter}2:{letter}202"]
    column = place.removeprefix("Answers!$").partition("$")[0]
    labels = [cell.value for cell in book["Answers"][column]]
    assert labels[:3] == ["How it came", "E-mail", "Letter"]
    assert book["Requests"]["B1"].comment.text.startswith("Several answers, with semicolons: Access; ")


def test_it_can_be_filtered_and_printed(book: Workbook) -> None:
    sheet = book["Requests"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.page_setup.orientation) == (
        "B2",
        "$1:$1",
        "landscape",
    )
    assert sheet.auto_filter.ref.startswith("A1:")


def test_no_sheet_ever_lies_on_the_disk_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert record_workbook(Register([REQUEST]), CHOSEN, "Log", "").content


def test_what_does_not_fit_is_said() -> None:
    long = REQUEST.replace(description="x" * 40_000, subject="a\x00b")
    losses = record_workbook(Register([long]), {Request: (long,)}, "Log", "").losses
    assert len(losses) == 2


def test_libre_office_reads_it(book: Workbook, soffice: str, tmp_path: Path) -> None:
    source = tmp_path / "log.xlsx"
    source.write_bytes(record_workbook(Register([REQUEST, MAIL]), CHOSEN, "Log", "Larkfield").content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    again = tmp_path / "again"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(again), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    read = load_workbook(again / "log.xlsx")
    assert line(read, "Requests") == line(book, "Requests")
