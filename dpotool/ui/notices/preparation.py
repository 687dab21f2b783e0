"""The text and the pages of the notice shown, made behind the window while the officer writes."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from dpotool.app.notice_text import NoticeState, NoticeText, notice_text
from dpotool.documents.profiles import Profile
from dpotool.domain.prose import Prose, length
from dpotool.ui.background import Background
from dpotool.ui.notices.block_html import prose_html

QUIET = 100
"""Milliseconds without a change before the notice is made anew; typing is held for 400 ms before that."""


@dataclass(frozen=True)
class Setting:
    """How the pages are wanted: the manner of print, and the fineness of their pictures in dots per inch."""

    profile: Profile
    dots: float


@dataclass(frozen=True)
class Draft:
    """The text of a notice, as HTML to be read, and how many words it has."""

    text: NoticeText
    html: str
    words: int


@dataclass(frozen=True)
class Place:
    """Where the heading of a section stands: its page, from 1, and how far below its top, in points."""

    page: int
    top: float


@dataclass(frozen=True)
class Sheets:
    """The pages as PNG pictures, and where the headings with an anchor stand, in their order."""

    pages: tuple[bytes, ...]
    places: dict[str, Place]


class Preparation(QObject):
    """Makes the text of a notice, then its pages; what has been overtaken by a later wish is dropped."""

    text_made = Signal(object)
    sheets_made = Signal(object)
    refused = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._wanted: tuple[NoticeState, Setting] | None = None
        self._newest = 0
        self._made: tuple[Prose, Setting] | None = None
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self._begin)

    def want(self, state: NoticeState, setting: Setting) -> None:
        """Make this notice in this manner, once nothing else has been wanted for a moment."""
        self._wanted = state, setting
        self._timer.start()

    def forget(self) -> None:
        """Make nothing more until something is wanted again."""
        self._timer.stop()
        self._newest += 1
        self._wanted = self._made = None

    def _begin(self) -> None:
        if self._wanted is None:
            return
        self._newest += 1
        number, (state, setting) = self._newest, self._wanted
        work = partial(self._text, number, state)
        self._background.begin(work, partial(self._go_on, number, setting), self.refused.emit)

    def _text(self, number: int, state: NoticeState) -> Draft | None:
        return draft(state) if number == self._newest else None

    def _go_on(self, number: int, setting: Setting, made: Draft | None) -> None:
        if made is None or number != self._newest:
            return
        self.text_made.emit(made)
        text = made.text
        if text.prose is None:
            self._made = None
            self.refused.emit(text.fault)
        elif self._made != (text.prose, setting):
            work = partial(self._sheets, number, text.prose, setting)
            done = partial(self._finish, number, (text.prose, setting))
            self._background.begin(work, done, partial(self._refuse, number))

    def _sheets(self, number: int, prose: Prose, setting: Setting) -> Sheets | None:
        return sheets(prose, setting) if number == self._newest else None

    def _finish(self, number: int, made: tuple[Prose, Setting], result: Sheets | None) -> None:
        if result is not None and number == self._newest:
            self._made = made
            self.sheets_made.emit(result)

    def _refuse(self, number: int, sentence: str) -> None:
        if number == self._newest:
            self._made = None
            self.refused.emit(sentence)


def draft(state: NoticeState) -> Draft:
    """The text of a notice, to be read and to be set on pages."""
    text = notice_text(state)
    prose = text.prose
    return Draft(text, prose_html(prose), length(prose)) if prose else Draft(text, "", 0)


def sheets(prose: Prose, setting: Setting) -> Sheets:
    """The pages of a document as pictures; raises CannotDo where they cannot be made."""
    from dpotool.documents.print_pdf import heading_places, pages

    made = pages(prose, profile=setting.profile, dots_per_inch=setting.dots)
    found = heading_places(prose, profile=setting.profile)
    places = {each.anchor: Place(each.page, each.top) for each in found}
    return Sheets(made, places)
