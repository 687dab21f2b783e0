"""Where in a record words stand."""

import pytest

from dpotool.domain.activity import Activity
from dpotool.domain.activity_rows import Purpose
from dpotool.domain.finding import located, normal, texts_of
from dpotool.domain.party import Party
from dpotool.domain.register import Register
from dpotool.domain.system import System

PAYROLL = Activity(
    name="Payroll and pensions",
    purposes=(Purpose(id="wages", name="Pay wages"),),
    systems=("s",),
    children=True,
)
CAFE = Party(
    name="Café Penfold Ltd", description="Lunches, and pay points in the hall. " + "Long text. " * 20
)
DRIVE = System(id="s", name="Shared drive")
REGISTER = Register([PAYROLL, CAFE, DRIVE])
WAGES = f"purposes/{PAYROLL.purposes[0].id}/name"


@pytest.mark.parametrize(
    ("record", "words", "place", "excerpt"),
    [
        (PAYROLL, "pensions", "name", "Payroll and pensions"),
        (PAYROLL, "WAGES", WAGES, "Pay wages"),
        (PAYROLL, "shared", "systems", "Shared drive"),
        (PAYROLL, "unknown wages", WAGES, "Pay wages"),
        (PAYROLL, "pay wages", WAGES, "Pay wages"),
        (PAYROLL, "pay", "name", "Payroll and pensions"),
        (CAFE, "cafe", "name", "Café Penfold Ltd"),
        (PAYROLL, "not in it", "name", "Payroll and pensions"),
        (PAYROLL, "", "name", "Payroll and pensions"),
    ],
)
def test_the_first_answer_that_holds_most_of_the_words_is_the_place(
    record: Activity | Party, words: str, place: str, excerpt: str
) -> None:
    found = located(REGISTER, record, words)
    assert (found.record, found.place, found.excerpt) == (record, place, excerpt)


def test_an_excerpt_is_short_and_holds_the_word() -> None:
    excerpt = located(REGISTER, CAFE, "points").excerpt
    assert "pay points" in excerpt
    assert len(excerpt) < 90
    assert excerpt.endswith("…")


def test_what_is_not_written_as_words_is_no_text() -> None:
    labels = [declared.label for _, declared, _ in texts_of(REGISTER, PAYROLL)]
    assert labels == ["Name", "Purpose", "Where it is kept"]


def test_normal_text_has_neither_case_nor_accents() -> None:
    assert normal("Ärger, CAFÉ") == "arger, cafe"
