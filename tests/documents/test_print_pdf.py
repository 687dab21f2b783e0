"""The document on paper: tagged, A4, the same bytes for the same moment, and every text literally."""

import re
import struct
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dpotool.documents.print_pdf import pages, pdf
from dpotool.documents.profiles import CLEAR, LARGE, PROFILES, STANDARD, Profile
from dpotool.domain.errors import CannotDo
from dpotool.domain.prose import (
    Bullets,
    Heading,
    Item,
    Link,
    Numbered,
    Paragraph,
    Prose,
    Strong,
    Table,
    headings,
)
from tests.documents.larkfield import NOTICE, png

MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def squeezed(text: str) -> str:
    """The text without gaps, and without the marks that typst leaves where a long word may break."""
    return "".join(text.replace("\u200b", "").split())


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages)


def tags(node: Any) -> Iterator[Any]:
    """Every element of a tagged PDF in reading order."""
    node = node.get_object()
    if not isinstance(node, dict):
        return
    yield node
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        yield from tags(kid)


@pytest.fixture(scope="module")
def notice() -> bytes:
    return pdf(NOTICE, timestamp=MOMENT)


@pytest.fixture(scope="module")
def tree(notice: bytes) -> list[Any]:
    root = pypdf.PdfReader(BytesIO(notice)).trailer["/Root"]["/StructTreeRoot"]
    return list(tags(root))


def test_the_file_says_what_it_is(notice: bytes) -> None:
    reader = pypdf.PdfReader(BytesIO(notice))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == NOTICE.title
    assert reader.metadata.author == NOTICE.author
    assert reader.metadata.creation_date == MOMENT


def test_the_file_claims_both_standards(notice: bytes) -> None:
    claims = pypdf.PdfReader(BytesIO(notice)).trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in claims
    assert "<pdfaid:part>2</pdfaid:part>" in claims
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in claims


def test_a_screen_reader_meets_every_heading_at_its_level(tree: list[Any]) -> None:
    found = [node["/S"] for node in tree if re.fullmatch(r"/H[1-9]", node.get("/S", ""))]
    assert found == [
        "/H1",
        *(f"/H{heading.level}" for heading in headings(NOTICE)),
    ]  # the first is "Contents"


def test_a_screen_reader_meets_lists_tables_pictures_and_contents(tree: list[Any]) -> None:
    kinds = [node.get("/S") for node in tree]
    assert kinds.count("/Table") == 4
    assert kinds.count("/TH") == 3 + 3 + 3 + 2
    assert kinds.count("/L") >= 5
    assert kinds.count("/TOC") >= 1
    assert [str(node["/Alt"]) for node in tree if node.get("/S") == "/Figure"] == [NOTICE.logo_alt]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_every_page_is_a4_in_our_typeface_and_says_which_of_how_many(profile: Profile) -> None:
    found = pypdf.PdfReader(BytesIO(pdf(NOTICE, profile=profile))).pages
    assert len(found) >= 4
    for number, page in enumerate(found, start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        assert f"Page {number} of {len(found)}" in page.extract_text()
        faces = {
            str(font["/BaseFont"])
            for font in (each.get_object() for each in page["/Resources"]["/Font"].values())
        }
        assert all("SourceSansPro" in face for face in faces)


def test_the_running_head_leaves_out_the_first_page(notice: bytes) -> None:
    first, *others = (page.extract_text() for page in pypdf.PdfReader(BytesIO(notice)).pages)
    assert first.count(NOTICE.title) == 1
    assert all(NOTICE.title in page and NOTICE.header in page for page in others)


def test_equal_moments_give_equal_bytes(notice: bytes) -> None:
    assert pdf(NOTICE, timestamp=MOMENT) == notice
    assert pdf(NOTICE, timestamp=MOMENT.replace(year=2027)) != notice


def test_a_long_table_repeats_its_header_on_every_page() -> None:
    long = Prose("List", (Table(("Name of the column", "B"), tuple((f"row {n}", "x") for n in range(90))),))
    found = pypdf.PdfReader(BytesIO(pdf(long))).pages
    assert len(found) >= 3
    assert all("Name of the column" in page.extract_text() for page in found)


@pytest.mark.parametrize("lines", range(30, 48))
def test_no_heading_and_no_leading_sentence_is_left_alone_at_the_foot(lines: int) -> None:
    filler = tuple(Paragraph(f"line {n}") for n in range(lines))
    prose = Prose(
        "T", (*filler, Heading(1, "Section"), Paragraph("These are they:"), Bullets(("first", "second")))
    )
    for page in pypdf.PdfReader(BytesIO(pdf(prose))).pages:
        text = page.extract_text()
        assert ("Section" in text) == ("first" in text) == ("These are they" in text)


def test_a_short_document_has_no_contents_and_a_long_one_has() -> None:
    short = Prose("A letter", tuple(Heading(1, f"Part {number}") for number in range(9)))
    assert "Contents" not in text_of(pdf(short))
    assert "Contents" in text_of(pdf(NOTICE))


def test_links_lead_out_and_to_headings(notice: bytes) -> None:
    annotations = [
        annotation.get_object()
        for page in pypdf.PdfReader(BytesIO(notice)).pages
        for annotation in page.get("/Annots", [])
    ]
    out = {str(each["/A"]["/URI"]) for each in annotations if "/URI" in each.get("/A", {})}
    assert {"mailto:privacy@larkfield.example", "tel:+441632960001"} <= out
    assert any("/Dest" in each or "/D" in each.get("/A", {}) for each in annotations)


def test_large_print_is_all_large_and_without_italics() -> None:
    small, large = text_of(pdf(NOTICE)), text_of(pdf(NOTICE, profile=LARGE))
    assert squeezed("substantial public interest") in squeezed(large)
    assert len(pages(NOTICE, profile=LARGE)) > len(pages(NOTICE, profile=CLEAR)) > len(pages(NOTICE))
    faces = re.findall(rb"SourceSansPro-\w+", pdf(NOTICE, profile=LARGE))
    assert faces
    assert not any(face.endswith(b"It") for face in faces)
    assert "Contents" in small


@pytest.mark.parametrize(("dots_per_inch", "size"), [(96, (794, 1123)), (300, (2480, 3508))])
def test_pages_are_pictures_of_a4(dots_per_inch: float, size: tuple[int, int]) -> None:
    two = Prose("A letter", (Paragraph("one"), Table(("A",), tuple((f"row {n}",) for n in range(40)))))
    pictures = pages(two, dots_per_inch=dots_per_inch)
    assert len(pictures) == len(pypdf.PdfReader(BytesIO(pdf(two))).pages) == 2
    for picture in pictures:
        assert picture.startswith(b"\x89PNG")
        width, height = struct.unpack(">II", picture[16:24])
        assert (width, height) == pytest.approx(size, abs=1)


DRAFT = Prose(
    "",
    (
        Heading(3, ""),
        Paragraph((Link("", "javascript:1"), Link("here", "#gone"), Link("there", ""))),
        Bullets(()),
        Table((), ()),
        Table(("a",), (("1", "2"), ())),
    ),
    language="",
)


def test_a_draft_with_every_fault_can_be_looked_at_but_not_filed() -> None:
    assert len(pages(DRAFT)) == 1
    with pytest.raises(
        CannotDo, match=r"“The document” cannot be made into a PDF yet\. The document has no title"
    ):
        pdf(DRAFT)


def test_a_letter_that_no_typeface_shows_is_named() -> None:
    nobodys = Prose("A letter", (Paragraph("Dear \U0010fffd"),))  # private use: no typeface may know it
    with pytest.raises(CannotDo, match="No typeface on this computer can show “\U0010fffd” \\(U\\+10FFFD\\)"):
        pdf(nobodys)
    assert len(pages(nobodys)) == 1


def test_a_logo_that_is_no_picture_is_refused_in_a_sentence() -> None:
    with pytest.raises(CannotDo, match="logo cannot be read as a picture"):
        pdf(Prose("A letter", logo=b"GIF of nothing", logo_alt="Larkfield"))


@pytest.mark.parametrize("size", [(10, 400), (4000, 100)])
def test_a_logo_of_any_shape_leaves_room_for_the_title(size: tuple[int, int]) -> None:
    content = pdf(Prose("A letter", logo=png(*size, b"\x1f\x5f\xa8\x40"), logo_alt="Larkfield"))
    assert len(pypdf.PdfReader(BytesIO(content)).pages) == 1


def test_the_typesetter_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, dpotool.documents.print_pdf, dpotool.documents.word_html;"
        "sys.exit('typst' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


HOSTILE = (
    '#import "@preview/tablex:0.0.8": *',
    '#read("/etc/passwd")',
    "$ sum_(i=0)^n $",
    "\\ \\u{1f600} \\#",
    "= no heading",
    "*not strong* _not emph_ `not raw`",
    "<label> @reference",
    "[content] #{code}",
    "-- --- ... ~ 'single' \"double\"",
    "// no comment /* nor this */",
    "<script>alert(1)</script> &amp; <b>",
    "**md** [a](b) ![c](d) | e | f |",
    "https://x.example/a_b-c?d=e&f=g#h",
    "Zażółć gęślą jaźń Ωμέγα Привет",
    "+ one / two: three",
    "waaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaay",
)
LETTERS = st.characters(
    min_codepoint=0x20, max_codepoint=0x17F, exclude_characters="\xad", exclude_categories=("Cc",)
)
hostile = st.lists(st.sampled_from(HOSTILE) | st.text(LETTERS, max_size=12), min_size=1, max_size=3).map(
    " ".join
)


@settings(max_examples=3, deadline=None)
@given(st.lists(hostile, min_size=100, max_size=100))
def test_hundreds_of_hostile_texts_come_out_literally(found: list[str]) -> None:
    texts = [f"«{number} {text}»" for number, text in enumerate(found)]
    blocks = tuple(_shape(number)(text) for number, text in enumerate(texts))
    shown = squeezed(text_of(pdf(Prose(texts[0], blocks, author=texts[1], keywords=(texts[2],)))))
    for text in texts:
        assert squeezed(text) in shown


def _shape(number: int) -> Any:
    shapes = (
        lambda text: Paragraph(text),
        lambda text: Paragraph((Strong(text),)),
        lambda text: Heading(1, text),
        lambda text: Bullets((Item(text, (Numbered((text,)),)),)),
        lambda text: Table(("Text",), ((text,),), caption=text),
    )
    return shapes[number % len(shapes)]


def test_standard_is_the_usual_manner() -> None:
    assert pdf(NOTICE, timestamp=MOMENT) == pdf(NOTICE, profile=STANDARD, timestamp=MOMENT)


def test_the_end_of_a_letter_stands_whole_and_never_alone() -> None:
    """However long the letter is: close and name are on one page, with the words before them."""
    end = (Paragraph("If you have any question, please ask."), Paragraph("Yours sincerely\n\nThe officer"))
    counts = set()
    for length in range(28, 40):
        body = tuple(Paragraph(f"Line {number}") for number in range(length))
        made = pypdf.PdfReader(BytesIO(pdf(Prose("A letter", (*body, *end)))))
        last = made.pages[-1].extract_text()
        counts.add(len(made.pages))
        assert last.index("any question") < last.index("Yours sincerely") < last.index("The officer")
    assert counts == {1, 2}
