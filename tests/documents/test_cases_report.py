"""The page for governors or trustees: its figures, its chart, its formats, and nobody's name."""

import io
from datetime import date
from typing import Any

import pypdf
import pytest
from docx import Document
from openpyxl import load_workbook

from dpotool.app.case_report import CaseFigures
from dpotool.documents.cases_report import cases_report
from dpotool.documents.docx import docx
from dpotool.documents.figures_workbook import figures_workbook
from dpotool.documents.plain_text import plain_text
from dpotool.documents.print_pdf import pdf
from dpotool.documents.profiles import REPORT
from dpotool.documents.word_html import word_html
from dpotool.domain.anonymous import anonymised
from dpotool.domain.case_figures import year_of_cases
from dpotool.domain.case_file import CaseFile
from dpotool.domain.fields import fields_of
from dpotool.domain.kinds import Rows, Tags, Text
from dpotool.domain.organisation import Organisation
from dpotool.domain.prose import Picture, Prose, Table, plain
from dpotool.domain.prose_faults import faults
from dpotool.domain.spans import calendar_year
from tests.documents.word_rules import broken_rules
from tests.domain.cases_of_a_year import NOW, due_of, every_case

US = Organisation(name="Larkfield Primary School")
YEAR = calendar_year(2026)


def figures_of(cases: tuple[CaseFile, ...]) -> CaseFigures:
    before, year = (year_of_cases(cases, span, due_of, NOW) for span in (YEAR.before, YEAR))
    return CaseFigures(year, before, (before, year))


def report_of(cases: tuple[CaseFile, ...]) -> Prose:
    figures = figures_of(cases)
    return cases_report(figures.year, figures.before, US, NOW.date())


@pytest.fixture(scope="module")
def prose() -> Prose:
    return report_of(every_case())


def marked(record: Any) -> Any:
    """The record with a word to look for in all that may tell who somebody is."""
    answers: dict[str, Any] = {}
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        if isinstance(declared.kind, Rows):
            answers[declared.name] = tuple(map(marked, value or (declared.kind.row(),)))
        elif declared.personal and isinstance(declared.kind, Text):
            answers[declared.name] = "SECRET"
        elif declared.personal and isinstance(declared.kind, Tags):
            answers[declared.name] = ("SECRET",)
    return record.replace(**answers)


def test_it_begins_with_the_year_in_brief(prose: Prose) -> None:
    text = " ".join(plain_text(prose).split())
    assert "8 requests were received; 1 in 2025." in text
    assert "4 requests were answered, 3 of them (75 %) in time." in text
    assert "One request is open and late." in text
    assert "2 had to be reported to the regulator, and 1 of them within 72 hours." in text


def test_it_says_what_was_late_and_what_was_learned(prose: Prose) -> None:
    text = plain_text(prose)
    assert "The archive was closed for asbestos works." in text
    assert "Letters are read by two people before they leave." in text


def test_the_chart_is_a_picture_that_says_its_figures(prose: Prose) -> None:
    (picture,) = [block for block in prose.blocks if isinstance(block, Picture)]
    assert picture.content.startswith(b"\x89PNG")
    assert picture.alt.startswith("Requests received in 2026. Jan: 1 in time.")


def test_it_has_no_fault_and_no_name(prose: Prose) -> None:
    assert faults(prose) == ()
    secret = report_of(tuple(marked(case) for case in every_case()))
    assert "SECRET" not in plain_text(secret)
    assert b"SECRET" not in word_html(secret)
    assert plain_text(secret).count("\n") > 50


def test_the_figures_of_anonymous_cases_are_the_same(prose: Prose) -> None:
    bare = tuple(anonymised(case, date(2026, 11, 22)) for case in every_case())
    assert plain_text(report_of(bare)) == plain_text(prose)


def test_a_year_without_cases_says_so() -> None:
    empty = report_of(())
    text = plain_text(empty)
    assert faults(empty) == ()
    assert "No requests were received; 0 in 2025." in text
    assert "Nothing was late." in text
    assert not [block for block in empty.blocks if isinstance(block, Picture)]
    assert pdf(empty, profile=REPORT).startswith(b"%PDF")


def test_word_opens_it_by_its_rules(prose: Prose) -> None:
    page = word_html(prose, profile=REPORT)
    assert broken_rules(page) == []
    assert b'alt="Requests received in 2026. Jan: 1 in time.' in page


def test_it_is_printed_on_two_pages_with_its_chart_read_aloud(prose: Prose) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(prose, profile=REPORT)))
    assert len(reader.pages) <= 2
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    assert "Requests received in 2026" in str(_alternatives(root.get_object()))


def _alternatives(node: Any) -> list[str]:
    node = node.get_object()
    if not isinstance(node, dict):
        return []
    kids = node.get("/K", [])
    below = [each for kid in (kids if isinstance(kids, list) else [kids]) for each in _alternatives(kid)]
    return [*([str(node["/Alt"])] if "/Alt" in node else []), *below]


def test_the_docx_holds_the_chart_and_its_words(prose: Prose) -> None:
    made = Document(io.BytesIO(docx(prose, profile=REPORT)))
    (shape,) = made.inline_shapes
    assert shape._inline.docPr.get("descr").startswith("Requests received in 2026.")
    tables = [block for block in prose.blocks if isinstance(block, Table)]
    assert [table.cell(0, 0).text for table in made.tables] == [plain(table.head[0]) for table in tables]


def test_the_workbook_holds_every_table_as_numbers_and_a_chart() -> None:
    figures = figures_of(every_case())
    book = load_workbook(
        io.BytesIO(figures_workbook(figures.tables, figures.chart, "Figures", "Larkfield").content)
    )
    assert book.sheetnames[0] == "Requests"
    assert book.sheetnames[-1] == "Requests received in 2026"
    sheet = book["Requests"]
    assert [cell.value for cell in sheet[3]] == [None, "2025", "2026"]
    assert [cell.value for cell in sheet[4]] == ["Received", 1, 8]
    assert len(book["Requests received in 2026"]._charts) == 1
    assert len(book.sheetnames) == len(figures.tables) + 1
