"""The papers of retention in the window: the menu, the files, the printer, and what is taken in again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dpotool.app.opening import copies_of
from dpotool.domain.retention import RetentionRule
from dpotool.ui.background import Background
from dpotool.ui.printing import Printing
from dpotool.ui.retention.papers import Papers
from tests.ui.retention_pages import ALL, ENTRY, LATE, RULE, TriedRetention, retention_on

PATIENCE = 20_000


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Iterator[TriedRetention]:
    made = retention_on(qtbot, *ALL, places=tmp_path / "places")
    made.page.said.connect(made.said.append)
    yield made
    made.page.leave()


def choose(made: TriedRetention, words: str) -> None:
    action = next(each for each in made.page.papers.menu().actions() if each.text() == f"{words}…")
    action.trigger()


def file(made: TriedRetention, path: Path) -> Path:
    made.tried.dialogs.file = path
    return path


@pytest.mark.parametrize(
    ("words", "name", "holds"),
    [
        ("Save the list for signature", "list.html", "Left in 2019"),
        ("Save the retention schedule", "schedule.html", "Personnel file"),
        ("Save the certificate of disposal", "certificate.html", "D-2017-001"),
    ],
)
def test_a_paper_is_written_in_the_format_of_its_name(
    made: TriedRetention, tmp_path: Path, words: str, name: str, holds: str
) -> None:
    path = file(made, tmp_path / name)
    choose(made, words)
    assert holds in path.read_text(encoding="utf-8")
    assert name in made.said[-1]


def test_the_list_holds_the_sets_selected_where_there_are_several(
    made: TriedRetention, tmp_path: Path
) -> None:
    made.page.show_part(1)
    made.select("near", "waiting")
    path = file(made, tmp_path / "list.html")
    choose(made, "Save the list for signature")
    text = path.read_text(encoding="utf-8")
    assert "Left in 2020" in text
    assert LATE.name not in text


def test_nothing_is_written_where_the_officer_thinks_better_of_it(made: TriedRetention) -> None:
    made.tried.dialogs.file = None
    for words, _ in made.page.papers.commands()[::2]:
        choose(made, words)
    assert made.said == []


def test_without_an_entry_there_is_no_certificate(qtbot: QtBot, tmp_path: Path) -> None:
    made = retention_on(qtbot, RULE)
    path = file(made, tmp_path / "certificate.html")
    choose(made, "Save the certificate of disposal")
    assert "Please choose the entries" in made.tried.dialogs.refusals[0]
    assert not path.exists()
    made.page.leave()


def test_what_cannot_be_written_is_said(made: TriedRetention, tmp_path: Path) -> None:
    file(made, tmp_path / "nowhere" / "schedule.html")
    choose(made, "Save the retention schedule")
    assert "there is no folder" in made.tried.dialogs.refusals[0]


def test_rules_and_sets_go_to_excel_and_come_back(made: TriedRetention, tmp_path: Path) -> None:
    path = file(made, tmp_path / "retention.xlsx")
    choose(made, "Send rules and record sets to Excel")
    assert path.exists()
    choose(made, "Take in rules and record sets from Excel or Word")
    assert "unchanged" in made.said[-1]


def test_what_is_taken_in_is_one_step(made: TriedRetention, tmp_path: Path) -> None:
    book = Workbook()
    for row in (("Records", "Kept for"), ("Garden plans", "permanent"), ("Wills", "sixty moons")):
        book["Sheet"].append(row)
    path = file(made, tmp_path / "given.xlsx")
    book.save(path)
    choose(made, "Take in rules and record sets from Excel or Word")
    assert len(made.register.all(RetentionRule)) == 3
    assert made.said[-1] == "Rules and record sets: 2 new."
    assert len(copies_of(made.tried.desk.workspace, made.tried.desk.places)) == 1
    made.undo()
    assert made.register.all(RetentionRule) == (RULE,)


def test_a_file_of_something_else_is_refused_and_alters_nothing(made: TriedRetention, tmp_path: Path) -> None:
    path = file(made, tmp_path / "letter.docx")
    path.write_bytes(b"no document")
    choose(made, "Take in rules and record sets from Excel or Word")
    assert "is no Word document" in made.tried.dialogs.refusals[0]
    assert made.tried.desk.undo.count == 0


def test_a_paper_goes_to_the_printer(made: TriedRetention, qtbot: QtBot, tmp_path: Path) -> None:
    printed = tmp_path / "printed.pdf"

    def to_file(printer: QPrinter) -> bool:
        printer.setOutputFileName(str(printed))
        return True

    def printing(window: QWidget, background: Background) -> Printing:
        return Printing(window, background, to_file, 60)

    papers = Papers(made.tried.desk, lambda: (ENTRY,), tuple, printing=printing)
    qtbot.addWidget(papers)
    with qtbot.waitSignal(papers.printing.finished, timeout=PATIENCE):
        next(each for each in papers.menu().actions() if "Print the certificate" in each.text()).trigger()
    assert printed.read_bytes().startswith(b"%PDF")
    papers.end()


def test_the_menu_opens_by_keyboard(made: TriedRetention, qtbot: QtBot) -> None:
    assert made.page.papers.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert made.page.papers.text() == "Papers"
    assert len(made.page.papers.menu().actions()) == len(made.page.papers.commands()) == 8
