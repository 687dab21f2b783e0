"""Workbooks that nobody means well with, and broken ones, made in memory."""

import io
from collections.abc import Callable, Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import Workbook


def plain() -> bytes:
    """A small workbook as anybody makes it."""
    book = Workbook()
    book["Sheet"].append(["Reference", "Received on"])
    book["Sheet"].append(["SAR 1", "3/9/2026"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def altered(parts: Mapping[str, bytes], packing: int = ZIP_DEFLATED) -> bytes:
    """That workbook with some of its parts replaced or added."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(plain())) as source, ZipFile(stream, "w", packing) as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, content in parts.items():
            target.writestr(name, content)
    return stream.getvalue()


def sheet(rows: str, before: str = "", dimension: str = "A1:B2") -> bytes:
    """The text of a sheet around some rows."""
    return (
        f'<?xml version="1.0"?>{before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'
    ).encode()


SHEET = "xl/worksheets/sheet1.xml"
ENTITIES = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE worksheet SYSTEM "http://localhost:9/x.dtd">'
CELL = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'


def bomb() -> bytes:
    """A sheet that is a thousand times larger than it looks."""
    return altered({SHEET: sheet(f'<row r="1">{CELL.format("A1", "x" * 90_000_000)}</row>')})


def understated() -> bytes:
    """A part that says it is smaller than it is."""
    content = bytearray(altered({SHEET: sheet(f'<row r="1">{CELL.format("A1", "x" * 3_000_000)}</row>')}))
    with ZipFile(io.BytesIO(content)) as archive:
        size = archive.getinfo(SHEET).file_size
    return bytes(content.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little")))


REFUSED: Mapping[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "a letter": lambda: b"Dear parents",
    "an old or locked file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "half a file": lambda: plain()[:-200],
    "another archive": lambda: altered({}).replace(b"[Content_Types].xml", b"[Content-Types].xml"),
    "entities": lambda: altered({SHEET: sheet("<row><c><v>&b;</v></c></row>", ENTITIES)}),
    "a declaration elsewhere": lambda: altered({SHEET: sheet("", OUTSIDE)}),
    "a declaration behind a comment": lambda: altered({SHEET: sheet("", f"<!--{'x' * 200_000}-->{OUTSIDE}")}),
    "a declaration in another alphabet": lambda: altered(
        {SHEET: sheet("", OUTSIDE).decode().replace("1.0", '1.0" encoding="utf-16').encode("utf-16")}
    ),
    "a bomb": bomb,
    "an understated part": understated,
    "many parts": lambda: altered({f"xl/media/{number}.png": b"" for number in range(2_100)}, ZIP_STORED),
    "no XML": lambda: altered({SHEET: b"<<<"}),
    "a sheet cut short": lambda: altered({SHEET: sheet("<row r='1'>")[:-30]}),
    "no book": lambda: altered({"xl/workbook.xml": b"<workbook/>"}),
    "a cell nowhere": lambda: altered({SHEET: sheet('<row r="1"><c r="!!"><v>1</v></c></row>')}),
}
"""Files that are refused in one sentence."""

READ: Mapping[str, Callable[[], bytes]] = {
    "a cell at the far end": lambda: altered(
        {SHEET: sheet(f'<row r="1048576">{CELL.format("XFD1048576", "x")}</row>')}
    ),
    "a cell far down": lambda: altered(
        {SHEET: sheet(f'<row r="1048576">{CELL.format("A1048576", "x")}</row>')}
    ),
    "sizes that lie": lambda: altered(
        {SHEET: sheet(f'<row r="1">{CELL.format("A1", "x")}</row>', dimension="A1:XFD1048576")}
    ),
    "sizes too small": lambda: altered(
        {SHEET: sheet(f'<row r="5">{CELL.format("C5", "x")}</row>', dimension="A1")}
    ),
    "a very long text": lambda: altered(
        {SHEET: sheet(f'<row r="1">{CELL.format("A1", "x" * 1_900_000)}</row>')}
    ),
    "numbers beyond all": lambda: altered(
        {SHEET: sheet('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>-1e999</v></c></row>')}
    ),
}
"""Files that are odd, and read all the same."""
