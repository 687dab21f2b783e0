"""Calendar files as a library reads them, and by the letter of RFC 5545."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from dpotool.documents.calendar_earlier import told_in
from dpotool.documents.calendar_feed import calendar_file
from dpotool.domain.calendar_entry import CalendarEntry
from dpotool.domain.prose import printable

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DAY = CalendarEntry(
    uid="r-due",
    title="Answer 2026-014: Access",
    when=date(2026, 11, 23),
    words="1. It came; the month begins, here: (Art 12A(2))\n2. A Saturday moves",
    category="Requests",
    reminders=(timedelta(days=7), timedelta(days=2)),
    revised=datetime(2026, 10, 5, 8, 0, tzinfo=UTC),
)
MOMENT = CalendarEntry(
    uid="b-72-hours",
    title="Tell the regulator of B-2026-01",
    when=datetime(2026, 10, 27, 10, 0, tzinfo=timezone(timedelta(hours=1))),
    reminders=(timedelta(hours=4),),
)
WORDS = st.text(max_size=200)


def read(*entries: CalendarEntry) -> list[Any]:
    return list(Calendar.from_ical(calendar_file(entries, "Larkfield", NOW)).walk("VEVENT"))


def only(entry: CalendarEntry) -> Any:
    (event,) = read(entry)
    return event


def test_a_day_is_an_event_of_the_whole_day() -> None:
    event = only(DAY)
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2026, 11, 23), date(2026, 11, 24))
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (DAY.title, DAY.words)
    assert (event["TRANSP"], event["STATUS"], event.categories) == ("TRANSPARENT", "CONFIRMED", ["Requests"])


def test_a_moment_is_told_in_utc() -> None:
    event = only(MOMENT)
    assert event.decoded("DTSTART") == datetime(2026, 10, 27, 9, 0, tzinfo=UTC)
    assert b"DTSTART:20261027T090000Z\r\n" in calendar_file([MOMENT], "x", NOW)


@pytest.mark.parametrize(
    ("entry", "times"),
    [
        (DAY, [datetime(2026, 11, 16, 9), datetime(2026, 11, 21, 9)]),
        (MOMENT, [datetime(2026, 10, 27, 5, tzinfo=UTC)]),
    ],
)
def test_reminders_come_before_and_of_a_day_at_nine_in_the_morning(
    entry: CalendarEntry, times: list[datetime]
) -> None:
    event = only(entry)
    start = event.decoded("DTSTART")
    begin = start if isinstance(start, datetime) else datetime(start.year, start.month, start.day)
    alarms = event.walk("VALARM")
    assert [begin + alarm.decoded("TRIGGER") for alarm in alarms] == times
    assert {(alarm["ACTION"], str(alarm["DESCRIPTION"])) for alarm in alarms} == {("DISPLAY", entry.title)}


def test_a_later_file_moves_the_event_and_does_not_double_it() -> None:
    later = CalendarEntry(
        uid=DAY.uid, title=DAY.title, when=date(2027, 1, 21), revised=datetime(2026, 11, 20, tzinfo=UTC)
    )
    first, second = only(DAY), only(later)
    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"]
    assert second.decoded("LAST-MODIFIED") == later.revised


def test_an_unaltered_entry_keeps_its_number() -> None:
    files = [
        Calendar.from_ical(calendar_file([DAY], "x", moment)) for moment in (NOW, NOW + timedelta(days=9))
    ]
    assert len({file.walk("VEVENT")[0]["SEQUENCE"] for file in files}) == 1


def test_what_is_over_is_taken_out_and_reminds_of_nothing() -> None:
    event = only(CalendarEntry(uid="x", title="x", when=date(2026, 1, 1), reminders=DAY.reminders, over=True))
    assert event["STATUS"] == "CANCELLED"
    assert not event.walk("VALARM")


def test_the_file_says_who_made_it_and_what_it_is() -> None:
    content = calendar_file([DAY], "Data protection, Larkfield; school", NOW)
    calendar = Calendar.from_ical(content)
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["PRODID"].startswith("-//dpotool//")
    assert rb"X-WR-CALNAME:Data protection\, Larkfield\; school" in content
    assert not calendar.errors


@given(WORDS, WORDS, st.dates())
def test_any_words_are_read_as_they_were_written(title: str, words: str, day: date) -> None:
    event = only(CalendarEntry(uid="u", title=title, when=day, words=words))
    assert str(event["SUMMARY"]) == printable(title)
    assert str(event.get("DESCRIPTION", "")) == printable(words)
    assert event.decoded("DTSTART") == day


@given(st.lists(st.builds(CalendarEntry, uid=WORDS, title=WORDS, when=st.dates(), words=WORDS), max_size=3))
def test_lines_keep_to_the_letter_of_the_standard(entries: list[CalendarEntry]) -> None:
    content = calendar_file(entries, "x", NOW)
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode("utf-8")
    unfolded = content.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert all(re.match(r"[A-Z-]+(;[A-Z]+=[A-Z]+)?:", line) for line in unfolded)
    required = ("UID:", "DTSTAMP:", "DTSTART", "SEQUENCE:", "SUMMARY:")
    assert all(sum(line.startswith(name) for line in unfolded) == len(entries) for name in required)


ENTRIES = st.lists(
    st.builds(
        CalendarEntry,
        uid=st.text("ab;,\\é\n", min_size=1, max_size=4),
        title=WORDS,
        when=st.dates(date(2026, 8, 20)),
        words=WORDS,
        reminders=st.lists(st.just(timedelta(days=1)), max_size=1).map(tuple),
        revised=st.none() | st.just(NOW - timedelta(days=3)),
        over=st.booleans(),
    ),
    max_size=4,
    unique_by=lambda entry: entry.uid,
)


@given(ENTRIES, ENTRIES)
def test_a_file_after_another_moves_keeps_or_cancels_and_doubles_nothing(
    tmp_path_factory: pytest.TempPathFactory, first: list[CalendarEntry], second: list[CalendarEntry]
) -> None:
    file = tmp_path_factory.getbasetemp() / "due.ics"
    file.write_bytes(calendar_file(first, "x", NOW, register="o"))
    later = NOW + timedelta(minutes=5)
    content = calendar_file(second, "x", later, register="o", told=told_in(file, "o"))
    events = list(Calendar.from_ical(content).walk("VEVENT"))
    uids = [str(event["UID"]) for event in events]
    assert set(uids) == {printable(each.uid) for each in (*first, *second)}
    assert len(uids) == len(set(uids))
    before = {printable(each.uid): each for each in first}
    now = {printable(each.uid): each for each in second}
    numbers = {str(e["UID"]): e["SEQUENCE"] for e in Calendar.from_ical(file.read_bytes()).walk("VEVENT")}
    for uid, event in zip(uids, events, strict=True):
        assert (event["STATUS"] == "CANCELLED") == (uid not in now or now[uid].over)
        if uid in before:
            known = now.get(uid, before[uid])
            same = replace(before[uid], revised=known.revised) == known and (uid in now or known.over)
            assert event["SEQUENCE"] == numbers[uid] if same else event["SEQUENCE"] > numbers[uid]


def test_what_was_cancelled_long_ago_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    file.write_bytes(calendar_file([replace(DAY, over=True, revised=NOW)], "x", NOW, register="o"))
    for days, count in ((100, 1), (101, 0)):
        moment = NOW + timedelta(days=days)
        content = calendar_file([], "x", moment, register="o", told=told_in(file, "o"))
        assert content.count(b"BEGIN:VEVENT") == count


def test_a_file_of_another_register_or_none_tells_nothing(tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    assert told_in(file, "o") == {}
    file.write_bytes(calendar_file([DAY], "x", NOW, register="o"))
    assert (len(told_in(file, "o")), told_in(file, "p"), told_in(file, "")) == (1, {}, {})
