"""Making record sets for many years at once: what is asked, and what it then does."""

from typing import Any, Final

from dpotool.domain.changes import Change
from dpotool.domain.retention_sets import YearlySets, making
from dpotool.ui.page import Desk
from dpotool.ui.retention.ask_sheet import Question

_FIELDS: Final = (
    (("name",), ("rule",), ("first", "last"), ("kind",), ("activity",), ("owner", "medium"), ("place",)),
)


def each_year(desk: Desk, rule: str = "") -> Question:
    """Asks for record sets of each year, under a rule where one is chosen already."""

    def made(drafts: tuple[Any, ...]) -> Change:
        return making(drafts[0], desk.workspace.register, desk.workspace.retention.years)

    return Question(
        title="Make a record set for each year",
        drafts=(YearlySets(rule=rule, kind="academic"),),
        fields=_FIELDS,
        do="Make them",
        change=made,
        said="The record sets are in the list, one for each year.",
        note="Such as the leavers of each year since 2010. One Undo takes all of them back.",
    )
