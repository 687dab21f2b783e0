"""The search at the top of the window: records, actions and settings by a few letters of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from dpotool.ui.fonts import TAG, scaled, sized
from dpotool.ui.icons import paint_icon
from dpotool.ui.page_stack import PageStack
from dpotool.ui.search_results import SearchResults
from dpotool.ui.session import GoTo, Session
from dpotool.ui.theme import colours, set_look

if TYPE_CHECKING:
    from dpotool.domain.fields import Record
    from dpotool.ui.menus import Menus

_MOST_ACTIONS: Final = 6
_MOST_RECORDS: Final = 14
_ARROWS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Result:
    """One thing that was found: its name, what more there is to say, its sort, and how to go there."""

    title: str
    detail: str
    sort: str
    icon: str
    go: Callable[[], None]


class SearchBox(QLineEdit):
    """Shows what it finds in a list below; arrows choose, Enter goes there, Escape goes back."""

    def __init__(self, menus: Menus, pages: PageStack, session: Session, go_to: GoTo) -> None:
        super().__init__()
        self._menus = menus
        self._pages = pages
        self._session = session
        self._go_to = go_to
        self._came_from: QWidget | None = None
        set_look(self, "search")
        self.setPlaceholderText("Find a record, an action or a setting")
        self.setAccessibleName("Find a record, an action or a setting")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTextMargins(scaled(26), 0, scaled(50), 0)
        self.results = SearchResults(self)
        self.results.chosen.connect(self._go)
        self.textChanged.connect(self._look)

    def begin(self) -> None:
        """Put the cursor here, and remember where it was."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def found(self, words: str) -> tuple[Result, ...]:
        """What these words find: actions first where they begin like that, then records."""
        if not words.strip():
            return ()
        return (*self._actions(words), *self._records(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.results.choose_current()
        elif event.key() in _ARROWS:
            self.results.step(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.text():
            self._look(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.results.hide()

    def leave(self) -> None:
        """Empty the box, and put the cursor back where it was."""
        self.clear()
        self.results.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
        else:
            self.clearFocus()

    def remember(self, before: QWidget | None, now: QWidget | None) -> None:
        """Note where the cursor was before it came here."""
        if now is self and before is not None and before is not self:
            self._came_from = before
            before.destroyed.connect(self._forget)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setTextMargins(scaled(26), 0, scaled(50), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = colours(self)
        painter = QPainter(self)
        side = scaled(18)
        square = QRectF(scaled(9), (self.height() - side) / 2, side, side)
        paint_icon(painter, square, "magnifying-glass", QColor(theme.quiet))
        if not self.text():
            painter.setFont(sized(self.font(), TAG))
            painter.setPen(QColor(theme.quiet))
            painter.drawText(
                self.rect().adjusted(0, 0, -scaled(9), 0),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                "Ctrl+K",
            )
        painter.end()

    def _forget(self, gone: QObject) -> None:
        self._came_from = None

    def _look(self, words: str) -> None:
        self.results.show_results(self.found(words), words)

    def _go(self, result: Result) -> None:
        self.clear()
        self.results.hide()
        self.clearFocus()
        result.go()

    def _actions(self, words: str) -> tuple[Result, ...]:
        from dpotool.domain.finding import normal

        page = self._pages.current
        offered = [
            Result(title, "", "On this page", "lightning", go)
            for title, go in (page.commands() if page else ())
        ]
        offered += [
            Result(entry.title, entry.shortcut, entry.menu, "lightning", entry.trigger)
            for entry in self._menus.entries()
        ]
        wanted = normal(words).split()
        hits = [each for each in offered if all(w in normal(f"{each.sort} {each.title}") for w in wanted)]
        return tuple(hits[:_MOST_ACTIONS])

    def _records(self, words: str) -> tuple[Result, ...]:
        from dpotool.domain.finding import find

        if self._session.desk is None:
            return ()
        found = find(self._session.desk.workspace.register, words, _MOST_RECORDS)
        return tuple(self._record(hit.record, hit.place, hit.label, hit.excerpt) for hit in found)

    def _record(self, record: Record, place: str, label: str, excerpt: str) -> Result:
        title = record.headline or f"{record.noun.capitalize()} without a name"
        detail = "" if excerpt == record.headline else f"{label}: {excerpt}"
        entry = self._menus.page_entry(record.noun)
        return Result(
            title, detail, record.noun.capitalize(), entry.icon, lambda: self._go_to(record.id, place)
        )
