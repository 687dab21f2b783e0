"""The head of the notice shown: its title and standing, and what is done with it as a whole."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dpotool.documents.profiles import PROFILES, STANDARD, Profile
from dpotool.domain.days import show_day
from dpotool.domain.notice import Notice
from dpotool.domain.vocabulary import NOTICE_STATES
from dpotool.ui.icons import icon
from dpotool.ui.notices.exporting import KINDS
from dpotool.ui.theme import set_look
from dpotool.ui.widgets.short_label import ShortLabel

_PILLS = {"review": "attention-pill", "published": "good-pill"}


class NoticeHead(QWidget):
    """Says by its signals what the officer asks for."""

    left = Signal()
    export_asked = Signal(str)
    print_asked = Signal()
    profile_chosen = Signal()
    view_switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton(icon("caret-left", "accent"), "All notices")
        self.title, self.state, self.standing = ShortLabel(), QLabel(), ShortLabel()
        self.export = QPushButton(icon("export"), "Export")
        self.print = QPushButton(icon("printer"), "Print")
        self.view = QPushButton(icon("article"), "Pages")
        self._profiles = QButtonGroup(self)
        self._prepare()
        self._lay_out()

    @property
    def profile(self) -> Profile:
        """The manner of print chosen."""
        return PROFILES[self._profiles.checkedId()]

    def show_notice(self, notice: Notice) -> None:
        """Show the title and standing of this notice."""
        title = notice.title.strip() or "Notice without a title"
        self.title.setText(title)
        self.state.setText(state_words(notice))
        set_look(self.state, _PILLS.get(notice.state, "tag"))
        self.standing.setText(" · ".join(standing_words(notice)))

    def offer_views(self, offered: bool) -> None:
        """Offer to look at the pages instead of the text, where there is no room for both."""
        self.view.setVisible(offered)

    def _prepare(self) -> None:
        set_look(self.back, "link")
        set_look(self.title, "page-title")
        set_look(self.standing, "quiet")
        set_look(self.export, "menu")
        self.back.setToolTip("Back to the list of notices (Alt+Left)")
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self.print_asked)
        self.view.setCheckable(True)
        self.view.toggled.connect(self.view_switched)
        self.view.toggled.connect(lambda on: self.view.setText("Write" if on else "Pages"))
        self._fill_export()
        self._profiles.setExclusive(True)
        self._profiles.idClicked.connect(lambda _: self.profile_chosen.emit())

    def _fill_export(self) -> None:
        menu = QMenu(self.export)
        for kind in KINDS:
            menu.addAction(f"{kind.label}…", partial(self.export_asked.emit, kind.format))
        self.export.setMenu(menu)

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.title, 1)
        for button in (self.view, self.export, self.print):
            upper.addWidget(button)
        lower.setSpacing(8)
        lower.addWidget(self.state)
        lower.addWidget(self.standing, 1)
        lower.addLayout(self._profile_choice())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 20, 8)
        column.setSpacing(4)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(upper)
        column.addLayout(lower)

    def _profile_choice(self) -> QHBoxLayout:
        words, row = QLabel("Print as"), QHBoxLayout()
        set_look(words, "quiet")
        row.setSpacing(6)
        row.addWidget(words)
        for number, profile in enumerate(PROFILES):
            button = QPushButton(profile.label)
            button.setCheckable(True)
            button.setChecked(profile is STANDARD)
            button.setAccessibleName(f"Print as: {profile.label}")
            button.setToolTip(f"{profile.body:g} point")
            set_look(button, "chip")
            self._profiles.addButton(button, number)
            row.addWidget(button)
        return row


def state_words(notice: Notice) -> str:
    """The state and version of a notice, such as: Draft, version 3."""
    state = NOTICE_STATES.label(notice.state) if notice.state else "No state"
    return f"{state}, version {notice.version}" if notice.version else state


def standing_words(notice: Notice) -> tuple[str, ...]:
    """For whom a notice is, and when it was published and last updated, each in a few words."""
    said = (
        f"For {', '.join(notice.audience)}" if notice.audience else "",
        f"Published {show_day(notice.published_on)}" if notice.published_on else "",
        f"Last updated {notice.updated}" if notice.updated else "",
    )
    return tuple(part for part in said if part)
