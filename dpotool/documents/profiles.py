"""The sizes and manners in which one document can be set: standard, clear print and large print."""

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Profile:
    """How large and how plainly a document is set; every size is in points.

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


STANDARD = Profile("standard", "Standard", 11, 10, 9, 24, (15.5, 12.5, 11), 11, 71, True, QUIET_INK)
CLEAR = Profile("clear", "Clear print", 14, 14, 14, 27, (20, 17, 14.5), 16, 62, False, INK)
LARGE = Profile("large", "Large print", 18, 18, 18, 31, (25, 22, 19), 21, 54, False, INK)
PROFILES = (STANDARD, CLEAR, LARGE)
"""From the smallest print to the largest."""


def wants_contents(prose: Prose, profile: Profile) -> bool:
    """Whether the document is long enough, at this size, for a list of its contents."""
    long = length(prose) > _PAGES_WITHOUT_CONTENTS * profile.words_on_a_page
    return long and len(headings(prose)) > _HEADINGS_WITHOUT_CONTENTS
