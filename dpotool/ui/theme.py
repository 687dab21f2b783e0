"""The colours of the window by what they are for: light, dark, and high contrast."""

from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_PROPERTY = "theme"


class Theme(NamedTuple):
    """One set of colours, each as #RRGGBB; every text on every ground it may stand on has 4.5:1 or more."""

    name: str
    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    good: str
    attention: str
    late: str
    selection: str
    soft: str
    control_line: str
    attention_tint: str
    late_tint: str
    good_tint: str
    hover: str
    faint: str
    track: str


LIGHT = Theme(
    name="light",
    dark=False,
    window="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    text="#1B1F24",
    quiet="#55606E",
    line="#D5DAE1",
    accent="#1F5FA8",
    on_accent="#FFFFFF",
    good="#1E7A46",
    attention="#9A5B00",
    late="#B3261E",
    selection="#E4EDF7",
    soft="#EAEDF1",
    control_line="#868F9B",
    attention_tint="#FDF3E1",
    late_tint="#FBE9E8",
    good_tint="#E6F2EA",
    hover="#F0F3F7",
    faint="#868F9B",
    track="#D5DAE1",
)
DARK = Theme(
    name="dark",
    dark=True,
    window="#1E2126",
    surface="#262A31",
    raised="#2F343C",
    text="#E8EAED",
    quiet="#A9B2BD",
    line="#3B414B",
    accent="#7FB2EC",
    on_accent="#10151C",
    good="#6CCB95",
    attention="#F0B35A",
    late="#F2877F",
    selection="#2B3B4F",
    soft="#323841",
    control_line="#7D8793",
    attention_tint="#3B3325",
    late_tint="#3E2E31",
    good_tint="#2C3B36",
    hover="#2D323A",
    faint="#7D8793",
    track="#3B414B",
)
CONTRAST = Theme(
    name="contrast",
    dark=True,
    window="#000000",
    surface="#000000",
    raised="#1A1A1A",
    text="#FFFFFF",
    quiet="#FFFFFF",
    line="#FFFFFF",
    accent="#FFD400",
    on_accent="#000000",
    good="#7CFC7C",
    attention="#FFD400",
    late="#FF8080",
    selection="#3D3300",
    soft="#262626",
    control_line="#FFFFFF",
    attention_tint="#332B00",
    late_tint="#3D0F0F",
    good_tint="#0F330F",
    hover="#1A1A1A",
    faint="#8C8C8C",
    track="#4D4D4D",
)
THEMES = (LIGHT, DARK, CONTRAST)


def colours(widget: QWidget | None = None) -> Theme:
    """The colours in which the window is shown now; painted widgets ask again each time they paint."""
    application = QGuiApplication.instance()
    theme = application.property(_PROPERTY) if application else None
    return theme if isinstance(theme, Theme) else LIGHT


def wear(application: QGuiApplication, theme: Theme) -> None:
    """Make these the colours that painted widgets are given from now on."""
    application.setProperty(_PROPERTY, theme)


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget one of the looks of the style sheet, also after it has been shown."""
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    if widget.window().windowHandle() is None:
        return  # nothing has asked for its look yet
    widget.style().unpolish(widget)
    if widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().polish(widget)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))  # else a label keeps its padding
