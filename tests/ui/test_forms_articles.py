"""Citations beside fields: how they read, and where they lead."""

import pytest

from dpotool.domain.fields import fields_of, row_types_of
from dpotool.domain.records import RECORD_TYPES
from dpotool.ui.forms.articles import address, cited

TYPES = (*RECORD_TYPES, *(row for record_type in RECORD_TYPES for row in row_types_of(record_type)))
ARTICLES = sorted({declared.article for each in TYPES for declared in fields_of(each) if declared.article})


@pytest.mark.parametrize(
    ("article", "page"),
    [
        ("30(1)(b)", "eur/2016/679/article/30"),
        ("22A", "eur/2016/679/article/22A"),
        ("DPA 2018 s.10(3)", "ukpga/2018/12/section/10"),
        ("DPA 2018 Sch 1 para 41", "ukpga/2018/12/schedule/1/paragraph/41"),
        ("DPA 2018 Sch 1 Part 4", "ukpga/2018/12/schedule/1/part/4"),
        ("PECR reg 6", "uksi/2003/2426/regulation/6"),
        ("PECR Sch A1", "uksi/2003/2426/schedule/A1"),
        ("the vicar's advice", ""),
    ],
)
def test_a_citation_leads_to_its_page(article: str, page: str) -> None:
    assert address(article) == (f"https://www.legislation.gov.uk/{page}" if page else "")


def test_articles_of_the_uk_gdpr_are_called_so() -> None:
    assert cited("30(1)(b)") == "Art 30(1)(b)"
    assert cited("PECR reg 6") == "PECR reg 6"


@pytest.mark.parametrize("article", ARTICLES)
def test_every_citation_of_a_field_leads_somewhere(article: str) -> None:
    assert address(article)
