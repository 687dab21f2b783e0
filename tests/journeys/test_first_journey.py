"""The first journey, from a register to a printed notice: each test a story, by mouse and keyboard alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from dpotool.app.opening import Places, register_file
from dpotool.domain.activity import Activity
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.store.copies import list_copies, make_copy
from dpotool.ui.descendants import descendant
from tests.journeys.officer import Officer, kept_in, start

ADMISSIONS = "Admissions and in-year transfers"
PLACES = "decide on applications for places"
WITHDRAWING = "Tell the office, and we take the application back."
PARENTS = "How we use information about your child and you"
PENFOLD = "Penfold Payroll Ltd"


def open_parents_notice(officer: Officer) -> None:
    officer.show_page("Notices")
    officer.select(PARENTS)
    officer.press("Return")
    officer.wait_until(lambda: officer.sees("Page 1 of "))


def alter_admissions(officer: Officer) -> None:
    """Five steps: another name, two lawful bases away and a third in, and what that one asks for."""
    officer.show_page("Register")
    officer.select(ADMISSIONS)
    officer.fill("Name", "Admissions")
    officer.open_row(PLACES)
    officer.put_cursor_in("Lawful basis")
    officer.press("Backspace", "Delete", "Delete")
    officer.write("6(1)(a)")
    officer.press("Return")
    assert officer.sees("95 % complete")
    officer.click_button(f"Not said how consent can be withdrawn for “{PLACES}”")
    officer.write(WITHDRAWING)
    officer.press("Tab")


def test_the_example_is_opened_through_its_door(newcomer: Officer) -> None:
    assert newcomer.sees("Welcome")
    newcomer.click_button("Start with an example")
    assert newcomer.window.windowTitle() == "Larkfield Primary School – larkfield.dpo"
    assert newcomer.sees("All changes saved")
    newcomer.show_page("Register")
    activities = newcomer.register.all(Activity)
    assert len(activities) >= 6
    assert sorted(row["Name"] for row in newcomer.rows) == sorted(each.name for each in activities)
    newcomer.show_page("Notices")
    assert len(newcomer.rows) == 2
    newcomer.show_page("Directory")
    newcomer.click_button(f"Parties  {len(newcomer.register.all(Party))}")
    newcomer.select(PENFOLD)
    assert newcomer.sees("Activity: Payroll and pensions")


def test_an_edit_is_followed_everywhere_and_undo_takes_it_back(officer: Officer) -> None:
    before = officer.register
    alter_admissions(officer)
    assert officer.row("Admissions")["Lawful bases"] == "6(1)(a); 6(1)(e); 9(2)(g)"
    assert officer.sees("100 % complete")
    altered = officer.register
    open_parents_notice(officer)
    officer.choose_tab("Text")
    officer.wait_until(lambda: officer.sees(WITHDRAWING))
    officer.press(*["Ctrl+Z"] * 5)
    assert officer.register == before
    officer.wait_until(lambda: not officer.sees(WITHDRAWING))
    officer.press(*["Ctrl+Shift+Z"] * 5)
    assert officer.register == altered
    officer.wait_until(lambda: officer.sees(WITHDRAWING))


def test_what_was_edited_is_there_after_closing_and_reopening(
    officer: Officer, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    alter_admissions(officer)
    altered = officer.register
    officer.press("Ctrl+Q")
    again = start(tmp_path, qtbot, qapp)
    assert again.window.windowTitle() == "Larkfield Primary School – larkfield.dpo"
    assert again.register == altered
    assert again.row("Admissions")["Complete"] == "100 %"
    again.select("Admissions")
    assert again.field("Name").property("text") == "Admissions"
    again.end()


def test_the_register_goes_to_excel(officer: Officer, tmp_path: Path) -> None:
    alter_admissions(officer)
    officer.answers.file = tmp_path / "register.xlsx"
    officer.choose("File", "Export", "Register to Excel")
    assert officer.sees("The register was exported to register.xlsx.")
    sheet = load_workbook(tmp_path / "register.xlsx").active
    assert sheet is not None
    header = [cell.value for cell in sheet[9]]
    assert len(header) == 30
    assert header[:2] == ["Business function", "Purpose of processing"]
    first = dict(zip(header, (cell.value for cell in sheet[10]), strict=True))
    assert PLACES in str(first["Purpose of processing"])
    assert "Consent" in str(first["Article 6 lawful basis for processing personal data"])
    assert sheet.max_row == 9 + len(officer.register.all(Activity))


def test_a_notice_goes_to_word_to_pdf_and_to_paper(officer: Officer, tmp_path: Path) -> None:
    alter_admissions(officer)
    open_parents_notice(officer)
    page, file, paper = (tmp_path / name for name in ("notice.html", "notice.pdf", "paper.pdf"))
    for words, answer in (("Page for Word…", page), ("PDF…", file)):
        officer.answers.file = answer
        officer.choose_from_button("Export", words)
        assert officer.sees(f"“{PARENTS}” was exported to {answer.name}.")
    assert WITHDRAWING in page.read_text(encoding="utf-8")
    exported = PdfReader(file)
    assert exported.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in exported.trailer["/Root"]

    def print_to_file(dialog: QDialog) -> None:
        name = descendant(dialog, QLineEdit, "filename")
        officer.click(name)
        officer.press("Ctrl+A")
        officer.write(str(paper))
        officer.press("Return")

    officer.in_the_next_dialog(print_to_file)
    officer.press("Ctrl+P")
    officer.wait_until(lambda: officer.sees("The notice was sent to the printer."))
    assert len(PdfReader(paper).pages) == len(exported.pages)


def test_yesterdays_copy_is_restored_and_the_present_state_is_kept(officer: Officer) -> None:
    yesterday = officer.register
    folder = Places(officer.data).copies_of(officer.path)
    make_copy(register_file(officer.desk.workspace), folder, datetime.now(UTC) - timedelta(days=1))
    alter_admissions(officer)
    altered = officer.register
    officer.answers.choice = 1
    officer.choose("File", "Restore a copy")
    of_today, of_yesterday = officer.answers.asked[-1]
    assert "(today, " in of_today
    assert "(yesterday, " in of_yesterday
    assert officer.sees(f"The register is as it was: {of_yesterday}.")
    assert officer.register == yesterday
    assert officer.row(ADMISSIONS)["Reference"] == "A-001"
    assert altered in [kept_in(copy.path) for copy in list_copies(folder)]


def test_a_party_that_is_referred_to_is_deleted_and_comes_back(officer: Officer) -> None:
    before = officer.register
    officer.press("Ctrl+K")
    officer.write(PENFOLD)
    officer.press("Return")
    officer.choose("Record", "Delete")
    assert officer.sees(f"Deleted party “{PENFOLD}”. No longer named by: ")
    assert PENFOLD not in [row["Name"] for row in officer.rows]
    officer.press("Ctrl+Z")
    assert officer.register == before
    officer.select(PENFOLD)
    assert officer.sees("Activity: Payroll and pensions")


def test_a_register_is_begun_by_five_questions(newcomer: Officer, tmp_path: Path) -> None:
    path = tmp_path / "Hazel Bank.dpo"

    def answer(dialog: QDialog) -> None:
        newcomer.write("Hazel Bank Primary School")
        newcomer.press("Tab", "Down", "Tab", "Space", "Tab")
        newcomer.write("ZA123456")
        newcomer.press("Tab")
        newcomer.write("The bursar")
        newcomer.press("Return")

    newcomer.answers.file = path
    newcomer.in_the_next_dialog(answer)
    newcomer.click_button("Start empty")
    assert newcomer.window.windowTitle() == "Hazel Bank Primary School – Hazel Bank.dpo"
    (organisation,) = newcomer.register.all(Organisation)
    assert organisation.nation == "wales"
    assert organisation.public_authority
    assert (organisation.fee_number, organisation.officer_name) == ("ZA123456", "The bursar")
    newcomer.press("Ctrl+N")
    newcomer.write("Admissions")
    newcomer.press("Tab")
    assert newcomer.row("Admissions")["Reference"] == "A-001"


def test_a_register_that_is_open_elsewhere_is_refused_with_a_sentence(
    officer: Officer, tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot, qapp: QApplication
) -> None:
    second = start(tmp_path_factory.mktemp("second"), qtbot, qapp, str(officer.path))
    (sentence,) = second.answers.told
    assert sentence.startswith("“larkfield.dpo” is open already")
    assert sentence.endswith("Close it there first.")
    assert second.sees("Welcome")
    second.end()


def test_search_leads_to_a_record_from_anywhere(officer: Officer) -> None:
    officer.press("Ctrl+K")
    officer.write("penfold")
    officer.press("Return")
    assert officer.field("Name").property("text") == PENFOLD
    officer.press("Ctrl+K")
    officer.write("number plates")
    officer.press("Return")
    assert officer.field("Data").property("text") == "pictures of people and number plates"
    assert officer.field("Data").hasFocus()
