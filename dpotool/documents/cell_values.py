"""What a cell of somebody's spreadsheet answers to a declared field."""

from datetime import date, datetime
from typing import Any

from dpotool.documents.workbook_import import Cell, text_of
from dpotool.domain.days import LONDON, read_moment
from dpotool.domain.errors import NotUnderstood
from dpotool.domain.kinds import Choice, Choices, Day, Kind, Moment, Text
from dpotool.domain.other_names import NOTHING, understood


def value_of(cell: Cell, kind: Kind[Any]) -> Any:
    """The answer of a kind that stands in a cell; names of other records stay names.

    Raises NotUnderstood, in a sentence, where it answers nothing of the kind.
    """
    text = text_of(cell).replace("\r\n", "\n").strip()
    if not isinstance(kind, Text) and text.casefold() in NOTHING:
        return kind.empty()
    match kind:
        case Day():
            return _day(cell, text, kind)
        case Moment():
            return _moment(cell, text, kind)
        case Choice() | Choices():
            return understood(kind, text)
        case _:
            return kind.parse(text)


def _day(cell: Cell, text: str, kind: Day) -> date | None:
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) else cell
    try:
        return kind.parse(text)
    except NotUnderstood:
        moment = read_moment(text)
        if moment is None:
            raise
        return moment.astimezone(LONDON).date()


def _moment(cell: Cell, text: str, kind: Moment) -> datetime | None:
    if isinstance(cell, date) and not isinstance(cell, datetime):
        raise NotUnderstood(f"“{text}” has no time; write it like 3 September 2026 14:05.")
    return kind.parse(text)
