"""The readable sources of the example registers, and what is said where one is wrong."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dpotool.app.examples import EXAMPLES, TYPES, example, example_records, table_name
from dpotool.assets import resource
from dpotool.documents.notice_document import compose, compose_sections
from dpotool.domain.activity import Activity
from dpotool.domain.errors import CannotDo
from dpotool.domain.fields import Record
from dpotool.domain.law import load_law
from dpotool.domain.law_entry import LawEntry
from dpotool.domain.notice import Notice
from dpotool.domain.organisation import Organisation
from dpotool.domain.party import Party
from dpotool.domain.periods import Period
from dpotool.domain.prose import length
from dpotool.domain.prose_faults import faults
from dpotool.domain.records import RECORD_TYPES
from dpotool.domain.register import Register

SOURCE = """
[organisation]
key = "us"
name = "Larkfield School"
nation = "England"
public_authority = true
address = \"\"\"
1 School Lane
Larkfield
\"\"\"
logo = "logo.png"

[[party]]
key = "nurses"
name = "The school nurses"
roles = ["authority", "Receives data from us"]
contract_ends = 2027-08-31

[[activity]]
key = "admissions"
name = "Admissions"
capacity = "controller"
data_subjects = ["pupils", "parents; carers", "pupils"]
head_count = 240
security = ["Locked cabinets", "Encryption"]
systems = []

[[activity.purposes]]
name = "To offer places"
lawful_bases = ["6(1)(e)"]

[[activity.recipients]]
party = "nurses"

[[activity.retention]]
name = "Admission files"
period = "1 year after the appeal"

[[notice]]
key = "families"
title = "For families"
activities = ["admissions"]
updated_on = "1 September 2026"
"""
PICTURE = b"\x89PNG not really"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "logo.png").write_bytes(PICTURE)
    path = tmp_path / "made-up.toml"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_every_record_is_built_in_order(source: Path) -> None:
    assert [type(record).__name__ for record in example_records(source)] == [
        *("Organisation", "Party", "Activity", "Notice"),
    ]


def test_values_of_every_sort_are_read(source: Path) -> None:
    us, nurses, admissions, families = example_records(source)
    assert isinstance(us, Organisation)
    assert isinstance(nurses, Party)
    assert isinstance(admissions, Activity)
    assert isinstance(families, Notice)
    assert (us.nation, us.public_authority, us.logo) == ("england", True, PICTURE)
    assert us.address == "1 School Lane\nLarkfield"
    assert (nurses.roles, nurses.contract_ends) == (("authority", "recipient"), date(2027, 8, 31))
    assert admissions.data_subjects == ("pupils", "parents; carers")
    assert admissions.head_count == Decimal(240)
    assert [row.name for row in admissions.security] == ["Locked cabinets", "Encryption"]
    assert admissions.retention[0].period == Period(1, "years", "the appeal")
    assert families.updated_on == date(2026, 9, 1)


def test_references_are_by_key(source: Path) -> None:
    _, nurses, admissions, families = example_records(source)
    assert isinstance(admissions, Activity)
    assert isinstance(families, Notice)
    assert admissions.recipients[0].party == nurses.id
    assert families.activities == (admissions.id,)


def test_the_same_source_gives_the_same_records(source: Path) -> None:
    assert example_records(source) == example_records(source)


def test_identities_differ(source: Path) -> None:
    records = example_records(source)
    rows = [row for record in records for value in vars(record).values() for row in _rows(value)]
    identities = [record.id for record in (*records, *rows)]
    assert len(set(identities)) == len(identities)


def _rows(value: object) -> list[Record]:
    return [each for each in value if isinstance(each, Record)] if isinstance(value, tuple) else []


@pytest.mark.parametrize(
    ("instead", "of", "sentence"),
    [
        ('nam = "x"', 'name = "Larkfield School"', "“us”: “nam” is no field of an organisation."),
        ("[[partie]]", "[[party]]", "“partie” is no type of record"),
        ("", 'key = "nurses"', "a record of type party has no key"),
        ('nation = "Norway"', 'nation = "England"', "organisation “us”, field “nation”: “Norway” is not one"),
        ('activities = ["x"]', 'activities = ["admissions"]', "“families”, field “activities”: there is no"),
        ('party = "doctor"', 'party = "nurses"', "recipient 1, field “party”: there is no party"),
        ("security = 3", 'security = ["Locked cabinets", "Encryption"]', "field “security”: expected a list"),
        ("systems = 3", "systems = []", "field “systems”: expected a list of texts"),
        ('logo = "lost.png"', 'logo = "logo.png"', "field “logo”: lost.png cannot be read"),
        ('logo = "***"', 'logo = "logo.png"', "field “logo”: The text is not a picture"),
        ('capacity = ["controller"]', 'capacity = "controller"', "takes one answer, not a list"),
        ("capacity = 7", 'capacity = "controller"', "field “capacity”: “7” should be a text"),
        ("[[[", "[organisation]", "cannot be read"),
    ],
)
def test_what_is_wrong_is_named(source: Path, instead: str, of: str, sentence: str) -> None:
    with pytest.raises(CannotDo) as fault:
        _written(source, instead, of)
    assert "made-up.toml" in str(fault.value)
    assert sentence in str(fault.value)


def test_two_records_with_one_key_are_refused(source: Path) -> None:
    with pytest.raises(CannotDo, match="two records called party “nurses”"):
        _written(source, '[[party]]\nkey = "nurses"\nname = "Twins"\n[[notice]]', "[[notice]]")


def test_a_missing_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotDo, match=r"none\.toml cannot be read"):
        example_records(tmp_path / "none.toml")


def _written(source: Path, instead: str, of: str) -> tuple[Record, ...]:
    assert of in SOURCE
    source.write_text(SOURCE.replace(of, instead), encoding="utf-8")
    return example_records(source)


def test_tables_are_named_after_the_types() -> None:
    assert table_name(LawEntry) == "law_entry"
    assert tuple(TYPES.values()) == RECORD_TYPES


def test_an_unknown_example_is_refused() -> None:
    with pytest.raises(CannotDo, match="choose from: larkfield, york-send"):
        example("atlantis")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_notice_of_an_example_can_be_printed(name: str) -> None:
    register, law = Register(example(name)), load_law(resource("law", "uk"))
    notices = register.all(Notice)
    assert notices
    for notice in notices:
        prose = compose(notice, register, law, date(2026, 11, 22))
        assert faults(prose) == ()
        assert length(prose) > 500


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_section_of_an_example_says_something(name: str) -> None:
    register, law = Register(example(name)), load_law(resource("law", "uk"))
    for notice in register.all(Notice):
        composed = compose_sections(notice, register, law, date(2026, 11, 22))
        assert [each.section.key for each in composed if each.is_empty and not each.section.hidden] == []


def test_every_example_has_a_file_name_of_its_own() -> None:
    assert len(set(EXAMPLES.values())) == len(EXAMPLES)
