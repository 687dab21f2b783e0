"""Blocks written as Markdown are read back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.documents.markdown_text import markdown
from dpotool.documents.notice_views import Group
from dpotool.documents.prose_markdown import blocks
from dpotool.documents.templates import Wording
from dpotool.domain.prose import (
    Address,
    Block,
    Bullets,
    Emphasis,
    Heading,
    Item,
    Link,
    Note,
    Numbered,
    Paragraph,
    Rule,
    Strong,
    Table,
)

CASES: dict[str, Block] = {
    "words": Paragraph("We hold data."),
    "strong and quiet": Paragraph(("We ", Strong("never"), " sell ", Emphasis("any"), " data.")),
    "link": Paragraph(("Read ", Link("our policy", "https://larkfield.example/policy"), ".")),
    "bare link": Paragraph(("See ", Link("https://larkfield.example", "https://larkfield.example"), ".")),
    "odd link": Paragraph((Link("this", "https://larkfield.example/a(b)c"),)),
    "marks": Paragraph("1. *not* a [list] # or a `mark` | <tag> & _more_ \\"),
    "lines": Paragraph((Strong("Office"), "\nLarkfield\nLF1 1AA")),
    "heading": Heading(2, "Special data"),
    "bullets": Bullets((Item((Strong("DfE"), ", for the census")), Item("others"))),
    "nested": Bullets((Item("first", (Bullets((Item("inner"), Item("other"))),)), Item("second"))),
    "loose": Bullets((Item("first", (Paragraph("More."),)), Item("second"))),
    "numbered": Numbered((Item("ask"), Item("wait")), 3),
    "table": Table(("What", "How long"), (("Files", "25 years"), ("Calls | notes", "1 year"))),
    "note": Note((Paragraph("You can object."), Bullets((Item("now"),)))),
    "rule": Rule(),
    "line to write on": Rule(to_write_on=True),
}


@pytest.mark.parametrize("name", CASES)
def test_a_block_is_read_back_as_it_was(name: str) -> None:
    assert blocks(markdown([CASES[name]]), 1) == (CASES[name],)


@given(st.lists(st.sampled_from(sorted(CASES)), min_size=1, max_size=4, unique=True))
def test_blocks_are_kept_apart(names: list[str]) -> None:
    several = tuple(CASES[name] for name in names)
    assert blocks(markdown(several), 1) == several


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1))
def test_any_word_is_read_back(word: str) -> None:
    assert blocks(markdown([Paragraph(word)]), 1) == (Paragraph(word),)


def test_an_address_is_kept_line_by_line() -> None:
    address = Address(("Larkfield Primary School", "1 Example Lane"))
    assert blocks(markdown([address]), 1) == (Paragraph("Larkfield Primary School\n1 Example Lane"),)


@pytest.mark.parametrize("braces", ["{{ name }}", "{% if x %}", "{# note #}", "{{{"])
def test_braces_of_the_register_are_no_placeholders(braces: str) -> None:
    text = markdown([Paragraph(f"We write {braces} here")])
    filled = Wording(text, Group({}), "the text").filled({})
    assert blocks(filled, 1) == (Paragraph(f"We write {braces} here"),)
