"""The history of one record on the screen."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from dpotool.app.record_history import Step, altered_lines, record_history
from dpotool.app.workspace import Workspace
from dpotool.domain.days import show_moment
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.store.lines import FieldEntry
from dpotool.ui.fonts import QUIET, SECTION, scaled
from dpotool.ui.theme import Theme, colours

_MOST = 400


class HistoryPanel(QTextBrowser):
    """What was altered in a record, when and by whom, the latest first."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._record: Record | None = None
        self.setAccessibleName("History")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setProperty("look", "bare")
        self.document().setDocumentMargin(scaled(16))

    def show_record(self, record: Record | None) -> None:
        """Show the history of this record."""
        self._record = record
        if self.isVisible():
            self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self.isVisible():
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def _tell(self) -> None:
        theme = colours(self)
        try:
            steps = record_history(self._workspace, self._record) if self._record else ()
        except CannotDo as failure:
            self.setPlainText(str(failure))
            return
        told = "".join(_step(step, theme, first=step is steps[-1]) for step in steps)
        nothing = f"<p style='color:{theme.quiet}'>Nothing has been altered yet.</p>"
        title = f"<p style='font-size:{scaled(SECTION)}px; font-weight:600'>History</p>"
        self.setHtml(title + (told or nothing))


def _step(step: Step, theme: Theme, *, first: bool) -> str:
    by = f" by {escape(step.who)}" if step.who else ""
    note = f", {step.note}" if step.note else ""
    quiet = f"color:{theme.quiet}; font-size:{scaled(QUIET)}px"
    when = f"<p><span style='{quiet}'>{show_moment(step.moment)}{by}{note}</span></p>"
    told = escape(step.label) or _erased("What was done here has been erased", theme)
    if first and not any(entry.before for entry in step.answers):
        return f"{when}<div>{told}</div>"
    shown = [entry for entry in step.answers if entry.before or entry.after or entry.erased]
    answers = "".join(_answer(entry, theme) for entry in shown)
    label = "" if len(step.answers) == 1 and answers else f"<div>{told}</div>"
    return when + label + answers


def _erased(words: str, theme: Theme) -> str:
    return f"<i style='color:{theme.quiet}'>{words}</i>"


def _answer(entry: FieldEntry, theme: Theme) -> str:
    altered = _erased("erased", theme) if entry.erased else _altered(entry, theme)
    return f"<div style='margin-left:{scaled(12)}px'><b>{escape(entry.label)}</b>: {altered}</div>"


def _altered(entry: FieldEntry, theme: Theme) -> str:
    if "\n" not in entry.before + entry.after:
        return _from_to(entry.before, entry.after, theme)
    gone, come = altered_lines(entry.before, entry.after)
    return "<br>".join(_lines(gone, come, theme)) or "put in another order"


def _lines(gone: tuple[str, ...], come: tuple[str, ...], theme: Theme) -> Iterator[str]:
    for n in range(max(len(gone), len(come))):
        yield _from_to(gone[n] if n < len(gone) else "", come[n] if n < len(come) else "", theme)


def _from_to(before: str, after: str, theme: Theme) -> str:
    old = f"<s style='color:{theme.quiet}'>{escape(_cut(before))}</s>" if before else ""
    new = escape(_cut(after)) if after else f"<i style='color:{theme.quiet}'>nothing</i>"
    return f"{old} → {new}" if old else new


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else text[:_MOST].rstrip() + "…"
