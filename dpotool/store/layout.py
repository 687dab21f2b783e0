"""What this edition of the program keeps in a file: types of record, and the steps from earlier editions."""

from dataclasses import dataclass
from functools import cache, cached_property

from dpotool.domain.fields import Record
from dpotool.domain.records import RECORD_TYPES
from dpotool.store.migrations import STEPS
from dpotool.store.migrations.steps import Step
from dpotool.store.schema import Schema


@dataclass(frozen=True)
class Layout:
    """The types of record that a file holds, and the steps that bring an older file there."""

    record_types: tuple[type[Record], ...] = RECORD_TYPES
    steps: tuple[Step, ...] = STEPS

    @property
    def version(self) -> int:
        """The version of the file; the first is 1."""
        return 1 + len(self.steps)

    @cached_property
    def schema(self) -> Schema:
        """The tables derived from the types of record."""
        return Schema(self.record_types)


@cache
def present_layout() -> Layout:
    """The layout of this edition of the program."""
    return Layout()
