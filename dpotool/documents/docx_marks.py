"""The marks of WordprocessingML that python-docx has no words for: fields, links, edges and numbering."""

from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

BULLETS = 900
"""The number of the one list of bullets; numbered lists count on from it."""

STEP = 360
"""How far each level of a list stands in, in twentieths of a point."""

_SIGNS = ("\N{BULLET}", "\N{EN DASH}", "\N{EN DASH}")


def mark(tag: str, /, *inside: BaseOxmlElement, **values: object) -> BaseOxmlElement:
    """An element `w:tag` with its attributes and what stands inside it."""
    element: BaseOxmlElement = OxmlElement(f"w:{tag}")
    for key, value in values.items():
        element.set(qn(f"w:{key}"), str(value))
    element.extend(inside)
    return element


def add_field(paragraph: Paragraph, code: str, cached: str) -> list[Run]:
    """A value that Word works out, such as PAGE, and the one that it shows until then."""
    instruction = mark("instrText")
    instruction.text = f" {code} "
    begin, separate, end = (mark("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    runs = [paragraph.add_run() for _ in range(5)]
    for run, part in zip(runs, (begin, instruction, separate, None, end), strict=True):
        if part is None:
            run.text = cached
        else:
            run._r.append(part)
    return runs


def lead(paragraph: Paragraph, url: str, runs: list[Run]) -> None:
    """Make the runs, the last of the paragraph, lead to an address or, by `#name`, to a bookmark."""
    link = mark("hyperlink", history=1)
    if url.startswith("#"):
        link.set(qn("w:anchor"), url[1:])
    else:
        relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), relation)
    link.extend(run._r for run in runs)
    paragraph._p.append(link)


def begin_bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """Begin the words that links to `name` lead to."""
    paragraph._p.append(mark("bookmarkStart", id=number, name=name))


def end_bookmark(paragraph: Paragraph, number: int) -> None:
    """End them."""
    paragraph._p.append(mark("bookmarkEnd", id=number))


def edged(properties: Any, side: str, colour: str, eighths: int) -> None:
    """A line along one side of a paragraph, so many eighths of a point thick, on its paragraph properties."""
    line = mark(side, val="single", sz=eighths, space=4, color=colour.lstrip("#"))
    later = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr")
    properties.insert_element_before(mark("pBdr", line), *later)


def table_edges(table: Table, **lines: tuple[str, int]) -> None:
    """Lines of a table by side (`left`, `insideH` ...): colour, and eighths of a point; no others."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    drawn = [
        mark(side, val="single", sz=lines[side][1], space=0, color=lines[side][0].lstrip("#"))
        if side in lines
        else mark(side, val="nil")
        for side in sides
    ]
    sizes = {"top": 60, "left": 100, "bottom": 60, "right": 100}
    margins = mark("tblCellMar", *(mark(side, w=size, type="dxa") for side, size in sizes.items()))
    properties: Any = table._tbl.tblPr
    properties.insert_element_before(mark("tblBorders", *drawn), "w:shd", "w:tblLayout", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")


def shade(cell: _Cell, colour: str) -> None:
    """Give a cell a ground."""
    cell._tc.get_or_add_tcPr().append(mark("shd", val="clear", color="auto", fill=colour.lstrip("#")))


def keep_whole(row: _Row, *, repeated: bool) -> None:
    """Let no row break over two pages; a repeated one stands at the top of each."""
    properties = row._tr.get_or_add_trPr()
    properties.append(mark("cantSplit"))
    if repeated:
        properties.append(mark("tblHeader"))


def number_lists(document: Document, starts: list[int]) -> None:
    """Prepare the list of bullets, and one for each number to start at; their numbers follow `BULLETS`."""
    numbering = document.part.numbering_part.element
    kinds = (_levels(BULLETS, "bullet", _SIGNS), _levels(BULLETS + 1, "decimal", ("%1.", "%2.", "%3.")))
    for kind in reversed(kinds):
        numbering.insert(0, kind)
    numbering.append(mark("num", mark("abstractNumId", val=BULLETS), numId=BULLETS))
    for place, start in enumerate(starts, start=1):
        restarts = [mark("lvlOverride", mark("startOverride", val=start), ilvl=level) for level in range(3)]
        kind = mark("abstractNumId", val=BULLETS + 1)
        numbering.append(mark("num", kind, *restarts, numId=BULLETS + place))


def _levels(number: int, kind: str, signs: tuple[str, ...]) -> BaseOxmlElement:
    levels = (
        mark(
            "lvl",
            mark("start", val=1),
            mark("numFmt", val=kind),
            mark("lvlText", val=sign),
            mark("lvlJc", val="left"),
            mark("pPr", mark("ind", left=STEP * (level + 1), hanging=STEP)),
            ilvl=level,
        )
        for level, sign in enumerate(signs)
    )
    return mark("abstractNum", mark("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=number)


def describe(picture: InlineShape, words: str) -> None:
    """Say what a picture shows, for whoever does not see it, and let it stand in its line without margin."""
    picture._inline.docPr.set("descr", words)
    for side in ("distT", "distB", "distL", "distR"):
        picture._inline.set(side, "0")
