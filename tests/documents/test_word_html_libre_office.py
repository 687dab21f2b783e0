"""The page for Word, opened by LibreOffice and saved as .docx, .odt and PDF."""

import re
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import lxml.html
import pypdf
import pytest

from dpotool.documents.profiles import LARGE
from dpotool.documents.word_html import word_html
from dpotool.domain.prose import Table, headings, plain, walk
from tests.documents.html_views import open_view
from tests.documents.larkfield import NOTICE
from tests.documents.libre_office import converted

pytestmark = pytest.mark.xdist_group("libre_office")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
CORE = "{http://purl.org/dc/elements/1.1/}"
A4 = (595, 842)


@dataclass(frozen=True)
class Saved:
    """What LibreOffice made of the notice, opened as .html by a named filter, as .doc by its own choice."""

    docx: Path
    odt: Path
    pdf: Path
    large_pdf: Path
    pdf_of_doc: Path

    def part(self, name: str) -> ElementTree.Element:
        with zipfile.ZipFile(self.docx) as package:
            return ElementTree.fromstring(package.read(name))


@pytest.fixture(scope="module")
def saved(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Saved:
    folder = tmp_path_factory.mktemp("libre_office")
    page, large, doc = folder / "notice.html", folder / "large.html", folder / "called.doc"
    page.write_bytes(word_html(NOTICE))
    doc.write_bytes(word_html(NOTICE))
    large.write_bytes(word_html(NOTICE, profile=LARGE))
    (docx,) = converted(soffice, [page], "docx:MS Word 2007 XML", folder)
    (odt,) = converted(soffice, [page], "odt:writer8", folder)
    pdf, large_pdf = converted(soffice, [page, large], "pdf:writer_pdf_Export", folder)
    (pdf_of_doc,) = converted(soffice, [doc], "pdf", folder, infilter="")
    return Saved(docx, odt, pdf, large_pdf, pdf_of_doc)


@pytest.fixture(scope="module")
def document(saved: Saved) -> ElementTree.Element:
    return saved.part("word/document.xml")


def said(element: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def style(paragraph: ElementTree.Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def test_one_section_on_a4(document: ElementTree.Element) -> None:
    (section,) = document.iter(f"{W}sectPr")
    size = section.find(f"{W}pgSz")
    assert size is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")


def test_the_headings_are_those_of_the_notice(document: ElementTree.Element) -> None:
    found = [
        (int(style(paragraph)[-1]), said(paragraph))
        for paragraph in document.iter(f"{W}p")
        if re.fullmatch(r"Heading[1-9]", style(paragraph))
    ]
    assert found == [(heading.level, plain(heading.words)) for heading in headings(NOTICE)]


def test_every_table_repeats_its_header_row(document: ElementTree.Element) -> None:
    tables = [block for block in walk(NOTICE.blocks) if isinstance(block, Table)]
    repeated = [said(row) for row in document.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert repeated == ["".join(map(plain, table.head)) for table in tables]


def test_every_item_of_a_list_is_numbered(document: ElementTree.Element) -> None:
    page = lxml.html.document_fromstring(open_view(word_html(NOTICE).decode("ascii")))
    numbered = [
        paragraph for paragraph in document.iter(f"{W}p") if paragraph.find(f"{W}pPr/{W}numPr") is not None
    ]
    numbered = [paragraph for paragraph in numbered if not style(paragraph).startswith("Heading")]
    assert len(numbered) == len(page.xpath("//li"))
    deepest = {level.get(f"{W}val") for level in document.iter(f"{W}ilvl")}
    assert {"0", "1"} <= deepest


def test_the_language_is_british_english(saved: Saved) -> None:
    languages = {mark.get(f"{W}val") for mark in saved.part("word/styles.xml").iter(f"{W}lang")}
    assert languages == {"en-GB"}


def test_the_footer_counts_the_pages(saved: Saved, document: ElementTree.Element) -> None:
    with zipfile.ZipFile(saved.docx) as package:
        edges = [name for name in package.namelist() if re.fullmatch(r"word/(header|footer)\d+\.xml", name)]
    assert sorted(edges) == ["word/footer1.xml", "word/header1.xml"]
    foot = saved.part("word/footer1.xml")
    codes = [(code.text or "").split()[0] for code in foot.iter(f"{W}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert said(foot).startswith("Version 3, 22 November 2026")
    assert NOTICE.title in said(saved.part("word/header1.xml"))


def test_the_properties_say_title_and_author(saved: Saved) -> None:
    core = saved.part("docProps/core.xml")
    assert core.findtext(f"{CORE}title") == NOTICE.title
    assert core.findtext(f"{CORE}creator") == NOTICE.author


def test_the_logo_says_what_it_shows(saved: Saved) -> None:
    """In .odt, because LibreOffice 7.4 drops every alternative text when it writes .docx."""
    with zipfile.ZipFile(saved.odt) as package:
        content = ElementTree.fromstring(package.read("content.xml"))
    assert [title.text for title in content.iter(f"{SVG}title")] == [NOTICE.logo_alt]


def test_links_lead_to_headings_that_are_there(document: ElementTree.Element) -> None:
    marks = {mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")}
    targets = {link.get(f"{W}anchor") for link in document.iter(f"{W}hyperlink")} - {None}
    assert "sec_complain" in targets
    assert targets <= marks


@pytest.mark.parametrize("which", ["pdf", "large_pdf", "pdf_of_doc"])
def test_every_page_is_a4_and_says_which_of_how_many(saved: Saved, pdftotext: str, which: str) -> None:
    path = getattr(saved, which)
    pages = pypdf.PdfReader(path).pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {A4}
    text = subprocess.run(
        [pdftotext, "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    shown = text.split("\f")[: len(pages)]
    assert len(pages) >= 4
    for number, page in enumerate(shown, start=1):
        assert page.count(f"Page {number} of {len(pages)}") == 1
        assert page.count("Version 3, 22 November 2026") == 1


def test_the_same_bytes_called_doc_open_as_a_document(saved: Saved, pdftotext: str) -> None:
    text = subprocess.run(
        [pdftotext, str(saved.pdf_of_doc), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "1. Who we are" in text
    assert "<p" not in text
    assert "mso" not in text
