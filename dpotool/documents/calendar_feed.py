"""A calendar file (iCalendar, RFC 5545) of what is due, which calendars take in and bring up to date.

Written here rather than by a package: it is forty lines of text, and the tests read it with the package.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from dpotool import __version__
from dpotool.documents.calendar_earlier import REGISTER, Told
from dpotool.domain.calendar_entry import CalendarEntry
from dpotool.domain.prose import printable

_LONGEST_LINE = 75
_MORNING = timedelta(hours=9)
_NOTHING_TOLD: Mapping[str, Told] = MappingProxyType({})
_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
_ESCAPED = {ord("\\"): "\\\\", ord(";"): "\\;", ord(","): "\\,", ord("\n"): "\\n"}


def calendar_file(
    entries: Iterable[CalendarEntry],
    name: str,
    moment: datetime,
    *,
    register: str = "",
    told: Mapping[str, Told] = _NOTHING_TOLD,
) -> bytes:
    """The entries as a calendar of that name, made at a moment; equal ones give equal bytes.

    `told` are the events of an earlier file of the same register: what stayed as it was keeps its number,
    what is altered gets a higher one, and what is not there any more is cancelled (RFC 5545 3.8.7.4).
    """
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//dpotool//dpotool {__version__}//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        *((f"{REGISTER}:{_text(register)}",) if register else ()),
        *_events(entries, told, moment),
        "END:VCALENDAR",
    )
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _events(entries: Iterable[CalendarEntry], told: Mapping[str, Told], moment: datetime) -> Iterator[str]:
    now: set[str] = set()
    for entry in entries:
        uid, words = _text(entry.uid), tuple(_words(entry))
        now.add(uid)
        yield from _event(uid, words, _edition(entry, words, told.get(uid), moment), moment)
    for uid, earlier in told.items():
        if uid not in now and not earlier.is_forgotten(moment.date()):
            edition = earlier.edition if earlier.cancelled else (_utc(moment), earlier.sequence + 1)
            yield from _event(uid, earlier.words_cancelled, edition, moment)


def _edition(
    entry: CalendarEntry, words: tuple[str, ...], earlier: Told | None, moment: datetime
) -> tuple[str, int]:
    """When it was last altered, and its number, which grows with each alteration."""
    revised = entry.revised or moment
    if earlier is None:
        return _utc(revised), _sequence(revised)
    if earlier.words == words:
        return earlier.edition
    return _utc(moment), max(_sequence(revised), earlier.sequence + 1)


def _event(uid: str, words: Iterable[str], edition: tuple[str, int], moment: datetime) -> Iterator[str]:
    modified, sequence = edition
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{_utc(moment)}"
    yield f"LAST-MODIFIED:{modified}"
    yield f"SEQUENCE:{sequence}"
    yield from words
    yield "END:VEVENT"


def _words(entry: CalendarEntry) -> Iterator[str]:
    yield from _times(entry.when)
    yield f"SUMMARY:{_text(entry.title)}"
    if entry.words:
        yield f"DESCRIPTION:{_text(entry.words)}"
    if entry.category:
        yield f"CATEGORIES:{_text(entry.category)}"
    yield "TRANSP:TRANSPARENT"
    yield f"STATUS:{'CANCELLED' if entry.over else 'CONFIRMED'}"
    if not entry.over:
        for before in entry.reminders:
            yield from _alarm(entry, before)


def _times(when: date | datetime) -> Iterator[str]:
    if isinstance(when, datetime):
        yield f"DTSTART:{_utc(when)}"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(when)}"
        if when < date.max:
            yield f"DTEND;VALUE=DATE:{_day(when + timedelta(days=1))}"


def _alarm(entry: CalendarEntry, before: timedelta) -> Iterator[str]:
    """A reminder; of a day, at nine in the morning that many days before."""
    timed = isinstance(entry.when, datetime)
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"TRIGGER:{_duration(-before if timed else _MORNING - before)}"
    yield f"DESCRIPTION:{_text(entry.title)}"
    yield "END:VALARM"


def _sequence(revised: datetime) -> int:
    """A number that grows with each revision: the minutes that had gone by."""
    return max(0, int((revised - _BEGINNING).total_seconds()) // 60)


def _duration(length: timedelta) -> str:
    sign, minutes = ("-" if length < timedelta(0) else ""), abs(int(length.total_seconds())) // 60
    return f"{sign}PT{minutes}M"


def _utc(moment: datetime) -> str:
    return f"{_day(moment.astimezone(UTC))}T{moment.astimezone(UTC):%H%M%S}Z"


def _day(when: date) -> str:
    return f"{when.year:04}{when.month:02}{when.day:02}"


def _text(words: str) -> str:
    return printable(words).translate(_ESCAPED)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, none of which ends within a letter."""
    pieces: list[str] = []
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _LONGEST_LINE - bool(pieces):
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join((*pieces, piece))
