import contextlib
import io
import time as clock
import tracemalloc
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from dpotool.documents.workbook_import import Cell, Sheet, read_workbook, read_workbook_file, text_of
from dpotool.domain.errors import CannotDo
from tests.documents.hostile_workbooks import READ, REFUSED, plain


def written(*rows: list[object], name: str = "Sheet") -> bytes:
    book = Workbook()
    book["Sheet"].title = name
    for row in rows:
        book[name].append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def only(content: bytes) -> Sheet:
    (sheet,) = read_workbook(content, "log.xlsx")
    return sheet


def test_cells_are_plain_values() -> None:
    row = [
        "text",
        3,
        2.5,
        True,
        datetime(2026, 9, 3),
        datetime(2026, 9, 3, 14, 5),
        time(9, 30),
        None,
        "#N/A",
        "x",
    ]
    assert only(written(row)).rows[0].cells == (
        *("text", 3, Decimal("2.5"), True, date(2026, 9, 3), datetime(2026, 9, 3, 14, 5), time(9, 30)),
        *(None, None, "x"),
    )


def test_rows_keep_their_numbers_and_empty_ones_are_left_out() -> None:
    sheet = only(written([], ["Log"], [None, "  "], ["A", None], name="Requests"))
    assert (sheet.name, [row.number for row in sheet.rows]) == ("Requests", [2, 4])
    assert sheet.rows[1].cells == ("A",)


def test_a_formula_gives_what_excel_last_showed_or_nothing() -> None:
    assert only(written(["=1+1", "x"])).rows[0].cells == (None, "x")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "Yes"),
        (12, "12"),
        (Decimal("2.50"), "2.50"),
        (date(2026, 9, 3), "3 September 2026"),
        (datetime(2026, 9, 3, 14, 5), "3 September 2026 14:05"),
        (datetime(2026, 9, 3, 14, 5, 9), "3 September 2026 14:05:09"),
        (time(9, 30), "09:30"),
        ("x", "x"),
    ],
)
def test_a_cell_as_a_person_writes_it(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_sound_workbook_is_refused_in_one_sentence(name: str) -> None:
    content, begun = REFUSED[name](), clock.process_time()
    with pytest.raises(CannotDo, match=r"“log\.xlsx”"):
        read_workbook(content, "log.xlsx")
    assert clock.process_time() - begun < 2


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_within_bounds(name: str) -> None:
    content = READ[name]()
    tracemalloc.start()
    sheet = only(content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 100_000_000
    assert sum(len(row.cells) for row in sheet.rows) <= 4


def test_what_is_beyond_all_logs_is_said() -> None:
    assert only(READ["a cell far down"]()).remark == "Rows from 50001 on were not read."


@settings(max_examples=120)
@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 255)), min_size=1, max_size=12))
def test_damage_anywhere_is_refused_or_read_and_never_more(harm: list[tuple[int, int]]) -> None:
    content = bytearray(plain())
    for place, byte in harm:
        content[place % len(content)] = byte
    with contextlib.suppress(CannotDo):
        assert read_workbook(bytes(content), "log.xlsx")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotDo, match="cannot be read"):
        read_workbook_file(tmp_path / "nothing.xlsx")
