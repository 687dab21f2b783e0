"""The command line: what can be done without a window."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NoReturn

from dpotool import __version__
from dpotool.app.agenda_command import add_agenda
from dpotool.app.case_commands import add_calendar, add_case_export, add_import, add_report
from dpotool.app.clock_command import add_clock
from dpotool.app.letter_command import add_letter
from dpotool.app.period_command import add_period
from dpotool.app.retention_commands import add_retention_export
from dpotool.app.workspace import Workspace
from dpotool.domain.errors import CannotDo
from dpotool.domain.notice import Notice

REFUSED = 2
"""The exit code where something could not be done; nothing has been written then."""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask and give the exit code: 0, or 2 with one sentence on the error stream."""
    try:
        asked = _parser().parse_args(arguments)
        asked.do(asked)
    except CannotDo as refusal:
        print(" ".join(str(refusal).split()), file=sys.stderr)
        return REFUSED
    return 0


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise CannotDo(f"{message[:1].upper()}{message[1:]}; see “{self.prog} --help”.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="dpotool", description="A toolkit for the data protection officer of a small organisation."
    )
    parser.add_argument("--version", action="version", version=f"dpotool {__version__}")
    parser.add_argument("--self-test", action="store_true", help="try all that the program ships with")
    parser.add_argument("--example", nargs="?", metavar="NAME", help="open the window with an example")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_example(commands)
    _add_export(commands)
    add_import(commands)
    add_calendar(commands)
    add_report(commands)
    add_clock(commands)
    add_letter(commands)
    add_period(commands)
    add_agenda(commands)
    return parser


def _add_example(commands: "argparse._SubParsersAction[_Parser]") -> None:
    example = commands.add_parser("example", help="make a register filled with an example")
    example.add_argument("out", type=Path, metavar="OUT.dpo", help="the register to be made")
    example.add_argument("--which", default="larkfield", help="larkfield (a school) or york-send (a council)")
    example.set_defaults(do=_example)


def _add_export(commands: "argparse._SubParsersAction[_Parser]") -> None:
    export = commands.add_parser("export", help="write a register, a notice or the log of cases to a file")
    things = export.add_subparsers(title="what to write", required=True, metavar="THING")
    register = things.add_parser("register", help="write the activities to Excel")
    register.add_argument("file", type=Path, metavar="FILE", help="the register")
    register.add_argument("--layout", default="ico", help="ico: the thirty columns of the ICO's template")
    register.add_argument("--out", type=Path, required=True, metavar="X.xlsx", help="the file to be written")
    register.set_defaults(do=_export_register)
    notice = things.add_parser("notice", help="write a notice as a document")
    notice.add_argument("file", type=Path, metavar="FILE", help="the register")
    notice.add_argument("--notice", metavar="REF", help="its reference or title; not needed for the only one")
    notice.add_argument("--format", required=True, help="html (for Word), docx, pdf, or text")
    notice.add_argument("--print", default="standard", metavar="SIZE", help="standard, clear or large")
    notice.add_argument("--out", type=Path, required=True, metavar="X", help="the file to be written")
    notice.set_defaults(do=_export_notice)
    add_case_export(things)
    add_retention_export(things)


def _example(asked: argparse.Namespace) -> None:
    from dpotool.app.examples import example
    from dpotool.app.opening import create_register

    create_register(asked.out, example(asked.which), "Begin with the example").close()


def _export_register(asked: argparse.Namespace) -> None:
    from dpotool.app.exporting import export_register

    with closing(_opened(asked.file)) as workspace:
        for loss in export_register(workspace, asked.out, asked.layout):
            print(loss, file=sys.stderr)


def _export_notice(asked: argparse.Namespace) -> None:
    from dpotool.app.exporting import export_notice
    from dpotool.documents.profiles import PROFILES

    profile = next((each for each in PROFILES if each.name == asked.print), None)
    if profile is None:
        known = ", ".join(each.name for each in PROFILES)
        raise CannotDo(f"There is no print size “{asked.print}”; choose from: {known}.")
    with closing(_opened(asked.file)) as workspace:
        export_notice(workspace, _notice(workspace, asked.notice), asked.out, asked.format, profile)


def _opened(path: Path) -> Workspace:
    from dpotool.app.opening import read_register

    return read_register(path)


def _notice(workspace: Workspace, wanted: str | None) -> Notice:
    notices = workspace.register.all(Notice)
    found = [
        n
        for n in notices
        if wanted is None or wanted.casefold() in (n.reference.casefold(), n.title.casefold())
    ]
    if len(found) == 1:
        return found[0]
    known = "; ".join(f"{notice.reference} {notice.title}".strip() for notice in notices)
    if not notices:
        raise CannotDo(f"“{workspace.path.name}” holds no notice; write one in the window first.")
    if not found:
        raise CannotDo(f"“{workspace.path.name}” holds no notice “{wanted}”; choose from: {known}.")
    raise CannotDo(f"“{workspace.path.name}” holds several notices; say which with --notice: {known}.")
