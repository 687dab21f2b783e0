"""What falls due in the open register, today."""

from collections.abc import Iterator

from dpotool.app.scores import Scores
from dpotool.app.workspace import Workspace
from dpotool.domain.agenda import Judging, Stretch, agenda, entries_of
from dpotool.domain.case_groups import wants_something
from dpotool.domain.changes import Change
from dpotool.domain.fields import Record
from dpotool.domain.questions import Gap


class FallingDue:
    """The agenda of an open register; `follow` is to be called after each change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.scores = Scores(workspace)

    def agenda(self) -> tuple[Stretch, ...]:
        """What falls due, in stretches of time."""
        return agenda(self._workspace.register, self.judging, self._workspace.today)

    @property
    def judging(self) -> Judging:
        """What records lack, how cases stand, and when record sets may go."""
        workspace = self._workspace
        return Judging(self._gaps, workspace.casework.standing, workspace.retention.keeping)

    def nouns(self) -> Iterator[str]:
        """For each entry of the agenda, the noun of the record that it is about."""
        for entry in entries_of(self.agenda()):
            record = self._workspace.register.find(entry.identity)
            if record is not None:
                yield record.noun

    def cases_wanting(self) -> int:
        """How many open cases want something of the officer, rather than waiting for somebody else."""
        casework = self._workspace.casework
        return sum(wants_something(casework.standing(case)) for case in casework.cases() if case.is_open)

    def follow(self, change: Change) -> None:
        """Take note of a change."""
        self.scores.follow(change)

    def _gaps(self, record: Record) -> tuple[Gap, ...]:
        return self.scores.of(record).gaps
