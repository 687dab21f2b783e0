"""The way that Tab takes through a page: as one reads it, whenever its parts were made.

Qt goes by the order in which widgets came into the window, so that fields which are made late come last.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from dpotool.ui.descendants import descendants


def step(page: QWidget, parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Put the focus on the next widget, or the one before: part after part, and out of the page at its end.

    False where the focus is not in the page, or nothing else can have it.
    """
    stops = [stop for part in parts for stop in stops_in(part)]
    place = _place(QApplication.focusWidget(), stops)
    if place is None:
        return False
    following = place + (1 if forward else -1)
    inside = 0 <= following < len(stops)
    target = stops[following] if inside else _outside(page, forward=forward) or stops[following % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stops_in(part: QWidget) -> list[QWidget]:
    """The widgets of a part of a page at which Tab stops, from top to bottom and from left to right."""
    inner = [each for each in (part, *descendants(part, QWidget)) if takes_tab(each)]
    return [each for line in _lines(inner, part) for each in line]


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at a widget as it is now."""
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _lines(widgets: list[QWidget], part: QWidget) -> list[list[QWidget]]:
    """Widgets in lines, from left to right; what begins above the middle of a line is in that line."""
    corner = {each: each.mapTo(part, QPoint(0, 0)) for each in widgets}
    lines: list[list[QWidget]] = []
    for each in sorted(widgets, key=lambda each: corner[each].y()):
        first = lines[-1][0] if lines else None
        if first and corner[each].y() < corner[first].y() + first.height() / 2:
            lines[-1].append(each)
        else:
            lines.append([each])
    return [sorted(line, key=lambda each: corner[each].x()) for line in lines]


def _place(focused: QWidget | None, stops: Sequence[QWidget]) -> int | None:
    """Where the focus is among the stops; it may be within one, as in the line of a box to choose from."""
    while focused is not None:
        if focused in stops:
            return stops.index(focused)
        focused = focused.parentWidget()
    return None


def _outside(page: QWidget, *, forward: bool) -> QWidget | None:
    """Where Tab goes from the end of a page, or from its beginning: to what is first, or last, besides it.

    Qt's chain of the focus is not followed: PySide takes each widget that it gives for a child of the one
    before, so that all of them count as deleted when one is.
    """
    window = page.window()
    stops = [stop for stop in stops_in(window) if stop is not page and not page.isAncestorOf(stop)]
    return stops[0 if forward else -1] if stops else None
