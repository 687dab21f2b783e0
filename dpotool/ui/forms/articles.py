"""Where the law can be read that a field cites."""

import re

_SOURCES = (
    (re.compile(r"PECR reg (\w+).*"), "uksi/2003/2426/regulation/{}"),
    (re.compile(r"PECR Sch (\w+).*"), "uksi/2003/2426/schedule/{}"),
    (re.compile(r"DPA 2018 s\.?\s?(\w+).*"), "ukpga/2018/12/section/{}"),
    (re.compile(r"DPA 2018 Sch (\w+) para (\w+).*"), "ukpga/2018/12/schedule/{}/paragraph/{}"),
    (re.compile(r"DPA 2018 Sch (\w+) Part (\w+).*"), "ukpga/2018/12/schedule/{}/part/{}"),
    (re.compile(r"(\d+[A-Z]?).*"), "eur/2016/679/article/{}"),
)


def cited(article: str) -> str:
    """An article as people write it: Art before those of the UK GDPR, as in Art 30(1)(b)."""
    return f"Art {article}" if article[:1].isdigit() else article


def address(article: str) -> str:
    """The page of legislation.gov.uk that holds an article; empty where it is not known."""
    for pattern, page in _SOURCES:
        if found := pattern.fullmatch(article):
            return f"https://www.legislation.gov.uk/{page.format(*found.groups())}"
    return ""
