"""What requests, complaints and breaches have in common."""

from dataclasses import dataclass
from datetime import date

from dpotool.domain import case_vocabulary as lists
from dpotool.domain.case_rows import Attachment, CaseLetter, CaseNote
from dpotool.domain.fields import Record, field
from dpotool.domain.kinds import Choice, Day, Rows, Text


@dataclass(frozen=True, kw_only=True)
class CaseFile(Record):
    """A case that somebody handles from the day it comes until it is closed.

    The events of a case are its dated answers together with its notes and letters: no date is kept twice.
    """

    reference: str = field(
        "Reference",
        required=True,
        width=11,
        aliases=(
            "id",
            "ref",
            "case number",
            "case ref",
            "reference number",
            "ref no",
            "log number",
            "case reference",
        ),
    )
    handler: str = field(
        "Handled by",
        width=18,
        help="The person or post who deals with it.",
        aliases=("handler", "case handler", "assigned to", "dealt with by", "owner", "lead"),
        personal=True,
    )
    notes: tuple[CaseNote, ...] = field(
        "Notes", Rows(CaseNote), width=32, aliases=("comments", "comment", "remarks", "further information")
    )
    letters: tuple[CaseLetter, ...] = field("Letters", Rows(CaseLetter), width=32)
    attachments: tuple[Attachment, ...] = field("Files", Rows(Attachment), width=28, personal=True)
    closed_on: date | None = field(
        "Closed on",
        Day(),
        width=16,
        aliases=("date closed", "closed", "date completed", "completed", "date responded", "response sent"),
    )
    closing: str = field("How it ended", Choice(lists.CLOSINGS), width=16)
    closing_note: str = field("About the end", Text(long=True), personal=True)
    anonymised_on: date | None = field("Made anonymous on", Day(), width=16)

    @property
    def is_open(self) -> bool:
        """Whether it still has to be dealt with."""
        return self.closed_on is None
