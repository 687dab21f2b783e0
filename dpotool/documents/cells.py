"""Text in spreadsheet cells: always text, never a formula, and nothing that a workbook cannot hold."""

import re
from dataclasses import dataclass, field
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell

LONGEST = 32_767
"""The most that a cell holds, in UTF-16 units."""

_CUT = " … (shortened)"
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass
class Losses:
    """What could not be written as it is, in sentences for the officer."""

    sentences: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Remember one loss, once."""
        if sentence not in self.sentences:
            self.sentences.append(sentence)


def write_text(cell: Cell | MergedCell, text: str, losses: Losses) -> None:
    """Put text into a cell as text, whatever it begins with."""
    fitting = fitted(text, cell.coordinate, losses)
    any_cell: Any = cell
    any_cell.value = fitting or None
    if fitting:
        any_cell.data_type = "s"
        any_cell.quotePrefix = fitting.startswith(_LOOKS_LIKE_A_FORMULA)


def fitted(text: str, place: str, losses: Losses) -> str:
    """The text without what a workbook cannot hold, and no longer than a cell; losses are noted."""
    clean = _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(clean) != len(text.replace("\r\n", "\n")):
        losses.note(f"Cell {place}: characters that a workbook cannot hold were left out.")
    if _units(clean) <= LONGEST:
        return clean
    losses.note(f"Cell {place}: the text is longer than a cell can hold and was shortened.")
    return _shortened(clean) + _CUT


def _shortened(text: str) -> str:
    room = LONGEST - _units(_CUT)
    while _units(text) > room:
        text = text[: len(text) - max(1, (_units(text) - room) // 2)]
    return text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
