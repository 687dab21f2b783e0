"""The page for Word, checked without Word: its rules, and what Word and a browser each make of it."""

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpotool.documents.profiles import LARGE, PROFILES, STANDARD, Profile
from dpotool.documents.word_html import word_html
from dpotool.domain.errors import CannotDo
from dpotool.domain.prose import (
    Address,
    Bullets,
    Heading,
    Item,
    Link,
    Note,
    Numbered,
    Paragraph,
    Prose,
    Strong,
    Table,
    plain,
    walk,
    words_in,
)
from tests.documents.html_views import open_view, word_view
from tests.documents.larkfield import NOTICE, png
from tests.documents.word_rules import broken_rules


def text_of(view: str) -> str:
    """The words of a page, each gap as one space."""
    return " ".join(lxml.html.document_fromstring(view).find("body").text_content().split())


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def page() -> str:
    return word_html(NOTICE).decode("ascii")


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_the_notice_keeps_every_rule(profile: Profile) -> None:
    assert broken_rules(word_html(NOTICE, profile=profile)) == []


def test_a_document_of_one_line_keeps_every_rule() -> None:
    assert broken_rules(word_html(Prose("A letter", (Paragraph("Thank you."),)))) == []


SABOTAGE = {
    "not ASCII": ("Contents", "Con\xe9tents"),
    "a comment within a comment": ("<w:View>", "<!-- --><w:View>"),
    "an XML island does not parse": ("</w:View>", ""),
    "mso- in the style for everyone": ("p.MsoNormal {", "p.MsoNormal {mso-pagination:none; "),
    '" in the style for everyone': ("p.MsoNormal {", 'p.MsoNormal {quotes:""; '),
    "no A4 in the style": ("@page {size:595.3pt", "@page {size:612pt"),
    "no @page WordSection1": ("@page WordSection1 {size:595.3pt", "@page WordSection1 {size:612pt"),
    "no language": ('lang="en-GB"', 'lang=""'),
    "a <script>": ("</body>", "<script>1</script></body>"),
    "a script on <p>": ('<p class="MsoTitle">', '<p class="MsoTitle" onclick="1">'),
    "a style loads something": ("p.MsoNormal {", "p.MsoNormal {background:url(x.png); "),
    "loads https:": ('src="data:', 'src="https://x.example/'),
    "a link to javascript:": ('href="mailto:', 'href="javascript:'),
    "a link to #sec_who, which": ('<a name="sec_who">', '<a name="sec_other">'),
    "the anchor _Toc1": ('<a name="sec_who">', '<a name="_Toc1">'),
    "a heading of level 3 after 1": ("<h2>", "<h3>"),
    "a picture without alternative": ('alt="Larkfield Learning Trust"', 'alt=""'),
    "without header cells": ('scope="col"', ""),
    "a row that may break": ("page-break-inside:avoid", ""),
    "an item of depth 2": ("level2", "level1"),
    "not one header for Word": ('id="h1"', 'id="h2"'),
    "no empty header": ('<div class="Edge" title="header"></div>', ""),
    "a field is not closed": ('NUMPAGES <span style="mso-element:field-separator">', "NUMPAGES <span>"),
    "a page number of sec_": ("PAGEREF sec_", "PAGEREF sec_x"),
    "a conditional comment is left open": ("</xml><![endif]-->", "</xml><![endif]-->-->"),
    "shows in a browser": ("Our data protection officer", "PAGEREF"),
}


@pytest.mark.parametrize(("said", "change"), SABOTAGE.items())
def test_a_broken_page_is_found_out(page: str, said: str, change: tuple[str, str]) -> None:
    broken = page.replace(*change)
    assert broken != page
    assert any(said in rule for rule in broken_rules(broken.encode("latin-1")))


@pytest.mark.parametrize("view", [word_view, open_view])
def test_every_word_is_on_the_page_in_order(page: str, view) -> None:
    shown = squeezed(text_of(view(page)))
    at = shown.index("Wordsusedinthisnotice")
    for block in NOTICE.blocks:
        for words in words_in(block):
            at = shown.index(squeezed(plain(words))[:18], at)


def test_word_has_its_properties_and_its_own_edges(page: str) -> None:
    view = word_view(page)
    assert "<o:Author>Larkfield Learning Trust</o:Author>" in view
    assert "Version 3, 22 November 2026 Page PAGE 1 of NUMPAGES 1" in text_of(view)
    assert 'TOC \\o "1-2"' in text_of(view)


def test_a_browser_is_shown_the_title_once_and_no_page_numbers_field(page: str) -> None:
    shown = lxml.html.document_fromstring(open_view(page))
    for edge in shown.find_class("Edge"):
        edge.drop_tree()
    assert shown.find("body").text_content().count(NOTICE.title) == 1
    assert ".Edge {display:none}" in page


def test_a_short_document_has_no_contents() -> None:
    short = Prose("A letter", tuple(Heading(1, f"Part {number}") for number in range(9)))
    assert "Contents" not in word_html(short).decode()


def test_large_print_is_large_and_has_no_italics() -> None:
    large = word_html(NOTICE, profile=LARGE).decode()
    assert "font-size:18pt" in large
    assert "<i>" not in large
    assert "<i>" in word_html(NOTICE, profile=STANDARD).decode()


def test_each_numbered_list_counts_for_itself() -> None:
    twice = Prose("Steps", (Numbered(("one", "two")), Paragraph("and"), Numbered(("three",), start=3)))
    page = word_html(twice).decode()
    assert 'style="mso-list:l1 level1 lfo2">one' in page
    assert 'style="mso-list:l2 level1 lfo3">three' in page
    assert '<ol type="1" start="3">' in page
    assert "@list l2:level1 {mso-level-start-at:3;" in page


def test_a_logo_stands_as_an_opaque_picture_no_larger_than_a_letterhead() -> None:
    see_through = Prose("A letter", logo=png(3000, 1000, b"\x1f\x5f\xa8\x40"), logo_alt="Larkfield")
    (picture,) = lxml.html.document_fromstring(word_html(see_through)).xpath("//img")
    assert (picture.get("width"), picture.get("height")) == ("180", "60")
    assert len(picture.get("src")) < 20_000


def test_a_logo_that_is_no_picture_is_refused_in_a_sentence() -> None:
    with pytest.raises(CannotDo, match="logo cannot be read as a picture"):
        word_html(Prose("A letter", logo=b"GIF of nothing", logo_alt="Larkfield"))


HOSTILE = (
    "<script>alert(1)</script>",
    "--><p>out</p><!--",
    "<![endif]-->",
    "&lt;b&gt; &amp; &#65;",
    "{{ 7 * 7 }} {% raw %}",
    "\" onload='x' `",
    "</title></xml></style>",
    "Zażółć Ωμέγα Привет 中文 😀 العربية",
    "] ]> \\ % #",
)
texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=20), min_size=1, max_size=3).map(" ".join)


@settings(max_examples=12, deadline=None)
@given(texts, texts)
def test_any_text_stands_there_literally_and_breaks_no_rule(one: str, two: str) -> None:
    one, two = f"a {one} b", f"c {two} d"
    prose = Prose(
        title=one,
        subtitle=two,
        header=one,
        footer=two,
        version=one,
        author=two,
        subject=one,
        keywords=(two,),
        blocks=(
            Heading(1, one, "one"),
            Paragraph((one, Strong(two), Link(one, "#one"), Link(two, "https://x.example/?a=1&b='\"<>"))),
            Note((Bullets((one, Item(two, (Numbered((one,)),)))),)),
            Table((one, two), ((one, two),), caption=two),
            Address((one, two)),
        ),
    )
    content = word_html(prose)
    assert broken_rules(content) == []
    for view in (word_view, open_view):
        shown = squeezed(text_of(view(content.decode())))
        for block in walk(prose.blocks):
            assert all(squeezed(plain(words)) in shown for words in words_in(block) if "(x.exa" not in shown)
        assert squeezed(plain(one)) in shown


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "#nowhere", "", "https://"]
)
def test_a_link_that_leads_nowhere_safe_is_words_alone(url: str) -> None:
    page = word_html(Prose("A letter", (Paragraph(("see ", Link("this", url))),))).decode()
    assert "see this</p>" in page
    assert not url or url not in page
