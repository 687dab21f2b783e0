"""The requests of a year by month, as Today shows them, and what the figures of a year are reckoned with."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

from dpotool.app.casework import Casework
from dpotool.app.workspace import Workspace
from dpotool.domain.case_figures import months_chart, year_of_cases
from dpotool.domain.case_file import CaseFile
from dpotool.domain.days import LONDON
from dpotool.domain.figure_tables import Bars
from dpotool.domain.request import Request
from dpotool.domain.spans import Span, year_with


def requests_by_month(workspace: Workspace, span: Span | None = None) -> Bars:
    """The requests of twelve months, or of the present calendar year, by the month in which they came."""
    chosen = span or year_with(workspace.today)
    requests = (each for each in workspace.register.all(Request) if each.received in chosen)
    return months_chart(
        year_of_cases(requests, chosen, limit_of(workspace.casework), moment_of(workspace.today))
    )


def limit_of(casework: Casework) -> Callable[[CaseFile, str], date | datetime | None]:
    """The limit of each right of a case; of a complaint or breach, the only one it has."""

    def due(case: CaseFile, right: str) -> date | datetime | None:
        reckoning = casework.standing(case).reckonings.get(right or case.noun)
        return reckoning.due if reckoning else None

    return due


def moment_of(today: date) -> datetime:
    """This moment, or the end of the day where the workspace lives in another one."""
    now = datetime.now(UTC)
    if now.astimezone(LONDON).date() == today:
        return now
    return datetime.combine(today, time(23, 59), tzinfo=LONDON).astimezone(UTC)
