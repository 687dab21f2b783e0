"""Every kind of answer has a column, and comes back from it as it went in."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from sqlcipher3 import dbapi2

from dpotool.domain import kinds
from dpotool.store.columns import column_type, may_be_null
from tests.store.specimens import Leg
from tests.strategies import every_kind, values

KINDS = every_kind(Leg)
IN_COLUMNS = [kind for kind in KINDS if not isinstance(kind, kinds.Rows)]


def _all_below(kind: type[Any]) -> set[type[Any]]:
    return {kind, *(each for below in kind.__subclasses__() for each in _all_below(below))}


def test_the_list_of_kinds_leaves_none_out() -> None:
    ours = {kind for kind in _all_below(kinds.Kind) if kind.__module__ == kinds.__name__}
    assert {type(kind) for kind in KINDS} == ours - {kinds.Kind}


@pytest.mark.parametrize("kind", IN_COLUMNS, ids=repr)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_value_comes_back_as_it_went_in(kind: kinds.Kind[Any], data: st.DataObject) -> None:
    table = Table("t", MetaData(), Column("answer", column_type(kind), nullable=may_be_null(kind)))
    engine = create_engine("sqlite://", module=dbapi2)
    value = data.draw(values(kind))
    with engine.connect() as connection:
        table.create(connection)
        connection.execute(insert(table), {"answer": value})
        assert connection.scalar(select(table.c.answer)) == value
    engine.dispose()


@pytest.mark.parametrize("kind", IN_COLUMNS, ids=repr)
def test_every_column_exists_in_postgresql_too(kind: kinds.Kind[Any]) -> None:
    table = Table("t", MetaData(), Column("answer", column_type(kind)))
    assert "answer" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


def test_rows_have_a_table_and_no_column() -> None:
    with pytest.raises(TypeError, match="Rows"):
        column_type(kinds.Rows(Leg))
