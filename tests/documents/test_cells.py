import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from dpotool.documents.cells import LONGEST, Losses, fitted, write_text


@pytest.mark.parametrize("text", ["=1+1", "+44 1904", "-none-", "@home", "\tindented", "=HYPERLINK(1)"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    cell = Workbook().create_sheet().cell(1, 1)
    losses = Losses()
    write_text(cell, text, losses)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)
    assert losses.sentences == []


def test_an_error_value_stays_text() -> None:
    cell = Workbook().create_sheet().cell(1, 1)
    write_text(cell, "#N/A", Losses())
    assert cell.data_type == "s"


def test_what_a_workbook_cannot_hold_is_left_out_and_said() -> None:
    losses = Losses()
    assert fitted("a\x00b\x0bc\ud800\ufffe\nd\r\ne", "B2", losses) == "abc\nd\ne"
    assert losses.sentences == ["Cell B2: characters that a workbook cannot hold were left out."]


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_text_too_long_for_a_cell_is_shortened_and_said(letter: str) -> None:
    losses = Losses()
    short = fitted(letter * 40_000, "C3", losses)
    assert len(short.encode("utf-16-le")) // 2 <= LONGEST
    assert short.endswith("(shortened)")
    assert "C3" in losses.sentences[0]


@given(st.text())
def test_any_text_fits_and_whatever_is_lost_is_said(text: str) -> None:
    losses = Losses()
    result = fitted(text, "A1", losses)
    assert bool(losses.sentences) is (result != text.replace("\r\n", "\n").replace("\r", "\n"))
