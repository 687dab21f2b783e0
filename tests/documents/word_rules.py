"""The rules that a page for Word keeps, checked without Word; every document of ours can go through them."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import lxml.html
from lxml.html import HtmlElement

from tests.documents.html_views import comments, open_view, word_only, word_view

_SCHEMES = ("http:", "https:", "mailto:", "tel:", "#")
_HEADING = re.compile(r"h([1-6])")
_ISLAND = re.compile(r"<xml>(.*?)</xml>", re.DOTALL)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_NAMESPACES = (
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"'
)


def broken_rules(content: bytes) -> list[str]:
    """A sentence for every rule that the page breaks."""
    page = content.decode("latin-1")
    seen = lxml.html.document_fromstring(open_view(page))
    in_word = lxml.html.document_fromstring(word_view(page))
    return [
        *_encoding(content),
        *_comments(page),
        *_islands(page),
        *_base_style(page),
        *_word_style(page),
        *_head(seen),
        *_nothing_loaded(page, in_word),
        *_anchors(seen),
        *_headings(seen),
        *_pictures(seen),
        *_tables(seen),
        *_lists(seen),
        *_edges(seen, in_word),
        *_fields(in_word),
        *_open_text(seen),
    ]


def _encoding(content: bytes) -> Iterator[str]:
    if not content.isascii():
        yield "not ASCII"
    if b"charset=utf-8" not in content[:1000]:
        yield "no charset near the top"


def _comments(page: str) -> Iterator[str]:
    inside = 0
    for comment in comments(page):
        if "<!--" in comment[4:] and comment != "<!--[if !mso]><!-->":
            yield f"a comment within a comment: {comment[:60]}"
        if comment == "<!--[if !mso]><!-->":
            inside += 1
        elif comment == "<!--<![endif]-->":
            inside -= 1
        elif not comment.endswith("<![endif]-->"):
            yield f"a comment that is not closed: {comment[:60]}"
        if inside not in (0, 1) or (inside and "[if gte" in comment):
            yield f"conditional comments nest at {comment[:60]}"
    if inside or "<![endif]" in open_view(page) or "-->" in open_view(page):
        yield "a conditional comment is left open"


def _islands(page: str) -> Iterator[str]:
    for island in _ISLAND.findall("".join(word_only(page))):
        try:
            ElementTree.fromstring(f"<xml {_NAMESPACES}>{island}</xml>")
        except ElementTree.ParseError as error:
            yield f"an XML island does not parse: {error}"


def _base_style(page: str) -> Iterator[str]:
    shared = _STYLE.search(open_view(page))
    style = shared.group(1) if shared else ""
    yield from (f"{word} in the style for everyone" for word in ("mso-", "tab-stops", '"') if word in style)
    for needed in (
        "h1 ",
        "h2 ",
        "h3 ",
        "p.MsoNormal",
        "p.MsoTitle",
        "p.MsoToc1",
        "p.MsoToc2",
        "margin-bottom:2pt",
    ):
        if needed not in style:
            yield f"no {needed.strip()} in the style for everyone"
    if not re.search(r"@page \{size:595\.3pt 841\.9pt; margin:36pt [\d.]+pt 36pt", style):
        yield "no A4 in the style for everyone"


def _word_style(page: str) -> Iterator[str]:
    style = "".join(_STYLE.findall("".join(word_only(page))))
    for needed in (
        "@page WordSection1 {size:595.3pt 841.9pt",
        "mso-header:h1; mso-footer:f1",
        "div.WordSection1 {page:WordSection1}",
        'mso-style-name:"Heading 1"',
        "mso-outline-level:3",
        "@list l0:level1",
    ):
        if needed not in style:
            yield f"no {needed} in Word's style"


def _head(page: HtmlElement) -> Iterator[str]:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", page.get("lang", "")):
        yield "no language"
    if not page.xpath("//meta[@name='ProgId' and @content='Word.Document']"):
        yield "no ProgId"
    if not (page.findtext(".//title") or "").strip():
        yield "no title"


def _nothing_loaded(page: str, in_word: HtmlElement) -> Iterator[str]:
    for tag in ("script", "link", "iframe", "object", "embed", "form", "base"):
        if in_word.xpath(f"//{tag}"):
            yield f"a <{tag}>"
    if re.search(r"@import|url\(|expression\(|<\?import", page, re.IGNORECASE):
        yield "a style loads something"
    for element in in_word.iter("*"):
        if any(name.startswith("on") for name in element.attrib):
            yield f"a script on <{element.tag}>"
        if not element.get("src", "data:image/png;base64,").startswith("data:image/png;base64,"):
            yield f"<{element.tag}> loads {element.get('src')[:60]}"
        if element.get("href") is not None and not element.get("href").lower().startswith(_SCHEMES):
            yield f"a link to {element.get('href')[:60]}"


def _anchors(page: HtmlElement) -> Iterator[str]:
    names = page.xpath("//a/@name")
    yield from (f"two anchors {name}" for name in set(names) if names.count(name) > 1)
    yield from (f"the anchor {name}" for name in names if not re.fullmatch(r"sec_[\w-]{1,36}", name))
    for href in page.xpath("//a/@href"):
        if href.startswith("#") and href[1:] not in names:
            yield f"a link to {href}, which is not there"


def _headings(page: HtmlElement) -> Iterator[str]:
    above = 0
    for heading in (element for element in page.iter() if _HEADING.fullmatch(str(element.tag))):
        level = int(heading.tag[1])
        if level > min(above + 1, 3):
            yield f"a heading of level {level} after {above}"
        if not heading.text_content().strip() or not heading.xpath("./a/@name"):
            yield f"a heading without words or anchor: {heading.text_content()}"
        above = level
    if len(page.xpath("//p[@class='MsoTitle']")) != 1:
        yield "not one title"


def _pictures(page: HtmlElement) -> Iterator[str]:
    for picture in page.xpath("//img"):
        if not picture.get("alt", "").strip():
            yield "a picture without alternative text"
        if not (picture.get("width", "").isdigit() and picture.get("height", "").isdigit()):
            yield "a picture without width and height"


def _tables(page: HtmlElement) -> Iterator[str]:
    for table in page.xpath("//table[not(@role='presentation')]"):
        if table.get("class") != "MsoTableGrid" or not table.get("width", "").endswith("%"):
            yield "a table that is not a grid of a width in %"
        if not table.xpath("./thead/tr/th") or table.xpath(".//th[not(@scope='col')]"):
            yield "a table without header cells for its columns"
        if table.xpath(".//tr[not(contains(@style, 'page-break-inside:avoid'))]"):
            yield "a row that may break over two pages"
    for cell in page.xpath("//th | //td"):
        if f"width:{cell.get('width')}" not in cell.get("style", "") or not cell.get("width", "").endswith(
            "%"
        ):
            yield "a cell whose width is not a share, as attribute and as style"


def _lists(page: HtmlElement) -> Iterator[str]:
    for entry in page.xpath("//li"):
        depth = len(entry.xpath("ancestor::ul | ancestor::ol"))
        if not re.fullmatch(rf"mso-list:l\d+ level{depth} lfo\d+", entry.get("style", "")):
            yield f"an item of depth {depth} with {entry.get('style')}"
    for stray in page.xpath("//ul/*[not(self::li)] | //ol/*[not(self::li)]"):
        yield f"a <{stray.tag}> in a list, outside its items"


def _edges(seen: HtmlElement, in_word: HtmlElement) -> Iterator[str]:
    for name, element in (("h1", "header"), ("f1", "footer")):
        found = in_word.xpath(f"//*[@id='{name}']")
        if len(found) != 1 or found[0].get("style") != f"mso-element:{element}":
            yield f"not one {element} for Word"
        pair = seen.xpath(f"//div[@title='{element}']")
        if len(pair) != 2 or pair[0].text_content() or not pair[1].text_content().strip():
            yield f"no empty {element} before the one for LibreOffice"
        if in_word.xpath(f"//div[@title='{element}'] | //sdfield"):
            yield f"LibreOffice's {element} is left in Word"
    if seen.xpath("//div[@id]"):
        yield "a div with an id"
    if [kind.lower() for kind in seen.xpath("//sdfield/@type")] != ["page", "docstat"]:
        yield "no page number for LibreOffice"


def _fields(in_word: HtmlElement) -> Iterator[str]:
    marks = [style.partition(":")[2] for style in in_word.xpath("//span/@style") if "field-" in style]
    depth = 0
    for mark in marks:
        depth += {"field-begin": 1, "field-end": -1}.get(mark, 0)
        if depth < 0:
            yield "a field ends before it begins"
    if depth or marks.count("field-begin") != marks.count("field-separator"):
        yield "a field is not closed"
    foot = "".join(in_word.xpath("string(//*[@id='f1'])").split())
    if "PagePAGE1ofNUMPAGES1" not in foot:
        yield f"no page number in Word's footer: {foot}"
    names = in_word.xpath("//a/@name")
    for target in re.findall(r"PAGEREF (\S+)", in_word.text_content()):
        if target not in names:
            yield f"a page number of {target}, which is not there"


def _open_text(seen: HtmlElement) -> Iterator[str]:
    text = seen.find("body").text_content()
    yield from (
        f"{code} shows in a browser" for code in ("PAGEREF", "NUMPAGES", "TOC \\o", " PAGE ") if code in text
    )
