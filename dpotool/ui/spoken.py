"""Answers in words: records by their names, and entries of the law that have no number by theirs."""

from typing import Any

from dpotool.app.workspace import Workspace
from dpotool.domain.fields import Field
from dpotool.domain.kinds import Choice
from dpotool.domain.terms import LawTerms
from dpotool.ui.forms.offers import ListedAnswers


class Spoken:
    """Puts answers of the open register in words, as it and the law stand now."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._lists = ListedAnswers(workspace)

    def say(self, declared: Field, value: Any) -> str:
        """An answer as people read it."""
        kind = declared.kind
        if isinstance(kind, Choice) and isinstance(kind.terms, LawTerms):
            return self._lists.entry(kind.terms, value).label
        return self._workspace.register.show(declared, value)
