"""Tables for the records, derived from the declarations: one for each type, one for each field of rows."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table

from dpotool.domain.fields import Field, Record, fields_of
from dpotool.domain.kinds import Rows
from dpotool.store.columns import ID_LENGTH, column_type, may_be_null

# Columns of the store's own begin with an underscore, which no declared field does.
PLACE, OWNER, POSITION = "_place", "_owner", "_position"


@dataclass(frozen=True)
class RowTable:
    """The table that holds the rows of one field, each with its owner and its position."""

    declared: Field
    row_type: type[Record]
    table: Table

    @cached_property
    def answers(self) -> tuple[Field, ...]:
        """The fields of a row, in the order of its columns."""
        return fields_of(self.row_type)


@dataclass(frozen=True)
class RecordTable:
    """The table that holds the records of one type, with the tables of their rows."""

    record_type: type[Record]
    table: Table
    rows: tuple[RowTable, ...]

    @cached_property
    def answers(self) -> tuple[Field, ...]:
        """The fields that have a column in the table itself."""
        return tuple(f for f in fields_of(self.record_type) if not isinstance(f.kind, Rows))


def table_name(record_type: type[Record]) -> str:
    """The name of the table for a type of record, such as law_entry."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", record_type.__name__).lower()


def record_table(record_type: type[Record], metadata: MetaData) -> RecordTable:
    """The tables for a type of record, added to the metadata."""
    name = table_name(record_type)
    answers = [f for f in fields_of(record_type) if not isinstance(f.kind, Rows)]
    table = Table(
        name,
        metadata,
        Column("id", String(ID_LENGTH), primary_key=True),
        Column(PLACE, Integer, nullable=False, index=True),
        *map(_column, answers),
    )
    rows = tuple(_row_table(f, name, metadata) for f in fields_of(record_type) if isinstance(f.kind, Rows))
    return RecordTable(record_type, table, rows)


def _row_table(declared: Field, owner: str, metadata: MetaData) -> RowTable:
    row_type = declared.kind.row  # type: ignore[attr-defined]
    table = Table(
        f"{owner}_{declared.name}",
        metadata,
        Column(OWNER, ForeignKey(f"{owner}.id", ondelete="CASCADE"), primary_key=True),
        Column(POSITION, Integer, primary_key=True),
        Column("id", String(ID_LENGTH), nullable=False),
        *map(_column, fields_of(row_type)),
    )
    return RowTable(declared, row_type, table)


def _column(declared: Field) -> Column[Any]:
    return Column(declared.name, column_type(declared.kind), nullable=may_be_null(declared.kind))
