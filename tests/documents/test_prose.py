"""The document before it becomes anything: what it says, and what is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain.prose import (
    Address,
    Bullets,
    Emphasis,
    Heading,
    Item,
    Link,
    Note,
    Numbered,
    Paragraph,
    Picture,
    Prose,
    Run,
    Strong,
    Table,
    headings,
    items,
    length,
    plain,
    printable,
    printed_address,
    runs,
    walk,
    words_in,
)
from dpotool.domain.prose_faults import faults
from tests.documents.larkfield import NOTICE


def test_spans_within_spans_come_down_to_runs() -> None:
    words = ("We ", Strong(("keep ", Emphasis("all"), Link(" of it", "https://x.example"))), ".")
    assert runs(words) == (
        Run("We "),
        Run("keep ", strong=True),
        Run("all", strong=True, emphasis=True),
        Run(" of it", strong=True, url="https://x.example"),
        Run("."),
    )
    assert plain(words) == "We keep all of it."


def test_a_string_alone_is_one_run_and_nothing_is_none() -> None:
    assert runs("Thank you.") == (Run("Thank you."),)
    assert runs("") == runs(()) == ()


def test_every_block_is_met_in_reading_order() -> None:
    inner = Numbered(("three",))
    blocks = (Note((Paragraph("one"), Bullets((Item("two", (inner,)),)))), Paragraph("four"))
    assert [plain(words) for block in walk(blocks) for words in words_in(block)] == [
        "one",
        "two",
        "three",
        "four",
    ]


def test_items_may_be_words_alone() -> None:
    assert items(Bullets(("one", Item("two", (Paragraph("more"),))))) == (
        Item("one"),
        Item("two", (Paragraph("more"),)),
    )


def test_length_counts_words_everywhere() -> None:
    prose = Prose(
        "Not counted",
        (
            Heading(1, "One two"),
            Table(("three",), (("four five",),), "six"),
            Address(("seven", "eight")),
            Bullets((Item("nine", (Paragraph("ten"),)),)),
        ),
    )
    assert length(prose) == 10
    assert [heading.words for heading in headings(prose)] == ["One two"]


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("a\tb", "a b"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("bell\x07 null\x00 lone\ud800 none\uffff", "bell null lone none"),
        ("Zażółć 中文 😀", "Zażółć 中文 😀"),
    ],
)
def test_only_what_paper_can_show_is_kept(given_text: str, shown: str) -> None:
    assert printable(given_text) == shown


@given(st.text())
def test_what_is_printable_stays_as_it_is_and_can_be_encoded(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    assert once.encode().decode() == once


@pytest.mark.parametrize(
    ("url", "words", "shown"),
    [
        ("https://www.larkfield.example/retention/", "our schedule", "www.larkfield.example/retention"),
        ("https://www.larkfield.example/", "larkfield.example", ""),
        ("mailto:privacy@larkfield.example?subject=Copy", "write to us", "privacy@larkfield.example"),
        ("mailto:privacy@larkfield.example", "Privacy@larkfield.example", ""),
        ("tel:+441632960001", "01632 960 001", ""),
        ("tel:+441632960001", "ring us", "+441632960001"),
        ("#rights", "your rights", ""),
        ("", "nothing", ""),
    ],
)
def test_an_address_is_printed_where_the_words_do_not_show_it(url: str, words: str, shown: str) -> None:
    assert printed_address(url, words) == shown


def test_a_whole_notice_has_no_faults() -> None:
    assert faults(NOTICE) == ()


LOGO = b"\x89PNG"
FAULTY = [
    (Prose(" "), "no title"),
    (Prose("T", language="English"), "“English” is not the name of a language"),
    (Prose("T", logo=LOGO), "logo has no alternative text"),
    (Prose("T", (Heading(2, "A"),)), "“A” is of level 2 but is the first: make it level 1"),
    (
        Prose("T", (Heading(1, "A"), Heading(3, "B"))),
        "“B” is of level 3 but follows one of level 1",
    ),
    (Prose("T", (Heading(1, "A"), Heading(0, "B"))), "“B” is of level 0"),
    (Prose("T", (Heading(1, " "),)), "heading of level 1 has no words"),
    (Prose("T", (Heading(1, "A", "a"), Heading(1, "B", "a"))), "2 headings share the anchor “a”"),
    (Prose("T", (Heading(1, "A", "1 a"),)), "anchor “1 a” must be"),
    (Prose("T", (Heading(1, "A", "a" * 37),)), "must be"),
    (Prose("T", (Paragraph((Link("x", ""),)),)), "“x” leads nowhere"),
    (Prose("T", (Paragraph((Link("x", "#a"),)),)), "“x” leads to a heading that is not there"),
    (Prose("T", (Paragraph((Link("x", "#"),)),)), "“x” leads to a heading that is not there"),
    (Prose("T", (Paragraph((Link("x", "javascript:1"),)),)), "begin its address with https://"),
    (Prose("T", (Paragraph((Link("x", "www.x.example"),)),)), "begin its address with https://"),
    (
        Prose("T", (Paragraph((Strong((Link("", "https://x.example"),)),)),)),
        "https://x.example has no words",
    ),
    (Prose("T", (Note((Bullets(()),)),)), "list has no items"),
    (Prose("T", (Table((), ()),)), "no header row"),
    (Prose("T", (Table(("A", "B"), (("1",),)),)), "“A, B” some rows have more or fewer cells"),
    (Prose("T", (Table(("A", "B"), (), "", (1,)),)), "“A, B” the widths do not fit"),
    (Prose("T", (Table(("A", "B"), (), "", (1, 0)),)), "“A, B” the widths do not fit"),
]


@pytest.mark.parametrize(("prose", "said"), FAULTY)
def test_each_fault_is_one_sentence_that_says_what_to_do(prose: Prose, said: str) -> None:
    (sentence,) = faults(prose)
    assert said in sentence
    assert sentence.endswith(".")


def test_every_fault_is_said() -> None:
    assert len(faults(Prose("", (Heading(3, ""), Bullets(()))))) == 4


def test_a_picture_must_say_what_it_shows() -> None:
    silent, told = (Prose("A report", (Picture(b"", alt, 100),)) for alt in (" ", "Bars"))
    assert faults(silent) == ("A picture has no alternative text: say in a few words what it shows.",)
    assert faults(told) == ()
