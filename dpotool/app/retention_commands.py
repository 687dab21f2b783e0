"""Commands about retention: its papers, its rules and record sets to Excel and back."""

import argparse
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from dpotool.domain.prose import Prose


def add_retention_reports(things: "argparse._SubParsersAction[Any]") -> None:
    """Add certificate, disposal-list and schedule to what can be reported."""
    certificate = things.add_parser("certificate", help="certify entries of the disposal log, to be signed")
    certificate.add_argument("--entry", action="append", default=[], metavar="REF", help="such as D-2026-001")
    _ask_for_paper(certificate, _certificate)
    _ask_for_paper(things.add_parser("disposal-list", help="list what is due, to be signed"), _list)
    _ask_for_paper(things.add_parser("schedule", help="the retention schedule, for publication"), _schedule)


def add_retention_export(things: "argparse._SubParsersAction[Any]") -> None:
    """Add retention to what can be exported."""
    retention = things.add_parser("retention", help="write the rules in use and the record sets to Excel")
    retention.add_argument("file", type=Path, metavar="FILE", help="the register")
    retention.add_argument("--out", type=Path, required=True, metavar="X.xlsx", help="the file to be written")
    retention.set_defaults(do=_export)


def add_retention_import(things: "argparse._SubParsersAction[Any]") -> None:
    """Add retention to what can be imported."""
    retention = things.add_parser("retention", help="take in rules and record sets from Excel or Word")
    retention.add_argument("file", type=Path, metavar="FILE", help="the register")
    retention.add_argument("source", type=Path, metavar="X", help="a workbook (.xlsx) or a document (.docx)")
    retention.add_argument("--dry-run", action="store_true", help="only say what would be done")
    retention.set_defaults(do=_import)


def _ask_for_paper(paper: argparse.ArgumentParser, prose_of: Any) -> None:
    paper.add_argument("file", type=Path, metavar="FILE", help="the register")
    paper.add_argument("--format", required=True, help="html (for Word), docx, pdf, or text")
    paper.add_argument("--out", type=Path, required=True, metavar="X", help="the file to be written")
    paper.set_defaults(do=_report, prose_of=prose_of)


def _report(asked: argparse.Namespace) -> None:
    from dpotool.app.opening import read_register
    from dpotool.app.retention_papers import export_paper

    with closing(read_register(asked.file)) as workspace:
        export_paper(workspace, asked.prose_of(workspace, asked), asked.out, asked.format)


def _certificate(workspace: Any, asked: argparse.Namespace) -> Prose:
    from dpotool.app.retention_papers import certificate_of, entries_called

    return certificate_of(workspace, entries_called(workspace, asked.entry))


def _list(workspace: Any, asked: argparse.Namespace) -> Prose:
    from dpotool.app.retention_papers import list_for_signature

    return list_for_signature(workspace)


def _schedule(workspace: Any, asked: argparse.Namespace) -> Prose:
    from dpotool.app.retention_papers import schedule_of

    return schedule_of(workspace)


def _export(asked: argparse.Namespace) -> None:
    from dpotool.app.opening import read_register
    from dpotool.app.retention_papers import export_retention

    with closing(read_register(asked.file)) as workspace:
        for loss in export_retention(workspace, asked.out):
            print(loss, file=sys.stderr)


def _import(asked: argparse.Namespace) -> None:
    """A copy of the register is kept before anything is taken in."""
    from dpotool.app.import_retention import import_retention
    from dpotool.app.opening import Places, open_register, read_register

    opened = read_register(asked.file) if asked.dry_run else open_register(asked.file, Places.of_this_user())
    with closing(opened) as workspace:
        found = import_retention(workspace, asked.source)
        for remark in (*workspace.remarks, *found.remarks):
            print(remark, file=sys.stderr)
        if found.change.edits and not asked.dry_run:
            workspace.apply(found.change)
        print(found.summary if not asked.dry_run else f"Nothing was written. {found.summary}")
