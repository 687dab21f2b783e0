"""Bars as an opaque picture for documents, in the colours and patterns that the window gives them."""

from collections.abc import Iterator

from dpotool import assets
from dpotool.documents.profiles import ACCENT, INK, LINE, TYPEFACE
from dpotool.documents.typesetting import typeset
from dpotool.domain.figure_tables import Bars, scale
from dpotool.domain.prose import Picture

LATE, OTHER = "#B3261E", "#868F9B"
WIDTH, _PLOT = 440.0, 90.0
"""How wide the picture stands, and how high its bars can be, in points."""

_TOP, _LEFT, _LINE_HEIGHT, _SWATCH = 6.0, 28.0, 12.0, 8.0
_WIDEST = 26.0
_DOTS_PER_POINT = 3
_LETTER = 4.6
"""About how wide a letter is, in points, to set words of the key one after another."""

Data = dict[str, float | str | bool]


def bar_picture(bars: Bars) -> Picture:
    """The bars with their scale, labels and key; all their figures are its alternative text."""
    steps = scale(max(bars.heights, default=0))
    data = {
        "width": WIDTH,
        "height": _foot() + 3.4 * _LINE_HEIGHT,
        "left": _LEFT,
        "ink": {"text": INK, "accent": ACCENT, "line": LINE, "late": LATE, "other": OTHER},
        "typeface": TYPEFACE,
        "rules": [_height(step, steps[-1]) for step in steps],
        "blocks": [*_blocks(bars, steps[-1]), *_swatches(bars)],
        "words": [*_numbers(steps), *_labels(bars), *_key(bars)],
    }
    template = str(assets.resource("templates", "print", "bars.typ"))
    (content,) = typeset(template, data, format="png", ppi=72 * _DOTS_PER_POINT)
    return Picture(content, bars.spoken(), WIDTH)


def _foot() -> float:
    return _TOP + _PLOT


def _height(count: int, highest: int) -> float:
    return _foot() - _PLOT * count / highest


def _slot(bars: Bars) -> float:
    return (WIDTH - _LEFT) / max(1, len(bars.labels))


def _blocks(bars: Bars, highest: int) -> Iterator[Data]:
    width = min(_WIDEST, 0.58 * _slot(bars))
    for place, _ in enumerate(bars.labels):
        left, below = _LEFT + (place + 0.5) * _slot(bars) - width / 2, 0
        for series in bars.filled:
            count = series.counts[place]
            if count:
                top, foot = _height(below + count, highest), _height(below, highest)
                below += count
                inset = 0.9 if series.manner in ("open", "late") else 0.0
                yield _block(
                    left + inset / 2, top + inset / 2, width - inset, foot - top - 1 - inset, series.manner
                )


def _swatches(bars: Bars) -> Iterator[Data]:
    for (left, _), series in zip(_keys(bars), bars.filled, strict=True):
        yield _block(left, _foot() + 2.15 * _LINE_HEIGHT, _SWATCH, _SWATCH, series.manner)


def _block(x: float, y: float, width: float, height: float, manner: str) -> Data:
    return {"x": x, "y": y, "width": max(width, 0.5), "height": max(height, 0.5), "manner": manner}


def _numbers(steps: tuple[int, ...]) -> Iterator[Data]:
    for step in steps:
        yield _words(0, _height(step, steps[-1]) - 3.6, _LEFT - 6, f"{step:,}", right=True)


def _labels(bars: Bars) -> Iterator[Data]:
    for place, label in enumerate(bars.labels):
        yield _words(_LEFT + place * _slot(bars), _foot() + 5, _slot(bars), label, middle=True)


def _key(bars: Bars) -> Iterator[Data]:
    for left, words in _keys(bars):
        yield _words(left + _SWATCH + 5, _foot() + 2.2 * _LINE_HEIGHT, WIDTH, words)


def _keys(bars: Bars) -> Iterator[tuple[float, str]]:
    """Where each entry of the key begins, and what it says."""
    left = _LEFT
    for series in bars.filled:
        words = f"{series.name} {series.total:,}"
        yield left, words
        left += _SWATCH + 5 + _LETTER * len(words) + 16


def _words(
    x: float, y: float, width: float, words: str, *, right: bool = False, middle: bool = False
) -> Data:
    return {"x": x, "y": y, "width": width, "words": words, "right": right, "middle": middle}
