"""What stands in a layout, and that no form gives Python a hold on the items of its layouts."""

import gc

import pytest
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

from dpotool.domain.request import Request
from dpotool.ui.descendants import descendants
from dpotool.ui.forms.binding import DesignedForms
from dpotool.ui.forms.loading import FormLoader
from dpotool.ui.layouts import layouts_of, widgets_in
from dpotool.ui.widgets.flow_layout import FlowLayout
from tests.ui.desks import desk_with


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A label above two side by side, of which one is a box with a layout of its own."""
    form = QWidget()
    qtbot.addWidget(form)
    column, beside = QVBoxLayout(form), QHBoxLayout()
    column.addWidget(_named("above"))
    column.addLayout(beside)
    box = QGroupBox(objectName="box")
    QVBoxLayout(box).addWidget(_named("within"))
    beside.addWidget(_named("left"))
    beside.addWidget(box)
    return form


def test_a_layout_names_the_widgets_that_it_places_itself(form: QWidget) -> None:
    column, beside = layouts_of(form)
    assert [each.objectName() for each in widgets_in(column)] == ["above"]
    assert [each.objectName() for each in widgets_in(beside)] == ["left", "box"]


def test_the_layouts_of_a_form_are_not_those_of_the_boxes_in_it(form: QWidget) -> None:
    assert [type(each) for each in layouts_of(form)] == [QVBoxLayout, QHBoxLayout]


def test_a_layout_without_a_form_has_no_widgets() -> None:
    assert widgets_in(QVBoxLayout()) == []


def test_a_form_leaves_the_items_of_its_layouts_to_qt(qtbot: QtBot) -> None:
    """Items of our own layout are held by it, but Python never comes to own them."""
    before = {id(each) for each in _items()}
    fields = DesignedForms(FormLoader(), desk_with().desk).bound("request_who", Request)
    qtbot.addWidget(fields.widget)
    fields.show(Request())
    flowing = {
        id(item)
        for flow in descendants(fields.widget, FlowLayout)
        for item in map(flow.itemAt, range(flow.count()))
    }
    assert {id(each) for each in _items()} - before <= flowing


def _items() -> list[QWidgetItem]:
    return [each for each in gc.get_objects() if isinstance(each, QWidgetItem)]


def _named(name: str) -> QLabel:
    return QLabel(name, objectName=name)
