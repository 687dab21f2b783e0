"""Days and moments as people in Britain write them."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ZONES = {"GMT": UTC, "UTC": UTC, "BST": timezone(timedelta(hours=1))}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})")
_WORDS = re.compile(r"(?:[A-Za-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})")
_MOMENT = re.compile(r"(.*?),? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: (GMT|UTC|BST))?", re.I)


def show_day(day: date) -> str:
    """A day in full, such as 3 September 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


def show_weekday(day: date) -> str:
    """A day in full with the day of the week, such as Thursday 3 September 2026."""
    return f"{WEEKDAYS[day.weekday()]} {show_day(day)}"


def show_short_day(day: date) -> str:
    """A day in brief, for lists of what is near, such as Thu 3 Sep."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def show_month(day: date) -> str:
    """The month of a day, such as September 2026."""
    return f"{MONTHS[day.month - 1]} {day.year:04}"


def read_day(text: str) -> date | None:
    """The day that a text means, British order where it is in figures; None where it is not understood."""
    tidy = " ".join(text.split())
    try:
        if found := _ISO.fullmatch(tidy):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _NUMBERS.fullmatch(tidy):
            return date(_full_year(found[3]), int(found[2]), int(found[1]))
        if found := _WORDS.fullmatch(tidy):
            return date(int(found[3]), _month(found[2]), int(found[1]))
    except ValueError:
        return None
    return None


def show_moment(moment: datetime) -> str:
    """A moment by the clock on the wall in London, such as 3 September 2026 14:05 BST."""
    local = moment.astimezone(LONDON)
    seconds = f":{local.second:02}" if local.second else ""
    return f"{show_day(local.date())} {local.hour:02}:{local.minute:02}{seconds} {_zone_name(local)}"


def read_moment(text: str) -> datetime | None:
    """The moment, in UTC, that a text means, in London time unless it names a zone; None if not known."""
    found = _MOMENT.fullmatch(" ".join(text.split()))
    day = read_day(found[1]) if found else None
    if found is None or day is None:
        return None
    zone = _ZONES[found[5].upper()] if found[5] else LONDON
    try:
        local = datetime(
            day.year, day.month, day.day, int(found[2]), int(found[3]), int(found[4] or 0), tzinfo=zone
        )
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _zone_name(local: datetime) -> str:
    return "BST" if local.utcoffset() == timedelta(hours=1) else "GMT"


def _full_year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _month(name: str) -> int:
    wanted = name.casefold()
    for number, month in enumerate(MONTHS, start=1):
        if month.casefold() == wanted or (month[:3].casefold() == wanted[:3] and len(wanted) in (3, 4)):
            return number
    raise ValueError(name)
