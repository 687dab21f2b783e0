import io
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dpotool import assets
from dpotool.documents.ico_columns import CONTROLLER_COLUMNS
from dpotool.documents.register_workbook import ico_workbook
from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import DataItem, Purpose, Recipient, Transfer
from dpotool.domain.law import LawOn, load_law
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.register import Register

HEADINGS = [
    "Business function",
    "Purpose of processing",
    "Name and contact details of joint controller (if applicable)",
    "Categories of individuals",
    "Categories of personal data",
    "Categories of recipients",
    "Link to contract with processor",
    "Names of third countries or international organisations that personal data are transferred to"
    " (if applicable)",
    "Safeguards for exceptional transfers of personal data to third countries or international organisations"
    " (if applicable)",
    "Retention schedule (if possible)",
    "General description of technical and organisational security measures (if possible)",
    "Article 6 lawful basis for processing personal data",
    "Article 9 condition for processing special category data",
    "Legitimate interests for the processing (if applicable)",
    "Link to record of legitimate interests assessment (if applicable)",
    "Rights available to individuals",
    "Existence of automated decision-making, including profiling (if applicable)",
    "The source of the personal data (if applicable)",
    "Link to record of consent",
    "Location of personal data",
    "Data Protection Impact Assessment required?",
    "Data Protection Impact Assessment progress",
    "Link to Data Protection Impact Assessment",
    "Has a personal data breach occurred?",
    "Link to record of personal data breach",
    "Data Protection Act 2018 Schedule 1 Condition for processing",
    "GDPR Article 6 lawful basis for processing",
    "Link to retention and erasure policy document",
    "Is personal data retained and erased in accordance with the policy document?",
    "Reasons for not adhering to policy document (if applicable)",
]
PAYROLL = Party(name="Penfold Payroll", roles=("processor",), contract="folder 3")
COUNCIL = Party(name="Oakshire", address="County Hall\nOakshire", email="dp@oakshire.example")
ACTIVITY = Activity(
    name="Payroll",
    function="=People",
    capacity="joint-controller",
    joint_controllers=(COUNCIL.id,),
    purposes=(
        Purpose(name="+pay staff", lawful_bases=("6(1)(b)",)),
        Purpose(name="-tax", lawful_bases=("6(1)(c)",)),
    ),
    data_subjects=("staff", "governors"),
    data_items=(DataItem(name="@bank details", examples=("sort code", "number")),),
    recipients=(Recipient(party=PAYROLL.id, purpose="which runs our payroll"),),
    transfers=(Transfer(country="US", mechanism="UK Addendum"),),
    dpia_required="no",
)
SCHOOL = Organisation(
    name="Larkfield",
    address="1 Example Lane\nLarkfield",
    email="office@larkfield.example",
    telephone="+44 1632 960100",
    officer_name="The business manager",
    officer_email="dpo@larkfield.example",
)


@pytest.fixture(scope="module")
def law() -> LawOn:
    return load_law(assets.resource("law", "uk")).on(date(2026, 11, 22))


def read_back(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def answers(sheet: Worksheet, row: int) -> dict[str, object]:
    """What stands under each heading, by the place of the column, since two headings are alike."""
    return {
        column.heading: sheet.cell(row, number).value for number, column in enumerate(CONTROLLER_COLUMNS, 1)
    }


def test_the_thirty_headings_stand_in_row_nine_word_for_word(law: LawOn) -> None:
    sheet = read_back(ico_workbook(Register([SCHOOL]), law).content)["Controller"]
    assert [cell.value for cell in sheet[9]] == HEADINGS


def test_the_bands_stand_above_their_columns(law: LawOn) -> None:
    sheet = read_back(ico_workbook(Register([SCHOOL]), law).content)["Controller"]
    assert {str(merged) for merged in sheet.merged_cells.ranges} >= {
        "A8:K8",
        "L8:R8",
        "U8:W8",
        "X8:Y8",
        "Z8:AD8",
    }
    assert sheet["A8"].value == "Article 30 Record of Processing Activities"
    assert sheet["S8"].value == "Consent"


def test_contact_blocks_stand_in_the_first_six_rows(law: LawOn) -> None:
    sheet = read_back(ico_workbook(Register([SCHOOL]), law).content)["Controller"]
    assert [sheet.cell(row, 2).value for row in range(3, 7)] == [
        "Larkfield",
        "1 Example Lane, Larkfield",
        "office@larkfield.example",
        "+44 1632 960100",
    ]
    assert sheet["C2"].value == "Data Protection Officer (if applicable)"
    assert [sheet.cell(row, 4).value for row in (3, 5)] == ["The business manager", "dpo@larkfield.example"]
    assert sheet["E2"].value == "Representative (if applicable)"


def test_an_activity_says_in_each_column_what_its_heading_asks(law: LawOn) -> None:
    register = Register([SCHOOL, PAYROLL, COUNCIL, ACTIVITY])
    found = answers(read_back(ico_workbook(register, law).content)["Controller"], 10)
    assert found["Business function"] == "=People"
    assert found["Purpose of processing"] == "+pay staff\n-tax"
    assert found[HEADINGS[2]] == "Oakshire, County Hall, Oakshire, dp@oakshire.example"
    assert found["Categories of individuals"] == "staff; governors"
    assert found["Categories of personal data"] == "@bank details (such as sort code, number)"
    assert found["Categories of recipients"] == "Penfold Payroll: which runs our payroll"
    assert found["Link to contract with processor"] == "folder 3"
    assert found[HEADINGS[7]] == "United States of America (UK Addendum)"
    assert found["Data Protection Impact Assessment required?"] == "No"
    assert "Article 6(1)(b) Contract" in str(found[HEADINGS[11]])
    assert found["GDPR Article 6 lawful basis for processing"] is None


def test_text_that_begins_like_a_formula_is_text(law: LawOn) -> None:
    register = Register([SCHOOL, PAYROLL, COUNCIL, ACTIVITY])
    sheet = read_back(ico_workbook(register, law).content)["Controller"]
    assert [sheet.cell(10, number).data_type for number in (1, 2, 5)] == ["s", "s", "s"]
    assert sheet["A10"].quotePrefix


def test_only_the_chosen_activities_are_written(law: LawOn) -> None:
    other = Activity(name="Other", function="Other")
    sheet = read_back(ico_workbook(Register([SCHOOL, ACTIVITY, other]), law, [other]).content)["Controller"]
    assert (sheet.max_row, sheet["A10"].value) == (10, "Other")


def test_a_processors_record_has_a_sheet_of_its_own(law: LawOn) -> None:
    client = Party(name="Client", address="2 Example Lane", contract="folder 12")
    work = Activity(
        name="For others",
        capacity="processor",
        controllers=(client.id,),
        purposes=(Purpose(name="printing"),),
    )
    book = read_back(ico_workbook(Register([SCHOOL, client, work]), law).content)
    assert book.sheetnames == ["Processor"]
    assert [cell.value for cell in book["Processor"][10]] == [
        "Client, 2 Example Lane",
        None,
        "printing",
        None,
        None,
        None,
        "folder 12",
    ]


def test_libre_office_reads_it_and_nothing_becomes_a_formula(
    law: LawOn, soffice: str, tmp_path: Path
) -> None:
    register = Register([SCHOOL, PAYROLL, COUNCIL, ACTIVITY])
    source = tmp_path / "register.xlsx"
    source.write_bytes(ico_workbook(register, law).content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    again = tmp_path / "again"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(again), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    sheet = load_workbook(again / "register.xlsx")["Controller"]
    assert [cell.value for cell in sheet[9]][:30] == HEADINGS
    assert [sheet["A10"].value, sheet["B10"].value] == ["=People", "+pay staff\n-tax"]
    assert {cell.data_type for cell in sheet[10]} <= {"s", "n"}
