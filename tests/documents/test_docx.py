"""The .docx: read back by python-docx, and opened by LibreOffice."""

import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from dpotool.documents.docx import docx
from dpotool.documents.profiles import LARGE
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
    Strong,
    Table,
    headings,
    items,
    plain,
    printable,
    walk,
)
from tests.documents.larkfield import NOTICE
from tests.documents.libre_office import converted

SHOWN = (qn("w:t"), qn("w:br"), qn("w:tab"))
MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def opened(content: bytes) -> DocxDocument:
    return Document(BytesIO(content))


def found(made: DocxDocument, tag: str) -> list[Any]:
    return list(made.element.body.iter(qn(tag)))


def text_of(element: Any) -> str:
    """The words of an element, with its line breaks and tabs."""
    gaps = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    return "".join(
        gaps.get(each.tag, each.text or "")
        for run in element.iter(qn("w:r"))
        for each in run
        if each.tag in SHOWN
    )


@pytest.fixture(scope="module")
def notice() -> DocxDocument:
    return opened(docx(NOTICE, timestamp=MOMENT))


def test_the_headings_are_real_and_those_of_the_notice(notice: DocxDocument) -> None:
    shown = [
        (each.style.name, text_of(each._p)) for each in notice.paragraphs if each.style.name[:3] == "Hea"
    ]
    assert shown == [(f"Heading {heading.level}", plain(heading.words)) for heading in headings(NOTICE)]
    assert [each.text for each in notice.paragraphs if each.style.name == "Title"] == [NOTICE.title]


def test_one_a4_page_with_margins_and_numbers(notice: DocxDocument) -> None:
    (section,) = notice.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    codes = [code.text.strip() for code in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert text_of(section.footer._element) == f"{NOTICE.footer}\tPage 1 of 1"
    assert text_of(section.header._element) == f"{NOTICE.header}\t{NOTICE.title}"


def test_the_properties_and_the_language(notice: DocxDocument) -> None:
    properties = notice.core_properties
    assert (properties.title, properties.author, properties.language) == (
        NOTICE.title,
        NOTICE.author,
        "en-GB",
    )
    assert properties.created == MOMENT
    assert {mark.get(qn("w:val")) for mark in notice.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_every_table_repeats_its_header_and_breaks_no_row(notice: DocxDocument) -> None:
    tables = [block for block in walk(NOTICE.blocks) if isinstance(block, Table)]
    repeated = [text_of(mark.getparent().getparent()) for mark in found(notice, "w:tblHeader")]
    assert repeated == ["".join(map(plain, table.head)) for table in tables]
    assert len(found(notice, "w:cantSplit")) == sum(1 + len(table.rows) for table in tables)


def test_every_item_is_of_a_list(notice: DocxDocument) -> None:
    lists = [block for block in walk(NOTICE.blocks) if isinstance(block, Bullets | Numbered)]
    assert len(found(notice, "w:numPr")) == sum(len(items(block)) for block in lists)
    assert {level.get(qn("w:val")) for level in found(notice, "w:ilvl")} == {"0", "1"}


def test_each_numbered_list_counts_for_itself() -> None:
    made = opened(docx(Prose("Steps", (Numbered(("one",)), Paragraph("and"), Numbered(("three",), start=3)))))
    numbers = [mark.get(qn("w:val")) for mark in found(made, "w:numId")]
    starts = {
        num.get(qn("w:numId")): {each.get(qn("w:val")) for each in num.iter(qn("w:startOverride"))}
        for num in made.part.numbering_part.element.iter(qn("w:num"))
    }
    assert [starts[number] for number in numbers] == [{"1"}, {"3"}]


def test_the_logo_says_what_it_shows(notice: DocxDocument) -> None:
    assert [picture.get("descr") for picture in found(notice, "wp:docPr")] == [NOTICE.logo_alt]


def test_links_lead_out_and_to_headings_that_are_there(notice: DocxDocument) -> None:
    links = found(notice, "w:hyperlink")
    names = {mark.get(qn("w:name")) for mark in found(notice, "w:bookmarkStart")}
    inside = {link.get(qn("w:anchor")) for link in links} - {None}
    out = {notice.part.rels[link.get(qn("r:id"))].target_ref for link in links if link.get(qn("r:id"))}
    assert "sec_complain" in inside
    assert inside <= names
    assert {"mailto:privacy@larkfield.example", "https://www.larkfield.example/retention"} <= out


def test_large_print_is_large_and_has_no_italics() -> None:
    made = opened(docx(NOTICE, profile=LARGE))
    assert made.styles["Normal"].font.size.pt == made.styles["Table Text"].font.size.pt == 18
    assert made.styles["Footer"].font.size.pt == 18
    assert not found(made, "w:i")


def test_no_marks_stand_in_an_order_that_word_refuses(notice: DocxDocument) -> None:
    """Word calls a file damaged whose properties come in another order than the standard's."""
    orders = {
        "w:tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
        "w:trPr": "cantSplit tblHeader",
        "w:tcPr": "tcW shd",
        "w:pPr": "pStyle keepNext keepLines numPr pBdr shd tabs spacing ind jc rPr",
    }
    for tag, order in orders.items():
        for properties in found(notice, tag):
            places = [order.split().index(child.tag.partition("}")[2]) for child in properties]
            assert places == sorted(set(places)), tag


HOSTILE = ("<w:p>", "]]>", "&amp; &#0;", "{{ 7 }}", "a\x00b\x0bc", "=1+1", "Zażółć Привет 中文 😀", "x" * 300)
texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=20), min_size=1, max_size=3).map(" ".join)


@settings(max_examples=6, deadline=None)
@given(texts)
def test_any_text_stands_there_literally(text: str) -> None:
    text = f"a {text} b"
    blocks = (
        Heading(1, text, "one"),
        Paragraph((text, Strong(text), Link(text, "#one"), Link(text, "https://x.example/?a=1&b='\"<>"))),
        Note((Bullets((text, Item(text, (Numbered((text,)), Paragraph(text), Address((text,)))))),)),
        Table((text,), ((text,),), text),
        PageBreak(),
    )
    prose = Prose(text, blocks, text, text, text, text, "en-GB", text, text, (text,))
    made = opened(docx(prose))
    shown = text_of(made.element.body)
    assert shown.count(printable(text)) == 17
    assert made.sections[0].header.paragraphs[0].text.count(printable(text)) == 2


def test_libre_office_numbers_every_page(soffice: str, pdftotext: str, tmp_path: Path) -> None:
    path = tmp_path / "notice.docx"
    path.write_bytes(docx(NOTICE))
    (made,) = converted(soffice, [path], "pdf:writer_pdf_Export", tmp_path, infilter="")
    pages = pypdf.PdfReader(made).pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(595, 842)}
    shown = subprocess.run(
        [pdftotext, str(made), "-"], capture_output=True, text=True, check=True
    ).stdout.split("\f")
    assert len(pages) >= 4
    for number in range(len(pages)):
        assert f"Page {number + 1} of {len(pages)}" in shown[number]


def test_each_line_to_write_on_is_one_of_its_own(soffice: str, tmp_path: Path) -> None:
    """The edges of paragraphs that follow each other would become one line."""
    lines = (Paragraph("What happened:"), *(Rule(to_write_on=True) for _ in range(4)))
    path = tmp_path / "form.docx"
    path.write_bytes(docx(Prose("A form", lines)))
    made = opened(path.read_bytes())
    assert len(found(made, "w:tabs")) == 4
    (page,) = converted(soffice, [path], "pdf:writer_pdf_Export", tmp_path, infilter="")
    shown = pypdf.PdfReader(page).pages[0].extract_text().split("\n")
    assert sum("_" * 40 in line for line in shown) == 4
