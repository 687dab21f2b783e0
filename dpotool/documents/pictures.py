"""A logo, of whatever kind, as the one kind of picture that every word processor shows alike."""

import struct

from dpotool.documents.typesetting import typeset

_ON_WHITE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#let data = json(bytes(sys.inputs.data))
#let picture(..size) = image(bytes(data.logo), ..size)
#context {
  let high = picture(height: data.high * 1pt)
  if measure(high).width <= data.wide * 1pt { high } else { picture(width: data.wide * 1pt) }
}
"""
_HIGHEST = 45
_WIDEST = 270
_DOTS_PER_POINT = 3
_DOTS_PER_PIXEL = _DOTS_PER_POINT * 72 / 96


def opaque(logo: bytes) -> bytes:
    """The logo as an opaque PNG on white, at most 45 points high and 270 wide, sharp enough for print.

    Raises CannotDo where the bytes are no picture.
    """
    data = {"logo": list(logo), "high": _HIGHEST, "wide": _WIDEST}
    (picture,) = typeset(_ON_WHITE, data, format="png", ppi=72 * _DOTS_PER_POINT)
    return picture


def size(picture: bytes) -> tuple[int, int]:
    """How wide and high a picture made by `opaque` is to stand, in pixels of a web page (96 to the inch)."""
    width, height = struct.unpack(">II", picture[16:24])
    return round(width / _DOTS_PER_PIXEL), round(height / _DOTS_PER_PIXEL)
