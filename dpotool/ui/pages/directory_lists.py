"""The lists of the directory: which records each holds, which form edits them, and what its table shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dpotool.app.scores import Scores
from dpotool.app.workspace import Workspace
from dpotool.domain.fields import Record
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.letter_text import LetterText
from dpotool.domain.party import Party
from dpotool.domain.system import System
from dpotool.ui.forms.record_form import RecordForm
from dpotool.ui.letters.text_tools import LetterTextTools
from dpotool.ui.page import Desk
from dpotool.ui.record_columns import Cell, Column, columns_of
from dpotool.ui.spoken import Spoken


@dataclass(frozen=True)
class DirectoryList:
    """One list: its records, its title, its form, its usual columns, and what is said where it is empty."""

    record_type: type[Record]
    title: str
    form: str
    usual: tuple[str, ...]
    sorted_by: str
    nothing: str
    tools: Callable[[Desk, RecordForm], object] | None = None
    """Makes what stands in the form besides its fields."""


LISTS = (
    DirectoryList(
        Party,
        "Parties",
        "party",
        ("name", "roles", "country", "email", "contract_review", "complete"),
        "name",
        "No other organisation is recorded yet: who gives you data, gets them, or handles them for you?",
    ),
    DirectoryList(
        System,
        "Systems",
        "system",
        ("name", "sort", "place", "supplier", "owner", "complete"),
        "name",
        "No system is recorded yet: where do you keep data?",
    ),
    DirectoryList(
        LawEntry,
        "Own law",
        "law_entry",
        ("list_name", "code", "name", "cite", "valid_from", "valid_to"),
        "list_name",
        "You have not added to the law that the program knows, nor corrected it.",
    ),
    DirectoryList(
        LetterText,
        "Letter texts",
        "letter_text",
        ("name", "about", "replaces"),
        "name",
        "Letters are written from the texts that come with the program. Write your own here.",
        LetterTextTools,
    ),
)


def columns_for(
    listed: DirectoryList, workspace: Workspace, scores: Scores, more: Iterable[Column] = ()
) -> tuple[Column, ...]:
    """Every column that a list can show: those of the answers, how complete they are, and more."""

    def complete(record: Record) -> Cell:
        score = scores.of(record)
        return Cell(f"{score.percent} %", score.percent, share=score.percent)

    declared = columns_of(listed.record_type, Spoken(workspace).say)
    own = Column("complete", "Complete", 14, complete, "Of the answers asked for")
    known = {column.name: column for column in (*declared, own, *more)}
    return tuple(({name: known[name] for name in listed.usual} | known).values())
