"""Changes: the register before and after; applying one is saving, applying its inverse is undoing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dpotool.domain.fields import Field, Record, fields_of


@dataclass(frozen=True)
class Edit:
    """One record before and after; nothing before where it is added, nothing after where it is removed."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("An edit needs a record before or after.")
        if (
            self.before
            and self.after
            and (type(self.before), self.before.id) != (type(self.after), self.after.id)
        ):
            raise ValueError("An edit concerns one record.")

    @property
    def subject(self) -> Record:
        """The record concerned, as it is after, or as it was where it is removed."""
        record = self.after or self.before
        assert record is not None
        return record

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True)
class Change:
    """One step of work on the register, with the words that name it in Undo and in the history.

    `typing` marks steps that belong to one burst of typing in one field: steps with the same mark merge.
    `final` marks a step that nobody can take back, nor any step before it, as when somebody is erased.
    """

    label: str
    edits: tuple[Edit, ...]
    typing: str = ""
    final: bool = False

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back; raises ValueError where nothing can."""
        if self.final:
            raise ValueError(f"“{self.label}” cannot be taken back.")
        return Change(self.label, tuple(edit.inverse for edit in reversed(self.edits)))

    def merged(self, later: "Change") -> "Change | None":
        """Both as one step, where both are of one burst of typing; None where they stay two."""
        if not self.typing or self.typing != later.typing or len(self.edits) != 1 or len(later.edits) != 1:
            return None
        first, last = self.edits[0], later.edits[0]
        if first.after != last.before:
            return None
        return Change(self.label, (Edit(first.before, last.after),), self.typing)


def adding(record: Record) -> Change:
    """The change that adds a record."""
    return Change(f"Add {named(record)}", (Edit(None, record),))


def answering(record: Record, declared: Field, value: Any, *, typing: str = "") -> Change:
    """The change that gives a field of a record another answer."""
    after = record.replace(**{declared.name: value})
    return Change(f"Change {declared.label} of {named(after)}", (Edit(record, after),), typing)


def together(label: str, changes: Iterable[Change]) -> Change:
    """Several changes as one step, so that one Undo takes all of them back."""
    return Change(label, tuple(edit for change in changes for edit in change.edits))


def named(record: Record) -> str:
    """A record in a few words, such as: activity “Admissions”."""
    return f"{record.noun} “{record.headline}”" if record.headline else f"{record.noun} without a name"


def differences(edit: Edit) -> Iterator[tuple[Field, Any, Any]]:
    """Each field whose answer the edit alters, with the answers before and after; None without a record."""
    for declared in fields_of(type(edit.subject)):
        before = getattr(edit.before, declared.name) if edit.before else None
        after = getattr(edit.after, declared.name) if edit.after else None
        if before != after and not _both_empty(declared, before, after):
            yield declared, before, after


def _both_empty(declared: Field, before: Any, after: Any) -> bool:
    empty = declared.kind.empty()
    return before in (None, empty) and after in (None, empty)
