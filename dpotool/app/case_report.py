"""The figures of a year of cases, for the window and as a report for the governors or trustees."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from dpotool.app.casework import Casework
from dpotool.app.exporting import FORMATS, export_prose, write_out
from dpotool.app.workspace import Workspace
from dpotool.documents.profiles import REPORT, Profile
from dpotool.domain import case_figure_tables as tables
from dpotool.domain.case_figures import (
    YearOfCases,
    closings_table,
    months_chart,
    requests_table,
    year_of_cases,
    years_of,
)
from dpotool.domain.case_file import CaseFile
from dpotool.domain.days import LONDON
from dpotool.domain.errors import CannotDo
from dpotool.domain.figure_tables import Bars, FigureTable
from dpotool.domain.prose import Prose
from dpotool.domain.request import Request
from dpotool.domain.spans import Span, year_with

REPORT_FORMATS = ("html", "docx", "pdf", "text", "xlsx")
"""The formats in which the report of a year can be written."""


@dataclass(frozen=True)
class CaseFigures:
    """The figures of a year, beside those of the year before and of every year in the register."""

    year: YearOfCases
    before: YearOfCases
    every: tuple[YearOfCases, ...]

    @property
    def chart(self) -> Bars:
        """The requests of the year by month."""
        return months_chart(self.year)

    @property
    def tables(self) -> tuple[FigureTable, ...]:
        """All tables, those that compare years with a column for each."""
        return (
            requests_table(self.every),
            tables.rights_table(self.year),
            tables.outcomes_table(self.year),
            closings_table(self.every),
            tables.late_table(self.year),
            tables.complaints_table(self.every),
            tables.subjects_table(self.every),
            tables.breaches_table(self.every),
            tables.lessons_table(self.year),
        )


def case_figures(workspace: Workspace, span: Span | None = None) -> CaseFigures:
    """The figures of twelve months, those of the present calendar year where none are named."""
    cases = workspace.casework.cases()
    chosen = span or year_with(workspace.today)
    due_of, now = _due_of(workspace.casework), _now(workspace.today)
    spans = {*years_of(cases, chosen.first.month), chosen, chosen.before}
    figures = {
        each: year_of_cases(cases, each, due_of, now) for each in sorted(spans, key=lambda each: each.first)
    }
    return CaseFigures(figures[chosen], figures[chosen.before], tuple(figures.values()))


def requests_by_month(workspace: Workspace, span: Span | None = None) -> Bars:
    """The requests of twelve months, or of the present calendar year, by the month in which they came."""
    chosen = span or year_with(workspace.today)
    requests = (each for each in workspace.register.all(Request) if each.received in chosen)
    return months_chart(year_of_cases(requests, chosen, _due_of(workspace.casework), _now(workspace.today)))


def report_prose(workspace: Workspace, figures: CaseFigures) -> Prose:
    """The page for the governors or trustees; it names nobody."""
    from dpotool.documents.cases_report import cases_report

    return cases_report(figures.year, figures.before, workspace.organisation, workspace.today)


def export_report(
    workspace: Workspace, figures: CaseFigures, path: Path, format: str, profile: Profile = REPORT
) -> None:
    """Write the report, as a document or with all figures as a workbook (xlsx).

    Raises CannotDo, and leaves what was there, where the format is not known or the file cannot be written.
    """
    if format not in REPORT_FORMATS:
        raise CannotDo(f"There is no format “{format}”; choose from: {', '.join(REPORT_FORMATS)}.")
    if format in FORMATS:
        export_prose(workspace, report_prose(workspace, figures), path, format, profile)
        return
    from dpotool.documents.figures_workbook import figures_workbook

    name = workspace.organisation.name
    title = f"Requests, complaints and breaches in {figures.year.span.name}"
    write_out(workspace, path, figures_workbook(figures.tables, figures.chart, title, name).content)


def _due_of(casework: Casework) -> Callable[[CaseFile, str], date | datetime | None]:
    """The limit of each right of a case; of a complaint or breach, the only one it has."""

    def due(case: CaseFile, right: str) -> date | datetime | None:
        reckoning = casework.standing(case).reckonings.get(right or case.noun)
        return reckoning.due if reckoning else None

    return due


def _now(today: date) -> datetime:
    """This moment, or the end of the day where the workspace lives in another one."""
    now = datetime.now(UTC)
    if now.astimezone(LONDON).date() == today:
        return now
    return datetime.combine(today, time(23, 59), tzinfo=LONDON).astimezone(UTC)
