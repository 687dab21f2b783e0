"""The lists of the page Retention: which records each holds, which form edits them, and what is shown."""

from typing import Final

from dpotool.app.workspace import Workspace
from dpotool.domain.retention import Hold, RecordSet, RetentionRule, Review
from dpotool.domain.retention_due import DUE, GONE, HELD, KEPT, OPEN, WAITING
from dpotool.domain.retention_library import news
from dpotool.ui.pages.directory_lists import DirectoryList
from dpotool.ui.record_columns import Cell, Column, short_day

SETS: Final = DirectoryList(
    RecordSet,
    "Record sets",
    "record_set",
    ("name", "stands", "due", "rule", "place", "owner"),
    "due",
    "No record set is listed yet: what lies in your cupboards, folders and systems?",
)
RULES: Final = DirectoryList(
    RetentionRule,
    "Rules",
    "retention_rule",
    ("code", "name", "period", "end_action", "authority", "strength", "library"),
    "code",
    "No rule is in use yet. Take those that you need from the library, or write your own.",
)
HOLDS: Final = DirectoryList(
    Hold,
    "Holds",
    "hold",
    ("name", "kind", "placed_on", "lifted_on", "sets", "activities"),
    "placed_on",
    "Nothing is held by hand. Open requests and complaints hold what they are about by themselves.",
)
REVIEWS: Final = DirectoryList(
    Review,
    "Reviews",
    "review",
    ("name", "kind", "every", "last_done", "next_due", "owner"),
    "next_due",
    "Nothing comes round yet, such as a policy to be read each year, or a training to be repeated.",
)
STATES: Final = {
    DUE: ("Due", "attention"),
    HELD: ("Due, held", "attention"),
    OPEN: ("Coming", ""),
    WAITING: ("Waits for its event", "quiet"),
    KEPT: ("No day", "quiet"),
    GONE: ("Gone", "quiet"),
}
"""How record sets stand, in words, and the tone in which that is shown."""
_ORDER: Final = tuple(STATES)


def columns_of_sets(workspace: Workspace) -> tuple[Column, ...]:
    """What a table of record sets shows besides their answers: how they stand, since when, and why."""

    def stands(records: RecordSet) -> Cell:
        found = workspace.retention.keeping(records)
        words, tone = STATES[found.state]
        words = f"{words}, held" if found.holds and found.state == OPEN else words
        return Cell(words, _ORDER.index(found.state), tone=tone)

    def due(records: RecordSet) -> Cell:
        day = workspace.retention.keeping(records).day
        return Cell(short_day(day), day, tone="quiet") if day else Cell()

    def why(records: RecordSet) -> Cell:
        words = workspace.retention.keeping(records).words
        return Cell(words, words.casefold())

    return (
        Column("stands", "How it stands", 15, stands),
        Column("due", "Due on", 12, due, "By its rule, or as decided last"),
        Column("why", "Why then", 36, why),
    )


def columns_of_rules(workspace: Workspace) -> tuple[Column, ...]:
    """What a table of rules shows besides their answers: whether the library says otherwise by now."""

    def library(rule: RetentionRule) -> Cell:
        if not rule.as_copied:
            return Cell("Own rule", 2, tone="quiet")
        changed = bool(news(rule, workspace.law_today.retention_rule(rule.code)))
        return Cell("Changed since", 0, tone="attention") if changed else Cell("As taken", 1, tone="quiet")

    return (Column("library", "Library", 14, library, "Whether the library says otherwise by now"),)
