"""What a calendar outside the program is told: a day or moment by which something is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True)
class CalendarEntry:
    """One event for the calendar of the officer.

    `uid` is the same for the same thing in every file: a later one moves the event and does not double it.
    `when` is a day, or a moment with its zone. `reminders` are how long before a moment, or before nine in
    the morning of a day. `revised` is when what it rests on was last altered. An entry that is over tells the
    calendar to take the event out. `record` is what it is about. Nothing in it names a person, unless the
    officer wants it to: calendars are shared.
    """

    uid: str
    title: str
    when: date | datetime
    words: str = ""
    category: str = ""
    reminders: tuple[timedelta, ...] = ()
    revised: datetime | None = None
    over: bool = False
    record: str = ""
