"""The small toolbar above a text that is written in Markdown."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QToolButton, QWidget

from dpotool.app.notice_placeholders import PlaceholderGroup
from dpotool.ui.dialogs import Dialogs
from dpotool.ui.icons import icon
from dpotool.ui.notices.markdown_writing import insert_link, toggle_list, toggle_strong, with_scheme

_LONGEST_VALUE = 40


class TextBar(QWidget):
    """What is done to the field that it writes in: strong words, lists, links, and facts to be inserted."""

    def __init__(
        self,
        dialogs: Dialogs,
        facts: Callable[[], Sequence[PlaceholderGroup]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`facts` are what can be inserted when it is asked for; without it there is nothing to insert."""
        super().__init__(parent)
        self._dialogs, self._facts = dialogs, facts
        self._field: QPlainTextEdit | None = None
        self.bold = self.button("text-bolder", "Bold", "Ctrl+B", self._strong)
        self.list = self.button("list-bullets", "List", "Ctrl+Shift+L", self._list)
        self.link = self.button("link", "Link", "Ctrl+Shift+K", self._link)
        self.insert = self.button("database", "Insert from register", "", lambda: None)
        for button in (self.bold, self.list, self.link):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._row = QHBoxLayout(self)
        self._lay_out()

    def write_in(self, field: QPlainTextEdit | None) -> None:
        """Let the buttons act on this field from now on."""
        self._field = field
        for button in (self.bold, self.list, self.link, self.insert):
            button.setEnabled(field is not None)

    def add(self, *buttons: QWidget) -> None:
        """Put more of them to the right."""
        for button in buttons:
            self._row.addWidget(button)

    def button(self, drawn: str, words: str, keys: str, deed: Callable[[], object]) -> QToolButton:
        """A button of the bar, with a drawing, words, and keys that press it where there are any."""
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
        for group in self._facts() if self._facts else ():
            below = menu.addMenu(group.title)
            for each in group.placeholders:
                value = each.value if len(each.value) <= _LONGEST_VALUE else each.value[:_LONGEST_VALUE] + "…"
                words = f"{each.label}: {value}".replace("&", "&&")
                below.addAction(words, partial(self._insert, each.text))

    def _give_keys(self, keys: str, deed: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: deed())
        self.addAction(action)

    def _lay_out(self) -> None:
        facts = QMenu(self.insert)
        facts.aboutToShow.connect(self._fill_insert)
        self.insert.setToolTip("Insert a fact that follows the register, such as your address")
        self.insert.setMenu(facts)
        self.insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        for button in (self.bold, self.list, self.link):
            self._row.addWidget(button)
        if self._facts:
            self._row.addWidget(self.insert)
        self._row.addStretch()
