"""What the search box finds: records, actions and settings by a few letters of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from dpotool.ui.page_list import PAGES
from dpotool.ui.page_stack import PageStack
from dpotool.ui.search_box import SearchBox
from dpotool.ui.session import GoTo, Session

if TYPE_CHECKING:
    from dpotool.domain.finding import Found
    from dpotool.ui.menus import Menus
    from dpotool.ui.search_results import SearchResults

_MOST_ACTIONS: Final = 6
_MOST_RECORDS: Final = 14


@dataclass(frozen=True)
class Result:
    """One thing that was found: its name, what more there is to say, its sort, and how to go there."""

    title: str
    detail: str
    sort: str
    icon: str
    go: Callable[[], None]


class Searching(QObject):
    """Shows below the box what its words find; arrows choose, Enter goes there, Escape goes back."""

    def __init__(self, box: SearchBox, menus: Menus, pages: PageStack, session: Session, go_to: GoTo) -> None:
        super().__init__(box)
        self._box = box
        self._menus = menus
        self._pages = pages
        self._session = session
        self._go_to = go_to
        self._results: SearchResults | None = None
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        box.textChanged.connect(self._look)
        box.stepped.connect(lambda key: self.results.step(key))
        box.entered.connect(lambda: self.results.choose_current())
        box.focus_came.connect(lambda: self._look(box.text()))
        box.focus_went.connect(self._hide)

    @property
    def results(self) -> SearchResults:
        """The list below the box, made when it is first needed."""
        if self._results is None:
            from dpotool.ui.search_results import SearchResults

            self._results = SearchResults(self._box)
            self._results.chosen.connect(self._go)
        return self._results

    def found(self, words: str) -> tuple[Result, ...]:
        """What these words find: actions and settings first, then records."""
        if not words.strip():
            return ()
        return (*self._actions(words), *self._records(words))

    def _look(self, words: str) -> None:
        if words.strip():
            self.results.show_results(self.found(words), words)
        else:
            self._hide()

    def _hide(self) -> None:
        if self._results is not None:
            self._results.hide()

    def _go(self, result: Result) -> None:
        self._box.leave()
        result.go()

    def _actions(self, words: str) -> tuple[Result, ...]:
        from dpotool.domain.finding import normal

        wanted = normal(words).split()
        hits = (each for each in self._offered() if _holds(normal(f"{each.sort} {each.title}"), wanted))
        return tuple(hits)[:_MOST_ACTIONS]

    def _offered(self) -> Iterator[Result]:
        page = self._pages.current
        for title, go in page.commands() if page else ():
            yield Result(title, "", "On this page", "lightning", go)
        for entry in self._menus.entries():
            yield Result(
                entry.title, "", f"{entry.menu}  {entry.shortcut}".strip(), "lightning", entry.trigger
            )

    def _records(self, words: str) -> tuple[Result, ...]:
        if self._session.desk is None:
            return ()
        return tuple(map(self._record, self._session.desk.workspace.find(words, _MOST_RECORDS)))

    def _record(self, hit: Found) -> Result:
        record = hit.record
        title = record.headline or f"{record.noun.capitalize()} without a name"
        detail = "" if hit.excerpt == record.headline else f"{hit.label}: {hit.excerpt}"
        page = PAGES[self._pages.page_for(record.noun)]
        return Result(
            title, detail, record.noun.capitalize(), page.icon, lambda: self._go_to(record.id, hit.place)
        )


def _holds(text: str, wanted: list[str]) -> bool:
    return all(word in text for word in wanted)
