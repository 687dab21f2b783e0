"""The small toolbar above the text of a section."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QToolButton, QWidget

from dpotool.app.notice_placeholders import PlaceholderGroup
from dpotool.ui.dialogs import Dialogs
from dpotool.ui.icons import icon
from dpotool.ui.notices.markdown_writing import insert_link, toggle_list, toggle_strong, with_scheme

_LONGEST_VALUE = 40


class WritingBar(QWidget):
    """What is done to the field written in last, at the left, and to the whole section, at the right."""

    hiding_asked = Signal()

    def __init__(
        self,
        dialogs: Dialogs,
        facts: Callable[[], Sequence[PlaceholderGroup]],
        more: QMenu,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dialogs, self._facts = dialogs, facts
        self._field: QPlainTextEdit | None = None
        self.bold = self._button("text-bolder", "Bold", "Ctrl+B", self._strong)
        self.list = self._button("list-bullets", "List", "Ctrl+Shift+L", self._list)
        self.link = self._button("link", "Link", "Ctrl+Shift+K", self._link)
        self.insert = self._button("database", "Insert from register", "", lambda: None)
        self.hide_section = self._button("eye-slash", "Hide", "", self.hiding_asked.emit)
        self.more = self._button("dots-three", "More", "", lambda: None)
        self._give_menus(more)
        self._lay_out()

    def write_in(self, field: QPlainTextEdit | None) -> None:
        """Let the buttons act on this field from now on."""
        self._field = field
        for button in (self.bold, self.list, self.link, self.insert):
            button.setEnabled(field is not None)

    def show_hidden(self, hidden: bool) -> None:
        """Say what the button does to a section that is hidden, or is not."""
        self.hide_section.setText("Show" if hidden else "Hide")
        self.hide_section.setIcon(icon("eye" if hidden else "eye-slash", "quiet"))
        told = "Print this section again" if hidden else "Leave this section out of what is printed"
        self.hide_section.setToolTip(told)
        self.hide_section.setAccessibleName(f"{self.hide_section.text()} section")

    def _strong(self) -> None:
        if self._field is not None:
            toggle_strong(self._field)
            self._field.setFocus()

    def _list(self) -> None:
        if self._field is not None:
            toggle_list(self._field)
            self._field.setFocus()

    def _link(self) -> None:
        if self._field is None:
            return
        address = self._dialogs.ask_text("Link", "Where does it lead? A web or e-mail address.")
        if address and address.strip():
            insert_link(self._field, with_scheme(address))
        self._field.setFocus()

    def _insert(self, text: str) -> None:
        if self._field is not None:
            self._field.insertPlainText(text)
            self._field.setFocus()

    def _fill_insert(self) -> None:
        menu = self.insert.menu()
        menu.clear()
        for group in self._facts():
            below = menu.addMenu(group.title)
            for each in group.placeholders:
                value = each.value if len(each.value) <= _LONGEST_VALUE else each.value[:_LONGEST_VALUE] + "…"
                words = f"{each.label}: {value}".replace("&", "&&")
                below.addAction(words, partial(self._insert, each.text))

    def _give_menus(self, more: QMenu) -> None:
        facts = QMenu(self.insert)
        facts.aboutToShow.connect(self._fill_insert)
        self.insert.setToolTip("Insert a fact that follows the register, such as your address")
        for button, menu in ((self.insert, facts), (self.more, more)):
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for button in (self.bold, self.list, self.link, self.more):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.more.setToolTip("More that can be done with this section")

    def _button(self, drawn: str, words: str, keys: str, deed: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setAccessibleName(words)
        button.setIcon(icon(drawn, "quiet"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(f"{words} ({QKeySequence(keys).toString()})" if keys else words)
        button.clicked.connect(lambda: deed())
        if keys:
            self._give_keys(keys, deed)
        return button

    def _give_keys(self, keys: str, deed: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: deed())
        self.addAction(action)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.bold, self.list, self.link, self.insert):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.hide_section)
        row.addWidget(self.more)
