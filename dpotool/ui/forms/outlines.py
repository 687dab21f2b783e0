"""What a form in Designer's file holds, read without making a widget or loading Qt's own reader of forms."""

from typing import NamedTuple
from xml.etree import ElementTree

from dpotool import assets
from dpotool.domain.fields import Record, fields_of


class Outline(NamedTuple):
    """What a form holds, read without making a widget: its title, and its fields in their order."""

    name: str
    title: str
    field_names: tuple[str, ...]


def outline(name: str, record_type: type[Record]) -> Outline:
    """The outline of a form for a type of record."""
    top = ElementTree.parse(assets.form(name)).getroot().find("widget")
    assert top is not None
    declared = {each.name for each in fields_of(record_type)}
    named = (widget.get("name", "") for widget in top.iter("widget"))
    title = top.findtext("property[@name='windowTitle']/string", "")
    return Outline(name, title, tuple(each for each in named if each in declared))
