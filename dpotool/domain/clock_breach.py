"""72 hours to notify a breach to the regulator (UK GDPR Art 33(1))."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from dpotool.domain.clock_facts import YEARS
from dpotool.domain.clock_rules import Rules
from dpotool.domain.days import LONDON, WEEKDAYS, show_moment
from dpotool.domain.errors import CannotDo
from dpotool.domain.reckoning import Reckoning, Step

_HOURS = 72


def reckon_breach(aware: datetime, rules: Rules | None = None) -> Reckoning:
    """The moment by which a breach is to be notified, by the clock on the wall in London: 72 elapsed hours.

    Raises CannotDo where the year is too far away to have one, and ValueError for a moment without offset.
    """
    if aware.tzinfo is None:
        raise ValueError("A moment needs an offset to be one.")
    if aware.year not in YEARS:
        raise CannotDo(f"The year {aware.year} is too far away; look at that day again.")
    due = (aware.astimezone(UTC) + timedelta(hours=_HOURS)).astimezone(LONDON)
    local = aware.astimezone(LONDON)
    article = "EU GDPR Art 33(1)" if rules is not None and rules.is_eu else "33(1)"
    return Reckoning(
        start=local,
        due=due,
        target=None,
        extension_notice_by=None,
        extended_due=None,
        safer=due,
        paused=False,
        at_least=None,
        tell=lambda: _steps(local, due, article),
    )


def _steps(aware: datetime, due: datetime, article: str) -> Iterator[Step]:
    yield Step(aware, f"The organisation became aware of the breach on {_said(aware)}.", article)
    hours = "The 72 hours run day and night; weekends and holidays count, and nothing moves to a working day."
    yield Step(None, hours, article)
    shift = (due.utcoffset() or timedelta()) - (aware.utcoffset() or timedelta())
    if shift:
        way, sooner = ("forward", "later") if shift > timedelta() else ("back", "earlier")
        words = f"The clocks go {way} by an hour within that time, so by the clock it ends an hour {sooner}."
        yield Step(None, words, article)
    yield Step(
        due,
        f"The regulator is to be notified by {_said(due)}, unless the breach is unlikely to result in a risk "
        "to people. Later than that, the reasons for the delay must be given.",
        article,
    )


def _said(moment: datetime) -> str:
    return f"{WEEKDAYS[moment.weekday()]} {show_moment(moment)}"
