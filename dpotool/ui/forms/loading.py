"""The widgets that forms in Designer's files ask for."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QWidget

from dpotool import assets
from dpotool.ui.widgets.choice_box import ChoiceBox
from dpotool.ui.widgets.day_field import DayField
from dpotool.ui.widgets.growing_text import GrowingText
from dpotool.ui.widgets.line_field import LineField
from dpotool.ui.widgets.link_field import LinkField
from dpotool.ui.widgets.period_field import PeriodField
from dpotool.ui.widgets.pick_list import PickList
from dpotool.ui.widgets.picture_field import PictureField
from dpotool.ui.widgets.reference_field import ReferenceField
from dpotool.ui.widgets.rows_field import RowsField
from dpotool.ui.widgets.tag_list import TagList

OUR_WIDGETS: tuple[type[QWidget], ...] = (
    *(ChoiceBox, DayField, GrowingText, LineField, LinkField, PeriodField, PickList, PictureField),
    *(ReferenceField, RowsField, TagList),
)


class FormLoader:
    """Makes the widgets of forms; one loader serves many forms."""

    def __init__(self, place_of: Callable[[str], Path] = assets.form) -> None:
        self._place_of = place_of
        self._loader = QUiLoader()
        for widget_type in OUR_WIDGETS:
            self._loader.registerCustomWidget(widget_type)

    def load(self, name: str, parent: QWidget | None = None) -> QWidget:
        """The form of that name; raises FileNotFoundError where there is none, and LookupError where it asks
        for a widget that is not registered, which Qt would silently replace."""
        self._refuse_strangers(name)
        file = QFile(str(self._place_of(name)))
        file.open(QIODevice.OpenModeFlag.ReadOnly)
        try:
            return self._loader.load(file, parent)
        finally:
            file.close()

    def _refuse_strangers(self, name: str) -> None:
        known = set(self._loader.availableWidgets()) | {widget.__name__ for widget in OUR_WIDGETS}
        asked = {widget.get("class", "") for widget in ElementTree.parse(self._place_of(name)).iter("widget")}
        if asked - known:
            raise LookupError(
                f"The form {name} asks for unknown widgets: {', '.join(sorted(asked - known))}."
            )
