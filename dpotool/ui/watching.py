"""Keeps the frame of the window true to the open register: names, counts, and whether all is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from dpotool.ui.page_list import PAGES
from dpotool.ui.session import Session
from dpotool.ui.sidebar import Sidebar

if TYPE_CHECKING:
    from datetime import date

    from dpotool.app.falling_due import FallingDue
    from dpotool.domain.changes import Change
    from dpotool.ui.page import Desk

_CASES: Final = "Requests"
_REST: Final = 300
_TYPED: Final = 600
_MINUTE: Final = 60_000


class Watching(QObject):
    """Listens to the open register on behalf of the window's frame."""

    def __init__(self, session: Session, sidebar: Sidebar, window: QMainWindow) -> None:
        super().__init__(window)
        self._sidebar = sidebar
        self._window = window
        self._desk: Desk | None = None
        self._due: FallingDue | None = None
        self._stop: Callable[[], None] | None = None
        self._counting = QTimer(self, interval=_REST, singleShot=True)
        self._counting.timeout.connect(self.count)
        self._typing = QTimer(self, interval=_TYPED, singleShot=True)
        self._typing.timeout.connect(self._show_state)
        self._refusal = ""
        self._midnight = QTimer(self, interval=_MINUTE)
        self._midnight.timeout.connect(self._notice_new_day)
        self._counted_on: date | None = None
        session.closing.connect(self.end)

    def begin(self, desk: Desk) -> None:
        """Show what this register says, and follow it."""
        from dpotool.app.falling_due import FallingDue

        self._desk = desk
        self._due = FallingDue(desk.workspace)
        self._stop = desk.workspace.subscribe(self._follow)
        desk.undo.refused.connect(self._refused)
        desk.undo.held.connect(self._hold)
        self._show_names(desk)
        self._refusal = ""
        self._show_state()
        self.count()
        self._midnight.start()

    def end(self) -> None:
        """Let go of the register."""
        if self._stop:
            self._stop()
        self._stop = None
        self._desk = self._due = None
        self._counting.stop()
        self._typing.stop()
        self._midnight.stop()
        self._sidebar.status.show_nothing()

    def count(self) -> None:
        """Count anew what waits on each page."""
        if self._desk is None:
            return
        self._counted_on = self._desk.workspace.today
        nouns = Counter(self._due.nouns()) if self._due else Counter()
        counts = {entry.name: sum(nouns[noun] for noun in entry.nouns) for entry in PAGES}
        counts[PAGES[0].name] = nouns.total()
        counts[_CASES] = self._due.cases_wanting() if self._due else 0
        self._sidebar.show_counts(counts)

    def _follow(self, change: Change) -> None:
        assert self._desk is not None
        assert self._due is not None
        self._due.follow(change)
        self._refusal = ""
        self._typing.stop()
        self._show_state()
        self._counting.start()
        if any(edit.subject.noun == "organisation" for edit in change.edits):
            self._show_names(self._desk)

    def _show_state(self) -> None:
        if self._refusal:
            self._sidebar.status.show_refused(self._refusal)
        elif self._desk is not None:
            self._sidebar.status.show_saved(self._desk.workspace.saved_at)

    def _hold(self) -> None:
        self._sidebar.status.show_typing()
        self._typing.start()

    def _refused(self, sentence: str) -> None:
        self._refusal = sentence
        self._show_state()

    def _notice_new_day(self) -> None:
        if self._desk and self._desk.workspace.today != self._counted_on:
            self.count()

    def _show_names(self, desk: Desk) -> None:
        from dpotool.domain.vocabulary import NATIONS

        organisation = desk.workspace.organisation
        name = organisation.name or "Organisation without a name"
        nation = NATIONS.label(organisation.nation) if organisation.nation else ""
        self._sidebar.show_organisation(name, nation)
        self._window.setWindowTitle(f"{name} – {desk.workspace.path.name}")
