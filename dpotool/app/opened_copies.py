"""The private folder in which files of cases lie while other programs show them."""

import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from dpotool.domain.errors import CannotDo

_UNSEEN = r"\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
_FORBIDDEN = re.compile(rf'[<>:"/\\|?*{_UNSEEN}]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST, _LONGEST_ENDING = 100, 10


def safe_name(name: str) -> str:
    """A name that every system takes for a file, and that shows its true ending; never a path."""
    tidy = _shortened(" ".join(_FORBIDDEN.sub(" ", name).split()).strip(". "))
    return f"file {tidy}".rstrip() if not tidy or _DEVICES.fullmatch(tidy) else tidy


def _shortened(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    ending = Path(name).suffix[:_LONGEST_ENDING]
    return f"{name[: _LONGEST - len(ending)].rstrip('. ')}{ending}"


def lay_out(folder: Path, name: str, content: bytes) -> Path:
    """Write a copy to be read, not altered, in a folder that only this user can enter."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(stat.S_IRWXU)
        place = folder / secrets.token_hex(8)
        place.mkdir(mode=stat.S_IRWXU)
        path = place / safe_name(name)
        path.write_bytes(content)
        path.chmod(stat.S_IRUSR)
    except OSError as error:
        reason = error.strerror or error
        raise CannotDo(f"“{name}” could not be opened ({reason}); save a copy of it instead.") from error
    return path


def empty(folder: Path) -> None:
    """Delete every copy that was laid out; one that another program holds fast goes the next time."""
    for place, _, files in os.walk(folder, topdown=False):
        for name in files:
            with suppress(OSError):
                Path(place, name).chmod(stat.S_IRUSR | stat.S_IWUSR)
                Path(place, name).unlink()
        with suppress(OSError):
            Path(place).rmdir()
