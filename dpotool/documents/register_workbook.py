"""The register as an Excel workbook in the ICO's layout (law: UK GDPR Art 30; DPA 2018 Sch 1 para 41)."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import ceil

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dpotool.documents.cells import Losses, write_text
from dpotool.documents.ico_answers import Entry
from dpotool.documents.ico_columns import CONTROLLER_COLUMNS, PROCESSOR_COLUMNS, Column
from dpotool.documents.workbook_writing import (
    BOLD,
    LINE,
    MIDDLE,
    TITLE,
    TOP,
    WorkbookFile,
    head_cell,
    saved,
    set_up,
)
from dpotool.domain.activity import Activity
from dpotool.domain.law import LawOn
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.register import Register

BANDS_ROW = 8
HEADER_ROW = 9
_COLUMNS_ON_A_PAGE = 5
_LINE_HEIGHT = 14.5
_HIGHEST = 409

_ON_BAND = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_BAND = PatternFill("solid", fgColor="1F3F66")


def ico_workbook(
    register: Register, law: LawOn, activities: Sequence[Activity] | None = None
) -> WorkbookFile:
    """The given activities, or all, in the ICO's layout: one row each, a sheet for each capacity in use."""
    chosen = register.all(Activity) if activities is None else activities
    entries = [Entry(activity, register, law) for activity in chosen]
    as_processor = [entry for entry in entries if entry.activity.capacity == "processor"]
    as_controller = [entry for entry in entries if entry.activity.capacity != "processor"]
    book, losses = Workbook(), Losses()
    book.remove(book["Sheet"])
    organisation = next(iter(register.all(Organisation)), Organisation(id=""))
    if as_controller or not as_processor:
        _fill(book.create_sheet("Controller"), CONTROLLER_COLUMNS, as_controller, losses)
    if as_processor:
        _fill(book.create_sheet("Processor"), PROCESSOR_COLUMNS, as_processor, losses)
    for sheet in book.worksheets:
        _contacts(sheet, organisation, register, losses)
    content = saved(book, "Record of processing activities", organisation.name)
    return WorkbookFile(content, tuple(losses.sentences))


def _fill(sheet: Worksheet, columns: Sequence[Column], entries: Iterable[Entry], losses: Losses) -> None:
    _bands(sheet, columns)
    _headings(sheet, columns)
    last = HEADER_ROW
    for last, entry in enumerate(entries, start=HEADER_ROW + 1):
        texts = [column.text(entry) for column in columns]
        for number, text in enumerate(texts, start=1):
            cell = sheet.cell(last, number)
            write_text(cell, text, losses)
            cell.alignment, cell.border = TOP, LINE
        sheet.row_dimensions[last].height = _height(texts, columns)
    _choices(sheet, columns, last)
    pages = ceil(len(columns) / _COLUMNS_ON_A_PAGE)
    set_up(sheet, head=HEADER_ROW, columns=len(columns), last=last, kept=2, pages_wide=pages)


def _height(texts: Sequence[str], columns: Sequence[Column]) -> float:
    """The height in points that shows the longest of the texts, as far as a row can be high."""
    lines = (
        sum(max(1, ceil(len(line) / column.width)) for line in text.split("\n"))
        for text, column in zip(texts, columns, strict=True)
    )
    return min(_HIGHEST, _LINE_HEIGHT * max(lines) + 3)


def _bands(sheet: Worksheet, columns: Sequence[Column]) -> None:
    numbered = enumerate(columns, start=1)
    for band, group in groupby(numbered, key=lambda pair: pair[1].band):
        numbers = [number for number, _ in group]
        cell = sheet.cell(BANDS_ROW, numbers[0], band)
        cell.font, cell.fill, cell.alignment = _ON_BAND, _BAND, MIDDLE
        sheet.merge_cells(
            start_row=BANDS_ROW, end_row=BANDS_ROW, start_column=numbers[0], end_column=numbers[-1]
        )


def _headings(sheet: Worksheet, columns: Sequence[Column]) -> None:
    for number, column in enumerate(columns, start=1):
        heading, required = column.heading, column.required
        head_cell(sheet, HEADER_ROW, number, heading, required=required, width=column.width)
    sheet.row_dimensions[HEADER_ROW].height = 78
    sheet.row_dimensions[BANDS_ROW].height = 32


def _choices(sheet: Worksheet, columns: Sequence[Column], last: int) -> None:
    for number, column in enumerate(columns, start=1):
        if column.choices is None:
            continue
        labels = ",".join(term.label for term in column.choices.entries)
        offered = DataValidation("list", formula1=f'"{labels}"', allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(number)
        offered.add(f"{letter}{HEADER_ROW + 1}:{letter}{max(last, HEADER_ROW) + 200}")
        sheet.add_data_validation(offered)


def _contacts(sheet: Worksheet, organisation: Organisation, register: Register, losses: Losses) -> None:
    title = sheet.cell(1, 1, "Record of processing activities")
    title.font = TITLE
    representative = register.get(Party, organisation.representative) or Party(id="")
    officer_address = organisation.officer_address or (
        organisation.address if organisation.officer_name else ""
    )
    blocks = (
        (sheet.title, organisation.name, organisation.address, organisation.email, organisation.telephone),
        (
            "Data Protection Officer (if applicable)",
            organisation.officer_name,
            officer_address,
            organisation.officer_email,
            organisation.officer_telephone,
        ),
        (
            "Representative (if applicable)",
            representative.name,
            representative.address,
            representative.email,
            representative.telephone,
        ),
    )
    for left, (heading, *answers) in zip(_CONTACT_COLUMNS, blocks, strict=True):
        _contact_block(sheet, left, heading, answers, losses)


def _contact_block(sheet: Worksheet, left: int, heading: str, answers: Sequence[str], losses: Losses) -> None:
    sheet.cell(2, left, heading).font = BOLD
    for row, (label, answer) in enumerate(zip(_CONTACT_LABELS, answers, strict=True), start=3):
        sheet.cell(row, left, label).alignment = TOP
        cell = sheet.cell(row, left + 1)
        text = ", ".join(answer.splitlines())
        write_text(cell, text, losses)
        cell.alignment = TOP
        height = _LINE_HEIGHT * max(1, ceil(len(text) / _CONTACT_WIDTH))
        sheet.row_dimensions[row].height = max(height, sheet.row_dimensions[row].height or 0)


_CONTACT_COLUMNS = (1, 3, 5)
_CONTACT_WIDTH = 22
_CONTACT_LABELS = ("Name", "Address", "Email", "Telephone")
