"""One section of a notice to be written: its heading, its texts, and what the register says between them."""

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QVBoxLayout, QWidget

from dpotool.app.notice_placeholders import PlaceholderGroup, placeholders
from dpotool.app.notice_text import NoticeState, SectionText
from dpotool.domain.activity import Activity
from dpotool.domain.changes import Change
from dpotool.domain.fields import field_of
from dpotool.domain.notice import Notice
from dpotool.domain.notice_outline import answered, called, hidden, section_of
from dpotool.domain.notice_rows import SECTION_KEYS, Section
from dpotool.ui.fonts import scaled
from dpotool.ui.forms.articles import address
from dpotool.ui.notices.register_text import PENDING, RegisterText
from dpotool.ui.notices.section_form import SectionForm
from dpotool.ui.notices.writing_bar import WritingBar
from dpotool.ui.page import Desk
from dpotool.ui.theme import colours, set_look

_WIDEST = 640
_ABOVE = 48


class SectionPane(QWidget):
    """Shows and alters one section of a notice; `more` is what can be done with the section as a whole."""

    section_altered = Signal()

    def __init__(self, desk: Desk, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notice = ""
        self._section = ""
        self._text: SectionText | None = None
        self.title, self.article, self.fault = QLabel(), QLabel(), QLabel()
        self.bar = WritingBar(desk.dialogs, self._facts, more)
        self.register_text = RegisterText()
        self.form = SectionForm(desk, self.register_text)
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()

    @property
    def section(self) -> Section | None:
        """The section shown, as it stands in the register."""
        notice = self._desk.workspace.register.get(Notice, self._notice)
        return section_of(notice, self._section) if notice else None

    def show_section(self, notice: Notice, section: Section, text: SectionText | None) -> None:
        """Show a section, and what the register says in it where that is known already."""
        anew = section.id != self._section
        if anew:
            self.form.flush()
        self._notice, self._section = notice.id, section.id
        if anew:
            self.form.show_section(notice, section)
            self.bar.write_in(self.form.text("before"))
            self._scroll.verticalScrollBar().setValue(0)
        self.show_text(text)

    def show_text(self, text: SectionText | None) -> None:
        """Show what the register says in the section now."""
        section = self.section
        if section is None:
            return
        self._text = text if text and text.section.id == section.id else None
        shown = self._text or SectionText(section, called(section), source=PENDING)
        sources = self._desk.workspace.register.pick(Activity, shown.activities)
        self.register_text.show_section(shown, sources)
        self.title.setText(shown.heading if shown.section.heading == section.heading else called(section))
        self.form.suggest_heading("" if section.heading else shown.heading)
        self.article.setText(_article(section.key, colours(self).accent))
        self.fault.setText(shown.fault)
        self.fault.setVisible(bool(shown.fault))
        self.bar.show_hidden(section.hidden)

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        self.form.refresh(change)
        self.show_text(self._text)

    def begin_writing(self) -> None:
        """Put the cursor into the text of the section."""
        section = self.section
        self.form.focus_field("instead" if section and section.instead.strip() else "before")

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field of the section."""
        self.form.focus_field(name)
        field, ground = self.window().focusWidget(), self._scroll.widget()
        if field is None or ground is None or not ground.isAncestorOf(field):
            return
        layout = ground.layout()
        if layout is not None:
            layout.activate()
        self._scroll.verticalScrollBar().setValue(field.mapTo(ground, QPoint(0, 0)).y() - _ABOVE)

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        self.form.flush()

    def _facts(self) -> tuple[PlaceholderGroup, ...]:
        workspace = self._desk.workspace
        notice = workspace.register.get(Notice, self._notice)
        if notice is None:
            return ()
        return placeholders(NoticeState(notice, workspace.register, workspace.law, workspace.today))

    def _alter(self, make: Callable[[Notice, Section], Change]) -> None:
        self.form.flush()
        notice = self._desk.workspace.register.get(Notice, self._notice)
        section = self.section
        if notice is not None and section is not None:
            self._desk.undo.do(make(notice, section))

    def _toggle_hidden(self) -> None:
        self._alter(lambda notice, section: hidden(notice, section, not section.hidden))

    def _replace(self) -> None:
        from dpotool.documents.markdown_text import markdown

        said = markdown(self._text.generated) if self._text else ""
        self._answer_instead(said or "…")
        self.focus_field("instead")

    def _answer_instead(self, text: str) -> None:
        declared = field_of(Section, "instead")
        self._alter(lambda notice, section: answered(notice, section, declared, text))

    def _go_to(self, identity: str) -> None:
        from dpotool.documents.notice_origins import FIELDS

        section = self.section
        fields = FIELDS.get(section.key, ("",)) if section else ("",)
        self._desk.go_to(identity, fields[0])

    def _connect(self) -> None:
        self.form.text_entered.connect(self.bar.write_in)
        self.bar.hiding_asked.connect(self._toggle_hidden)
        self.register_text.replacing_asked.connect(self._replace)
        self.register_text.restoring_asked.connect(partial(self._answer_instead, ""))
        self.register_text.source_chosen.connect(self._go_to)
        self.addActions(self.bar.actions())

    def _lay_out(self) -> None:
        set_look(self.title, "section-title")
        set_look(self.article, "quiet")
        self.article.setOpenExternalLinks(True)
        set_look(self.fault, "late")
        self.fault.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.article, 0, Qt.AlignmentFlag.AlignTop)
        line = QFrame()
        set_look(line, "hairline")
        top = QVBoxLayout()
        top.setContentsMargins(24, 12, 24, 0)
        top.setSpacing(6)
        top.addLayout(head)
        top.addWidget(self.bar)
        top.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        self._fill_scroll()

    def _fill_scroll(self) -> None:
        ground = QWidget()
        set_look(ground, "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 12, 24, 24)
        column.setSpacing(12)
        self.form.setMaximumWidth(scaled(_WIDEST))
        column.addWidget(self.fault)
        column.addWidget(self.form)
        column.addStretch(1)
        self._scroll.setWidget(ground)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self._scroll, "surface")


def _article(key: str, ink: str) -> str:
    """The articles that ask for a section, as a link to the first of them where one is known."""
    cited = next((term.help for term in SECTION_KEYS.entries if term.code == key and key != "part"), "")
    page = address(cited.removeprefix("Arts ").removeprefix("Art "))
    if not page:
        return escape(cited)
    return f'<a style="color: {ink}; text-decoration: none" href="{page}">{escape(cited)}</a>'
