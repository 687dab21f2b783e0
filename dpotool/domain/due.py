"""One thing that falls due."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Due:
    """One thing to do: by which day, what, why, which article asks, and the field of the record it is about.

    Without a day it can be done at any time. `sort` is activity, assessment,
    breach, complaint, contract, fee, gaps, hold, notice, request, retention or review.
    """

    day: date | None
    title: str
    reason: str
    article: str
    identity: str
    field: str
    sort: str
