"""Cases from a workbook: our own export, or the log that somebody has kept in Excel until now.

An import adds and alters, and never takes away: an empty cell alters nothing, and a row that is not in the
workbook stays. Nothing is saved here; the change that comes out is applied as a whole, and undone as a whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dpotool.app.casework import CASE_TYPES
from dpotool.app.import_log import NOTES, Line, Log, LogReader, Remark, told
from dpotool.app.imported_answers import AnswerReader
from dpotool.app.workspace import Workspace
from dpotool.documents.workbook_import import Sheet, read_workbook_file
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_reference import next_case_reference
from dpotool.domain.case_rows import CaseNote
from dpotool.domain.case_timing import came_on
from dpotool.domain.changes import Change, Edit
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import field_of
from dpotool.domain.request import Request

UPDATE, LEAVE = "update", "leave"
"""What becomes of a case whose reference is in the register already."""


@dataclass(frozen=True)
class Imported:
    """What a workbook would do to the register: one change, not applied yet, and a report.

    `left` are cases that were to be left as they are in the register; `unchanged` counts those
    of which the workbook says nothing new. `remarks` say what could not be read, each with its place.
    """

    change: Change
    added: tuple[CaseFile, ...]
    altered: tuple[CaseFile, ...]
    left: tuple[CaseFile, ...]
    unchanged: int
    remarks: tuple[Remark, ...]

    @property
    def summary(self) -> str:
        """The report in one sentence."""
        counts = (
            (len(self.added), "new"),
            (len(self.altered), "altered"),
            (self.unchanged, "unchanged"),
            (len(self.left), "left as they are"),
        )
        parts = [f"{count} {words}" for count, words in counts if count]
        return f"Cases: {', '.join(parts) or 'none'}."


def import_cases(workspace: Workspace, path: Path, existing: str = UPDATE) -> Imported:
    """What the requests, complaints and breaches in a workbook would add to the register, and alter in it.

    `existing` says what becomes of cases that the register has by their reference: update or leave. The
    register stays as it is until `change` is applied; it has no edits where there is nothing new. Raises
    CannotDo where the file is no sound workbook, or holds no log of cases.
    """
    if existing not in (UPDATE, LEAVE):
        raise CannotDo(f"Cases that are there already can be “{UPDATE}” or “{LEAVE}”, not “{existing}”.")
    return cases_in(workspace, read_workbook_file(path), path.name, existing)


def cases_in(workspace: Workspace, sheets: tuple[Sheet, ...], name: str, existing: str = UPDATE) -> Imported:
    """The same for sheets that have been read; `name` is what the officer calls the workbook."""
    log = LogReader(CASE_TYPES).read(sheets)
    if not log.cases and not log.rows:
        raise CannotDo(
            f"“{name}” holds no log of cases: one of the first rows of a sheet must hold headings such as "
            "Reference, Received on and Who asks."
        )
    return _Import(workspace, log, name, existing).done()


class _Import:
    """Turns a log into records, each at its reference."""

    def __init__(self, workspace: Workspace, log: Log, name: str, existing: str) -> None:
        self._workspace, self._log, self._name, self._existing = workspace, log, name, existing
        self._remarks = list(log.remarks)
        self._known: dict[tuple[type[CaseFile], str], CaseFile] = {}
        self._taken: dict[type[CaseFile], set[str]] = {}
        for kind in CASE_TYPES:
            cases = workspace.register.all(kind)
            self._taken[kind] = {case.reference for case in cases}
            for case in cases:
                self._known.setdefault((kind, case.reference.strip().casefold()), case)

    def done(self) -> Imported:
        found = list(self._settled())
        started = [case for case, _ in found]
        reader = AnswerReader(self._workspace.register, started)
        added: list[CaseFile] = []
        altered: list[CaseFile] = []
        left: list[CaseFile] = []
        edits: list[Edit] = []
        for case, line in found:
            before = self._workspace.register.get(type(case), case.id)
            if before is not None and not self._may_alter(before, line):
                left.append(before)
                continue
            after = self._filled(case, line, reader)
            if after != before:
                edits.append(Edit(before, after))
                (altered if before else added).append(after)
        remarks = (*self._remarks, *reader.remarks)
        label = f"Import {len(edits)} {'case' if len(edits) == 1 else 'cases'} from {self._name}"
        unchanged = len(found) - len(edits) - len(left)
        return Imported(
            Change(label, tuple(edits)), tuple(added), tuple(altered), tuple(left), unchanged, remarks
        )

    def _settled(self) -> Iterator[tuple[CaseFile, Line]]:
        """Each case once: as it is in the register, or begun with its reference."""
        met: set[tuple[type[CaseFile], str]] = set()
        for kind, line in (*self._log.cases, *self._only_rows()):
            key = kind, line.reference.casefold()
            if line.reference and key in met:
                self._remark(
                    line, f"The reference “{line.reference}” stands above already; this row was left out."
                )
                continue
            met.add(key)
            yield self._known.get(key) or self._begun(kind, line), line

    def _only_rows(self) -> Iterator[tuple[type[CaseFile], Line]]:
        """Cases of the register of which the workbook holds rows, and nothing else."""
        named = {(kind, line.reference.casefold()) for kind, line in self._log.cases}
        for (kind, _), lists in self._log.rows.items():
            for reference, lines in lists.items():
                case = self._known.get((kind, reference))
                if case is None and (kind, reference) not in named:
                    self._remark(lines[0], "No case has this reference; the row was left out.")
                elif case and (kind, reference) not in named:
                    named.add((kind, reference))
                    place = replace(lines[0].place, row=0)
                    yield kind, Line(place, {"reference": case.reference}, {}, ())

    def _begun(self, kind: type[CaseFile], line: Line) -> CaseFile:
        """A new case with its reference: the one given, or the next of the year in which it came."""
        reference = line.reference
        if not reference:
            came = came_on(kind(**{n: v for n, v in line.answers.items() if n in ("received", "aware_at")}))
            year = (came or self._workspace.today).year
            reference = next_case_reference(kind, year, self._taken[kind])
            self._remark(line, f"It has no reference and was given {reference}.")
        self._taken[kind].add(reference)
        case = kind(reference=reference)
        asks_access = line.place.sheet in self._log.subject_access and "rights" not in line.answers
        return case.replace(rights=("access",)) if isinstance(case, Request) and asks_access else case

    def _may_alter(self, case: CaseFile, line: Line) -> bool:
        if case.anonymised_on:
            self._remark(
                line, f"{case.reference} has been made anonymous; what it held was not brought back."
            )
            return False
        return self._existing == UPDATE

    def _filled(self, case: CaseFile, line: Line, reader: AnswerReader) -> CaseFile:
        notes = line.answers.get(NOTES, ())
        after = reader.answered(case, line, leaving=("reference", NOTES))
        kinds = ((name, lists) for (kind, name), lists in self._log.rows.items() if kind is type(case))
        for name, lists in kinds:
            lines = lists.get(case.reference.strip().casefold(), [])
            if name == "attachments":
                self._mention_files(case, lines)
            else:
                after = after.replace(**{name: reader.rows(after, field_of(type(after), name), lines)})
        return self._with_notes(after, line, notes)

    def _with_notes(self, case: CaseFile, line: Line, notes: tuple[Any, ...]) -> CaseFile:
        """The case with what the log says besides; what is noted already is not noted again."""
        rest = [told(line.rest, self._name)] if line.rest else []
        there = {each.words.strip() for each in case.notes}
        words = [each for each in (*(note.words for note in notes), *rest) if each.strip() not in there]
        fresh = tuple(CaseNote(words=each, day=self._workspace.today, sort="note") for each in words)
        return case.replace(notes=(*case.notes, *fresh)) if fresh else case

    def _mention_files(self, case: CaseFile, lines: list[Line]) -> None:
        if lines and len(lines) > len(case.attachments):
            self._remark(lines[0], "A workbook holds no files; add them to the case in the window.")

    def _remark(self, line: Line, sentence: str) -> None:
        self._remarks.append(Remark(line.place.sheet, line.place.row, "", sentence))
