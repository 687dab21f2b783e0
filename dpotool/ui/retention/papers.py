"""The papers of retention in the window: saved as documents, printed, sent to Excel, and taken in again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from dpotool.documents.profiles import REPORT
from dpotool.domain.retention import Disposal, RecordSet
from dpotool.ui.background import Background
from dpotool.ui.case_files import FORMS, WORKBOOKS, done_or_said, save_beside, taken_in
from dpotool.ui.page import Desk
from dpotool.ui.printing import Printing
from dpotool.ui.theme import set_look

if TYPE_CHECKING:
    from dpotool.domain.prose import Prose

SOURCES: Final = "Excel workbooks and Word documents (*.xlsx *.docx)"
_FORMATS: Final = {".docx": "docx", ".html": "html"}
_MOST_REMARKS: Final = 25


class Papers(QPushButton):
    """A button with a menu of the papers; `entries` and `sets` are those selected on the page, if any."""

    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        entries: Callable[[], Sequence[Disposal]],
        sets: Callable[[], Sequence[RecordSet]],
        parent: QWidget | None = None,
        *,
        printing: Callable[[QWidget, Background], Printing] = Printing,
    ) -> None:
        super().__init__("Papers", parent)
        set_look(self, "chip-menu")
        self._desk, self._entries, self._sets = desk, entries, sets
        self._background = Background(self)
        self.printing = printing(self, self._background)
        self.printing.refused.connect(desk.dialogs.refuse)
        self.printing.finished.connect(lambda: self.said.emit("The paper was sent to the printer."))
        menu = QMenu(self)
        for title, deed in self.commands():
            menu.addAction(f"{title}…", deed)
        self.setMenu(menu)

    def commands(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What the menu offers, by its name."""
        papers = (
            ("list for signature", "for-signature", self._list),
            ("certificate of disposal", "certificate", self._certificate),
            ("retention schedule", "schedule", self._schedule),
        )
        made = [
            (words, deed)
            for name, file, prose_of in papers
            for words, deed in (
                (f"Save the {name}", partial(self.save, name, file, prose_of)),
                (f"Print the {name}", partial(self.print, prose_of)),
            )
        ]
        return (
            *made,
            ("Send rules and record sets to Excel", self.export),
            ("Take in rules and record sets from Excel or Word", self.take_in),
        )

    def save(self, name: str, file: str, prose_of: Callable[[], Prose]) -> None:
        """Write one of the papers where the officer wants it, in the format of the name given."""
        from dpotool.app.retention_papers import export_paper

        made: list[Prose] = []
        if not done_or_said(self._desk, lambda: made.append(prose_of())):
            return
        path = save_beside(self._desk, f"Save the {name}", f"{file}.pdf", FORMS)
        if path is None:
            return
        format = _FORMATS.get(path.suffix.lower(), "pdf")
        if done_or_said(self._desk, lambda: export_paper(self._desk.workspace, made[0], path, format)):
            self.said.emit(f"The {name} was written to {path.name}.")

    def print(self, prose_of: Callable[[], Prose]) -> None:
        """Print one of the papers."""
        made: list[Prose] = []
        if done_or_said(self._desk, lambda: made.append(prose_of())):
            self.printing.print(made[0], REPORT)

    def export(self) -> None:
        """Write the rules in use and the record sets to Excel."""
        from dpotool.app.retention_papers import export_retention

        path = save_beside(self._desk, "Send rules and record sets to Excel", "retention.xlsx", WORKBOOKS)
        losses: list[str] = []
        if path is None or not done_or_said(
            self._desk, lambda: losses.extend(export_retention(self._desk.workspace, path))
        ):
            return
        if losses:
            self._desk.dialogs.tell("What the workbook could not hold", "\n".join(losses))
        self.said.emit(f"Rules and record sets were written to {path.name}.")

    def take_in(self) -> None:
        """Take rules and record sets in as one step, which Undo takes back whole."""
        path = self._desk.dialogs.open_file("Take in rules and record sets", SOURCES)
        if path is not None:
            self._take_in(path)

    def end(self) -> None:
        """Stop what is being printed, because the register is left."""
        self.printing.end()
        self._background.end()

    def _take_in(self, path: Path) -> None:
        from dpotool.app.import_retention import Taken, import_retention

        found: list[Taken] = []
        if not done_or_said(self._desk, lambda: found.append(import_retention(self._desk.workspace, path))):
            return
        if not taken_in(self._desk, found[0].change):
            return
        lines = [str(remark) for remark in found[0].remarks]
        if lines:
            rest = len(lines) - _MOST_REMARKS
            more = (f"And {rest} more.",) if rest > 0 else ()
            told = "\n".join((*lines[:_MOST_REMARKS], *more))
            self._desk.dialogs.tell("What could not be read, or was passed over", told)
        self.said.emit(found[0].summary)

    def _list(self) -> Prose:
        from dpotool.app.retention_papers import list_for_signature

        return list_for_signature(self._desk.workspace, self._sets())

    def _certificate(self) -> Prose:
        from dpotool.app.retention_papers import certificate_of

        return certificate_of(self._desk.workspace, self._entries())

    def _schedule(self) -> Prose:
        from dpotool.app.retention_papers import schedule_of

        return schedule_of(self._desk.workspace)
