"""What is done with the sections of the notice shown, each as one step that can be undone."""

from dpotool.domain.notice import Notice
from dpotool.domain.notice_outline import added, hidden, moved, removed, section_of
from dpotool.domain.notice_rows import Section
from dpotool.ui.page import Desk


class SectionActions:
    """Adds, moves, hides and removes sections of one notice at a time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._identity = ""

    def act_on(self, notice: Notice) -> None:
        """Act on this notice from now on."""
        self._identity = notice.id

    def add(self, key: str, after: str) -> str:
        """Add a section on a subject behind another one; its identity, empty where it was refused."""
        notice = self._notice()
        section = Section(key=key)
        done = notice is not None and self._desk.undo.do(added(notice, section, after))
        return section.id if done else ""

    def move(self, identity: str, place: int) -> None:
        """Move a section to another place among all, counted from 0."""
        notice = self._notice()
        section = section_of(notice, identity) if notice else None
        if notice is not None and section is not None:
            self._desk.undo.do(moved(notice, section, place))

    def toggle_hidden(self, identity: str) -> None:
        """Leave a section out of what is printed, or put it back."""
        notice = self._notice()
        section = section_of(notice, identity) if notice else None
        if notice is not None and section is not None:
            self._desk.undo.do(hidden(notice, section, not section.hidden))

    def remove(self, identity: str) -> str:
        """Take a section out; answers the identity of the one that then stands in its place, or before it."""
        notice = self._notice()
        section = section_of(notice, identity) if notice else None
        if notice is None or section is None:
            return ""
        place = notice.sections.index(section)
        around = (*notice.sections[place + 1 :], *reversed(notice.sections[:place]))
        self._desk.undo.do(removed(notice, section))
        return around[0].id if around else ""

    def _notice(self) -> Notice | None:
        return self._desk.workspace.register.get(Notice, self._identity)
