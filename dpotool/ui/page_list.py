"""The pages of the window, in the order of the sidebar; each is imported and made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dpotool.ui.page import Desk, Page


class PageEntry(NamedTuple):
    """A page: what it is called, its icon, the nouns of the records it shows, and how it is made."""

    name: str
    icon: str
    nouns: tuple[str, ...]
    make: Callable[[Desk], Page]


def _today(desk: Desk) -> Page:
    from dpotool.ui.pages.today import TodayPage

    return TodayPage(desk)


def _register(desk: Desk) -> Page:
    from dpotool.ui.pages.register import RegisterPage

    return RegisterPage(desk)


def _notices(desk: Desk) -> Page:
    from dpotool.ui.pages.notices import NoticesPage

    return NoticesPage(desk)


def _requests(desk: Desk) -> Page:
    from dpotool.ui.pages.requests import RequestsPage

    return RequestsPage(desk)


def _retention(desk: Desk) -> Page:
    from dpotool.ui.pages.retention import RetentionPage

    return RetentionPage(desk)


def _directory(desk: Desk) -> Page:
    from dpotool.ui.pages.directory import DirectoryPage

    return DirectoryPage(desk)


PAGES = (
    PageEntry("Today", "calendar-check", (), _today),
    PageEntry("Register", "rows", ("activity",), _register),
    PageEntry("Notices", "article", ("notice",), _notices),
    PageEntry("Requests", "tray", ("request", "complaint", "breach"), _requests),
    PageEntry(
        "Retention",
        "archive",
        ("record set", "retention rule", "hold", "disposal", "review"),
        _retention,
    ),
    PageEntry("Directory", "address-book", ("organisation", "party", "system", "law entry"), _directory),
)
