"""Public holidays of the nations: from the holidays package, our own corrections, and those of the user."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from typing import Any, Protocol, cast

from dpotool import assets
from dpotool.domain.clock_rules import EU
from dpotool.domain.vocabulary import NATIONS
from dpotool.domain.working_days import WorkingDays

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""The years whose public holidays are known or can be expected; outside them only weekends are free."""
_SUBDIVISIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern-ireland": "NIR"}
_IRELAND = "Ireland"
_ELSE = "england"
_NAMELESS = "public holiday"
_Holidays = dict[date, str]
_Country = Callable[..., Mapping[date, str]]


class Correction(Protocol):
    """What the user corrects: a day that is a public holiday, or one that is none (`sort` is removed)."""

    @property
    def day(self) -> date | None:
        """The day in question."""

    @property
    def name(self) -> str:
        """What the holiday is called."""

    @property
    def sort(self) -> str:
        """Added or removed."""


def working_days(nation: str, corrections: Iterable[Correction] = ()) -> WorkingDays:
    """The working days of a nation, a code of vocabulary.NATIONS; eu takes Ireland's, none England's."""
    calendar = _calendar(nation or _ELSE)
    own = tuple(each for each in corrections if each.day is not None)
    holidays = calendar.corrected(own) if own else calendar
    return WorkingDays(holidays, place_of(nation or _ELSE), calendar.known_until)


def place_of(nation: str) -> str:
    """The name of the place whose public holidays count for a nation."""
    return _IRELAND if nation == EU else NATIONS.label(nation)


class _Calendar(Mapping[date, str]):
    """The public holidays of one place by day; each year is worked out when it is first asked for."""

    def __init__(self, nation: str) -> None:
        self._nation = nation
        self._years: dict[int, _Holidays] = {}
        own = _own_lines()
        self.known_until = date(own["proclaimed"][nation], 12, 31)
        self._lines = [line for line in own["holiday"] if line["nation"] == nation]

    def year(self, year: int) -> _Holidays:
        """The public holidays of one year, each with its name."""
        if year not in self._years:
            self._years[year] = self._worked_out(year) if FIRST_YEAR <= year <= LAST_YEAR else {}
        return self._years[year]

    def corrected(self, corrections: Iterable[Correction]) -> "_Corrected":
        """The same public holidays with what the user corrects."""
        return _Corrected(self, corrections)

    def _worked_out(self, year: int) -> _Holidays:
        found = _from_package(self._nation, year)
        for line in self._lines:
            if line["day"].year == year:
                found.pop(line["day"], None)
                if not line.get("removed", False):
                    found[line["day"]] = line["name"]
        return found

    def get(self, day: date, default: Any = None) -> Any:
        return self.year(day.year).get(day, default)

    def __getitem__(self, day: date) -> str:
        return self.year(day.year)[day]

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        year = self._years.get(day.year)
        return day in (self.year(day.year) if year is None else year)

    def __iter__(self) -> Iterator[date]:
        return (day for year in range(FIRST_YEAR, LAST_YEAR + 1) for day in sorted(self.year(year)))

    def __len__(self) -> int:
        return sum(len(self.year(year)) for year in range(FIRST_YEAR, LAST_YEAR + 1))


class _Corrected(Mapping[date, str]):
    """Public holidays with what the user adds and removes."""

    def __init__(self, calendar: Mapping[date, str], corrections: Iterable[Correction]) -> None:
        self._calendar = calendar
        self._added: _Holidays = {}
        self._removed: set[date] = set()
        for each in corrections:
            self._take(each)

    def _take(self, correction: Correction) -> None:
        day = correction.day
        if day is None:
            return
        if correction.sort == "removed":
            self._added.pop(day, None)
            self._removed.add(day)
        else:
            self._removed.discard(day)
            self._added[day] = correction.name or _NAMELESS

    def get(self, day: date, default: Any = None) -> Any:
        if day in self._removed:
            return default
        return self._added.get(day) or self._calendar.get(day, default)

    def __getitem__(self, day: date) -> str:
        if day in self._removed:
            raise KeyError(day)
        return self._added[day] if day in self._added else self._calendar[day]

    def __contains__(self, day: object) -> bool:
        return day not in self._removed and (day in self._added or day in self._calendar)

    def __iter__(self) -> Iterator[date]:
        days = set(self._calendar) | set(self._added)
        return iter(sorted(days - self._removed))

    def __len__(self) -> int:
        return sum(1 for _ in self)


@cache
def _calendar(nation: str) -> _Calendar:
    return _Calendar(nation)


@cache
def _own_lines() -> dict[str, Any]:
    return tomllib.loads(assets.resource("law", "public_holidays.toml").read_text(encoding="utf-8"))


def _from_package(nation: str, year: int) -> _Holidays:
    """What the package says, in English whatever the language of the machine; imported only when needed."""
    place = _country("ireland", "Ireland") if nation == EU else _country("united_kingdom", "UnitedKingdom")
    asked = {"language": "en_IE"} if nation == EU else {"language": "en_GB", "subdiv": _SUBDIVISIONS[nation]}
    found = place(years=year, expand=False, **asked)
    return {day: name.replace(" (observed)", ", substitute day") for day, name in found.items()}


@cache
def _country(module: str, name: str) -> _Country:
    """A country of the package, without its other 250, all of which an ordinary import would bring along."""
    import holidays

    folders = [str(Path(place, "countries")) for place in holidays.__path__]
    found = PathFinder.find_spec(f"{holidays.__name__}.countries.{module}", folders)
    assert found is not None
    assert found.loader is not None
    country = module_from_spec(found)
    found.loader.exec_module(country)
    return cast(_Country, getattr(country, name))
