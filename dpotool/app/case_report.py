"""The figures of a year of cases, for the window and as a report for the governors or trustees."""

from dataclasses import dataclass
from pathlib import Path

from dpotool.app.exporting import FORMATS, export_prose, write_out
from dpotool.app.requests_by_month import limit_of, moment_of
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
from dpotool.domain.errors import CannotDo
from dpotool.domain.figure_tables import Bars, FigureTable
from dpotool.domain.prose import Prose
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
    limit, now = limit_of(workspace.casework), moment_of(workspace.today)
    spans = {*years_of(cases, chosen.first.month), chosen, chosen.before}
    figures = {
        each: year_of_cases(cases, each, limit, now) for each in sorted(spans, key=lambda each: each.first)
    }
    return CaseFigures(figures[chosen], figures[chosen.before], tuple(figures.values()))


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
