"""How long something is kept: a length after an event, another rule for a calendar, or only words."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

AFTER, AGE, UNTIL, WHILE = "", "age", "until", "while"
SUPERSEDED, IMMEDIATE, PERMANENT = "superseded", "immediate", "permanent"
LATER, EARLIER = "later", "earlier"
FORMS = (AFTER, AGE, UNTIL, WHILE, SUPERSEDED, IMMEDIATE, PERMANENT, LATER, EARLIER)
LEAST, MOST = "least", "most"
ARCHIVE = "archive"
YEARS = {
    "calendar": "calendar year",
    "academic": "academic year",
    "tax": "tax year",
    "financial": "financial year",
    "accounting": "accounting period",
}
"""The years at whose end a length may begin, and what they are called."""
BETWEEN = "; or "


@dataclass(frozen=True)
class Period:
    """A time for which data are kept, such as 25 years after date of birth.

    `form` says how the rest is meant:

    - after (empty): `amount` and `unit` (days, weeks, months, years) after `event`; with a `year`, after the
      end of the year of that kind, of which `event` says more, such as: in which the employee left
    - age: until `event`, a person, reaches the age of `amount`
    - until: until `event`; while: as long as `event` holds, then `amount` more
    - superseded: until there is a newer version, then `amount` more
    - immediate: at once, after `event`; permanent: for ever, where `event` is archive to be offered to one
    - later, earlier: whichever of the `parts` is later or earlier

    `bound` is least or most where the length is only a minimum or a maximum. What cannot be read is in
    `words` alone.
    """

    amount: int | None = None
    unit: str = ""
    event: str = ""
    words: str = ""
    form: str = AFTER
    year: str = ""
    bound: str = ""
    parts: tuple["Period", ...] = ()

    @property
    def is_understood(self) -> bool:
        """Whether it is a rule that a calendar can use, rather than words alone."""
        return self.amount is not None or self.form != AFTER

    def __str__(self) -> str:
        return _said(self) if self.is_understood else self.words

    @property
    def length(self) -> str:
        """The length in words, such as 25 years."""
        unit = self.unit.removesuffix("s") if self.amount == 1 else self.unit
        return f"{self.amount} {unit}"

    @classmethod
    def read(cls, text: str) -> "Period":
        """The period that a text describes; text that is not understood is kept as words."""
        from dpotool.domain.period_reading import read_period

        return read_period(text)


@lru_cache(maxsize=4096)
def _said(period: Period) -> str:
    return {LEAST: "at least ", MOST: "at most "}.get(period.bound, "") + _SHOWN[period.form](period)


def _after(period: Period) -> str:
    if period.year:
        more = f" {period.event}" if period.event else ""
        return f"{period.length} after the end of the {YEARS[period.year]}{more}"
    return period.length + (f" after {period.event}" if period.event else "")


def _age(period: Period) -> str:
    who = f"{period.event} reaches " if period.event else ""
    return f"until {who}the age of {period.amount}"


def _then(period: Period) -> str:
    return f", then {period.length}" if period.amount is not None else ""


def _permanent(period: Period) -> str:
    return "permanently" + (", offered to the archive" if period.event == ARCHIVE else "")


_SHOWN: dict[str, Callable[[Period], str]] = {
    AFTER: _after,
    AGE: _age,
    UNTIL: lambda period: f"until {period.event}",
    WHILE: lambda period: f"while {period.event}{_then(period)}",
    SUPERSEDED: lambda period: f"until superseded{_then(period)}",
    IMMEDIATE: lambda period: "immediately" + (f" after {period.event}" if period.event else ""),
    PERMANENT: _permanent,
    LATER: lambda period: f"the later of: {BETWEEN.join(map(str, period.parts))}",
    EARLIER: lambda period: f"the earlier of: {BETWEEN.join(map(str, period.parts))}",
}
