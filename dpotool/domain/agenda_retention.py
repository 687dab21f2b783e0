"""What falls due of what is kept: record sets to be decided about, and reviews that come round."""

from collections.abc import Callable, Iterator
from datetime import date

from dpotool.domain.days import show_day
from dpotool.domain.due import Due
from dpotool.domain.period_dates import Years, add
from dpotool.domain.retention import RecordSet, Review
from dpotool.domain.retention_due import DUE, HELD, OPEN, Keeping

KeepingOf = Callable[[RecordSet], Keeping]


def of_record_set(records: RecordSet, found: Keeping) -> Iterator[Due]:
    """The day on which a record set is to be decided about; what is held is not asked for."""
    if found.state in (DUE, OPEN) and found.day is not None:
        title = f"Decide about {records.headline}"
        yield Due(found.day, title, found.words, "5(1)(e)", records.id, "decisions", "retention")
    elif found.state == HELD and found.day is not None:
        yield Due(None, f"Held: {records.headline}", found.words, "", records.id, "decisions", "hold")


def of_review(review: Review) -> Iterator[Due]:
    """The day on which something comes round again."""
    if review.next_due is not None:
        last = f"Last done on {show_day(review.last_done)}" if review.last_done else "Not done yet"
        every = f"; every {int(review.every)} months" if review.every else ""
        yield Due(review.next_due, review.headline, f"{last}{every}", "", review.id, "next_due", "review")


def done(review: Review, day: date) -> Review:
    """The review as done on a day, to come round again after its number of months, if it has one."""
    if not review.every:
        return review.replace(last_done=day, next_due=None)
    return review.replace(last_done=day, next_due=add(day, int(review.every), "months", Years()))
