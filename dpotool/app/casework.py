"""The cases of the open register: how each stands, by the calendar and the rules of the organisation."""

from dpotool.app.public_holidays import working_days
from dpotool.app.workspace import Workspace
from dpotool.domain.breach import Breach
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_reference import next_case_reference
from dpotool.domain.case_standing import (
    Standing,
    standing_of_breach,
    standing_of_complaint,
    standing_of_request,
)
from dpotool.domain.changes import Change
from dpotool.domain.clock import reckon, reckon_breach
from dpotool.domain.clock_facts import Facts
from dpotool.domain.clock_rules import Rules
from dpotool.domain.complaint import Complaint
from dpotool.domain.organisation import Organisation
from dpotool.domain.reckoning import Reckoning
from dpotool.domain.request import Request
from dpotool.domain.working_days import WorkingDays

CASE_TYPES: tuple[type[CaseFile], ...] = (Request, Complaint, Breach)


class Casework:
    """Reckons each case once for each state of it; `follow` is to be called after each change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[str, tuple[CaseFile, Standing]] = {}
        self._days: WorkingDays | None = None
        self._organisation = workspace.organisation

    def standing(self, case: CaseFile) -> Standing:
        """How a case stands."""
        known = self._known.get(case.id)
        if known is None or known[0] is not case:
            known = case, self._stand(case)
            self._known[case.id] = known
        return known[1]

    def foreseen(self, case: CaseFile) -> Standing:
        """How a case would stand if it were so; nothing of it is kept."""
        return self._stand(case)

    def cases(self) -> tuple[CaseFile, ...]:
        """Every case of the register, of whatever type."""
        return tuple(case for kind in CASE_TYPES for case in self._workspace.register.all(kind))

    def reckoning(self, case: CaseFile) -> Reckoning | None:
        """The reckoning of the time limit that comes first; None where the answers contradict each other."""
        return self.standing(case).reckoning

    def next_reference(self, case_type: type[CaseFile], year: int) -> str:
        """The reference that a new case of that year is given."""
        taken = (case.reference for case in self._workspace.register.all(case_type))
        return next_case_reference(case_type, year, taken)

    def follow(self, change: Change) -> bool:
        """Take note of a change; True where every case may stand otherwise now."""
        if not any(isinstance(edit.subject, Organisation) for edit in change.edits):
            return False
        self._organisation = self._workspace.organisation
        self._days = None
        self._known.clear()
        return True

    @property
    def days(self) -> WorkingDays:
        """The working days of the organisation's nation, with its own corrections."""
        if self._days is None:
            self._days = working_days(self._organisation.nation or "england", self._organisation.holidays)
        return self._days

    def _stand(self, case: CaseFile) -> Standing:
        match case:
            case Request():
                return standing_of_request(case, self._organisation, self._reckon)
            case Complaint():
                return standing_of_complaint(case, self._reckon)
            case Breach():
                return standing_of_breach(case, reckon_breach)
        raise TypeError(f"A {type(case).__name__} is not a case with a time limit.")

    def _reckon(self, facts: Facts) -> Reckoning:
        return reckon(facts, self.days, self._rules)

    @property
    def _rules(self) -> Rules:
        target = self._organisation.target_days
        nation = self._organisation.nation or "england"
        return Rules(nation, int(target)) if target and target > 0 else Rules(nation)
