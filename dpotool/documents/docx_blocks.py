"""The blocks of a document as paragraphs and tables of a .docx."""

from collections.abc import Iterable
from io import BytesIO

from docx.blkcntnr import BlockItemContainer
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Length, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from dpotool.documents.docx_marks import (
    BULLETS,
    STEP,
    begin_bookmark,
    describe,
    edged,
    end_bookmark,
    keep_whole,
    lead,
    shade,
    table_edges,
)
from dpotool.documents.profiles import ACCENT, LINE, TINT, Profile
from dpotool.documents.prose_data import Data


class BlockWriter:
    """Writes blocks, given as data, at the end of a document or a cell of it; `width` is that of a line."""

    def __init__(self, profile: Profile, width: Length) -> None:
        self._profile = profile
        self._width = width
        self._bookmarks = 0

    def write(self, holder: BlockItemContainer, blocks: Iterable[Data]) -> None:
        """Write each block in turn."""
        writers = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "bullets": self._whole_list,
            "numbered": self._whole_list,
            "table": self._table,
            "address": self._address,
            "note": self._note,
            "picture": self._picture,
            "rule": self._rule,
            "page break": self._page_break,
        }
        for block in blocks:
            writers[block["kind"]](holder, block)

    def say(self, paragraph: Paragraph, words: list[Data]) -> None:
        """Add words to a paragraph, with their voices and links, and the address to print behind a link."""
        for piece in words:
            runs = [self._voice(paragraph, voice) for voice in piece["voices"]]
            if piece["url"]:
                self._lead(paragraph, piece, runs)

    def _voice(self, paragraph: Paragraph, voice: Data) -> Run:
        run = paragraph.add_run(voice["text"])
        italic = voice["emphasis"] and self._profile.italics
        if italic:
            run.italic = True
        if voice["strong"] or (voice["emphasis"] and not italic):
            run.bold = True
        return run

    def _lead(self, paragraph: Paragraph, piece: Data, runs: list[Run]) -> None:
        for run in runs:
            run.font.color.rgb = RGBColor.from_string(ACCENT.lstrip("#"))
        url = piece["url"]
        lead(paragraph, f"#sec_{url[1:]}" if url.startswith("#") else url, runs)
        if piece["address"]:
            address = paragraph.add_run(f" ({piece['address']})")
            address.font.color.rgb = RGBColor.from_string(self._profile.quiet_ink.lstrip("#"))

    def _heading(self, holder: BlockItemContainer, block: Data) -> None:
        paragraph = holder.add_paragraph(style=f"Heading {block['level']}")
        self._bookmarks += 1
        begin_bookmark(paragraph, self._bookmarks, f"sec_{block['anchor']}")
        self.say(paragraph, block["words"])
        end_bookmark(paragraph, self._bookmarks)

    def _paragraph(self, holder: BlockItemContainer, block: Data) -> None:
        paragraph = holder.add_paragraph()
        paragraph.paragraph_format.keep_with_next = block["leads"]
        paragraph.paragraph_format.keep_together = block["whole"] or None
        self.say(paragraph, block["words"])

    def _whole_list(self, holder: BlockItemContainer, block: Data) -> None:
        self._list(holder, block, 0)
        if block["items"]:
            holder.paragraphs[-1].paragraph_format.space_after = Pt(self._profile.gap * 0.75)

    def _list(self, holder: BlockItemContainer, block: Data, level: int) -> None:
        for item in block["items"]:
            paragraph = holder.add_paragraph(style="List Paragraph")
            numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            numbering.get_or_add_ilvl().val = min(level, 2)
            numbering.get_or_add_numId().val = BULLETS + block["number"]
            self.say(paragraph, item["words"])
            for below in item["below"]:
                self._below(holder, below, level)

    def _below(self, holder: BlockItemContainer, block: Data, level: int) -> None:
        if block["kind"] in ("bullets", "numbered"):
            self._list(holder, block, level + 1)
        elif block["kind"] == "paragraph":
            paragraph = holder.add_paragraph(style="List Paragraph")
            paragraph.paragraph_format.left_indent = Pt(STEP / 20 * (level + 1))
            self.say(paragraph, block["words"])
        else:
            self.write(holder, [block])

    def _table(self, holder: BlockItemContainer, block: Data) -> None:
        if block["caption"]:
            self.say(holder.add_paragraph(style="Caption"), block["caption"])
        table = self._grid(holder, [block["head"], *block["rows"]], block["widths"])
        table_edges(table, bottom=(LINE, 6), insideH=(LINE, 6))
        for place, row in enumerate(table.rows):
            keep_whole(row, repeated=place == 0)
        for cell in table.rows[0].cells:
            shade(cell, TINT)
            for run in cell.paragraphs[0].runs:
                run.bold = True
        self._part(holder)

    def _grid(self, holder: BlockItemContainer, rows: list[list[list[Data]]], widths: list[float]) -> Table:
        # a cell's own add_table takes no width, so the one that both share is called
        table = BlockItemContainer.add_table(holder, len(rows), len(widths), self._width)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Length(round(self._width * width / 100))
        for row, said in zip(table.rows, rows, strict=True):
            for cell, words, width in zip(row.cells, said, widths, strict=True):
                cell.width = Length(round(self._width * width / 100))
                cell.paragraphs[0].style = "Table Text"
                self.say(cell.paragraphs[0], words)
        return table

    def _part(self, holder: BlockItemContainer) -> None:
        """A low empty paragraph: two tables without one between them would be one."""
        gap = holder.add_paragraph(style="Table Text").paragraph_format
        gap.line_spacing = Pt(self._profile.gap * 0.75)

    def _address(self, holder: BlockItemContainer, block: Data) -> None:
        paragraph = holder.add_paragraph()
        paragraph.paragraph_format.left_indent = Pt(self._profile.body)
        paragraph.paragraph_format.keep_together = True
        for place, line in enumerate(block["lines"]):
            if place:
                paragraph.add_run().add_break()
            self.say(paragraph, line)

    def _note(self, holder: BlockItemContainer, block: Data) -> None:
        table = self._grid(holder, [[[]]], [100])
        table_edges(table, left=(ACCENT, 18))
        cell = table.cell(0, 0)
        shade(cell, TINT)
        empty = cell.paragraphs[0]._p
        self.write(cell, block["blocks"])
        if len(cell.paragraphs) > 1:
            cell._tc.remove(empty)
        self._part(holder)

    def _picture(self, holder: BlockItemContainer, block: Data) -> None:
        width = Length(min(self._width, Pt(block["width"])))
        shape = holder.add_paragraph().add_run().add_picture(BytesIO(bytes(block["content"])), width=width)
        describe(shape, block["alt"])

    def _rule(self, holder: BlockItemContainer, block: Data) -> None:
        if block["to_write_on"]:
            self._line_to_write_on(holder)
        else:
            edged(holder.add_paragraph()._p.get_or_add_pPr(), "bottom", LINE, 6)

    def _line_to_write_on(self, holder: BlockItemContainer) -> None:
        """A line up to a tab: the edges of paragraphs that follow each other would become one."""
        paragraph = holder.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(self._profile.gap)
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            self._width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES
        )
        paragraph.add_run("\t").font.color.rgb = RGBColor.from_string(LINE.lstrip("#"))

    def _page_break(self, holder: BlockItemContainer, block: Data) -> None:
        holder.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
