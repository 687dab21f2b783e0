"""The one place that speaks to typst: a template of ours and data go in, pages come out.

typst is loaded when the first page is set, not when this module is, so that a window can show before it.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import Any, NoReturn

from dpotool.domain.errors import CannotDo

_USUAL_LETTERS = re.compile(r"[\x20-\x7e\xa0-\xff‘’“”–—…•€]")
_PROBE = b"#sys.inputs.data"
_NO_LETTER = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_NO_PICTURE = re.compile(r"unknown image format|failed to (decode|parse|load)", re.IGNORECASE)


def typeset(template: str | bytes, data: dict[str, Any], **manner: Any) -> tuple[bytes, ...]:
    """The pages of a template of ours, filled with data: one PDF, or one PNG for each page.

    The template finds the data as JSON in `sys.inputs.data`; `manner` is what `typst.compile` takes besides.
    Fonts of this machine are read only if the data has letters that neither our typeface nor typst's has.
    Raises CannotDo where no typeface shows a letter, or a picture cannot be read.
    """
    written = json.dumps(data, ensure_ascii=False)
    with _typefaces(written) as fonts:
        return _compile(template, written, **fonts, **manner)


def asked(template: str, data: dict[str, Any], question: str) -> str:
    """What a template of ours, filled with data, answers to a question in typst's own words, as JSON."""
    import typst

    written = json.dumps(data, ensure_ascii=False)
    with _typefaces(written) as fonts:
        return typst.eval(template, question, sys_inputs={"data": written}, **fonts)


@contextmanager
def _typefaces(written: str) -> Iterator[dict[str, Any]]:
    with as_file(files("font_source_sans_pro") / "files") as typefaces:
        own: dict[str, Any] = {"font_paths": [typefaces], "ignore_system_fonts": True}
        yield own | {"ignore_system_fonts": _can_show(_USUAL_LETTERS.sub("", written), own)}


def _can_show(letters: str, fonts: dict[str, Any]) -> bool:
    try:
        _compile(_PROBE, " ".join(sorted(set(letters))), **fonts, format="pdf", pdf_standards="a-2a")
    except CannotDo:
        return False
    return True


def _compile(template: str | bytes, written: str, **manner: Any) -> tuple[bytes, ...]:
    import typst

    try:
        made, warnings = typst.compile_with_warnings(template, sys_inputs={"data": written}, **manner)
    except typst.TypstError as error:
        _explain(error)
    if any("unknown font family" in warning.message for warning in warnings):
        raise CannotDo(
            "The typeface Source Sans Pro is missing from this installation: install dpotool again."
        )
    return tuple(made) if isinstance(made, list) else (made,)


def _name(letter: str) -> str:
    return unicodedata.name(letter, "").lower() or f"U+{ord(letter):04X}"


def _explain(error: Exception) -> NoReturn:
    """What the world did, as a sentence; anything else is a mistake of ours and stays what it is."""
    no_letter = _NO_LETTER.search(str(error))
    if no_letter:
        letters = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), no_letter.group(1))
        names = ", ".join(map(_name, letters[:3]))
        raise CannotDo(
            f"No typeface on this computer can show “{letters}” ({names}): take it out of the text,"
            " or install a typeface that has it."
        ) from error
    if _NO_PICTURE.search(str(error)):
        raise CannotDo("The logo cannot be read as a picture: choose a PNG or JPEG file.") from error
    raise error
