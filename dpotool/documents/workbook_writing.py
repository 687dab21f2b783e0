"""What every workbook of ours has in common: how its sheets are set up, and how it becomes bytes."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

REQUIRED = PatternFill("solid", fgColor="D9EAD3")
OPTIONAL = PatternFill("solid", fgColor="DCE6F4")
EDGE = Side(style="thin", color="B7BEC8")
LINE = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
TOP = Alignment(wrap_text=True, vertical="top")
MIDDLE = Alignment(wrap_text=True, vertical="center")
BOLD = Font(name="Calibri", size=11, bold=True)
TITLE = Font(name="Calibri", size=14, bold=True)


@dataclass(frozen=True)
class WorkbookFile:
    """A workbook as bytes, and what could not be written into it as it is."""

    content: bytes
    losses: tuple[str, ...]


def saved(book: Workbook, title: str, author: str) -> bytes:
    """The workbook as bytes; no sheet of it ever lies on the disk in the open on the way."""
    book.properties.title = title
    book.properties.creator = author
    book.properties.language = "en-GB"
    book.properties.modified = datetime.now(UTC).replace(tzinfo=None)
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        _InMemory(book, archive).write_data()
    return stream.getvalue()


def head_cell(sheet: Worksheet, row: int, column: int, heading: str, *, required: bool, width: float) -> None:
    """One heading of a table, in the colour that says whether it must be answered."""
    cell = sheet.cell(row, column, heading)
    cell.font, cell.alignment, cell.border = BOLD, MIDDLE, LINE
    cell.fill = REQUIRED if required else OPTIONAL
    sheet.column_dimensions[get_column_letter(column)].width = width


def set_up(
    sheet: Worksheet, *, head: int, columns: int, last: int, kept: int = 1, pages_wide: int = 1
) -> None:
    """Freeze the heading and the first columns, filter, and print on A4 with the heading on each page.

    `head` is the row of the heading, `last` that of the last entry, `kept` how many columns stay in view.
    """
    end = get_column_letter(columns)
    sheet.freeze_panes = f"{get_column_letter(kept + 1)}{head + 1}"
    sheet.auto_filter.ref = f"A{head}:{end}{max(last, head)}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages_wide, 0
    sheet.page_setup.pageOrder = "overThenDown"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.print_title_cols = f"A:{get_column_letter(kept)}"
    footer = HeaderFooterItem()
    footer.left.text, footer.right.text = "&A", "Page &P of &N"
    sheet.oddFooter = footer


class _InMemory(ExcelWriter):
    """openpyxl's own writer, but for the temporary files into which it writes sheets one by one."""

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        page = io.BytesIO()
        writer: Any = WorksheetWriter(ws, page)
        writer.write()
        ws._rels = writer._rels
        whole: Any = self
        whole._archive.writestr(ws.path[1:], page.getvalue())
        whole.manifest.append(ws)
