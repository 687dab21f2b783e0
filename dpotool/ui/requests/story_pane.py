"""The story of a case: everything dated in it, in order; each line leads to the answer that says so."""

from typing import Final

from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_story import Happening, story
from dpotool.domain.days import LONDON, MONTHS, WEEKDAYS
from dpotool.ui.requests.dated_list import DatedEntry, DatedList

_ICONS: Final = {
    "came": "tray",
    "asked": "question",
    "told": "paper-plane-tilt",
    "done": "check",
    "decided": "check-circle",
    "note": "note",
    "letter": "envelope-simple",
    "end": "lock-simple",
}


class StoryPane(DatedList):
    """Shows what happened; the key of a line is the path to where it is recorded."""

    def __init__(self) -> None:
        super().__init__("Steps of the case")

    def show_case(self, case: CaseFile) -> int:
        """Show the story of a case; answers how many steps it has."""
        happenings = story(case)
        self.show_entries(
            DatedEntry(each.path, _when(each), each.words, _ICONS.get(each.sort, "note"))
            for each in happenings
        )
        return len(happenings)


def _when(happening: Happening) -> str:
    day = happening.day
    words = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"
    moment = happening.moment
    return f"{words}, {moment.astimezone(LONDON):%H:%M}" if moment else f"{words} {day.year}"
