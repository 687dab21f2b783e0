"""One notice to be written: its outline, the section chosen, and the pages as they will print."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dpotool.app.notice_gaps import NEW, notice_gaps
from dpotool.app.notice_text import NoticeState, NoticeText, SectionText
from dpotool.app.scores import Scores
from dpotool.domain.changes import Change
from dpotool.domain.notice import Notice
from dpotool.domain.notice_outline import section_of
from dpotool.domain.questions import Gap
from dpotool.ui.background import Background
from dpotool.ui.empty_state import EmptyState
from dpotool.ui.fonts import scaled
from dpotool.ui.notices.about_pane import AboutPane
from dpotool.ui.notices.check_strip import CheckStrip
from dpotool.ui.notices.notice_head import NoticeHead
from dpotool.ui.notices.outline_pane import ABOUT, SECTIONS, OutlinePane
from dpotool.ui.notices.preparation import Draft, Preparation, Setting, Sheets
from dpotool.ui.notices.preview_pane import PreviewPane
from dpotool.ui.notices.section_actions import SectionActions
from dpotool.ui.notices.section_pane import SectionPane
from dpotool.ui.page import Desk
from dpotool.ui.theme import set_look

_ROOM_FOR_ALL = 1000


class NoticeEditor(QWidget):
    """Shows one notice; the pages follow everything that alters in the register while it can be seen."""

    left = Signal()

    def __init__(
        self, desk: Desk, scores: Scores, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._scores = desk, scores
        self._identity = ""
        self._section = ""
        self._text: NoticeText | None = None
        self._words = 0
        self._stale = False
        self._actions = SectionActions(desk)
        self.about = AboutPane(desk)
        self.head, self.preview = NoticeHead(), PreviewPane()
        self.outline = OutlinePane(self.about.parts)
        self.section = SectionPane(desk, self.outline.more)
        self.no_section = EmptyState("This notice has no sections yet.", "Add the usual sections")
        self.check = CheckStrip(self._place_of)
        self.preparation = Preparation(background, self)
        self._middle, self._writing = QStackedWidget(), QWidget()
        self._columns, self._parts = QSplitter(), QSplitter()
        self._lay_out()
        self._connect()

    @property
    def notice(self) -> Notice | None:
        """The notice shown, as it stands in the register."""
        return self._desk.workspace.register.get(Notice, self._identity)

    def show_notice(self, notice: Notice) -> None:
        """Show this notice, at its first section unless it is shown already."""
        if notice.id != self._identity:
            self.flush()
            self.preparation.forget()
            self._identity, self._text = notice.id, None
            self._section = notice.sections[0].id if notice.sections else ""
            self._actions.act_on(notice)
            self.about.show_notice(notice)
            self.outline.model.show_texts({})
            self.check.forget()
            self.preview.pages.show_pages(())
            self.preview.show_remark("The pages are being made.")
        self._show()

    def focus_field(self, path: str) -> None:
        """Put the cursor into a field of the notice, or of one of its sections."""
        name, _, within = path.partition("/")
        if name != "sections":
            self.outline.show_side(ABOUT)
            self.about.focus_field(path)
            return
        self.outline.show_side(SECTIONS)
        identity, _, field = within.partition("/")
        if identity.startswith(NEW):
            self._add(identity.removeprefix(NEW))
        elif identity:
            self._choose(identity)
            self.section.focus_field(field or "before")

    def focus_outline(self) -> None:
        """Put the cursor into the list at the left."""
        pane = self.outline
        (pane.view if pane.side == SECTIONS else pane.about).setFocus()

    def refresh(self, change: Change) -> None:
        """Show what a change of the register altered."""
        notice = self.notice
        if notice is None:
            return
        self.about.refresh(change)
        if section_of(notice, self._section) is None:
            self._section = notice.sections[0].id if notice.sections else ""
        self._show()
        self.section.refresh(change)

    def flush(self) -> None:
        """Apply what has been typed and is still held back."""
        self.section.flush()
        self.about.form.flush()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._prepare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> None:
        """From the text to the outline, and from there to the list of notices."""
        focused = self.window().focusWidget()
        if focused is not None and (self._middle.isAncestorOf(focused) or self.preview.isAncestorOf(focused)):
            self.focus_outline()
        else:
            self.left.emit()

    def _show(self) -> None:
        notice = self.notice
        if notice is None:
            return
        self.head.show_notice(notice)
        self.outline.model.show_sections(notice.sections)
        self.outline.offer_sections(notice)
        self._show_section(notice)
        self._judge(notice)
        self._prepare()

    def _show_section(self, notice: Notice) -> None:
        section = section_of(notice, self._section)
        self.outline.view.show_section(self._section)
        if section is not None:
            self.section.show_section(notice, section, self._text_of(section.id))
            self.outline.show_hidden(section.hidden)
        body = self.section if section else self.no_section
        self._middle.setCurrentWidget(self.about if self.outline.side == ABOUT else body)

    def _judge(self, notice: Notice) -> None:
        """Say what the notice lacks; where its sections have altered, once their texts are known again."""
        score, text = self._scores.of(notice), self._text
        if text and text.notice.sections == notice.sections:
            self.check.show_gaps(notice_gaps(score, text))
        self.outline.about.show_gaps({name: n for name, n in self.about.gaps_of(score.gaps).items() if n})

    def _prepare(self) -> None:
        """Have the text and the pages made anew, or once they can be seen."""
        notice, workspace = self.notice, self._desk.workspace
        self._stale = notice is None or not self.isVisible()
        if notice is None or self._stale:
            return
        state = NoticeState(notice, workspace.register, workspace.law, workspace.today)
        self.preparation.want(state, Setting(self.head.profile, round(self.preview.pages.dots, 2)))

    def _take_draft(self, draft: Draft) -> None:
        notice, text = self.notice, draft.text
        if notice is None or text.notice.id != notice.id:
            return
        self._text = text
        self.outline.model.show_texts(text.sections)
        self.section.show_text(self._text_of(self._section))
        self._words = draft.words
        self.preview.show_html(draft.html)
        self._judge(notice)
        self._show_figures()

    def _take_sheets(self, sheets: Sheets) -> None:
        first = self.preview.pages.page_count == 0
        self.preview.show_sheets(sheets)
        self._follow(reveal=not first)
        self._show_figures()

    def _show_figures(self) -> None:
        self.check.show_figures(self._words, self.preview.pages.page_count)

    def _follow(self, *, reveal: bool) -> None:
        text = self._text_of(self._section) if self.outline.side == SECTIONS else None
        self.preview.follow_section(text.anchor if text else "", reveal=reveal)

    def _text_of(self, identity: str) -> SectionText | None:
        return self._text.sections.get(identity) if self._text else None

    def _choose(self, identity: str) -> None:
        notice = self.notice
        if notice is not None and section_of(notice, identity):
            self.section.flush()
            self._section = identity
            self._show_section(notice)
            self._follow(reveal=True)

    def _choose_side(self) -> None:
        self.flush()
        notice = self.notice
        if notice is not None:
            self._show_section(notice)
            self._follow(reveal=False)

    def _choose_part(self, name: str) -> None:
        self.about.show_part(name)

    def _add(self, key: str) -> None:
        self.flush()
        identity = self._actions.add(key, self._section)
        if identity:
            self._choose(identity)
            self.section.focus_field("heading" if key in ("own", "part") else "before")

    def _add_usual(self) -> None:
        from dpotool.ui.notices.beginning import with_usual_sections

        notice = self.notice
        if notice is not None:
            self._desk.undo.do(with_usual_sections(notice, self._desk.workspace.register))

    def _move(self, identity: str, place: int) -> None:
        self.flush()
        self._actions.move(identity, place)

    def _hide(self) -> None:
        self.flush()
        self._actions.toggle_hidden(self._section)

    def _remove(self) -> None:
        self.flush()
        following = self._actions.remove(self._section)
        self._choose(following)
        self.outline.view.setFocus()

    def _place_of(self, gap: Gap) -> str:
        if gap.field == "sections":
            return "Add it" if f"/{NEW}" in gap.path else "Sections"
        return self.about.title_of(gap)

    def _switch_view(self, pages: bool) -> None:
        self._arrange()

    def _arrange(self) -> None:
        """Show text and pages side by side where there is room, else the one that the officer chose."""
        wide = self.width() >= scaled(_ROOM_FOR_ALL)
        self.head.offer_views(not wide)
        pages = self.head.view.isChecked()
        self._writing.setVisible(wide or not pages)
        self.preview.setVisible(wide or pages)

    def _choose_profile(self) -> None:
        self.preview.show_profile(self.head.profile)
        self._prepare()

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.head.profile_chosen.connect(self._choose_profile)
        self.head.view_switched.connect(self._switch_view)
        self.outline.section_chosen.connect(self._choose)
        self.outline.part_chosen.connect(self._choose_part)
        self.outline.side_chosen.connect(self._choose_side)
        self.outline.add_asked.connect(self._add)
        self.outline.hide_asked.connect(self._hide)
        self.outline.remove_asked.connect(self._remove)
        self.outline.view.move_asked.connect(self._move)
        self.outline.view.entered.connect(self.section.begin_writing)
        self.about.part_shown.connect(self.outline.about.show_section)
        self.check.gap_chosen.connect(self.focus_field)
        self.no_section.pressed.connect(self._add_usual)
        self.preparation.text_made.connect(self._take_draft)
        self.preparation.sheets_made.connect(self._take_sheets)
        self.preparation.refused.connect(self.preview.show_remark)
        self.preview.dots_wanted.connect(self._prepare)

    def _lay_out(self) -> None:
        for body in (self.section, self.about, self.no_section):
            self._middle.addWidget(body)
        for widget in (self.outline, self._middle):
            self._columns.addWidget(widget)
        self._columns.setStretchFactor(1, 1)
        inner = QVBoxLayout(self._writing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._columns, 1)
        inner.addWidget(self.check)
        self._parts.addWidget(self._writing)
        self._parts.addWidget(self.preview)
        self._parts.setStretchFactor(0, 1)
        for splitter in (self._columns, self._parts):
            splitter.setChildrenCollapsible(False)
        line = QFrame()
        set_look(line, "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(line)
        column.addWidget(self._parts, 1)
