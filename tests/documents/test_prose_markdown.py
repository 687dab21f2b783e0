"""Markdown into blocks, and any text into Markdown that shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.documents.prose_markdown import blocks, escape
from dpotool.domain.prose import (
    DEEPEST_LEVEL,
    Bullets,
    Emphasis,
    Heading,
    Item,
    Link,
    Note,
    Numbered,
    Paragraph,
    Prose,
    Rule,
    Strong,
    Table,
    plain,
    printable,
)
from dpotool.domain.prose_faults import faults

CASES = [
    ("One\ntwo\\\nthree", (Paragraph("One two\nthree"),)),
    ("**a** *b* `c`", (Paragraph((Strong("a"), " ", Emphasis("b"), " c")),)),
    ("***a***", (Paragraph((Emphasis((Strong("a"),)),)),)),
    ("- a\n- b\n  1. c", (Bullets((Item("a"), Item("b", (Numbered((Item("c"),)),)))),)),
    ("3. a\n\n   more", (Numbered((Item("a", (Paragraph("more"),)),), 3),)),
    ("> quiet\n> # loud", (Note((Paragraph("quiet"), Paragraph((Strong("loud"),)))),)),
    ("- # loud", (Bullets((Item((Strong("loud"),)),)),)),
    ("| a | b |\n|---|--:|\n| **1** | 2 |", (Table(("a", "b"), (((Strong("1"),), "2"),)),)),
    ("***", (Rule(),)),
    ("___", (Rule(to_write_on=True),)),
    ("    code\n      more", (Paragraph("code\n  more"),)),
    ("```\n<b>\n```", (Paragraph("<b>"),)),
    ("", ()),
    ("#", ()),
]


@pytest.mark.parametrize(("markdown", "expected"), CASES)
def test_markdown_becomes_blocks(markdown: str, expected: tuple[object, ...]) -> None:
    assert blocks(markdown, 1) == expected


@pytest.mark.parametrize(
    ("markdown", "below", "levels"),
    [
        ("# a\n## b\n# c", 0, [1, 2, 1]),
        ("# a\n## b", 1, [2, 3]),
        ("### a\n##### b\n### c", 1, [2, 3, 2]),
        ("# a\n###### b\n## c\n### d", 1, [2, 3, 3, 3]),
        ("### a\n# b\n### c", 1, [2, 2, 3]),
        ("# a", 3, [DEEPEST_LEVEL]),
    ],
)
def test_headings_stand_below_the_one_above_and_skip_none(
    markdown: str, below: int, levels: list[int]
) -> None:
    found = [block.level for block in blocks(markdown, below) if isinstance(block, Heading)]
    assert found == levels


def test_html_is_shown_as_text() -> None:
    for markdown in ("<b>bold</b>", "<script>alert(1)</script>", "<div>\n\nx</div>", "<!-- secret -->"):
        shown = "".join(plain(block.words) for block in blocks(markdown, 0) if isinstance(block, Paragraph))
        assert shown == markdown.replace("\n", "")


def test_pictures_are_left_out() -> None:
    assert blocks("before ![alt](https://x.example/spy.png) after", 0) == (Paragraph("before  after"),)
    assert blocks("![alt](https://x.example/spy.png)", 0) == ()


@pytest.mark.parametrize(
    "url", ["https://x.example/a?b=c", "http://x.example", "mailto:a@x.example", "tel:+441632960001"]
)
def test_links_to_the_web_a_mailbox_and_a_telephone_are_kept(url: str) -> None:
    assert blocks(f"see [this]({url})", 0) == (Paragraph(("see ", Link("this", url))),)
    assert blocks(f"<{url}>", 0) == (Paragraph((Link(url.removeprefix("mailto:"), url),)),) or url.startswith(
        "mailto"
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "page.html", "#x", "https:"]
)
def test_other_links_are_their_words_alone(url: str) -> None:
    assert blocks(f"see [this]({url}) now", 0) == (Paragraph("see this now"),)
    assert blocks(f"see [**this**]({url})", 0) == (Paragraph(("see ", Strong("this"))),)


MARKS = st.text(st.sampled_from("#*_`[]()<>!|\\-+=~:.&;1a \t"), max_size=12)
lines = (MARKS | st.text(max_size=30)).map(lambda text: " ".join(printable(text).split("\n")).strip())


@given(lines)
def test_an_escaped_line_is_shown_exactly(line: str) -> None:
    assert blocks(escape(line), 0) == ((Paragraph(line),) if line else ())


@given(st.lists(lines.filter(bool), min_size=1, max_size=5))
def test_escaped_lines_are_one_paragraph_of_the_same_lines(several: list[str]) -> None:
    assert blocks(escape("\n".join(several)), 0) == (Paragraph("\n".join(several)),)


@given(lines.filter(bool), lines.filter(bool))
def test_an_empty_line_parts_two_paragraphs(one: str, two: str) -> None:
    assert blocks(escape(f"{one}\n\n{two}"), 0) == (Paragraph(one), Paragraph(two))


@given(lines)
def test_an_escaped_line_keeps_to_its_cell(line: str) -> None:
    (table,) = blocks(f"| a | b |\n|---|---|\n| {escape(line)} | end |", 0)
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [[line, "end"]]


@given(MARKS | st.text(max_size=60), st.integers(0, 1))
def test_any_markdown_makes_a_document_without_faults(markdown: str, below: int) -> None:
    above = (Heading(1, "Above"),) * below
    assert faults(Prose("Title", above + blocks(markdown, below))) == ()
