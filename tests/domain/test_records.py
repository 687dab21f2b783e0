import dataclasses
from typing import Any

import pytest

from dpotool.domain.fields import Record, field, field_of, fields_of, is_blank, row_types_of
from dpotool.domain.kinds import Choice, Choices, Reference, References, Rows, Tags
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.terms import Terms

ROW_TYPES = tuple(dict.fromkeys(row for each in RECORD_TYPES for row in row_types_of(each)))
ALL_TYPES = (*RECORD_TYPES, *ROW_TYPES)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Flower(Record):
    noun = "flower"
    plural = "flowers"

    name: str = field(
        "Name", required=True, article="1", help="As gardeners call it.", width=12, aliases=("bloom",)
    )
    petals: tuple[str, ...] = field("Petals", Tags())


def test_a_field_is_declared_once_and_known_by_its_name() -> None:
    declared = field_of(Flower, "name")
    assert (declared.name, declared.label, declared.required, declared.aliases) == (
        "name",
        "Name",
        True,
        ("bloom",),
    )
    assert [each.name for each in fields_of(Flower)] == ["name", "petals"]


def test_an_undeclared_field_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="Flower has no field scent"):
        field_of(Flower, "scent")


def test_records_begin_empty_each_with_an_identity_of_its_own() -> None:
    first, second = Flower(), Flower()
    assert first.id != second.id
    assert is_blank(first)
    assert not is_blank(first.replace(name="rose"))


def test_a_record_made_from_its_name() -> None:
    assert Flower.named("rose").headline == "rose"


@pytest.mark.parametrize("record_type", ALL_TYPES)
def test_every_type_declares_fields_with_labels_of_their_own(record_type: type[Record]) -> None:
    labels = [declared.label for declared in fields_of(record_type)]
    assert labels
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("record_type", ALL_TYPES)
def test_every_type_is_named_and_says_what_it_is(record_type: type[Record]) -> None:
    assert record_type.noun != Record.noun
    assert record_type.plural != Record.plural
    assert (record_type.__doc__ or "").strip()


@pytest.mark.parametrize("record_type", ALL_TYPES)
def test_every_attribute_but_the_identity_is_a_declared_field(record_type: type[Record]) -> None:
    attributes = {each.name for each in dataclasses.fields(record_type)}
    assert attributes == {"id", *(declared.name for declared in fields_of(record_type))}


@pytest.mark.parametrize("record_type", ROW_TYPES)
def test_rows_hold_no_rows(record_type: type[Record]) -> None:
    assert not row_types_of(record_type)


@pytest.mark.parametrize("record_type", ALL_TYPES)
def test_references_lead_to_types_that_exist(record_type: type[Record]) -> None:
    known = {each.__name__ for each in RECORD_TYPES}
    referring = [
        each.kind for each in fields_of(record_type) if isinstance(each.kind, Reference | References)
    ]
    assert {kind.target for kind in referring} <= known


@pytest.mark.parametrize("record_type", ALL_TYPES)
def test_the_closed_lists_have_no_answer_twice(record_type: type[Record]) -> None:
    kinds: list[Any] = [
        each.kind for each in fields_of(record_type) if isinstance(each.kind, Choice | Choices)
    ]
    for answers in (kind.terms.entries for kind in kinds if isinstance(kind.terms, Terms)):
        assert len({term.code for term in answers}) == len({term.label for term in answers}) == len(answers)


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_rows_of_a_type_have_fields_of_their_own(record_type: type[Record]) -> None:
    rows = [declared for declared in fields_of(record_type) if isinstance(declared.kind, Rows)]
    assert len({declared.kind.row for declared in rows}) == len(rows)
