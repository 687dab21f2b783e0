"""What a workbook from elsewhere must be before it is opened: of bounded size, and sufficient to itself."""

import io
import zlib
from collections.abc import Iterator
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from dpotool.domain.errors import CannotDo

LARGEST_FILE = 30_000_000
LARGEST_UNPACKED = 80_000_000
MOST_PARTS = 2_000
LARGEST_RATIO = 100
_SMALL = 2_000_000
"""Bytes of a file, of all its parts unpacked, and of a part that may be packed as tightly as it likes."""

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PIECE = 65_536
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What an archive raises when it is not what it says."""
_READ_ELSEWHERE = (".xml", ".rels", ".vml")


def checked(content: bytes, name: str) -> None:
    """Raise CannotDo, in one sentence, unless these bytes are a workbook that can be read without harm.

    `name` is what the officer calls the file.
    """
    if len(content) > LARGEST_FILE:
        raise CannotDo(
            f"“{name}” is larger than {LARGEST_FILE // 1_000_000} MB; split it and import the parts."
        )
    if content.startswith(_OLD):
        raise CannotDo(
            f"“{name}” is an old Excel file, or protected by a password; open it in Excel and save it "
            "as .xlsx without one."
        )
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            _check_sizes(archive.infolist(), name)
            _check_parts(archive, name)
    except _BROKEN as fault:
        raise not_a_workbook(name) from fault


def not_a_workbook(name: str) -> CannotDo:
    """What to say where a file cannot be read as a workbook at all."""
    return CannotDo(
        f"“{name}” is not an Excel workbook, or is damaged; open it in Excel and save it as .xlsx."
    )


def _check_sizes(parts: list[ZipInfo], name: str) -> None:
    too_tight = any(part.file_size > max(_SMALL, LARGEST_RATIO * part.compress_size) for part in parts)
    too_large = sum(part.file_size for part in parts) > LARGEST_UNPACKED or len(parts) > MOST_PARTS
    if too_tight or too_large:
        raise CannotDo(
            f"“{name}” unpacks to more than a log can hold; copy the sheet that you need into a new workbook."
        )
    if any(part.flag_bits & 1 for part in parts):
        raise CannotDo(f"“{name}” is protected by a password; save it without one in Excel, and try again.")


def _check_parts(archive: ZipFile, name: str) -> None:
    """Unpack each part once, piece by piece, no further than it said, and look at how it begins."""
    names = archive.namelist()
    if "[Content_Types].xml" not in names or len(set(names)) != len(names):
        raise not_a_workbook(name)
    for part in archive.infolist():
        if part.filename.lower().endswith(_READ_ELSEWHERE):
            _check_beginning(_pieces(archive, part), name)


def _pieces(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as opened:
        while piece := opened.read(_PIECE):
            yield piece


def _check_beginning(pieces: Iterator[bytes], name: str) -> None:
    """Refuse a part that declares entities: they can grow without bound, or fetch what is outside.

    The parser is told of the end, for it may put off what it has been given until more comes.
    """
    parser = expat.ParserCreate()
    met: list[str] = []
    parser.StartDoctypeDeclHandler = lambda *_: met.append("doctype")
    parser.StartElementHandler = lambda *_: met.append("element")
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            if met:
                break
        else:
            parser.Parse(b"", True)
    except expat.ExpatError as fault:
        raise not_a_workbook(name) from fault
    if "doctype" in met:
        raise CannotDo(f"“{name}” holds declarations that a workbook does not need; it was not opened.")
