"""The journey's third and fourth steps in a real window: edit, undo, close, reopen, export."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from dpotool.app.examples import example
from dpotool.app.opening import Places, create_register, open_register
from dpotool.domain.activity import Activity
from tests.journeys.real_window import RealWindow, screen

OLD = "Payroll and pensions"
TITLE = "Larkfield Primary School"
NOTICE = "How we use information about people who work here"
PURPOSE = "pay salaries and expenses"
Opening = Callable[[Path], RealWindow]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register with the example in it."""
    path = tmp_path / "larkfield.dpo"
    create_register(path, example("larkfield")).close()
    return path


@pytest.fixture
def open_window(xvfb: str, xdotool: str, tmp_path: Path) -> Iterator[Opening]:
    """Opens a register in a real window that has the keyboard; all windows are gone afterwards."""
    windows: list[RealWindow] = []
    with screen(xvfb) as display:

        def opened(path: Path) -> RealWindow:
            windows.append(RealWindow(xdotool, display, tmp_path / "home", [str(path)]))
            windows[-1].wait_for(TITLE)
            return windows[-1]

        yield opened
        for window in windows:
            window.end()


def names(path: Path, folder: Path) -> list[str]:
    """The names of the activities that a register holds."""
    workspace = open_register(path, Places(folder / "places"))
    found = [activity.name for activity in workspace.register.all(Activity)]
    workspace.close()
    return found


def test_edit_close_reopen_undo_and_export(register: Path, open_window: Opening, tmp_path: Path) -> None:
    window = open_window(register)
    window.go_to(OLD)
    window.press("End")
    window.write(" for staff")
    assert window.quit() == ""
    assert f"{OLD} for staff" in names(register, tmp_path)

    window = open_window(register)
    window.go_to("Volunteers")  # the cursor is in a field now, where Ctrl+K would otherwise delete words
    window.press("Home")
    window.go_to(f"{OLD} for staff")
    window.press("End")
    window.write(" and governors")
    window.press("ctrl+z")
    window.press("ctrl+e")
    window.wait_for("Export the register")
    workbook = tmp_path / "register.xlsx"
    window.write(str(workbook))
    window.press("Return")
    window.wait_until(workbook.exists, workbook.name)  # until then its dialog keeps the keys from the window
    window.wait_for(TITLE)
    assert window.quit() == ""
    assert {f"{OLD} for staff", "Volunteers"} <= set(names(register, tmp_path))
    sheet = load_workbook(workbook).worksheets[0]
    written = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"Larkfield Primary School", "Business function", "Purpose of processing"} <= written


def test_a_notice_goes_to_word_to_pdf_and_to_paper(
    register: Path, open_window: Opening, tmp_path: Path
) -> None:
    window = open_window(register)
    window.go_to(PURPOSE)
    window.press("End")
    window.write(" each month")
    window.go_to(NOTICE)
    page, file = tmp_path / "notice.html", tmp_path / "notice.pdf"
    for path in (page, file):
        export_notice(window, path)
    printed = tmp_path / "home" / f"{NOTICE}.pdf"
    window.press("ctrl+p")
    window.wait_for("Print")
    window.press("Return")
    window.wait_until(lambda: is_whole(printed), "a printed notice")
    window.wait_for(TITLE)
    assert window.quit() == ""
    assert f"{PURPOSE} each month" in page.read_text(encoding="utf-8")
    assert "/StructTreeRoot" in PdfReader(file).trailer["/Root"]
    assert len(PdfReader(printed).pages) == len(PdfReader(file).pages) > 1


def export_notice(window: RealWindow, path: Path) -> None:
    """Find File, Export, Notice; choose the second one of the list; and a file, whose ending says the kind.

    A menu in a menu opens behind keys that have come already, so that keys pressed ahead miss it.
    """
    window.go_to("file export notice")
    window.wait_for("Export a notice")
    window.press("Down", "Return")
    window.wait_for("Save the notice as")
    window.write(str(path))
    window.press("Return")
    window.wait_until(path.exists, path.name)
    window.wait_for(TITLE)


def is_whole(pdf: Path) -> bool:
    """Whether a PDF has been written to its end."""
    return pdf.exists() and pdf.read_bytes().rstrip().endswith(b"%%EOF")
