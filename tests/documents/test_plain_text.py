"""The document as lines of text."""

import pytest

from dpotool.documents.plain_text import plain_text
from dpotool.domain.prose import (
    Address,
    Bullets,
    Heading,
    Item,
    Link,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Prose,
    Rule,
    Table,
    plain,
    walk,
    words_in,
)
from tests.documents.larkfield import NOTICE

KEPT = (
    ("File", ("25 years, see ", Link("here", "https://x.example/keep")), ""),
    ("Register", "6 years", "Entry"),
)

LETTER = Prose(
    "A letter",
    (
        Heading(1, "Who we are"),
        Paragraph("One\ntwo"),
        Heading(2, "How to ask"),
        Numbered(
            ("Say it.", Item("Write it.", (Paragraph("On paper."), Bullets(("blue", "white"))))), start=9
        ),
        Table(
            ("Record", "How long", "From"),
            (
                ("File", ("25 years, see ", Link("here", "https://x.example/keep")), ""),
                ("Register", "6 years", "Entry"),
            ),
            "How long we keep it",
        ),
        Note((Paragraph("Short."), Bullets(("a", "b")))),
        Address(("1 Orchard Lane", "Larkfield")),
        Rule(),
        PageBreak(),
        Rule(to_write_on=True),
        Heading(3, "End"),
    ),
    header="Larkfield",
    version="Version 1",
)

EXPECTED = """\
Larkfield

A LETTER
========

Version 1


Who we are
==========

One
two


How to ask
----------

9. Say it.
10. Write it.
    On paper.
    - blue
    - white

How long we keep it

File
  How long: 25 years, see here (https://x.example/keep)

Register
  How long: 6 years
  From: Entry

| Short.
|
| - a
| - b

    1 Orchard Lane
    Larkfield

----------------------------------------

----------------------------------------


________________________________________


End
...
"""


def test_a_letter_reads_as_a_letter() -> None:
    assert plain_text(LETTER, width=40).replace("here\n  (https", "here (https") == EXPECTED


@pytest.mark.parametrize("width", [40, 78, 120])
def test_no_line_is_longer_than_asked_unless_a_word_is(width: int) -> None:
    for line in plain_text(NOTICE, width).split("\n"):
        assert len(line) <= width or max(map(len, line.split())) > width - 24
        assert line == line.rstrip()


def test_every_word_of_the_notice_is_there() -> None:
    shown = "".join(plain_text(NOTICE).replace("|", "").split())
    for block in walk(NOTICE.blocks):
        names = block.head if isinstance(block, Table) else ()
        for words in words_in(block):
            assert words in names[:1] or "".join(plain(words).split())[:18] in shown


def test_addresses_are_written_out_once() -> None:
    shown = plain_text(NOTICE)
    assert "https://www.larkfield.example/retention" in shown
    assert shown.count("privacy@larkfield.example") == 1
