"""The command `dpotool letter`: a letter about a case, or a form to be filled in, as a document."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import Any

from dpotool.app.casework import CASE_TYPES, Casework
from dpotool.app.letters import Letters
from dpotool.app.workspace import Workspace
from dpotool.domain.case_file import CaseFile
from dpotool.domain.errors import CannotDo


def add_letter(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command to those of the command line."""
    letter = commands.add_parser("letter", help="write a letter about a case, or list those that fit it")
    letter.add_argument("file", type=Path, metavar="FILE", help="the register")
    letter.add_argument("--case", metavar="REFERENCE", help="the case; without it, a form for paper")
    letter.add_argument(
        "--letter", metavar="CODE", help="which letter; without it, those that fit are listed"
    )
    letter.add_argument("--format", default="html", help="html (for Word), docx, pdf, or text")
    letter.add_argument("--out", type=Path, metavar="X", help="the file to be written")
    letter.set_defaults(do=_letter)


def _letter(asked: argparse.Namespace) -> None:
    from dpotool.app.opening import read_register

    with closing(read_register(asked.file)) as workspace:
        letters = Letters(workspace, Casework(workspace))
        case = _case(workspace, asked.case) if asked.case else None
        if asked.letter is None:
            for kind in letters.offered(case) if case else letters.forms():
                print(f"{kind.code}: {kind.name}")
            return
        if asked.out is None:
            raise CannotDo("Please say with --out which file is to be written.")
        if case is None:
            letters.export_form(asked.letter, asked.out, asked.format)
        else:
            text = letters.letter(case, asked.letter).text
            letters.export(case, text, asked.out, asked.format)


def _case(workspace: Workspace, reference: str) -> CaseFile:
    cases = [case for case_type in CASE_TYPES for case in workspace.register.all(case_type)]
    found = [case for case in cases if case.reference.casefold() == reference.casefold()]
    if len(found) == 1:
        return found[0]
    name = workspace.path.name
    if found:
        raise CannotDo(f"“{name}” holds {len(found)} cases “{reference}”; give each its own reference first.")
    raise CannotDo(f"“{name}” holds no case “{reference}”; look for its reference on the Requests page.")
