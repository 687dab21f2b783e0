"""Figures as an Excel workbook: a sheet for each table, and a chart that Excel draws itself."""

from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dpotool.documents.cells import Losses, write_text
from dpotool.documents.profiles import ACCENT
from dpotool.documents.workbook_writing import LINE, TITLE, TOP, WorkbookFile, head_cell, saved, set_up
from dpotool.domain.figure_tables import Bars, Figure, FigureTable

_HEAD = 3
_LONGEST_NAME = 31
_UNFIT = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_COLOURS = {"done": ACCENT, "late": "#B3261E", "open": "#9DBDE0", "other": "#868F9B"}


def figures_workbook(tables: Iterable[FigureTable], bars: Bars, title: str, author: str) -> WorkbookFile:
    """The tables, a sheet each with its note, and the bars with their figures on the last sheet."""
    book, losses = Workbook(), Losses()
    book.remove(book["Sheet"])
    for table in tables:
        _write(_sheet(book, table.title), table, losses)
    _draw(_sheet(book, bars.title), bars, losses)
    return WorkbookFile(saved(book, title, author), tuple(losses.sentences))


def _sheet(book: Workbook, title: str) -> Worksheet:
    """A new sheet named after what it holds, as far as Excel lets one name it."""
    name = " ".join(title.partition(", ")[0].translate(_UNFIT).split())[:_LONGEST_NAME].strip()
    sheet: Worksheet = book.create_sheet(name)
    return sheet


def _write(sheet: Worksheet, table: FigureTable, losses: Losses) -> None:
    sheet.cell(1, 1, table.title).font = TITLE
    write_text(sheet.cell(2, 1), table.note, losses)
    texts = table.said()
    for column, heading in enumerate(table.head, start=1):
        longest = max((len(line) for row in texts for line in row[column - 1].split("\n")), default=0)
        width = min(60, max(12, longest + 2, len(heading) + 4))
        head_cell(sheet, _HEAD, column, heading, required=False, width=width)
    for place, row in enumerate(table.rows, start=_HEAD + 1):
        for column, figure in enumerate(row, start=1):
            _cell(sheet, place, column, figure, losses)
    set_up(sheet, head=_HEAD, columns=len(table.head), last=_HEAD + len(table.rows))


def _cell(sheet: Worksheet, row: int, column: int, figure: Figure, losses: Losses) -> None:
    cell = sheet.cell(row, column)
    if isinstance(figure, str):
        write_text(cell, figure, losses)
    else:
        cell.value = figure
    cell.alignment, cell.border = TOP, LINE


def _draw(sheet: Worksheet, bars: Bars, losses: Losses) -> None:
    rows: tuple[tuple[Figure, ...], ...] = tuple(
        (label, *(each.counts[place] for each in bars.filled)) for place, label in enumerate(bars.labels)
    )
    names = tuple(each.name for each in bars.filled)
    _write(sheet, FigureTable(bars.title, ("Month", *names), rows), losses)
    if not names:
        return
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "col", "stacked", 100, 60
    chart.title = bars.title
    last = _HEAD + len(rows)
    figures = Reference(sheet, min_col=2, max_col=1 + len(names), min_row=_HEAD, max_row=last)
    chart.add_data(figures, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=_HEAD + 1, max_row=last))
    for drawn, series in zip(chart.series, bars.filled, strict=True):
        drawn.graphicalProperties.solidFill = _COLOURS[series.manner].lstrip("#")
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.width, chart.height = 17, 9
    sheet.add_chart(chart, f"{get_column_letter(len(names) + 3)}{_HEAD}")
