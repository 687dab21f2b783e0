"""The sizes and manners in which one document can be set: standard, clear print and large print."""

from dataclasses import dataclass, replace

from dpotool.domain.prose import Prose, headings, length

TYPEFACE = "Source Sans Pro"
FALLBACK_TYPEFACES = ("Segoe UI", "Calibri", "Arial")

INK = "#1B1F24"
QUIET_INK = "#55606E"
ACCENT = "#1F5FA8"
LINE = "#C9D0D9"
TINT = "#F1F4F8"

_WORDS_ON_A_STANDARD_PAGE = 420
_PAGES_WITHOUT_CONTENTS = 2
_HEADINGS_WITHOUT_CONTENTS = 3


@dataclass(frozen=True, kw_only=True)
class Profile:
    """How large and how plainly a document is set; every length is in points.

    `edge` is the size of running head and foot, `headings` are those of the three levels, `gap` is the space
    between paragraphs, `margin` that at left and right.
    Clear and large print follow the UK Association for Accessible Formats: one size for body, tables and page
    numbers, left aligned, no italics, nothing grey, no word divided.
    """

    name: str
    label: str
    body: float
    table: float
    edge: float
    title: float
    headings: tuple[float, float, float]
    gap: float
    margin: float
    italics: bool
    quiet_ink: str

    @property
    def words_on_a_page(self) -> float:
        """About how many words fill one A4 page."""
        return _WORDS_ON_A_STANDARD_PAGE * (STANDARD.body / self.body) ** 2


STANDARD = Profile(
    name="standard",
    label="Standard",
    body=11,
    table=10,
    edge=9,
    title=24,
    headings=(15.5, 12.5, 11),
    gap=11,
    margin=71,
    italics=True,
    quiet_ink=QUIET_INK,
)
CLEAR = Profile(
    name="clear",
    label="Clear print",
    body=14,
    table=14,
    edge=14,
    title=27,
    headings=(20, 17, 14.5),
    gap=16,
    margin=62,
    italics=False,
    quiet_ink=INK,
)
LARGE = Profile(
    name="large",
    label="Large print",
    body=18,
    table=18,
    edge=18,
    title=31,
    headings=(25, 22, 19),
    gap=21,
    margin=54,
    italics=False,
    quiet_ink=INK,
)
REPORT = replace(
    STANDARD,
    name="report",
    label="Report",
    body=10.5,
    table=9.5,
    title=21,
    headings=(14, 12, 10.5),
    gap=7,
)
"""For reports, which are tables for the most part and should fit on two pages."""

PROFILES = (STANDARD, CLEAR, LARGE)
"""From the smallest print to the largest."""


def wants_contents(prose: Prose, profile: Profile) -> bool:
    """Whether the document is long enough, at this size, for a list of its contents."""
    long = length(prose) > _PAGES_WITHOUT_CONTENTS * profile.words_on_a_page
    return long and len(headings(prose)) > _HEADINGS_WITHOUT_CONTENTS
