"""What is kept in the open register: how each record set stands, and decisions about it."""

from collections.abc import Iterable

from dpotool.app.workspace import Workspace
from dpotool.domain.case_file import CaseFile
from dpotool.domain.changes import Change
from dpotool.domain.disposals import Manner, deciding
from dpotool.domain.holds_found import holds_found
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.organisation import Organisation
from dpotool.domain.period_dates import Years
from dpotool.domain.retention import Hold, RecordSet, RetentionDecision, RetentionRule
from dpotool.domain.retention_due import Keeping, keeping, years_of

_ALTERS_OTHERS = (Organisation, RetentionRule, Hold, CaseFile, LawEntry)


class Retention:
    """Works out each record set once for each state of it; `follow` is to be called after each change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, tuple[RecordSet, Keeping]] = {}
        self._today = workspace.today
        self._holds: tuple[Hold, ...] | None = None

    def keeping(self, records: RecordSet) -> Keeping:
        """How a record set stands today, by its own holds and by those found from open cases."""
        if self._workspace.today != self._today:
            self.forget()
        known = self._known.get(records.id)
        if known is None or known[0] is not records:
            found = keeping(records, self._workspace.register, self.years, self._today, self.holds)
            known = self._known[records.id] = (records, found)
        return known[1]

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The holds found from open requests and complaints, which nobody needs to place."""
        if self._holds is None:
            self._holds = holds_found(self._workspace.register)
        return self._holds

    @property
    def years(self) -> Years:
        """Where the years of the organisation end."""
        return years_of(self._workspace.organisation)

    def decide(self, sets: Iterable[RecordSet], decision: RetentionDecision, manner: Manner) -> Change:
        """One decision about several record sets as a change; raises CannotDo where it cannot be made."""
        return deciding(sets, decision, manner, self._workspace.register, self.years, self.holds)

    def follow(self, change: Change) -> bool:
        """Take note of a change; True where record sets that it does not touch may stand otherwise now."""
        all_anew = any(isinstance(edit.subject, _ALTERS_OTHERS) for edit in change.edits)
        if all_anew:
            self.forget()
        return all_anew

    def forget(self) -> None:
        """Work out every record set anew."""
        self._known.clear()
        self._today, self._holds = self._workspace.today, None
