"""The line of time on the screen: nothing over another, everything in words."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from dpotool.domain.case_line import Line, Mark, Span, place_of
from dpotool.ui.requests.time_labels import Label, labels
from dpotool.ui.requests.time_line import TimeLine
from dpotool.ui.requests.time_painting import LinePicture

BEGIN = date(2026, 10, 5)
LINE = Line(
    (
        Mark(BEGIN, "Received", "came", rank=1),
        Mark(date(2026, 10, 6), "Identity asked", below=True, rank=5),
        Mark(date(2026, 10, 7), "Acknowledged", rank=7),
        Mark(date(2026, 11, 12), "One month", "tick", below=True, rank=4),
        Mark(date(2026, 11, 22), "Today", "today", rank=1),
        Mark(date(2026, 11, 23), "Due Mon 23 Nov", "due", below=True, rank=0, more="also the last day"),
    ),
    (
        Span(BEGIN, date(2026, 10, 19), "counting"),
        Span(date(2026, 10, 19), date(2026, 10, 27), "paused", "Paused 9 days"),
        Span(date(2026, 10, 27), date(2026, 11, 22), "counting"),
    ),
)


def shown(qtbot: QtBot, width: int, line: Line = LINE) -> TimeLine:
    widget = TimeLine()
    qtbot.addWidget(widget)
    widget.show_line(line, "soon")
    widget.resize(width, widget.sizeHint().height())
    widget.show()
    return widget


def spoken(widget: TimeLine) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def overlaps(placed: list[Label]) -> bool:
    inorder = sorted(placed, key=lambda label: label.left)
    return any(after.left <= before.right for before, after in pairwise(inorder))


@pytest.mark.parametrize("width", [300, 480, 700, 900, 1600])
@pytest.mark.parametrize("below", [False, True])
def test_words_never_stand_over_one_another(qtbot: QtBot, width: int, below: bool) -> None:
    widget = shown(qtbot, width)
    placed = widget.words(below=below)
    assert placed
    assert not overlaps(placed)
    assert all(label.left >= 0 and label.right <= width for label in placed)


@given(
    days=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 9), st.integers(20, 160)), max_size=12),
    width=st.integers(160, 1600),
)
def test_the_most_important_words_always_find_room(days: list[tuple[int, int, int]], width: int) -> None:
    marks = [Mark(BEGIN + timedelta(days=day), f"{n}", rank=rank) for n, (day, rank, _) in enumerate(days)]
    wide = {mark.words: days[n][2] for n, mark in enumerate(marks)}
    first = BEGIN.toordinal()
    placed = labels(marks, lambda at: round((at - first) / 90 * width), width, lambda mark: wide[mark.words])
    assert not overlaps(placed)
    if marks:
        assert min(mark.rank for mark in marks) in {label.mark.rank for label in placed}


def test_the_less_important_words_give_way_first(qtbot: QtBot) -> None:
    said = [label.mark.words for label in shown(qtbot, 700).words(below=False)]
    assert said == ["Received", "Today"]
    assert "Acknowledged, 7 October 2026" in spoken(shown(qtbot, 700))


def test_what_is_due_is_always_named(qtbot: QtBot) -> None:
    for width in (200, 320, 700):
        assert "Due Mon 23 Nov" in [label.mark.words for label in shown(qtbot, width).words(below=True)]


def test_it_is_read_out_as_a_whole(qtbot: QtBot) -> None:
    widget = shown(qtbot, 700)
    assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) == "Line of time"
    assert spoken(widget).startswith("Received, 5 October 2026; Identity asked, 6 October 2026; ")
    assert spoken(widget).endswith("Due Mon 23 Nov, 23 November 2026, also the last day; Paused 9 days")


def test_arrows_go_from_mark_to_mark_and_say_each(qtbot: QtBot) -> None:
    widget = shown(qtbot, 700)
    widget.setFocus()
    for _ in range(2):
        qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert widget.chosen == LINE.marks[1]
    assert spoken(widget) == "Identity asked, 6 October 2026"
    for _ in range(5):
        qtbot.keyClick(widget, Qt.Key.Key_Left)
    assert widget.chosen == LINE.marks[0]


def test_leaving_it_reads_all_again(qtbot: QtBot) -> None:
    widget = shown(qtbot, 700)
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    widget.clearFocus()
    assert widget.chosen is None
    assert spoken(widget) == LINE.whole


def test_the_tooltip_tells_the_mark_below_the_pointer_or_all(qtbot: QtBot) -> None:
    widget = shown(qtbot, 700)
    assert widget.told_at(8) == "Received, 5 October 2026"
    assert widget.told_at(300) == "\n".join(mark.whole for mark in LINE.marks)
    at = QPoint(8, 50)
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    assert QToolTip.text() == "Received, 5 October 2026"


def test_without_marks_it_is_not_there(qtbot: QtBot) -> None:
    widget = shown(qtbot, 700, Line())
    widget.show_line(Line())
    assert widget.isHidden()


def test_a_pause_does_not_look_like_what_counts(qtbot: QtBot) -> None:
    widget = shown(qtbot, 700)
    image = widget.grab().toImage()
    picture = LinePicture(LINE, 700, widget.font(), "")
    middle = picture.bar.center().y()
    counting, paused = (
        round(picture.spot(place_of(span.first))) + 12 for span in (LINE.spans[2], LINE.spans[1])
    )
    assert colours(image, counting, 20, middle) == 1
    assert colours(image, paused, 20, middle) > 1


def colours(image: QImage, left: int, wide: int, y: int) -> int:
    return len({image.pixel(x, y) for x in range(left, left + wide)})
