"""The tables of a Word document as sheets, so that what was published as a document can be taken in again."""

import io
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from docx import Document

from dpotool.documents.workbook_guard import LARGEST_FILE, LARGEST_UNPACKED
from dpotool.documents.workbook_import import MOST_ROWS, Row, Sheet, cell_of
from dpotool.domain.errors import CannotDo

_MOST_TABLES: Final = 200


def read_docx_tables(path: Path) -> tuple[Sheet, ...]:
    """Each table of a Word document as a sheet; raises CannotDo, naming the file, where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        _check_size(content, path.name)
        tables = Document(io.BytesIO(content)).tables[:_MOST_TABLES]
        return tuple(_sheet(f"Table {number}", table) for number, table in enumerate(tables, start=1))
    except CannotDo:
        raise
    except OSError as fault:
        reason = fault.strerror or "the disk gave no reason"
        raise CannotDo(f"“{path.name}” cannot be read ({reason}); look whether it is there.") from fault
    except Exception as fault:  # python-docx raises all sorts at what is damaged
        raise _not_a_document(path.name) from fault


def _check_size(content: bytes, name: str) -> None:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(each.file_size for each in archive.infolist())
    except BadZipFile as fault:
        raise _not_a_document(name) from fault
    if len(content) > LARGEST_FILE or unpacked > LARGEST_UNPACKED:
        raise CannotDo(f"“{name}” is too large to be a schedule; take its pictures out and save it again.")


def _sheet(name: str, table: object) -> Sheet:
    rows = getattr(table, "rows", ())
    read = (
        Row(number, tuple(cell_of(cell.text) for cell in row.cells))
        for number, row in enumerate(list(rows)[:MOST_ROWS], start=1)
    )
    return Sheet(name, tuple(row for row in read if any(cell is not None for cell in row.cells)))


def _not_a_document(name: str) -> CannotDo:
    return CannotDo(f"“{name}” is no Word document that can be read; open it in Word and save it as .docx.")
