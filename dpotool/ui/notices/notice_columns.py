"""The columns of the list of notices."""

from collections.abc import Callable
from datetime import date

from dpotool.domain.notice import Notice
from dpotool.domain.register import Register
from dpotool.domain.reviews import NOTICE as NOTICE_TIME
from dpotool.domain.vocabulary import NOTICE_STATES
from dpotool.ui.record_columns import Cell, Column, natural, short_day


def notice_columns(register: Callable[[], Register], today: Callable[[], date]) -> tuple[Column, ...]:
    """What the list says of each notice."""
    return (
        Column("title", "Title", 60, lambda each: _words(each.title or "Without a title")),
        Column("reference", "Reference", 9, lambda each: _words(each.reference, "quiet")),
        Column("state", "State", 11, _state),
        Column("audience", "For", 22, lambda each: _words(", ".join(each.audience))),
        Column("version", "Version", 8, lambda each: _words(each.version)),
        Column("activities", "Activities", 9, lambda each: _activities(each, register())),
        Column("updated_on", "Last updated", 13, lambda each: _day(each.updated_on)),
        Column("review_due", "Next review", 20, lambda each: _review(each, today())),
    )


def _words(text: str, tone: str = "") -> Cell:
    return Cell(text, natural(text), tone=tone) if text else Cell()


def _day(day: date | None) -> Cell:
    return Cell(short_day(day), day, tone="quiet") if day else Cell()


def _state(notice: Notice) -> Cell:
    place = [term.code for term in NOTICE_STATES.entries]
    rank = place.index(notice.state) if notice.state in place else None
    return Cell(NOTICE_STATES.label(notice.state), rank)


def _activities(notice: Notice, register: Register) -> Cell:
    count = sum(register.find(identity) is not None for identity in notice.activities)
    return Cell(str(count) if count else "None", count, tone="" if count else "attention")


def _review(notice: Notice, today: date) -> Cell:
    day = notice.review_due
    if day is None:
        return Cell("No day set", tone="attention")
    if notice.state == "superseded":
        return Cell(short_day(day), day, tone="quiet")
    if day < today:
        return Cell(f"Overdue, {short_day(day)}", day, tone="late")
    soon = day <= today + NOTICE_TIME
    return Cell(
        f"Soon, {short_day(day)}" if soon else short_day(day), day, tone="attention" if soon else "quiet"
    )
