"""One letter about a case: chosen, written, looked at, and sent."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from dpotool.app.letters import Letters
from dpotool.documents.profiles import STANDARD
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseLetter
from dpotool.domain.case_steps import stepping
from dpotool.domain.errors import CannotDo
from dpotool.domain.prose import Prose
from dpotool.ui.background import Background
from dpotool.ui.fonts import scaled
from dpotool.ui.letters.letter_out import LetterOut
from dpotool.ui.letters.letter_writing import LetterWriting
from dpotool.ui.notices.block_html import prose_html
from dpotool.ui.notices.exporting import Kind
from dpotool.ui.notices.preparation import Setting, Sheets, sheets
from dpotool.ui.notices.preview_pane import PreviewPane
from dpotool.ui.page import Desk
from dpotool.ui.printing import Printing
from dpotool.ui.theme import set_look
from dpotool.ui.waiting_cursor import waiting_cursor
from dpotool.ui.widgets.choice_box import ChoiceBox
from dpotool.ui.widgets.completeness import cited
from dpotool.ui.widgets.entries import Entry

_WIDTHS = (560, 440)


class LetterPane(QWidget):
    """Writes the letters of one case; says by `logged` in a sentence that one is in its log now.

    `row` is a letter of the log to go on with; without it, the letter of `code` is begun, or the first that
    fits. Whoever makes it calls `end` before letting go of it.
    """

    logged = Signal(str)

    def __init__(
        self,
        desk: Desk,
        letters: Letters,
        case: CaseFile,
        code: str = "",
        row: CaseLetter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._letters = desk, letters
        self._case, self._row = (type(case), case.id), row or CaseLetter()
        self._begun = self._fault = ""
        self._background = Background(self)
        self.printing = Printing(self, self._background)
        self.kind, self.article = ChoiceBox(), QLabel()
        self.writing, self.out = LetterWriting(desk.dialogs), LetterOut()
        self.preview = PreviewPane(document="letter")
        self._lay_out()
        self._connect()
        self._offer()
        self._begin(code or self._row.template or self._first())

    @property
    def case(self) -> CaseFile | None:
        """The case as it stands in the register."""
        return self._desk.workspace.register.get(*self._case)

    @property
    def is_altered(self) -> bool:
        """Whether it holds words that are neither logged nor what the letter began with."""
        return self.writing.text != self._begun

    def end(self) -> None:
        """Stop what is being made, before the pane goes."""
        self.printing.end()
        self._background.end()

    def _first(self) -> str:
        case = self.case
        offered = self._letters.offered(case) if case else ()
        return offered[0].code if offered else ""

    def _offer(self) -> None:
        case = self.case
        kinds = self._letters.offered(case) if case else ()
        self.kind.set_entries([Entry(each.code, each.name) for each in kinds], free=False)

    def _choose(self, code: str) -> None:
        if not code:
            return
        if self.is_altered and not self._desk.dialogs.confirm(
            "Another letter", "What you have written of this letter would be lost.", do="Begin the other"
        ):
            self.kind.set_code(self._row.template)
            return
        self._row = CaseLetter()
        self._begin(code)

    def _begin(self, code: str) -> None:
        case = self.case
        if case is None:
            return
        self.kind.set_code(code)
        kind = next((each for each in self._letters.offered(case) if each.code == code), None)
        self.article.setText(cited(kind.article) if kind else "")
        if not self._row.title:
            self._row = self._beginning(case, code, kind.name if kind else "Letter")
        self.out.show_sending(self._row)
        self._fault = ""
        try:
            self._show(self._row.text or self._letters.letter(case, code).text)
        except CannotDo as refusal:
            self._fault = str(refusal)
            self._show("")
        self._prepare()

    def _beginning(self, case: CaseFile, code: str, name: str) -> CaseLetter:
        to = str(getattr(case, "requester", getattr(case, "complainant", "")))
        channel = str(getattr(case, "channel", ""))
        return CaseLetter(title=name, template=code, day=self._desk.workspace.today, to=to, channel=channel)

    def _show(self, text: str) -> None:
        self._begun = text
        self.writing.show_text(text)

    def _prose(self) -> Prose | None:
        case = self.case
        return self._letters.prose(case, self.writing.text) if case else None

    def _prepare(self) -> None:
        if self._fault and not self.writing.text.strip():
            self.preview.show_remark(self._fault)
            return
        prose = self._prose()
        if prose is None:
            return
        self.preview.show_html(prose_html(prose))
        work = partial(sheets, prose, Setting(STANDARD, self.preview.pages.dots))
        self._background.begin(work, self._show_sheets, self.preview.show_remark)

    def _show_sheets(self, made: Sheets) -> None:
        self.preview.show_sheets(replace(made, places={}))

    def _export(self, kind: Kind) -> None:
        case = self.case
        if case is None:
            return
        name = f"{case.reference} {self._row.title}".strip() + kind.ending
        suggestion = self._desk.workspace.path.with_name(name)
        path = self._desk.dialogs.save_file(f"Save as {kind.label}", str(suggestion), kind.files)
        if path is None:
            return
        try:
            with waiting_cursor():
                self._letters.export(case, self.writing.text, path, kind.format)
        except CannotDo as refusal:
            self._desk.dialogs.refuse(str(refusal))

    def _print(self) -> None:
        prose = self._prose()
        if prose is not None:
            self.printing.print(prose, STANDARD)

    def _copy(self) -> None:
        from dpotool.documents.plain_text import plain_text

        prose = self._prose()
        if prose is not None:
            QGuiApplication.clipboard().setText(plain_text(prose))

    def _keep(self) -> None:
        self._log(self._row.replace(day=None, text=self.writing.text), "Keep a draft", "kept as a draft")

    def _log_as_sent(self) -> None:
        row = self.out.sent(self._row.replace(text=self.writing.text))
        if row is not None:
            self._log(row, "Log a letter", "logged as sent")

    def _log(self, row: CaseLetter, step: str, done: str) -> None:
        case = self.case
        if case is None:
            return
        others = [each for each in case.letters if each.id != row.id]
        after = case.replace(letters=(*others, row))
        if self._desk.undo.do(stepping(f"{step}, {row.title}", case, after)):
            self._row, self._begun = row, self.writing.text
            self.logged.emit(f"“{row.title}” was {done} with {case.reference}.")

    def _connect(self) -> None:
        self.kind.chosen.connect(self._choose)
        self.writing.text_altered.connect(self._prepare)
        self.preview.dots_wanted.connect(self._prepare)
        self.out.export_asked.connect(self._export)
        self.out.print_asked.connect(self._print)
        self.out.copy_asked.connect(self._copy)
        self.out.keep_asked.connect(self._keep)
        self.out.log_asked.connect(self._log_as_sent)
        self.printing.refused.connect(self._desk.dialogs.refuse)

    def _lay_out(self) -> None:
        label = QLabel("Letter")
        set_look(label, "field-label")
        label.setBuddy(self.kind)
        self.kind.setAccessibleName("Letter")
        self.kind.setMinimumWidth(scaled(280))
        set_look(self.article, "quiet")
        head = QHBoxLayout()
        head.setSpacing(12)
        for widget in (label, self.kind, self.article):
            head.addWidget(widget)
        head.addStretch()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.writing, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self.preview)
        both.setSizes([scaled(width) for width in _WIDTHS])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(both, 1)
        whole.addWidget(self.out)
