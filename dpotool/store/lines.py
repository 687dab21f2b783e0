"""What the store answers when it is asked for the history or searched."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class FieldEntry:
    """One answer that a change altered, before and after, as people read it; both empty once erased."""

    record_id: str
    label: str
    before: str
    after: str
    erased: bool = False


@dataclass(frozen=True)
class HistoryLine:
    """One change in the history: when it was saved, what it did, and who did it.

    `origin` is done, undone or redone; the store itself writes erased, restored, updated and outside (altered
    by another program). Words and answers that have been erased are empty.
    """

    number: int
    moment: datetime
    label: str
    who: str
    origin: str
    record_ids: tuple[str, ...]
    fields: tuple[FieldEntry, ...]


@dataclass(frozen=True)
class Hit:
    """One record that a search found: its type by name, and the words around what was found."""

    record_type: str
    record_id: str
    headline: str
    excerpt: str
