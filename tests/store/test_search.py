"""Every word of every record is found, and nothing that is typed is an error."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpotool.domain.changes import Change, Edit, adding, together
from dpotool.store.layout import Layout
from dpotool.store.register_file import RegisterFile
from tests.store.full_register import full_records
from tests.store.specimens import Keeper, Leg, RareAnimal

ZOE = Keeper(name="Zoë Café")
HERON = RareAnimal(
    id="0f8fad5b", name="Heron", story="Eats fish by the river", legs=(Leg(name="Spindly"),), food=("perch",)
)
ODD = (
    '"',
    "*",
    "AND",
    "a AND",
    "NEAR(",
    "headline:",
    "-",
    "(",
    "^fish",
    "a\0b",
    "'; DROP",
    "\ud83d",
    "%",
    "col : x",
)


@pytest.fixture
def stocked(register: RegisterFile) -> RegisterFile:
    """A register with two records."""
    register.apply(together("Begin", (adding(ZOE), adding(HERON))))
    return register


@pytest.mark.parametrize("typed", ["zoe", "ZOË", "Zoe\u0308", "café", "cafe zo", "caf", "zoë cafe "])
def test_accents_and_case_do_not_matter(stocked: RegisterFile, typed: str) -> None:
    assert [hit.record_id for hit in stocked.search(typed)] == [ZOE.id]


@pytest.mark.parametrize("typed", ["heron", "river fish", "spindly", "perch", "eats spind", "by-the"])
def test_words_are_found_wherever_they_stand(stocked: RegisterFile, typed: str) -> None:
    (hit,) = stocked.search(typed)
    assert (hit.record_type, hit.record_id, hit.headline) == ("RareAnimal", HERON.id, "Heron")


@pytest.mark.parametrize("typed", ["", "  ", "heron zoe", "ish", "…", HERON.id])
def test_what_is_not_there_is_not_found(stocked: RegisterFile, typed: str) -> None:
    assert stocked.search(typed) == ()


@pytest.mark.parametrize("typed", ODD)
def test_odd_questions_are_no_errors(stocked: RegisterFile, typed: str) -> None:
    assert len(stocked.search(typed)) <= 2


@settings(max_examples=100, deadline=None)
@given(typed=st.text())
def test_nothing_typed_is_an_error(kept_open: RegisterFile, typed: str) -> None:
    assert all(hit.record_id in (ZOE.id, HERON.id) for hit in kept_open.search(typed))


@pytest.fixture(scope="module")
def kept_open(tmp_path_factory: pytest.TempPathFactory, layout: Layout) -> Iterator[RegisterFile]:
    """One register for many questions."""
    with RegisterFile.create(tmp_path_factory.mktemp("search") / "a.dpo", layout=layout) as register:
        register.apply(together("Begin", (adding(ZOE), adding(HERON))))
        yield register


def test_the_index_follows_every_change(stocked: RegisterFile) -> None:
    after = HERON.replace(name="Stork", story="Eats frogs")
    stocked.apply(Change("Change", (Edit(HERON, after),)))
    assert stocked.search("heron") == stocked.search("fish") == ()
    assert [hit.headline for hit in stocked.search("frogs")] == ["Stork"]
    stocked.apply(adding(after).inverse)
    assert stocked.search("frogs") == stocked.search("stork") == ()


def test_a_name_weighs_more_than_a_mention(stocked: RegisterFile) -> None:
    stocked.apply(adding(RareAnimal(name="Fish")))
    assert [hit.headline for hit in stocked.search("fish")] == ["Fish", "Heron"]


def test_the_words_around_are_shown_and_no_more_hits_than_wanted(register: RegisterFile) -> None:
    register.apply(together("Begin", map(adding, full_records((RareAnimal,), each=5))))
    hits = register.search("second line", limit=3)
    assert len(hits) == 3
    assert all("second line" in hit.excerpt for hit in hits)
