"""The notice of City of York Council, written out again from a register, loses none of its facts."""

import tomllib
from datetime import date
from html.parser import HTMLParser

import pytest

from dpotool.app.examples import EXAMPLES, example
from dpotool.assets import resource
from dpotool.documents.notice_document import compose
from dpotool.documents.plain_text import plain_text
from dpotool.documents.word_html import word_html
from dpotool.domain.fields import Record, fields_of
from dpotool.domain.kinds import Reference, References, Rows
from dpotool.domain.law import load_law
from dpotool.domain.notice import Notice
from dpotool.domain.prose import Prose
from dpotool.domain.prose_faults import faults
from dpotool.domain.register import Register
from tests.app.york_facts import FACTS

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def register() -> Register:
    return Register(example("york-send"))


@pytest.fixture(scope="module")
def prose(register: Register) -> Prose:
    (notice,) = register.all(Notice)
    return compose(notice, register, load_law(resource("law", "uk")), TODAY)


@pytest.fixture(scope="module")
def as_text(prose: Prose) -> str:
    return tidy(plain_text(prose))


@pytest.fixture(scope="module")
def as_html(prose: Prose) -> str:
    reader = _Words()
    reader.feed(word_html(prose).decode("ascii"))
    return tidy(" ".join(reader.words))


class _Words(HTMLParser):
    """The words of a page, without its comments and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._in_style = tag in ("style", "title")

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words.append(data)


def tidy(text: str) -> str:
    """The text so that spaces, line ends, quotation marks and large letters do not count."""
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return "".join(plain.casefold().split())


def test_the_list_of_facts_is_long_enough() -> None:
    assert len(FACTS) == len(set(FACTS)) >= 120


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_stands_in_the_text(as_text: str, fact: str) -> None:
    assert tidy(fact) in as_text


def test_every_fact_stands_in_the_page_for_word(as_html: str) -> None:
    assert [fact for fact in FACTS if tidy(fact) not in as_html] == []


def test_a_fact_that_is_not_there_is_missed(as_text: str) -> None:
    assert tidy("City of Leeds Council") not in as_text


def test_the_document_can_be_printed(prose: Prose) -> None:
    assert faults(prose) == ()


def test_the_law_of_the_day_stands_beside_the_words_of_the_council(as_text: str) -> None:
    assert tidy("acknowledge your complaint within 30 days") in as_text
    assert tidy("You can also complain to the Information Commission (ICO)") in as_text
    assert tidy("you can change your mind at any time") in as_text


def test_its_law_is_that_of_the_day(register: Register) -> None:
    (notice,) = register.all(Notice)
    then = compose(notice, register, load_law(resource("law", "uk")), date(2024, 2, 15))
    said = plain_text(then)
    assert "Information Commissioner's Office (ICO)" in said
    assert "within 30 days" not in said


def test_no_address_is_invented(as_text: str) -> None:
    assert "@" not in as_text


def test_the_source_says_whose_words_it_holds() -> None:
    head = resource("examples", EXAMPLES["york-send"]).read_text(encoding="utf-8").partition("[")[0]
    assert "City of York Council" in head
    assert "its words are the council's" in head
    assert tomllib.loads(head) == {}


def test_every_reference_leads_to_a_record(register: Register) -> None:
    meant = [identity for record in register for identity in _meant(record)]
    assert meant
    assert all(register.find(identity) for identity in meant)


def _meant(record: Record) -> list[str]:
    found: list[str] = []
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        match declared.kind:
            case Reference():
                found += [value] if value else []
            case References():
                found += value
            case Rows():
                found += [identity for row in value for identity in _meant(row)]
    return found
