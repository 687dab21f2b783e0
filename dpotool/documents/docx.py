"""A document as .docx, for whoever wants to go on working on it in Word."""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from dpotool.documents.docx_blocks import BlockWriter
from dpotool.documents.docx_marks import add_field, describe, lead, number_lists
from dpotool.documents.docx_styles import set_styles
from dpotool.documents.pictures import opaque, size
from dpotool.documents.profiles import STANDARD, Profile
from dpotool.documents.prose_data import Data, document
from dpotool.domain.prose import Prose

_PAGE_WIDTH, _PAGE_HEIGHT = Mm(210), Mm(297)
_AFTER_CONTENTS, _BELOW_OPENING = 18, 14
_LONGEST_PROPERTY = 255


def docx(prose: Prose, *, profile: Profile = STANDARD, timestamp: datetime | None = None) -> bytes:
    """The document for Word, with real headings, lists, repeated header rows and page numbers.

    The timestamp is when the file says it was made.
    Raises CannotDo where the logo cannot be read as a picture.
    """
    data = document(prose, profile)
    made = Document()
    width = Length(_PAGE_WIDTH - 2 * Pt(profile.margin))
    set_styles(made, profile, prose.language)
    number_lists(made, [each["start"] for each in data["numbered"]])
    _set_properties(made, data, prose.language, timestamp or datetime.now(UTC))
    _set_page(made, profile)
    _write_edges(made, data, width)
    writer = BlockWriter(profile, width)
    _write_sender(made, data, prose.logo)
    _write_opening(made, data, writer)
    _write_title(made, data)
    if data["contents"]:
        _write_contents(made, data["headings"], writer, width)
    writer.write(made._body, data["blocks"])
    return _saved(made)


def _saved(made: DocxDocument) -> bytes:
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def _set_properties(made: DocxDocument, data: Data, language: str, moment: datetime) -> None:
    properties = made.core_properties
    for name in ("title", "author", "subject"):
        setattr(properties, name, data[name][:_LONGEST_PROPERTY])
    properties.keywords = ", ".join(data["keywords"])[:_LONGEST_PROPERTY]
    properties.last_modified_by, properties.comments, properties.language = properties.author, "", language
    properties.created = properties.modified = moment


def _set_page(made: DocxDocument, profile: Profile) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = _PAGE_WIDTH, _PAGE_HEIGHT
    section.left_margin = section.right_margin = Pt(profile.margin)
    section.top_margin = section.bottom_margin = Pt(72)
    section.header_distance = section.footer_distance = Pt(35.5)


def _write_edges(made: DocxDocument, data: Data, width: Length) -> None:
    section = made.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for paragraph in (head, foot):
        _tab_to_the_right(paragraph, width, WD_TAB_LEADER.SPACES)
    head.add_run(f"{data['header']}\t{data['title']}")
    foot.add_run(f"{data['footer']}\tPage ")
    add_field(foot, "PAGE", "1")
    foot.add_run(" of ")
    add_field(foot, "NUMPAGES", "1")


def _tab_to_the_right(paragraph: Paragraph, width: Length, leader: WD_TAB_LEADER) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, leader)


def _write_sender(made: DocxDocument, data: Data, logo: bytes) -> None:
    if logo:
        png = opaque(logo)
        picture = made.add_picture(BytesIO(png), width=Pt(size(png)[0] * 72 / 96))
        describe(picture, data["logo_alt"])
    elif data["header"]:
        made.add_paragraph(data["header"], style="Sender")


def _write_opening(made: DocxDocument, data: Data, writer: BlockWriter) -> None:
    """What stands above the title of a letter, each part with air below it."""
    for block in data["opening"]:
        writer.write(made._body, [block])
        made.paragraphs[-1].paragraph_format.space_after = Pt(_BELOW_OPENING)


def _write_title(made: DocxDocument, data: Data) -> None:
    for part in ("title", "subtitle", "version"):
        if data[part]:
            made.add_paragraph(data[part], style=part.capitalize())


def _write_contents(made: DocxDocument, headings: list[Data], writer: BlockWriter, width: Length) -> None:
    """A list of contents that Word brings up to date, and that links to the sections before it does."""
    made.add_paragraph("Contents", style="Contents")
    for heading in headings:
        if heading["level"] <= 2:
            entry = made.add_paragraph(style=f"toc {heading['level']}")
            _tab_to_the_right(entry, width, WD_TAB_LEADER.DOTS)
            writer.say(entry, [piece | {"url": ""} for piece in heading["words"]])
            entry.add_run("\t")
            add_field(entry, f"PAGEREF sec_{heading['anchor']} \\h", "")
            lead(entry, f"#sec_{heading['anchor']}", entry.runs)
    made.paragraphs[-1].paragraph_format.space_after = Pt(_AFTER_CONTENTS)
