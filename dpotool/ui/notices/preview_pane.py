"""A document as it will print, and beside it as text for those who do not see pages."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dpotool.documents.profiles import STANDARD, Profile
from dpotool.ui.fonts import scaled
from dpotool.ui.icons import icon
from dpotool.ui.notices.preparation import Place, Sheets
from dpotool.ui.notices.reading_text import ReadingText
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.page_preview import PAPER, PagePreview, Stretch

_TOP_OF_TEXT, _BOTTOM_OF_TEXT = 85.0, PAPER[1] - 79.4
_TEXT = 1
WIDTH = 440


class PreviewPane(QWidget):
    """Shows the pages, one at a time, or the text; a sentence stands in their place where there are none."""

    dots_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, document: str = "notice") -> None:
        super().__init__(parent)
        self._document = document
        self.pages, self.text, self.remark = PagePreview(), ReadingText(), QLabel()
        self.tabs, self.number, self.caption = QTabBar(), QLabel(), QLabel()
        self.back = self._button("caret-left", "Page before", lambda: self._turn(-1))
        self.forward = self._button("caret-right", "Next page", lambda: self._turn(1))
        self.smaller = self._button("minus", "Smaller", self.pages.shrink)
        self.larger = self._button("plus", "Larger", self.pages.grow)
        self._places: list[tuple[str, Place]] = []
        self._anchor = ""
        self._html = ""
        self._profile = STANDARD
        self._bodies = QStackedWidget()
        self._prepare()
        self._lay_out()
        self._say_page()

    def show_profile(self, profile: Profile) -> None:
        """Say in which manner of print the pages stand."""
        self._profile = profile
        self._say_page()

    def show_sheets(self, sheets: Sheets) -> None:
        """Show these pages."""
        self._places = list(sheets.places.items())
        self.remark.clear()
        self.pages.show_pages(sheets.pages)
        self._mark()
        self._show_body()

    def show_html(self, html: str) -> None:
        """Show this as the text of the document, once the text is looked at."""
        self._html = html
        if self.tabs.currentIndex() == _TEXT:
            self.text.show_html(html)

    def show_remark(self, sentence: str) -> None:
        """Say a sentence in the place of pages and text."""
        self.remark.setText(sentence)
        self._show_body()

    def follow_section(self, anchor: str, *, reveal: bool = True) -> None:
        """Mark the section whose heading has that anchor, and turn to its page."""
        self._anchor = anchor
        found = self._mark()
        if found and reveal:
            self.pages.reveal(found[0])

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), super().sizeHint().height())

    def _mark(self) -> tuple[Stretch, ...]:
        found = stretches(self._places, self._anchor, max(1, self.pages.page_count))
        self.pages.mark(found)
        return found

    def _turn(self, step: int) -> None:
        self.pages.show_page(self.pages.page + step)

    def _say_page(self) -> None:
        page, count = self.pages.page, self.pages.page_count
        self.number.setText(f"Page {page} of {count}" if count else "")
        self.back.setEnabled(page > 1)
        self.forward.setEnabled(page < count)
        self.smaller.setEnabled(self.pages.can_shrink)
        self.larger.setEnabled(self.pages.can_grow)
        told = f"A4, {self._profile.body:g} pt, {self.pages.zoom.lower() if count else 'fit'}"
        bar = " The bar marks the section being edited." if self._places else ""
        self.caption.setText(f"{told.replace(', fit', '')}.{bar}")

    def _show_body(self) -> None:
        text = self.tabs.currentIndex() == _TEXT
        if text:
            self.text.show_html(self._html)
        body = self.remark if self.remark.text() else self.text if text else self.pages
        self._bodies.setCurrentWidget(body)
        for widget in (self.number, self.back, self.forward, self.smaller, self.larger, self.caption):
            widget.setVisible(body is self.pages)

    def _prepare(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, "window")
        self.tabs.addTab("As it will print")
        self.tabs.addTab("Text")
        self.tabs.setAccessibleName(f"The {self._document} as pages or as text")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._show_body)
        self.text.setAccessibleName(f"The {self._document} as text")
        self.text.document().setDocumentMargin(16)
        self.remark.setWordWrap(True)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.remark.setMargin(20)
        set_look(self.number, "quiet")
        set_look(self.caption, "quiet")
        self.caption.setWordWrap(True)
        self.pages.page_changed.connect(self._say_page)
        self.pages.dots_wanted.connect(self._say_page)
        self.pages.dots_wanted.connect(self.dots_wanted)

    def _button(self, drawn: str, words: str, deed: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawn, "quiet"))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(deed)
        return button

    def _lay_out(self) -> None:
        for body in (self.pages, self.text, self.remark):
            self._bodies.addWidget(body)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(12, 8, 16, 4)
        head.setSpacing(2)
        head.addWidget(self.tabs)
        head.addStretch()
        for widget in (self.back, self.number, self.forward):
            head.addWidget(widget)
        foot.setContentsMargins(20, 0, 16, 8)
        foot.addWidget(self.caption, 1)
        foot.addWidget(self.smaller)
        foot.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._bodies, 1)
        column.addLayout(foot)


def stretches(places: list[tuple[str, Place]], anchor: str, pages: int) -> tuple[Stretch, ...]:
    """Where a section stands: from its heading to that of the next section, page by page."""
    named = [(name, place) for name, place in places if not name.isdigit()]
    at = next((n for n, (name, _) in enumerate(named) if name == anchor), -1)
    if at < 0 or not anchor:
        return ()
    start = named[at][1]
    end = named[at + 1][1] if at + 1 < len(named) else Place(pages, _BOTTOM_OF_TEXT)
    found = []
    for page in range(start.page, end.page + 1):
        top = start.top if page == start.page else _TOP_OF_TEXT
        bottom = end.top - 8 if page == end.page else _BOTTOM_OF_TEXT
        if bottom - top > 4:
            found.append(Stretch(page, top, bottom))
    return tuple(found)
