"""Printing on paper through the system: pages are made behind the window, then painted one at a time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from dpotool.documents.profiles import Profile
from dpotool.domain.prose import Prose
from dpotool.ui.asking import ask
from dpotool.ui.background import Background

DOTS_PER_INCH = 300
_PATIENCE = 400


class Printing(QObject):
    """Prints documents; `choose` lets the officer choose printer and pages, and answers whether to go on."""

    finished = Signal()
    refused = Signal(str)

    def __init__(
        self,
        window: QWidget,
        background: Background,
        choose: Callable[[QPrinter], bool] | None = None,
        dots_per_inch: float = DOTS_PER_INCH,
    ) -> None:
        super().__init__(window)
        self._dots = dots_per_inch
        self._window = window
        self._background = background
        self._choose = choose or partial(ask_printer, window)
        self._job: PrintJob | None = None

    def print(self, prose: Prose, profile: Profile) -> None:
        """Ask for a printer, then print the document there on A4, with progress shown and Cancel offered."""
        if self._job is not None:
            return
        printer = a4_printer(prose.title)
        if not self._choose(printer):
            return
        job = self._job = PrintJob(printer, self)
        job.ended.connect(self._end)
        self._show_progress(job)
        self._background.begin(partial(_pages, prose, profile, self._dots, job), job.paint, self._refuse)

    def end(self) -> None:
        """Stop what is being printed, because the register is left."""
        if self._job is not None:
            self._job.stop()

    def _show_progress(self, job: "PrintJob") -> None:
        progress = QProgressDialog("Making the pages", "Cancel", 0, 0, self._window)
        progress.setWindowTitle("Print")
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(_PATIENCE)
        progress.setAutoReset(False)
        progress.setValue(0)
        progress.canceled.connect(job.cancel)
        job.progressed.connect(partial(_tell, progress))
        job.ended.connect(progress.deleteLater)

    def _refuse(self, sentence: str) -> None:
        if self._job is not None:
            self._job.ended.emit(False)
        self.refused.emit(sentence)

    def _end(self, done: bool) -> None:
        self._job = None
        if done:
            self.finished.emit()


class PrintJob(QObject):
    """One document on its way to the printer."""

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._painter: QPainter | None = None
        self._left: list[bytes] = []
        self._count = 0
        self._over = False
        self.cancelled = False

    def cancel(self) -> None:
        """Print no further page."""
        self.cancelled = True

    def stop(self) -> None:
        """Print no further page, and let go of the printer at once."""
        self.cancel()
        self._end()

    def paint(self, pages: tuple[bytes, ...]) -> None:
        """Paint those of the pages that the printer was asked for, one at a time."""
        self._left = list(_wanted(pages, self._printer))
        self._count = len(self._left)
        self._paint_next()

    def _paint_next(self) -> None:
        if self.cancelled or not self._left:
            self._end()
            return
        self.progressed.emit(self._count - len(self._left), self._count)
        if self._painter is None:
            self._painter = QPainter(self._printer)
        else:
            self._printer.newPage()
        paint_page(self._painter, self._printer, self._left.pop(0))
        QTimer.singleShot(0, self, self._paint_next)

    def _end(self) -> None:
        if self._over:
            return
        self._over = True
        if self._painter is not None:
            if self.cancelled:
                self._printer.abort()
            self._painter.end()
            self._painter = None
        self.ended.emit(not self.cancelled and self._count > 0)


def a4_printer(title: str) -> QPrinter:
    """A printer for A4 without margins of its own, since the pages have theirs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setResolution(DOTS_PER_INCH)
    printer.setDocName(title or "Privacy notice")
    return printer


def ask_printer(window: QWidget, printer: QPrinter) -> bool:
    """Show the system's print dialog."""
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = ask(dialog)
    printer.setFullPage(True)
    return accepted


def paint_page(painter: QPainter, printer: QPrinter, page: bytes) -> None:
    """Paint the picture of a page over the whole sheet, neither stretched nor cut where it is not A4."""
    picture = QImage.fromData(page)
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    size = picture.size().toSizeF().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(QRectF(0, 0, sheet.width(), sheet.height()).center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture)


def _pages(prose: Prose, profile: Profile, dots: float, job: PrintJob) -> tuple[bytes, ...]:
    from dpotool.documents.print_pdf import pages

    return () if job.cancelled else pages(prose, profile=profile, dots_per_inch=dots)


def _wanted(pages: tuple[bytes, ...], printer: QPrinter) -> tuple[bytes, ...]:
    first, last = printer.fromPage(), printer.toPage()
    chosen = pages[first - 1 : last] if 0 < first <= last else pages
    backwards = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    ordered = tuple(reversed(chosen)) if backwards else chosen
    return ordered if printer.supportsMultipleCopies() else ordered * max(1, printer.copyCount())


def _tell(progress: QProgressDialog, done: int, count: int) -> None:
    progress.setLabelText(f"Printing page {done + 1} of {count}")
    progress.setMaximum(count)
    progress.setValue(done)
