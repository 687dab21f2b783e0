"""Figures as plain values: tables and bars that a window, a workbook and a page on paper show alike."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

Figure: TypeAlias = str | int | Decimal
"""What stands in a cell: words, or a number that can be added up."""


@dataclass(frozen=True)
class FigureTable:
    """One table: what it is about, its headings, its rows, and what a reader must know to read it."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Figure, ...], ...]
    note: str = ""

    def said(self) -> tuple[tuple[str, ...], ...]:
        """The rows in words."""
        return tuple(tuple(said(figure) for figure in row) for row in self.rows)


@dataclass(frozen=True)
class Series:
    """One sort of thing that bars count; `manner` is how it is painted: done, open, late or other."""

    name: str
    manner: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many there are under all bars."""
        return sum(self.counts)


@dataclass(frozen=True)
class Bars:
    """Bars, one for each label, each a stack of the series that have something there."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def heights(self) -> tuple[int, ...]:
        """How many each bar counts."""
        return tuple(sum(each.counts[place] for each in self.series) for place, _ in enumerate(self.labels))

    @property
    def filled(self) -> tuple[Series, ...]:
        """The series that count anything at all."""
        return tuple(each for each in self.series if each.total)

    def spoken(self) -> str:
        """The whole chart in words, for whoever does not see it."""
        bars = [self.told(place) for place, height in enumerate(self.heights) if height]
        return ". ".join((self.title, *bars)) + "." if bars else f"{self.title}: none."

    def told(self, place: int) -> str:
        """One bar in words, such as Mar: 5, of them 4 in time, 1 late."""
        parts = [(each.counts[place], _lower(each.name)) for each in self.series if each.counts[place]]
        words = ", ".join(f"{count} {name}" for count, name in parts) or "none"
        return f"{self.labels[place]}: " + (f"{self.heights[place]}, of them {words}" if parts[1:] else words)


def said(figure: Figure) -> str:
    """A figure as people write it, such as 1,200 or 12.5."""
    if isinstance(figure, str):
        return figure
    return (
        f"{figure:,f}".rstrip("0").rstrip(".")
        if isinstance(figure, Decimal) and figure % 1
        else f"{figure:,.0f}"
    )


def scale(highest: int, steps: int = 4) -> tuple[int, ...]:
    """The numbers at the side of bars, from nought to one that is as high as the highest of them."""
    step = max(1, -(-highest // steps))
    size = 10 ** max(0, len(str(step)) - 1)
    step = next(size * each for each in (1, 2, 5, 10) if size * each >= step)
    return tuple(range(0, max(highest, 1) + step, step))[: -(-max(highest, 1) // step) + 1]


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
