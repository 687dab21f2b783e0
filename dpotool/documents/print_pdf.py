"""A document on paper: a tagged PDF, and its pages as pictures for the preview and the printer."""

import json
from dataclasses import dataclass
from datetime import datetime

from dpotool import assets
from dpotool.documents.profiles import STANDARD, Profile
from dpotool.documents.prose_data import document
from dpotool.documents.typesetting import asked, typeset
from dpotool.domain.errors import CannotDo
from dpotool.domain.prose import Prose
from dpotool.domain.prose_faults import faults

_HEADINGS = """query(heading).filter(each => each.has("label")).map(each => {
  let place = each.location().position()
  (str(each.label), place.page, place.y.pt())
})"""


@dataclass(frozen=True)
class HeadingPlace:
    """Where a heading stands: its page, counted from 1, and how far below the page's top, in points."""

    anchor: str
    page: int
    top: float


def pdf(prose: Prose, *, profile: Profile = STANDARD, timestamp: datetime | None = None) -> bytes:
    """The document as a tagged A4 PDF that keeps PDF/UA-1 and PDF/A-2a.

    The timestamp, with its time zone, is when the file says it was made; equal moments give equal bytes.
    Raises CannotDo where the document has faults, or a letter that no typeface at hand can show.
    """
    found = faults(prose)
    if found:
        raise CannotDo(
            f"“{prose.title.strip() or 'The document'}” cannot be made into a PDF yet. {' '.join(found)}"
        )
    manner = {"format": "pdf", "pdf_standards": ["ua-1", "a-2a"], "timestamp": timestamp}
    (content,) = typeset(_template(), document(prose, profile), **manner)
    return content


def pages(prose: Prose, *, profile: Profile = STANDARD, dots_per_inch: float = 96) -> tuple[bytes, ...]:
    """The pages as opaque pictures of A4 (PNG); a draft with faults can be looked at too."""
    return typeset(_template(), document(prose, profile), format="png", ppi=dots_per_inch)


def heading_places(prose: Prose, *, profile: Profile = STANDARD) -> tuple[HeadingPlace, ...]:
    """Where the headings of the document stand on its pages; those without an anchor bear a number."""
    found = json.loads(asked(_template(), document(prose, profile), _HEADINGS))
    return tuple(HeadingPlace(str(anchor), int(page), float(top)) for anchor, page, top in found)


def _template() -> str:
    return str(assets.resource("templates", "print", "prose.typ"))
