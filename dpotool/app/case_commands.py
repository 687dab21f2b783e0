"""The commands for requests, complaints and breaches: export and import of the log, and a calendar."""

import argparse
import sys
from contextlib import closing
from pathlib import Path
from typing import Any


def add_case_export(things: "argparse._SubParsersAction[Any]") -> None:
    """Add `export cases` to what can be exported."""
    cases = things.add_parser("cases", help="write the log of requests, complaints and breaches to Excel")
    cases.add_argument("file", type=Path, metavar="FILE", help="the register")
    cases.add_argument("--out", type=Path, required=True, metavar="X.xlsx", help="the file to be written")
    cases.set_defaults(do=_export)


def add_import(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `import` to the commands."""
    reading = commands.add_parser("import", help="take records from a workbook into a register")
    things = reading.add_subparsers(title="what to take in", required=True, metavar="cases")
    cases = things.add_parser("cases", help="take in a log of requests, complaints or breaches from Excel")
    cases.add_argument("file", type=Path, metavar="FILE", help="the register")
    cases.add_argument("workbook", type=Path, metavar="X.xlsx", help="the workbook")
    cases.add_argument("--existing", default="update", help="update or leave cases that are there already")
    cases.add_argument("--dry-run", action="store_true", help="only say what would be done")
    cases.set_defaults(do=_import)


def add_calendar(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add `calendar` to the commands."""
    calendar = commands.add_parser("calendar", help="write what is due as a calendar file")
    calendar.add_argument("file", type=Path, metavar="FILE", help="the register")
    calendar.add_argument("--out", type=Path, required=True, metavar="X.ics", help="the file to be written")
    calendar.set_defaults(do=_calendar)


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
    from dpotool.app.case_calendar import export_calendar
    from dpotool.app.casework import Casework
    from dpotool.app.opening import read_register

    with closing(read_register(asked.file)) as workspace:
        export_calendar(workspace, Casework(workspace), asked.out)
