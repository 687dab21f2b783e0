"""Cases as files: the log to Excel and back, the figures of a year, and forms for paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpotool.ui.page import Desk
from dpotool.ui.waiting_cursor import waiting_cursor

if TYPE_CHECKING:
    from dpotool.app.importing import Imported
    from dpotool.domain.changes import Change
    from dpotool.domain.spans import Span

WORKBOOKS: Final = "Excel workbooks (*.xlsx)"
REPORTS: Final = (
    "Pages for Word and browsers (*.html);;Word documents (*.docx);;PDF documents (*.pdf);;"
    "Excel workbooks (*.xlsx)"
)
FORMS: Final = "PDF documents (*.pdf);;Word documents (*.docx);;Pages for Word and browsers (*.html)"
_FORMATS: Final = {".html": "html", ".docx": "docx", ".pdf": "pdf", ".xlsx": "xlsx"}
_MOST_REMARKS: Final = 25


def export_log(desk: Desk) -> Path | None:
    """Ask where to, and write every case with every field to Excel; where it was written."""
    from dpotool.app.case_export import export_cases

    path = save_beside(desk, "Export requests, complaints and breaches", "cases.xlsx", WORKBOOKS)
    if path is None:
        return None
    losses: list[str] = []
    if not done_or_said(desk, lambda: losses.extend(export_cases(desk.workspace, path))):
        return None
    if losses:
        desk.dialogs.tell("What the workbook could not hold", "\n".join(losses))
    return path


def export_year(desk: Desk) -> Path | None:
    """Ask which year and where to, and write its figures for the governors or trustees."""
    from dpotool.app.case_report import case_figures, export_report

    span = _chosen_year(desk)
    if span is None:
        return None
    path = save_beside(desk, "Figures for governors or trustees", f"report-{span.first.year}.html", REPORTS)
    if path is None:
        return None
    format = _FORMATS.get(path.suffix.lower(), "html")
    figures = case_figures(desk.workspace, span)
    return path if done_or_said(desk, lambda: export_report(desk.workspace, figures, path, format)) else None


def export_form(desk: Desk) -> Path | None:
    """Ask which form for paper and where to, and write it; where it was written."""
    from dpotool.app.letters import Letters

    letters = Letters(desk.workspace, desk.workspace.casework)
    forms = letters.forms()
    chosen = desk.dialogs.choose("Forms for paper", "Which form?", tuple(form.name for form in forms))
    if chosen is None:
        return None
    path = save_beside(desk, forms[chosen].name, "form.pdf", FORMS)
    if path is None:
        return None
    format = {".docx": "docx", ".html": "html"}.get(path.suffix.lower(), "pdf")
    return path if done_or_said(desk, lambda: letters.export_form(forms[chosen].code, path, format)) else None


def import_log(desk: Desk) -> str:
    """Ask for a workbook, take its cases in as one step, and say what came of it; empty where nothing did."""
    from dpotool.app.importing import LEAVE, import_cases

    path = desk.dialogs.open_file("Import requests, complaints and breaches", WORKBOOKS)
    if path is None:
        return ""
    found: list[Imported] = []
    if not done_or_said(desk, lambda: found.append(import_cases(desk.workspace, path))):
        return ""
    if found[0].altered:
        existing = _what_of_those(desk, found[0])
        if existing is None:
            return ""
        if existing == LEAVE and not done_or_said(
            desk, lambda: found.append(import_cases(desk.workspace, path, LEAVE))
        ):
            return ""
    imported = found[-1]
    if not taken_in(desk, imported.change):
        return ""
    if imported.remarks:
        desk.dialogs.tell("What could not be read, or was passed over", remarks_in_words(imported))
    return imported.summary


def taken_in(desk: Desk, change: Change) -> bool:
    """Make the change of an import as one step, having kept a copy of the register first."""
    from dpotool.app.opening import keep_copy_before_import

    if not change.edits:
        return True
    kept = done_or_said(desk, lambda: keep_copy_before_import(desk.workspace, desk.places))
    return kept and desk.undo.do(change)


def remarks_in_words(imported: Imported) -> str:
    """What could not be read, a line each, as many as one can take in."""
    lines = [str(remark) for remark in imported.remarks]
    rest = len(lines) - _MOST_REMARKS
    return "\n".join((*lines[:_MOST_REMARKS], *((f"And {rest} more.",) if rest > 0 else ())))


def _what_of_those(desk: Desk, found: Imported) -> str | None:
    """Whether cases that are there already are to be updated; None where nothing is to be imported."""
    from dpotool.app.importing import LEAVE, UPDATE

    count = len(found.altered)
    cases = "One case is" if count == 1 else f"{count} cases are"
    question = f"{cases} in the register already, and the workbook says something else of them."
    answers = ("Update them; what the workbook leaves empty stays", "Leave them as they are")
    chosen = desk.dialogs.choose("Import requests, complaints and breaches", question, answers)
    return None if chosen is None else (UPDATE, LEAVE)[chosen]


def _chosen_year(desk: Desk) -> Span | None:
    from dpotool.domain.case_figures import years_of
    from dpotool.domain.spans import year_with

    spans = {*years_of(desk.workspace.casework.cases()), year_with(desk.workspace.today)}
    years = sorted(spans, key=lambda span: span.first, reverse=True)
    names = tuple(span.name for span in years)
    chosen = desk.dialogs.choose("Figures for governors or trustees", "Which year?", names)
    return None if chosen is None else years[chosen]


def save_beside(desk: Desk, title: str, name: str, kinds: str) -> Path | None:
    """Ask where a file is to be written; it is offered beside the register, named after it."""
    suggestion = desk.workspace.path.with_name(f"{desk.workspace.path.stem}-{name}")
    return desk.dialogs.save_file(title, str(suggestion), kinds)


def done_or_said(desk: Desk, work: Callable[[], object]) -> bool:
    """Do some work, or say why it cannot be done; whether it was done."""
    from dpotool.domain.errors import CannotDo

    try:
        with waiting_cursor():
            work()
    except CannotDo as refusal:
        desk.dialogs.refuse(str(refusal))
        return False
    return True
