"""The commands for requests, complaints and breaches: the log out and in, a calendar, and figures."""

import argparse
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from dpotool.app.retention_commands import add_retention_import, add_retention_reports


def add_case_export(things: "argparse._SubParsersAction[Any]") -> None:
    """Add `export cases` to what can be exported."""
    cases = things.add_parser("cases", help="write the log of requests, complaints and breaches to Excel")
    cases.add_argument("file", type=Path, metavar="FILE", help="the register")
    cases.add_argument("--out", type=Path, required=True, metavar="X.xlsx", help="the file to be written")
    cases.set_defaults(do=_export)


def add_import(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `import` to the commands."""
    reading = commands.add_parser("import", help="take records from a workbook into a register")
    things = reading.add_subparsers(title="what to take in", required=True, metavar="cases|retention")
    cases = things.add_parser("cases", help="take in a log of requests, complaints or breaches from Excel")
    cases.add_argument("file", type=Path, metavar="FILE", help="the register")
    cases.add_argument("workbook", type=Path, metavar="X.xlsx", help="the workbook")
    cases.add_argument("--existing", default="update", help="update or leave cases that are there already")
    cases.add_argument("--dry-run", action="store_true", help="only say what would be done")
    cases.set_defaults(do=_import)
    add_retention_import(things)


def add_calendar(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `calendar` to the commands."""
    calendar = commands.add_parser("calendar", help="write what is due as a calendar file")
    calendar.add_argument("file", type=Path, metavar="FILE", help="the register")
    calendar.add_argument("--out", type=Path, required=True, metavar="X.ics", help="the file to be written")
    calendar.add_argument("--names", action="store_true", help="let in what record sets are called")
    calendar.set_defaults(do=_calendar)


def add_report(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `report` to the commands."""
    report = commands.add_parser(
        "report", help="write figures for governors or trustees, or the papers of retention"
    )
    things = report.add_subparsers(title="what to report", required=True, metavar="REPORT")
    cases = things.add_parser("cases", help="a year's requests, complaints and breaches, without names")
    cases.add_argument("file", type=Path, metavar="FILE", help="the register")
    cases.add_argument("--year", type=int, metavar="Y", help="the year; the present one where left out")
    cases.add_argument("--from-month", type=int, default=1, metavar="M", help="9 for a school year")
    cases.add_argument("--format", required=True, help="html (for Word), docx, pdf, text, or xlsx")
    cases.add_argument("--out", type=Path, required=True, metavar="X", help="the file to be written")
    cases.set_defaults(do=_report)
    add_retention_reports(things)


def _export(asked: argparse.Namespace) -> None:
    from dpotool.app.case_export import export_cases
    from dpotool.app.opening import read_register

    with closing(read_register(asked.file)) as workspace:
        for loss in export_cases(workspace, asked.out):
            print(loss, file=sys.stderr)


def _import(asked: argparse.Namespace) -> None:
    """A copy of the register is kept before anything is taken in."""
    from dpotool.app.importing import import_cases
    from dpotool.app.opening import Places, open_register, read_register

    opened = read_register(asked.file) if asked.dry_run else open_register(asked.file, Places.of_this_user())
    with closing(opened) as workspace:
        found = import_cases(workspace, asked.workbook, asked.existing)
        for remark in (*workspace.remarks, *found.remarks):
            print(remark, file=sys.stderr)
        if found.change.edits and not asked.dry_run:
            workspace.apply(found.change)
        print(found.summary if not asked.dry_run else f"Nothing was written. {found.summary}")


def _calendar(asked: argparse.Namespace) -> None:
    from dpotool.app.feed import write_feed
    from dpotool.app.opening import read_register
    from dpotool.domain.feed import FeedWanted

    with closing(read_register(asked.file)) as workspace:
        write_feed(workspace, asked.out, FeedWanted(names=asked.names))


def _report(asked: argparse.Namespace) -> None:
    from dpotool.app.case_report import case_figures, export_report
    from dpotool.app.opening import read_register
    from dpotool.domain.spans import calendar_year, year_with

    with closing(read_register(asked.file)) as workspace:
        present = year_with(workspace.today, asked.from_month)
        span = calendar_year(asked.year, asked.from_month) if asked.year is not None else present
        figures = case_figures(workspace, span)
        export_report(workspace, figures, asked.out, asked.format)
