"""The log of cases out of the window and in again, with scripted answers."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from docx import Document
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dpotool.app.opening import Places, copies_of
from dpotool.domain.removals import removals
from dpotool.domain.request import Request
from dpotool.ui.case_files import export_form, export_log, export_year, import_log
from dpotool.ui.descendants import descendant, descendants
from dpotool.ui.page import Desk
from dpotool.ui.pages.today import TodayPage
from dpotool.ui.pages.today_side import YearOfRequests
from tests.ui.desks import TriedDesk, desk_with

REQUEST = Request(
    id="r", reference="2026-001", received=date(2026, 9, 1), rights=("access",), requester="Anna Example"
)


def tried(tmp_path: Path, name: str) -> TriedDesk:
    made = desk_with(REQUEST)
    made.dialogs.file = tmp_path / name
    return replace(made, desk=replace(made.desk, places=Places(tmp_path / "places")))


def their_log(path: Path) -> None:
    book = Workbook()
    sheet = book["Sheet"]
    sheet.title = "SAR log"
    sheet.append(["Ref", "Date received", "Data subject"])
    sheet.append(["2026-001", date(2026, 9, 2), "Anna Example"])
    sheet.append(["2026-002", "soon", "Ben Example"])
    book.save(path)


def days(desk: Desk) -> list[date | None]:
    return [each.received for each in desk.workspace.register.all(Request)]


def test_the_log_is_written_where_the_officer_says(qapp: QApplication, tmp_path: Path) -> None:
    assert export_log(tried(tmp_path, "log.xlsx").desk) == tmp_path / "log.xlsx"
    assert load_workbook(tmp_path / "log.xlsx")["Requests"]["A2"].value == "2026-001"


def test_the_figures_are_written_in_the_format_of_the_name(qapp: QApplication, tmp_path: Path) -> None:
    assert export_year(tried(tmp_path, "year.pdf").desk) == tmp_path / "year.pdf"
    assert (tmp_path / "year.pdf").read_bytes().startswith(b"%PDF")


def test_a_form_for_paper_is_written_in_the_format_of_the_name(qapp: QApplication, tmp_path: Path) -> None:
    assert export_form(tried(tmp_path, "form.docx").desk) == tmp_path / "form.docx"
    shown = Document(str(tmp_path / "form.docx")).paragraphs
    assert "Ask about your personal information" in [each.text for each in shown]


def test_nothing_is_written_where_the_officer_thinks_better_of_it(qapp: QApplication) -> None:
    made = desk_with(REQUEST)
    assert [export(made.desk) for export in (export_log, export_year, export_form)] == [None] * 3
    assert import_log(made.desk) == ""


def test_what_cannot_be_written_is_said(qapp: QApplication, tmp_path: Path) -> None:
    made = tried(tmp_path, "nowhere/log.xlsx")
    assert export_log(made.desk) is None
    assert "there is no folder" in made.dialogs.refusals[0]


def test_a_log_comes_in_as_one_step_that_can_be_taken_back(qapp: QApplication, tmp_path: Path) -> None:
    made = tried(tmp_path, "theirs.xlsx")
    their_log(tmp_path / "theirs.xlsx")
    assert import_log(made.desk) == "Cases: 1 new, 1 altered."
    assert days(made.desk) == [date(2026, 9, 2), None]
    assert "“soon” is not a day" in made.dialogs.refusals[0]
    assert len(copies_of(made.desk.workspace, made.desk.places)) == 1
    made.desk.undo.undo()
    assert days(made.desk) == [date(2026, 9, 1)]


def test_nothing_comes_in_where_no_copy_can_be_kept(qapp: QApplication, tmp_path: Path) -> None:
    made = tried(tmp_path, "theirs.xlsx")
    their_log(tmp_path / "theirs.xlsx")
    (tmp_path / "places").write_text("in the way", encoding="utf-8")
    assert import_log(made.desk) == ""
    assert made.dialogs.refusals
    assert days(made.desk) == [date(2026, 9, 1)]


def test_a_file_that_is_no_workbook_is_refused_and_alters_nothing(qapp: QApplication, tmp_path: Path) -> None:
    made = tried(tmp_path, "letter.xlsx")
    (tmp_path / "letter.xlsx").write_text("Dear parents", encoding="utf-8")
    assert import_log(made.desk) == ""
    assert "is not an Excel workbook" in made.dialogs.refusals[0]
    assert days(made.desk) == [date(2026, 9, 1)]


def test_today_shows_the_requests_of_the_year_where_there_are_any(qtbot: QtBot) -> None:
    made = desk_with(REQUEST)
    page = TodayPage(made.desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    year = descendant(page, YearOfRequests)
    qtbot.waitUntil(lambda: year.isVisible())
    assert [label.text() for label in descendants(year, QLabel)] == [
        "Requests this year",
        "1 received",
        "Open 1",
    ]
    made.desk.workspace.apply(removals(made.desk.workspace.register, (REQUEST,)))
    qtbot.waitUntil(lambda: not year.isVisible())
    page.leave()
