"""A letter and a form, opened by LibreOffice and saved as .docx and PDF."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from docx import Document

from dpotool.app.casework import Casework
from dpotool.app.examples import example
from dpotool.app.letters import Letters
from dpotool.app.opening import create_register
from dpotool.documents.letter_kinds import LetterKind, letter_kinds
from dpotool.documents.word_html import word_html
from dpotool.domain.changes import adding, together
from dpotool.domain.prose import Prose, headings, plain, runs, walk, words_in
from tests.app.test_letters import CASES, REQUEST
from tests.documents.libre_office import converted
from tests.documents.word_rules import broken_rules

pytestmark = pytest.mark.xdist_group("libre_office")


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Letters]:
    path = tmp_path_factory.mktemp("letters") / "larkfield.dpo"
    opened = create_register(path, example("larkfield"), "Begin with the example")
    opened.apply(together("Log three cases", map(adding, CASES.values())))
    yield Letters(opened, Casework(opened))
    opened.close()


@pytest.fixture(scope="module")
def answer(letters: Letters) -> Prose:
    return letters.prose(REQUEST, letters.letter(REQUEST, "access-response").text)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def words_of(prose: Prose) -> list[str]:
    """Every stretch of words between two line ends, in reading order."""
    blocks = (*walk(prose.opening), *walk(prose.blocks))
    said = ("".join(run.text for run in runs(words)) for block in blocks for words in words_in(block))
    return [squeezed(line) for each in said for line in each.split("\n") if line.strip()]


def assert_in_order(prose: Prose, shown: str) -> None:
    place, text = 0, squeezed(shown)
    for words in words_of(prose):
        found = text.find(words, place)
        assert found >= 0, words
        place = found + len(words)


def test_the_page_for_word_becomes_a_document_with_real_headings(
    soffice: str, letters: Letters, answer: Prose, tmp_path: Path
) -> None:
    path = tmp_path / "letter.html"
    letters.export(REQUEST, letters.letter(REQUEST, "access-response").text, path, "html")
    (docx,) = converted(soffice, [path], "docx:MS Word 2007 XML", tmp_path)
    made = Document(str(docx))
    shown = [each for each in made.paragraphs if each.style.name.startswith("Heading")]
    assert [each.text for each in shown] == [plain(heading.words) for heading in headings(answer)]
    assert_in_order(answer, "\n".join(each.text for each in made.paragraphs))


@pytest.mark.parametrize(("format", "infilter"), [("html", "HTML (StarWriter)"), ("docx", "")])
def test_the_letter_prints_from_its_address_to_its_name(
    soffice: str, letters: Letters, tmp_path: Path, format: str, infilter: str
) -> None:
    path = tmp_path / f"letter.{format}"
    letters.export(REQUEST, letters.letter(REQUEST, "access-response").text, path, format)
    (made,) = converted(soffice, [path], "pdf:writer_pdf_Export", tmp_path, infilter=infilter)
    pages = pypdf.PdfReader(made).pages
    assert "Parent of a Year 5 pupil" in pages[0].extract_text()
    assert "The school business manager" in pages[-1].extract_text()
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1].extract_text()


@pytest.mark.parametrize("kind", letter_kinds(), ids=lambda kind: kind.code)
def test_every_page_for_word_keeps_every_rule(letters: Letters, kind: LetterKind) -> None:
    if kind.about == "form":
        prose = letters.form(kind.code)
    else:
        case = CASES[kind.about]
        prose = letters.prose(case, letters.letter(case, kind.code).text)
    assert broken_rules(word_html(prose)) == []
