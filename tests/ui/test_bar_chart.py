"""Bars with their key, in the colours of each theme, and in words for a screen reader."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from dpotool.domain.figure_tables import Bars, Series
from dpotool.ui.descendants import descendants
from dpotool.ui.palettes import contrast
from dpotool.ui.theme import THEMES, Theme, wear
from dpotool.ui.widgets.bar_chart import BarChart, colour_of

MONTHS = ("Jan", "Feb", "Mar")
BARS = Bars(
    "Requests received in 2026",
    MONTHS,
    (
        Series("In time", "done", (3, 0, 1200)),
        Series("Ended without an answer", "other", (0, 0, 0)),
        Series("Open", "open", (0, 2, 0)),
        Series("Late", "late", (0, 1, 0)),
    ),
)


@pytest.fixture
def chart(qtbot: QtBot, plain_again: QApplication) -> BarChart:
    made = BarChart()
    qtbot.addWidget(made)
    made.show_bars(BARS)
    made.resize(360, 220)
    made.show()
    return made


def words(chart: BarChart) -> list[str]:
    return [label.text() for label in descendants(chart, QLabel) if label.isVisible()]


def painted(chart: BarChart, colour: str) -> int:
    """How many points of the chart have exactly this colour."""
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_it_says_all_its_figures(chart: BarChart) -> None:
    assert chart.accessibleName() == "Requests received in 2026"
    assert chart.accessibleDescription() == (
        "Requests received in 2026. Jan: 3 in time. Feb: 3, of them 2 open, 1 late. Mar: 1200 in time."
    )


def test_the_key_names_what_is_counted_and_no_more(chart: BarChart) -> None:
    assert words(chart) == ["In time 1,203", "Open 2", "Late 1"]


def test_other_bars_take_the_place_of_these(chart: BarChart) -> None:
    chart.show_bars(Bars("Requests received in 2025", MONTHS, ()))
    assert words(chart) == []
    assert chart.accessibleDescription() == "Requests received in 2025: none."


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_it_is_painted_in_the_colours_of_the_theme(
    chart: BarChart, theme: Theme, plain_again: QApplication
) -> None:
    wear(plain_again, theme)
    assert painted(chart, theme.accent) > 200
    assert painted(chart, theme.track) > 200


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("manner", ["done", "open", "late", "other"])
def test_each_block_can_be_told_from_its_ground(theme: Theme, manner: str) -> None:
    assert min(contrast(colour_of(manner, theme), ground) for ground in (theme.surface, theme.window)) >= 3


def test_a_bar_tells_its_figures_where_the_pointer_rests(chart: BarChart, qtbot: QtBot) -> None:
    plot = chart.childAt(chart.width() // 2, 10)
    assert plot is not None
    at = QPoint(plot.width() // 2 + 10, plot.height() // 2)
    QApplication.sendEvent(plot, QHelpEvent(QEvent.Type.ToolTip, at, plot.mapToGlobal(at)))
    assert QToolTip.text() == "Feb: 3, of them 2 open, 1 late"
    QToolTip.hideText()
