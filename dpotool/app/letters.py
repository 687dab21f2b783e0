"""Letters about cases: which are offered, their texts filled in, written in every format, and logged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dpotool.app.casework import Casework
from dpotool.app.workspace import Workspace
from dpotool.domain.case_file import CaseFile
from dpotool.domain.case_rows import CaseLetter
from dpotool.domain.errors import CannotDo
from dpotool.domain.letter_text import LetterText
from dpotool.domain.prose import Prose
from dpotool.domain.request import Request

if TYPE_CHECKING:
    from dpotool.documents.letter_kinds import LetterKind
    from dpotool.domain.letter_facts import LetterFacts

C = TypeVar("C", bound=CaseFile)


@dataclass(frozen=True)
class Letter:
    """A letter as it may be altered before it goes: its kind, and its text as Markdown."""

    code: str
    name: str
    article: str
    text: str


class Letters:
    """The letters of one register: those that ship, those that the officer wrote or altered."""

    def __init__(self, workspace: Workspace, casework: Casework) -> None:
        self._workspace, self._casework = workspace, casework

    def offered(self, case: CaseFile) -> tuple[LetterKind, ...]:
        """The letters that fit a case, in their order; the officer's own come last."""
        from dpotool.documents.letter_kinds import letter_kinds

        asked = case.rights if isinstance(case, Request) else ()
        fitting = (
            kind
            for kind in letter_kinds()
            if kind.about == case.noun and (not kind.rights or set(kind.rights) & set(asked))
        )
        return (*fitting, *self._own(case.noun))

    def forms(self) -> tuple[LetterKind, ...]:
        """The forms to be filled in by hand, which belong to no case."""
        from dpotool.documents.letter_kinds import letter_kinds

        shipped = (kind for kind in letter_kinds() if kind.about == "form")
        return (*shipped, *self._own("form"))

    def for_step(self, case: CaseFile, step: str) -> str:
        """The code of the letter that goes with a step of a case; empty where none does."""
        return next((kind.code for kind in self.offered(case) if kind.step == step), "")

    def letter(self, case: CaseFile, code: str) -> Letter:
        """The letter of that code or name, filled with the case; raises CannotDo where that fails."""
        from dpotool.documents.letter_document import filled_letter

        kind = next((each for each in self.offered(case) if code in (each.code, each.name)), None)
        if kind is None:
            known = ", ".join(each.code for each in self.offered(case))
            raise CannotDo(f"There is no letter “{code}” for {case.reference}; choose from: {known}.")
        text = filled_letter(kind, self.source, self.facts(case), self._workspace.register)
        return Letter(kind.code, kind.name, kind.article, text)

    def form(self, code: str) -> Prose:
        """A form to be filled in by hand; raises CannotDo where there is none of that code or name."""
        from dpotool.documents.letter_document import form_prose

        kind = next((each for each in self.forms() if code in (each.code, each.name)), None)
        if kind is None:
            known = ", ".join(each.code for each in self.forms())
            raise CannotDo(f"There is no form “{code}”; choose from: {known}.")
        return form_prose(kind, self.source, self.facts(Request()), self._workspace.register)

    def source(self, code: str) -> str:
        """The text of a letter with its placeholders: the officer's own in place of the shipped one."""
        from dpotool.documents.letter_kinds import shipped_text

        own = self._workspace.register.all(LetterText)
        for text in own:
            if code in (text.replaces, text.id) and text.text.strip():
                return text.text
        return shipped_text(code)

    def prose(self, case: CaseFile, text: str) -> Prose:
        """A letter as a document, from its Markdown."""
        from dpotool.documents.letter_document import letter_prose

        return letter_prose(text, self.facts(case), self._workspace.organisation)

    def to_fill_in(self, case: CaseFile, text: str) -> tuple[str, ...]:
        """The places in square brackets that only a person can fill in."""
        from dpotool.documents.letter_document import to_fill_in

        return to_fill_in(self.prose(case, text))

    def facts(self, case: CaseFile) -> LetterFacts:
        """What a letter about the case may name, as things stand today."""
        from dpotool.domain.letter_filling import letter_facts

        workspace = self._workspace
        standing = self._casework.standing(case)
        return letter_facts(case, workspace.register, workspace.law_today, standing, workspace.today)

    def export(self, case: CaseFile, text: str, path: Path, format: str) -> None:
        """Write a letter as html (for Word), docx, pdf or text; raises CannotDo where that cannot be done."""
        from dpotool.app.exporting import export_prose

        export_prose(self._workspace, self.prose(case, text), path, format)

    def export_form(self, code: str, path: Path, format: str) -> None:
        """Write a form to be filled in by hand; raises CannotDo where that cannot be done."""
        from dpotool.app.exporting import export_prose

        export_prose(self._workspace, self.form(code), path, format)

    def _own(self, about: str) -> tuple[LetterKind, ...]:
        from dpotool.documents.letter_kinds import LetterKind

        return tuple(
            LetterKind(text.id, text.name or "Letter without a name", about, plain=about == "form")
            for text in self._workspace.register.all(LetterText)
            if text.about == about and not text.replaces and text.text.strip()
        )


def logged(case: C, letter: Letter, text: str, day: date, to: str, channel: str) -> C:
    """The case with the letter in its log, with its text as it was used."""
    row = CaseLetter(title=letter.name, template=letter.code, day=day, to=to, channel=channel, text=text)
    return case.replace(letters=(*case.letters, row))
