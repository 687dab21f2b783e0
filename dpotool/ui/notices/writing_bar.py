"""The small toolbar above the text of a section."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from dpotool.app.notice_placeholders import PlaceholderGroup
from dpotool.ui.dialogs import Dialogs
from dpotool.ui.icons import icon
from dpotool.ui.notices.text_bar import TextBar


class WritingBar(TextBar):
    """What is done to the field written in last, at the left, and to the whole section, at the right."""

    hiding_asked = Signal()

    def __init__(
        self,
        dialogs: Dialogs,
        facts: Callable[[], Sequence[PlaceholderGroup]],
        more: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(dialogs, facts, parent)
        self.hide_section = self.button("eye-slash", "Hide", "", self.hiding_asked.emit)
        self.more = self.button("dots-three", "More", "", lambda: None)
        self.more.setMenu(more)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.more.setToolTip("More that can be done with this section")
        self.add(self.hide_section, self.more)

    def show_hidden(self, hidden: bool) -> None:
        """Say what the button does to a section that is hidden, or is not."""
        self.hide_section.setText("Show" if hidden else "Hide")
        self.hide_section.setIcon(icon("eye" if hidden else "eye-slash", "quiet"))
        told = "Print this section again" if hidden else "Leave this section out of what is printed"
        self.hide_section.setToolTip(told)
        self.hide_section.setAccessibleName(f"{self.hide_section.text()} section")
