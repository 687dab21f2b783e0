"""Blocks of a document as the simple HTML that Qt's text widgets show; for reading, not for printing."""

from collections.abc import Iterable
from html import escape

from dpotool.domain.prose import (
    Address,
    Block,
    Bullets,
    Heading,
    Item,
    Note,
    Numbered,
    Paragraph,
    Picture,
    Prose,
    Rule,
    Run,
    Table,
    Words,
    items,
    runs,
)


def blocks_html(blocks: Iterable[Block]) -> str:
    """The blocks one after another."""
    return "".join(map(_block, blocks))


def prose_html(prose: Prose) -> str:
    """A whole document, with the title and the lines below it."""
    top = f"<h1>{escape(prose.title)}</h1>"
    lines = "".join(f"<p>{escape(line)}</p>" for line in (prose.subtitle, prose.version) if line)
    return top + lines + blocks_html(prose.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(level, words):
            return f"<h{level + 1}>{_words(words)}</h{level + 1}>"
        case Paragraph(words):
            return f"<p>{_words(words)}</p>"
        case Bullets():
            return f"<ul>{''.join(map(_item, items(block)))}</ul>"
        case Numbered(start=start):
            return f'<ol start="{start}">{"".join(map(_item, items(block)))}</ol>'
        case Table():
            return _table(block)
        case Address(lines):
            return f"<p>{'<br>'.join(map(_words, lines))}</p>"
        case Note(blocks):
            return f"<blockquote>{blocks_html(blocks)}</blockquote>"
        case Picture(alt=alt):
            return f"<p>{escape(alt)}</p>"
        case Rule(to_write_on):
            return "<p>&nbsp;</p><hr>" if to_write_on else "<hr>"
        case _:
            return ""


def _item(item: Item) -> str:
    return f"<li>{_words(item.words)}{blocks_html(item.below)}</li>"


def _table(table: Table) -> str:
    head = "".join(f'<th align="left">{_words(cell)}</th>' for cell in table.head)
    rows = ("".join(f"<td>{_words(cell)}</td>" for cell in row) for row in table.rows)
    caption = f"<p><b>{_words(table.caption)}</b></p>" if table.caption else ""
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    manner = 'border="1" cellspacing="0" cellpadding="4" width="100%"'
    return f"{caption}<table {manner}><tr>{head}</tr>{body}</table>"


def _words(words: Words) -> str:
    return "".join(map(_run, runs(words)))


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>")
    text = f"<b>{text}</b>" if run.strong else text
    text = f"<i>{text}</i>" if run.emphasis else text
    return f'<a href="{escape(run.url)}">{text}</a>' if run.url else text
