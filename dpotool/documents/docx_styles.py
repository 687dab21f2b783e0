"""The styles of a .docx, so that whoever edits it finds Title, Heading 1 and List Paragraph."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from dpotool.documents.docx_marks import edged, mark
from dpotool.documents.profiles import ACCENT, INK, TYPEFACE, Profile

_LINE = 1.15
_SINCE_2013 = "15"


def set_styles(document: Document, profile: Profile, language: str) -> None:
    """Give the built-in styles our typeface, inks and sizes, and the whole document its language."""
    _set_defaults(document, language)
    gap = profile.gap * 0.75
    _style(document, "Normal", profile.body, INK, after=gap)
    _style(document, "Title", profile.title, INK, after=gap * 0.6, bold=True)
    _style(document, "Subtitle", profile.body * 1.2, INK, after=gap * 0.6)
    _style(document, "Sender", profile.body, ACCENT, after=gap, bold=True)
    version = _style(document, "Version", profile.body, profile.quiet_ink, after=gap * 2)
    edged(version.element.get_or_add_pPr(), "bottom", ACCENT, 12)
    for level, size in enumerate(profile.headings, start=1):
        ink = ACCENT if level == 1 else INK
        before = gap * (2.2, 1.7, 1.5)[level - 1]
        _style(document, f"Heading {level}", size, ink, before=before, after=gap * 0.6, bold=True, keep=True)
    _style(document, "Contents", profile.headings[1], INK, after=gap * 0.6, bold=True, keep=True)
    for level in (1, 2):
        entry = _style(document, f"toc {level}", profile.body, INK, after=gap * 0.35)
        entry.paragraph_format.left_indent = Pt(profile.body * 1.2 * (level - 1))
    _style(document, "List Paragraph", profile.body, INK, after=gap * 0.35)
    _style(document, "Caption", profile.body, INK, before=gap, after=gap * 0.6, bold=True, keep=True)
    _style(document, "Table Text", profile.table, INK, after=0)
    _style(document, "Header", profile.edge, profile.quiet_ink)
    _style(document, "Footer", profile.edge, profile.quiet_ink)


def _style(
    document: Document,
    name: str,
    size: float,
    ink: str,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    keep: bool = False,
) -> ParagraphStyle:
    style: Any = document.styles[name] if name in document.styles else _added(document, name)
    _strip(style)
    _set_face(style)
    style.font.size, style.font.bold, style.font.italic = Pt(round(size * 2) / 2), bold, False
    style.font.color.rgb = RGBColor.from_string(ink.lstrip("#"))
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), _LINE
    layout.keep_with_next, layout.widow_control = keep, True
    return style  # type: ignore[no-any-return]


def _added(document: Document, name: str) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc"))
    style.base_style = document.styles["Normal"]
    return style


def _strip(style: ParagraphStyle) -> None:
    """Take away what python-docx's own template says of a built-in style, except its outline level."""
    for part in (*style.element.findall(qn("w:rPr")), *style.element.findall(qn("w:pPr"))):
        for child in list(part):
            if child.tag != qn("w:outlineLvl"):
                part.remove(child)


def _set_face(style: ParagraphStyle) -> None:
    """Name our typeface outright: a theme's typeface, where one is named, would win over it."""
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    faces.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        faces.set(qn(f"w:{script}"), TYPEFACE)


def _set_defaults(document: Document, language: str) -> None:
    """The language of all text, and the manners of Word since 2013 rather than those of 2007."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(mark("lang", val=language, eastAsia=language, bidi="ar-SA"))
    for manner in document.settings.element.iter(qn("w:compatSetting")):
        if manner.get(qn("w:name")) == "compatibilityMode":
            manner.set(qn("w:val"), _SINCE_2013)
