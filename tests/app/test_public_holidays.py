"""The public holidays of each nation, day by day against the table of the law, and what users correct."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from dpotool.app.public_holidays import FIRST_YEAR, LAST_YEAR, place_of, working_days
from dpotool.domain.calendar_rows import HolidayCorrection
from dpotool.domain.vocabulary import NATIONS
from tests.domain.holiday_tables import TABLES, YEARS, table

WEEKDAYS = range(5)
NATION_CODES = tuple(term.code for term in NATIONS.entries)


def every_day(first: int, last: int) -> Iterator[date]:
    day = date(first, 1, 1)
    while day.year <= last:
        yield day
        day += timedelta(days=1)


@dataclass(frozen=True)
class Corrected:
    day: date | None
    name: str
    sort: str


@pytest.mark.parametrize("nation", TABLES)
def test_every_day_of_the_table_is_as_it_says(nation: str) -> None:
    days, written = working_days(nation), table(nation)
    for day in every_day(YEARS[0], YEARS[-1]):
        assert days.is_working(day) == (day.weekday() in WEEKDAYS and day not in written), day


def test_each_nation_has_a_table() -> None:
    assert set(TABLES) == set(NATION_CODES)


@pytest.mark.parametrize(
    ("nation", "day", "name"),
    [
        ("scotland", date(2026, 6, 15), "Scotland’s first match in the World Cup"),
        ("england", date(2026, 6, 15), ""),
        ("northern-ireland", date(2026, 7, 13), "Battle of the Boyne, substitute day"),
        ("scotland", date(2026, 4, 6), ""),
        ("england", date(2026, 4, 6), "Easter Monday"),
        ("wales", date(2026, 12, 28), "Boxing Day, substitute day"),
        ("england", date(2022, 9, 19), "State Funeral of Queen Elizabeth II"),
        ("eu", date(2026, 10, 26), "October Bank Holiday"),
        ("eu", date(2026, 4, 3), ""),
        ("eu", date(2026, 2, 2), "Saint Brigid's Day"),
    ],
)
def test_holidays_that_differ_between_nations(nation: str, day: date, name: str) -> None:
    assert working_days(nation).name_of(day) == name


def test_holidays_are_named_in_english_whatever_the_language_of_the_machine() -> None:
    lines = (
        "from datetime import date",
        "from dpotool.app.public_holidays import working_days",
        "print(working_days('england').name_of(date(2026, 12, 28)))",
        "print(working_days('eu').name_of(date(2026, 2, 2)))",
    )
    said = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        env={**os.environ, "LANGUAGE": "th", "LANG": "ga_IE.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.splitlines() == ["Boxing Day, substitute day", "Saint Brigid's Day"]


def test_european_law_takes_the_holidays_of_ireland() -> None:
    assert working_days("eu").place == place_of("eu") == "Ireland"
    assert working_days("scotland").place == "Scotland"


def test_an_organisation_without_a_nation_has_the_holidays_of_england() -> None:
    assert working_days("") == working_days("england")


def test_years_far_away_are_known_and_said_to_be_expected() -> None:
    days = working_days("england")
    assert days.name_of(date(2060, 12, 27)) == "Christmas Day, substitute day"
    assert days.name_of(date(1995, 5, 8)) == "May Day"
    assert days.is_expected(date(2028, 1, 3))
    assert not days.is_expected(date(2027, 12, 28))


@pytest.mark.parametrize("nation", [*NATION_CODES, "eu"])
def test_every_year_that_is_known_has_its_christmas(nation: str) -> None:
    days = working_days(nation)
    assert all(date(year, 12, 25) in days.holidays for year in range(FIRST_YEAR + 30, LAST_YEAR + 1))
    assert date(LAST_YEAR + 1, 12, 25) not in days.holidays


def test_holidays_can_be_listed() -> None:
    holidays = working_days("scotland").holidays
    listed = list(holidays)
    assert listed == sorted(listed)
    assert len(holidays) == len(listed)
    assert holidays[date(2026, 6, 15)]


def test_what_the_user_adds_and_removes_wins() -> None:
    added = HolidayCorrection(name="Jubilee", day=date(2026, 9, 3), sort="added")
    removed = HolidayCorrection(name="Easter Monday", day=date(2026, 4, 6), sort="removed")
    empty = HolidayCorrection(name="", day=None, sort="added")
    days = working_days("england", (added, removed, empty))
    assert days.name_of(date(2026, 9, 3)) == "Jubilee"
    assert days.is_working(date(2026, 4, 6))
    assert not days.is_working(date(2026, 4, 3))
    assert date(2026, 9, 3) in list(days.holidays)
    assert date(2026, 4, 6) not in list(days.holidays)
    assert len(days.holidays) == len(working_days("england").holidays)
    assert working_days("england").is_working(date(2026, 9, 3)), "another register is not touched"


def test_a_weekend_is_free_even_where_its_holiday_is_removed() -> None:
    removed = Corrected(date(2026, 12, 26), "Boxing Day", "removed")
    assert working_days("england", (removed,)).name_of(date(2026, 12, 26)) == "Saturday"


def test_the_last_correction_of_a_day_wins() -> None:
    there = Corrected(date(2026, 9, 3), "Jubilee", "added")
    gone = Corrected(date(2026, 9, 3), "Jubilee", "removed")
    assert not working_days("england", (gone, there)).is_working(date(2026, 9, 3))
    assert working_days("england", (there, gone)).is_working(date(2026, 9, 3))


def test_a_holiday_without_a_name_is_one_all_the_same() -> None:
    nameless = Corrected(date(2026, 9, 3), "", "added")
    days = working_days("england", (nameless,))
    assert not days.is_working(date(2026, 9, 3))
    assert days.name_of(date(2026, 9, 3)) == "public holiday"


def test_a_holiday_that_is_not_there_can_be_asked_for() -> None:
    removed = Corrected(date(2026, 4, 6), "", "removed")
    for days in (working_days("england"), working_days("england", (removed,))):
        for day in (date(2026, 4, 6), date(2026, 9, 3)):
            if days.is_working(day):
                with pytest.raises(KeyError):
                    days.holidays[day]
