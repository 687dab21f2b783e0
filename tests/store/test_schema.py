"""The tables follow from the declarations, for every type of record."""

import pytest

from dpotool.domain.fields import Record, fields_of
from dpotool.domain.kinds import Rows
from dpotool.domain.records import RECORD_TYPES
from dpotool.store.layout import present_layout
from dpotool.store.record_tables import table_name
from tests.store.specimens import RareAnimal

LONGEST_NAME_IN_POSTGRESQL = 63


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda each: each.__name__)
def test_every_declared_field_has_its_place(record_type: type[Record]) -> None:
    tables = present_layout().schema.records[record_type]
    for declared in fields_of(record_type):
        if isinstance(declared.kind, Rows):
            rows = next(each for each in tables.rows if each.declared == declared)
            assert {f.name for f in fields_of(declared.kind.row)} < set(rows.table.c.keys())
        else:
            assert declared.name in tables.table.c


def test_names_are_short_enough_for_every_database() -> None:
    schema = present_layout().schema
    names = [name for table in schema.metadata.tables.values() for name in (table.name, *table.c.keys())]
    names += [str(each.name) for table in schema.metadata.tables.values() for each in table.constraints]
    names += list(schema.triggers)
    assert all(0 < len(name) <= LONGEST_NAME_IN_POSTGRESQL for name in names)


def test_every_constraint_has_a_name() -> None:
    tables = present_layout().schema.metadata.tables.values()
    assert all(constraint.name for table in tables for constraint in table.constraints)


def test_a_table_is_named_after_its_type() -> None:
    assert table_name(RareAnimal) == "rare_animal"
