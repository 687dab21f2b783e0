"""What an earlier calendar file told, so that the next one moves or cancels it, and doubles nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

REGISTER = "X-DPOTOOL-REGISTER"
"""The property by which a file says of which register it is."""

_KEPT = timedelta(days=100)
_LARGEST = 50_000_000
_DAY_LENGTH = len("20261123")
_HEAD = ("UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE")


@dataclass(frozen=True)
class Told:
    """An event as it was told: when it was altered, its number, and the lines that say what it is."""

    edition: tuple[str, int]
    words: tuple[str, ...]

    @property
    def sequence(self) -> int:
        """The number that grows with each alteration."""
        return self.edition[1]

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled already."""
        return "STATUS:CANCELLED" in self.words

    @property
    def words_cancelled(self) -> tuple[str, ...]:
        """The same event as cancelled, which reminds of nothing."""
        kept = (line for line in _without_alarms(self.words) if not line.startswith("DESCRIPTION:"))
        return tuple("STATUS:CANCELLED" if line.startswith("STATUS:") else line for line in kept)

    def is_forgotten(self, today: date) -> bool:
        """Whether it was cancelled so long ago that no calendar need be told any more."""
        try:
            altered = date.fromisoformat(self.edition[0][:_DAY_LENGTH])
        except ValueError:
            altered = date.min
        return self.cancelled and altered < today - _KEPT


def told_in(file: Path, register: str) -> dict[str, Told]:
    """The events of a file by their identities; none where it is not there, or not of this register."""
    try:
        content = file.read_bytes() if file.stat().st_size < _LARGEST else b""
    except OSError:
        return {}
    lines = content.decode("utf-8", "replace").replace("\r\n ", "").split("\r\n")
    if not register or f"{REGISTER}:{register}" not in lines:
        return {}
    return dict(filter(None, map(_event, _stretches(lines))))


def _stretches(lines: list[str]) -> Iterator[list[str]]:
    stretch: list[str] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            stretch = []
        elif line == "END:VEVENT":
            yield stretch
        else:
            stretch.append(line)


def _event(lines: list[str]) -> tuple[str, Told] | None:
    head = dict(line.split(":", 1) for line in lines[: len(_HEAD)] if ":" in line)
    if tuple(head) != _HEAD or not head["SEQUENCE"].isdecimal():
        return None
    edition = head["LAST-MODIFIED"], int(head["SEQUENCE"])
    return head["UID"], Told(edition, tuple(lines[len(_HEAD) :]))


def _without_alarms(lines: tuple[str, ...]) -> Iterator[str]:
    inside = False
    for line in lines:
        inside = inside or line == "BEGIN:VALARM"
        if not inside:
            yield line
        inside = inside and line != "END:VALARM"
