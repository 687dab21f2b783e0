"""How complete the records of the open register are, judged once for each state of a record."""

from datetime import date

from dpotool.app.workspace import Workspace
from dpotool.domain.changes import Change
from dpotool.domain.completeness import Score, completeness
from dpotool.domain.fields import Record
from dpotool.domain.law import LawOn
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.organisation import Organisation

_JUDGES_OTHERS = (Organisation, LawEntry)


class Scores:
    """The scores of records; `follow` is to be called after each change, before scores are asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, tuple[Record, Score]] = {}
        self._law: LawOn | None = None
        self._day: date | None = None

    def of(self, record: Record) -> Score:
        """How completely a record answers what is asked of it today."""
        if self._workspace.today != self._day:
            self.forget()
        known = self._known.get(record.id)
        if known is None or known[0] is not record:
            known = record, completeness(self._workspace.register, record, self._law_today())
            self._known[record.id] = known
        return known[1]

    def follow(self, change: Change) -> bool:
        """Take note of a change; True where records that it does not touch may be judged otherwise now."""
        all_anew = any(isinstance(edit.subject, _JUDGES_OTHERS) for edit in change.edits)
        if all_anew:
            self.forget()
        return all_anew

    def forget(self) -> None:
        """Judge every record anew."""
        self._known.clear()
        self._law, self._day = None, self._workspace.today

    def _law_today(self) -> LawOn:
        if self._law is None:
            self._law = self._workspace.law_today
        return self._law
