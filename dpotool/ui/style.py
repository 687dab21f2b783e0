"""The style sheet: the looks of the window in the colours of a theme and at a size of text."""

import re
from functools import cache

from dpotool.assets import resource
from dpotool.ui.fonts import BODY
from dpotool.ui.theme import Theme

_SIZE = re.compile(r"\b(\d+)sp\b")
_TOKEN = re.compile(r"@([a-z_]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)


def style_sheet(theme: Theme, body: int = BODY) -> str:
    """The style sheet for a theme, with text `body` pixels high.

    In the source, @name is a colour of the theme or @pictures its folder, and 32sp a size of the design.
    Raises AttributeError where the source names a colour that no theme has.
    """
    pictures = resource("looks", theme.name).as_posix()
    coloured = _TOKEN.sub(
        lambda found: pictures if found[1] == "pictures" else getattr(theme, found[1]), _source()
    )
    return _SIZE.sub(lambda found: f"{round(int(found[1]) * body / BODY)}px", coloured)


@cache
def _source() -> str:
    return _COMMENT.sub("", resource("looks", "window.qss").read_text(encoding="utf-8"))
