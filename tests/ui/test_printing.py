"""Printing through the system's printer, which here writes a PDF."""

import re
import subprocess
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dpotool.documents.profiles import LARGE, STANDARD
from dpotool.domain.prose import Heading, PageBreak, Paragraph, Prose
from dpotool.ui.background import Background
from dpotool.ui.descendants import descendant, descendants
from dpotool.ui.pages.notices import NoticesPage
from dpotool.ui.printing import DOTS_PER_INCH, Printing, PrintJob, a4_printer
from tests.ui.notice_pages import PATIENCE, TriedNotices

PROSE = Prose(
    "A notice",
    tuple(
        block
        for number in range(3)
        for block in (Heading(1, f"Part {number}"), Paragraph("Words " * 40), PageBreak())
    )[:-1],
)


class PaperTray:
    """A printer that writes a file, chosen as an officer would; `pages` is the range that is asked for."""

    def __init__(self, path: Path, pages: tuple[int, int] | None = None, *, agrees: bool = True) -> None:
        self.path = path
        self._pages = pages
        self._agrees = agrees

    def choose(self, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        if self._pages:
            printer.setFromTo(*self._pages)
        return self._agrees

    @property
    def page_count(self) -> int:
        return len(re.findall(rb"/Type\s*/Page\b", self.path.read_bytes()))


class Desk:
    """What printing needs: a window, another thread, and a tray."""

    def __init__(self, qtbot: QtBot, tray: PaperTray, dots_per_inch: float = 72) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.background = Background(self.window)
        self.printing = Printing(self.window, self.background, tray.choose, dots_per_inch)


def test_every_page_is_printed_over_the_whole_sheet(qtbot: QtBot, tmp_path: Path, pdftoppm: str) -> None:
    tray = PaperTray(tmp_path / "out.pdf")
    desk = Desk(qtbot, tray, DOTS_PER_INCH)
    with qtbot.waitSignal(desk.printing.finished, timeout=PATIENCE):
        desk.printing.print(PROSE, STANDARD)
    assert tray.page_count == 3
    picture = _first_page(pdftoppm, tray.path)
    assert abs(picture.width() / picture.height() - 210 / 297) < 0.01
    dark = _dark_columns(picture)
    assert 0.08 < dark[0] / picture.width() < 0.16
    assert dark[-1] / picture.width() < 0.92
    desk.background.end()


def test_only_the_pages_asked_for_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    tray = PaperTray(tmp_path / "out.pdf", (2, 3))
    desk = Desk(qtbot, tray)
    with qtbot.waitSignal(desk.printing.finished, timeout=PATIENCE):
        desk.printing.print(PROSE, STANDARD)
    assert tray.page_count == 2
    desk.background.end()


def test_nothing_is_printed_without_a_printer(qtbot: QtBot, tmp_path: Path) -> None:
    tray = PaperTray(tmp_path / "out.pdf", agrees=False)
    desk = Desk(qtbot, tray)
    desk.printing.print(PROSE, STANDARD)
    desk.background.end()
    assert not tray.path.exists()
    assert descendants(desk.window, QProgressDialog) == ()


def test_printing_can_be_cancelled(qtbot: QtBot, tmp_path: Path) -> None:
    tray = PaperTray(tmp_path / "out.pdf")
    desk = Desk(qtbot, tray)
    finished: list[bool] = []
    desk.printing.finished.connect(lambda: finished.append(True))
    desk.printing.print(PROSE, LARGE)
    progress = descendant(desk.window, QProgressDialog)
    descendant(progress, QPushButton).click()
    qtbot.waitUntil(lambda: descendant(desk.window, QProgressDialog) is None, timeout=PATIENCE)
    assert not finished
    assert not tray.path.exists()
    desk.background.end()


def test_leaving_while_pages_are_printed_lets_go_of_the_printer(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, PaperTray(tmp_path / "out.pdf"))
    finished: list[bool] = []
    desk.printing.finished.connect(lambda: finished.append(True))
    desk.printing.print(PROSE, STANDARD)
    (job,) = descendants(desk.printing, PrintJob)
    with qtbot.waitSignal(job.progressed, timeout=PATIENCE):
        pass
    desk.printing.end()
    desk.background.end()
    desk.window.deleteLater()
    QApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete.value)
    qtbot.wait(10)
    assert not finished


def test_what_no_typeface_shows_is_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, PaperTray(tmp_path / "out.pdf"))
    bad = Prose("A notice", (Paragraph("words"),), logo=b"not a picture", logo_alt="Logo")
    with qtbot.waitSignal(desk.printing.refused, timeout=PATIENCE) as told:
        desk.printing.print(bad, STANDARD)
    assert told.args == ["The logo cannot be read as a picture: choose a PNG or JPEG file."]
    qtbot.waitUntil(lambda: descendant(desk.window, QProgressDialog) is None, timeout=PATIENCE)
    desk.background.end()


def test_the_printer_is_set_for_a4_without_margins(qtbot: QtBot) -> None:
    printer = a4_printer("A notice")
    assert printer.fullPage()
    assert printer.docName() == "A notice"
    assert printer.pageLayout().pageSize().name().startswith("A4")


def test_the_page_prints_the_notice_selected(notices: TriedNotices, tmp_path: Path) -> None:
    tray = PaperTray(tmp_path / "out.pdf")
    page = NoticesPage(notices.desk, printing=lambda window, back: Printing(window, back, tray.choose, 72))
    notices.qtbot.addWidget(page)
    commands = page.record_commands()
    assert commands.print is not None
    with notices.qtbot.waitSignal(page.printing.finished, timeout=PATIENCE):
        commands.print()
    assert tray.page_count >= 5
    page.leave()


def _first_page(pdftoppm: str, path: Path) -> QImage:
    made = path.with_suffix("")
    subprocess.run(
        [pdftoppm, "-png", "-r", "50", "-f", "1", "-l", "1", "-singlefile", path, made], check=True
    )
    return QImage(str(made.with_suffix(".png")))


def _dark_columns(picture: QImage) -> list[int]:
    middle = range(picture.height())
    return [x for x in range(picture.width()) if any(picture.pixelColor(x, y).value() < 128 for y in middle)]
