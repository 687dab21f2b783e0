"""Where the words of a line of time stand: never over one another, the less important ones left out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dpotool.domain.case_line import Mark, place_of

Measure = Callable[[Mark], int]
_GAP = 8


@dataclass(frozen=True)
class Label:
    """The words of one mark: where they begin and end, in pixels, and whether they end at their mark."""

    mark: Mark
    left: int
    right: int
    to_right: bool = False


def labels(marks: Iterable[Mark], spot: Callable[[float], int], width: int, measure: Measure) -> list[Label]:
    """The labels that find room on one side of a line, given where a place lies and how wide words are."""
    placed: list[Label] = []
    for mark in sorted(marks, key=lambda mark: (mark.rank, place_of(mark.at))):
        label = next((each for each in _tried(mark, spot, width, measure) if _is_free(each, placed)), None)
        if label is not None:
            placed.append(label)
    return placed


def _tried(mark: Mark, spot: Callable[[float], int], width: int, measure: Measure) -> Iterable[Label]:
    """Beginning at the mark as one reads, ending at it, or in the middle of it; always inside the line."""
    at, wide = spot(place_of(mark.at)), measure(mark)
    for left, to_right in ((at - 6, False), (at, False), (at - wide + 6, True), (at - wide // 2, False)):
        inside = min(max(left, 0), max(width - wide, 0))
        yield Label(mark, inside, inside + wide, to_right or inside < left)


def _is_free(label: Label, placed: list[Label]) -> bool:
    return all(label.left >= other.right + _GAP or label.right + _GAP <= other.left for other in placed)
