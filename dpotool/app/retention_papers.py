"""The papers of retention: list for signature, certificate, and the schedule, as documents and as Excel."""

from collections.abc import Sequence
from pathlib import Path

from dpotool.app.exporting import export_prose, write_out
from dpotool.app.workspace import Workspace
from dpotool.documents.profiles import REPORT
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.prose import Prose
from dpotool.domain.retention import Disposal, RecordSet, RetentionRule
from dpotool.domain.retention_due import DUE, HELD
from dpotool.domain.system import System

_OUR_OWN = "Our own rules"


def certificate_of(workspace: Workspace, entries: Sequence[Disposal]) -> Prose:
    """The certificate for these entries of the disposal log; raises CannotDo where there is none."""
    from dpotool.documents.disposal_papers import certificate

    if not entries:
        raise CannotDo("Please choose the entries of the disposal log that the certificate is about.")
    return certificate(entries, workspace.organisation, workspace.today)


def entries_called(workspace: Workspace, references: Sequence[str]) -> tuple[Disposal, ...]:
    """The entries of the log with these references; raises CannotDo, naming the first that is not there."""
    known = {each.reference.casefold(): each for each in workspace.register.all(Disposal)}
    missing = next((each for each in references if each.casefold() not in known), None)
    if missing is not None:
        raise CannotDo(f"The disposal log has no entry “{missing}”; a reference is like D-2026-001.")
    return tuple(known[each.casefold()] for each in references)


def list_for_signature(workspace: Workspace, sets: Sequence[RecordSet] = ()) -> Prose:
    """The list of these record sets, or of all that are due, for those who decide about them to sign."""
    from dpotool.documents.disposal_papers import Listed, disposal_list

    register, keeping = workspace.register, workspace.retention.keeping
    chosen = sets or tuple(each for each in register.all(RecordSet) if keeping(each).state in (DUE, HELD))
    listed = (
        Listed(each, keeping(each), register.get(RetentionRule, each.rule), _where(workspace, each))
        for each in chosen
        if not each.disposed_on
    )
    return disposal_list(listed, workspace.organisation, workspace.today)


def schedule_of(workspace: Workspace) -> Prose:
    """The retention schedule, for publication."""
    from dpotool.documents.retention_schedule import retention_schedule

    groups = {rule.code: str(rule.group) for rule in workspace.law_today.retention_rules}
    rules = workspace.register.all(RetentionRule)
    return retention_schedule(
        rules, lambda rule: groups.get(rule.code, _OUR_OWN), workspace.organisation, workspace.today
    )


def export_paper(workspace: Workspace, prose: Prose, path: Path, format: str) -> None:
    """Write one of the papers as html, docx, pdf or text; raises CannotDo where that cannot be done."""
    export_prose(workspace, prose, path, format, REPORT)


def export_retention(workspace: Workspace, path: Path) -> tuple[str, ...]:
    """Write the rules in use and the record sets to Excel; what it could not hold, a sentence each.

    Raises CannotDo, and leaves what was there, where the file cannot be written.
    """
    from dpotool.documents.record_workbook import record_workbook

    register = workspace.register
    chosen: dict[type[Record], Sequence[Record]] = {
        RetentionRule: register.all(RetentionRule),
        RecordSet: register.all(RecordSet),
    }
    book = record_workbook(register, chosen, "Retention schedule", workspace.organisation.name)
    write_out(workspace, path, book.content)
    return book.losses


def _where(workspace: Workspace, records: RecordSet) -> str:
    system = workspace.register.get(System, records.system)
    return ", ".join(filter(None, (records.place, system.headline if system else "")))
