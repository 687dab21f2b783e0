"""How long something is kept: a length after an event, or words that only a person can apply."""

import re
from dataclasses import dataclass

_UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
_LENGTH = re.compile(
    r"(?P<amount>\d{1,4}) (?P<unit>day|week|month|year)s?(?: (?P<link>after|from) (?P<event>\S.*))?", re.I
)


@dataclass(frozen=True)
class Period:
    """A time for which data are kept, such as 25 years after date of birth.

    Either `amount` and `unit` (days, weeks, months, years) with the event from which they run, or, where the
    words do not say that, only the `words` themselves.
    """

    amount: int | None = None
    unit: str = ""
    event: str = ""
    words: str = ""

    @property
    def is_understood(self) -> bool:
        """Whether the period has a length that a calendar can use."""
        return self.amount is not None

    def __str__(self) -> str:
        if self.amount is None:
            return self.words
        unit = self.unit.removesuffix("s") if self.amount == 1 else self.unit
        return f"{self.amount} {unit}" + (f" after {self.event}" if self.event else "")

    @classmethod
    def read(cls, text: str) -> "Period":
        """The period that a text describes; text that is not understood is kept as words."""
        tidy = " ".join(text.split())
        found = _LENGTH.fullmatch(tidy)
        if found is None:
            return cls(words=tidy)
        unit = _UNITS[found["unit"].lower()]
        return cls(amount=int(found["amount"]), unit=unit, event=found["event"] or "")
