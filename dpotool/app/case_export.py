"""The log of requests, complaints and breaches as an Excel workbook."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from dpotool.app.casework import CASE_TYPES
from dpotool.app.exporting import write_out
from dpotool.app.workspace import Workspace
from dpotool.domain.case_file import CaseFile
from dpotool.domain.fields import Record


def export_cases(
    workspace: Workspace, path: Path, cases: Sequence[CaseFile] | None = None
) -> tuple[str, ...]:
    """Write the given cases, or all, with every field, a sheet for each type and for each sort of row.

    What the workbook could not hold, a sentence each. Raises CannotDo where the file cannot be written; what
    was there stays.
    """
    from dpotool.documents.record_workbook import record_workbook

    chosen: Mapping[type[Record], Sequence[Record]] = {
        kind: workspace.register.all(kind)
        if cases is None
        else [each for each in cases if isinstance(each, kind)]
        for kind in CASE_TYPES
    }
    title = "Requests, complaints and breaches"
    book = record_workbook(workspace.register, chosen, title, workspace.organisation.name)
    write_out(workspace, path, book.content)
    return book.losses
