"""A document as HTML that Word, LibreOffice and a browser each open as one of theirs.

The same bytes serve as `.html` and as `.doc`. They are ASCII, hold styles and pictures, and load nothing.
"""

from base64 import b64encode
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dpotool import assets
from dpotool.documents.pictures import opaque, size
from dpotool.documents.profiles import FALLBACK_TYPEFACES, STANDARD, TYPEFACE, Profile
from dpotool.documents.prose_data import Data, document
from dpotool.domain.prose import Prose


def word_html(prose: Prose, *, profile: Profile = STANDARD) -> bytes:
    """The document for Word, as ASCII; every other letter is written as a character reference.

    Raises CannotDo where the logo cannot be read as a picture.
    """
    data = document(prose, profile)
    text = (
        _templates()
        .get_template("document.html.j2")
        .render(
            data
            | {
                "logo": _logo(prose.logo),
                "tongue": prose.language,
                "edge_head": " \N{MIDDLE DOT} ".join(filter(None, (data["header"], data["title"]))),
                "typefaces": (TYPEFACE, *FALLBACK_TYPEFACES),
                "gap": profile.gap * 0.75,
            }
        )
    )
    return text.encode("ascii", "xmlcharrefreplace")


def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(assets.resource("templates", "word")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {"points": _points, "target": _target, "unlinked": _unlinked}
    return templates


def _points(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".") + "pt"


def _target(url: str) -> str:
    return f"#sec_{url[1:]}" if url.startswith("#") else url


def _unlinked(words: list[Data]) -> list[Data]:
    return [piece | {"url": ""} for piece in words]


def _logo(logo: bytes) -> dict[str, Any] | None:
    if not logo:
        return None
    picture = opaque(logo)
    width, height = size(picture)
    return {
        "source": f"data:image/png;base64,{b64encode(picture).decode()}",
        "width": width,
        "height": height,
    }
