"""What helps to write one's own text of a letter: a shipped text to start from, and what can be inserted."""

from functools import partial

from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from dpotool.app.letter_texts import beginnings, begun, fault, letter_placeholders, use
from dpotool.app.notice_placeholders import PlaceholderGroup
from dpotool.domain.letter_text import LetterText
from dpotool.ui.descendants import descendant
from dpotool.ui.forms.record_form import RecordForm
from dpotool.ui.notices.markdown_colours import MarkdownColours
from dpotool.ui.notices.text_bar import TextBar
from dpotool.ui.page import Desk
from dpotool.ui.theme import set_look


class LetterTextTools(QWidget):
    """Stands above the text in the form of a letter text; says what it is for, or what is wrong."""

    def __init__(self, desk: Desk, form: RecordForm) -> None:
        """`form` is one of letter texts; the tools place themselves in it once it has its fields."""
        super().__init__(form)
        self._desk, self._form = desk, form
        self.bar = TextBar(desk.dialogs, self._facts)
        self.start = self.bar.button("envelope-simple", "Start from", "", lambda: None)
        self.remark = QLabel()
        self._lay_out()
        self.hide()
        form.section_loaded.connect(self._stand_in)
        form.shown.connect(self.judge)

    def judge(self) -> None:
        """Say what the text is used for, or what keeps it from being used."""
        text = self._text
        if text is None:
            return
        wrong = fault(text, self._desk.workspace.register)
        self.remark.setText(wrong or use(text))
        set_look(self.remark, "late" if wrong else "quiet")

    @property
    def _text(self) -> LetterText | None:
        record = self._form.record
        return record if isinstance(record, LetterText) else None

    def _stand_in(self, fields: QWidget) -> None:
        field = descendant(fields, QPlainTextEdit, "text")
        place = descendant(fields, QVBoxLayout, "text_place")
        assert field is not None
        assert place is not None
        place.insertWidget(1, self)
        self.bar.write_in(field)
        self._colours = MarkdownColours(field)
        self.show()

    def _facts(self) -> tuple[PlaceholderGroup, ...]:
        return letter_placeholders(self._text.about) if self._text else ()

    def _start(self, code: str) -> None:
        self._form.flush()
        text = self._text
        if text is None:
            return
        warning = "The shipped text takes the place of the one that stands here."
        if not text.text.strip() or self._desk.dialogs.confirm("Start from", warning, do="Start from it"):
            self._desk.undo.do(begun(text, code))

    def _fill_start(self) -> None:
        menu = self.start.menu()
        menu.clear()
        for title, kinds in beginnings():
            below = menu.addMenu(title)
            for kind in kinds:
                below.addAction(kind.name, partial(self._start, kind.code))

    def _lay_out(self) -> None:
        menu = QMenu(self.start)
        menu.aboutToShow.connect(self._fill_start)
        self.start.setMenu(menu)
        self.start.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.start.setToolTip("Begin with a text that comes with the program, and alter it")
        self.bar.insert.setText("Insert")
        self.bar.insert.setAccessibleName("Insert")
        self.bar.insert.setToolTip("Insert something that each letter fills in, such as the day")
        self.bar.add(self.start)
        self.remark.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.remark)
