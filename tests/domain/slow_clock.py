"""A second clock, slow and written another way: it walks from day to day and asks of each what it is.

`python -m tests.domain.slow_clock --cases 100000` compares it with the program's on random cases. It shares
no code with the program, and its public holidays are those written down by hand.
"""

import argparse
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from time import perf_counter
from typing import Any

from dpotool.app.public_holidays import working_days
from dpotool.domain.clock import Asked, Facts, Rules, reckon, reckon_breach
from tests.domain.holiday_tables import TABLES, table

HOLIDAYS = {nation: table(nation) for nation in TABLES}
ONE = timedelta(days=1)
TOO_FAR = 1500
RIGHTS = ("access", "access", "access", "rectification", "erasure", "restriction", "portability", "objection")
OTHERS = ("automated", "educational-record", "exam-marks", "complaint")
Found = dict[str, Any]


@dataclass
class Walk:
    """The days of one case: which are free, and which do not count."""

    nation: str
    left_out: set[date]
    open_from: date | None = None

    def is_free(self, day: date) -> bool:
        return day.isoweekday() in (6, 7) or day in HOLIDAYS[self.nation]

    def stands_still(self, day: date) -> bool:
        return day in self.left_out or (self.open_from is not None and day >= self.open_from)

    def end(self, start: date, months: int) -> date | None:
        """Walk through the days that count, then on to a working one; None where the walk finds no end."""
        to_go = len(list(days_of_months(start, months)))
        day = start
        for _ in range(TOO_FAR):
            to_go -= 0 if self.stands_still(day) or to_go == 0 else 1
            if to_go == 0 and not self.is_free(day) and not self.stands_still(day):
                return day
            day += ONE
        return None

    def next_working(self, day: date) -> date:
        while self.is_free(day):
            day += ONE
        return day

    def last_working(self, day: date) -> date:
        while self.is_free(day):
            day -= ONE
        return day


class Unrolled(Walk):
    """A walk on which every day is a working day."""

    def is_free(self, day: date) -> bool:
        return False


def days_of_months(start: date, months: int) -> Iterator[date]:
    """Every day from the start to the same date some months on, or to the last day of a shorter month."""
    day, passed = start, 0
    yield day
    while passed < months:
        day += ONE
        yield day
        is_last_of_month = (day + ONE).day == 1
        passed += day.day == start.day or (is_last_of_month and day.day < start.day)


def left_out(facts: Facts, both: bool) -> set[date]:
    """All the days of answered clarifications; the day of the answer only where both days count."""
    days: set[date] = set()
    for asked in facts.clarifications:
        day = asked.day
        while asked.answered and (day < asked.answered or (both and day == asked.answered)):
            days.add(day)
            day += ONE
    return days


def slow(facts: Facts, nation: str) -> Found:
    """The days that the program should find."""
    if facts.right == "complaint":
        return of_complaint(facts, Walk(nation, set()))
    if facts.right == "educational-record":
        return of_school(facts, Walk(nation, set()))
    start = beginning(facts)
    if start is None:
        return dict.fromkeys(("due", "safer", "target", "notice", "extended"))
    if facts.right == "exam-marks" and (facts.results is None or facts.results > facts.received):
        found = of_marks(facts, start, Walk(nation, set()))
        if found is not None:
            return found
    return of_month(facts, start, nation)


def beginning(facts: Facts) -> date | None:
    """The first day on which everything that was asked for is there."""
    waiting = {
        name
        for name in ("identity", "authority", "fee")
        if getattr(facts, f"{name}_asked") or getattr(facts, came(name))
    }
    day = facts.received
    for _ in range(TOO_FAR):
        waiting = {name for name in waiting if not (at := getattr(facts, came(name))) or at > day}
        if not waiting:
            return day
        day += ONE
    return None


def came(name: str) -> str:
    return "fee_paid" if name == "fee" else f"{name}_received"


def of_month(facts: Facts, start: date, nation: str) -> Found:
    paused = facts.right in ("access", "exam-marks")
    opened = [asked.day for asked in facts.clarifications if asked.answered is None]

    def walk(both: bool) -> Walk:
        if not paused:
            return Walk(nation, set())
        return Walk(nation, left_out(facts, both), min(opened, default=None))

    ways = [walk(True), walk(False)]
    if facts.received < date(2026, 2, 5):
        ways.append(Walk(nation, set()))
    chosen = walk(facts.pause_counting == "inclusive")
    due, notice, extended = ends(facts, start, chosen)
    dues = [ends(facts, start, way)[0] for way in ways]
    safer = min((each for each in dues if each), default=None) if due else None
    return {
        "due": due,
        "notice": notice,
        "extended": extended,
        "safer": safer,
        "target": aim(facts, start, chosen) if due else None,
        "at_least": None if due else at_least(facts, start, chosen),
    }


def at_least(facts: Facts, start: date, walk: Walk) -> date | None:
    """The end if every open question had been answered on its day."""
    both = facts.pause_counting == "inclusive"
    at_once = {asked.day for asked in facts.clarifications if both and not asked.answered}
    return ends(facts, start, Walk(walk.nation, walk.left_out | at_once))[0]


def ends(facts: Facts, start: date, walk: Walk) -> tuple[date | None, date | None, date | None]:
    month, longer = walk.end(start, 1), walk.end(start, 3)
    told = facts.extended
    if facts.extended_on is not None:
        told = month is None or not facts.extended_on > month
    due = longer if told else month
    return due, month, None if due is None and not told else longer


def aim(facts: Facts, start: date, walk: Walk) -> date:
    """28 days, or the last working day before the time ends, whichever comes first on a walk."""
    month = walk.end(start, 1)
    told = facts.extended and (facts.extended_on is None or month is None or facts.extended_on <= month)
    last = Unrolled(walk.nation, walk.left_out, walk.open_from).end(start, 3 if told else 1)
    assert last is not None
    day = start
    for _ in range(28):
        day += ONE
    return min(day, walk.last_working(last))


def of_complaint(facts: Facts, walk: Walk) -> Found:
    if facts.received.isoformat() < "2026-06-19":
        return dict.fromkeys(("due", "safer", "target", "notice", "extended"))
    thirty = [facts.received + ONE * n for n in range(1, 31)]
    working = [day for day in thirty if not walk.is_free(day)]
    return {
        "due": walk.next_working(thirty[-1]),
        "safer": thirty[-2],
        "target": working[4],
        "notice": None,
        "extended": None,
    }


def of_school(facts: Facts, walk: Walk) -> Found:
    sessions = 0
    day = facts.received
    due = None
    for _ in range(TOO_FAR):
        day += ONE
        in_term = any(first <= day <= last for first, last in facts.terms)
        sessions += in_term and not walk.is_free(day) and day not in facts.closed
        if sessions == 15:
            due = day
            break
    return {"due": due, "safer": due, "target": due, "notice": None, "extended": None}


def of_marks(facts: Facts, start: date, walk: Walk) -> Found | None:
    def last(begin: date) -> date:
        five = list(days_of_months(begin, 5))[-1]
        return five if facts.results is None else min(five, forty(facts.results))

    def forty(results: date) -> date:
        return [results + ONE * n for n in range(40)][-1]

    if facts.results is not None and forty(facts.results) < start:
        return None
    return {
        "due": walk.next_working(last(start)),
        "safer": walk.next_working(last(facts.received)),
        "target": walk.last_working(last(start)),
        "notice": None,
        "extended": None,
    }


def slow_breach(aware: datetime) -> str:
    """The moment 72 single hours later, on a clock that is put forward and back by the European rule."""
    moment = aware.astimezone(UTC)
    for _ in range(72):
        moment += timedelta(hours=1)
    begins, ends = (last_sunday(moment.year, month) for month in (3, 10))
    summer = begins <= moment < ends
    return moment.astimezone(timezone(timedelta(hours=1 if summer else 0))).isoformat()


def last_sunday(year: int, month: int) -> datetime:
    day = date(year, month, 31)
    while day.isoweekday() != 7:
        day -= ONE
    return datetime(day.year, day.month, day.day, 1, tzinfo=UTC)


def fast(facts: Facts, nation: str) -> Found:
    """The days that the program finds."""
    found = reckon(facts, working_days(nation), Rules(nation))
    return {
        "due": found.due,
        "safer": found.safer,
        "target": found.target,
        "notice": found.extension_notice_by,
        "extended": found.extended_due,
        "at_least": found.at_least,
    }


def random_facts(chance: random.Random) -> Facts:
    """A case of any sort between 2024 and 2028, with much happening about its edges."""
    received = date(2024, 1, 1) + ONE * chance.randrange(1600)
    right = chance.choice((*RIGHTS, *OTHERS))

    def sometimes(share: float, make: Callable[[], date]) -> date | None:
        return make() if chance.random() < share else None

    def soon(days: int) -> date:
        return received + ONE * chance.randrange(days)

    came = {name: sometimes(0.15, lambda: soon(25)) for name in ("identity_received", "fee_paid")}
    asked = {
        f"{name}_asked": sometimes(0.1, lambda: received)
        for name in ("identity", "authority", "fee")
        if chance.random() < 0.3
    }
    extended = chance.random() < 0.3
    return Facts(
        right=right,
        received=received,
        authority_received=sometimes(0.1, lambda: soon(40)),
        clarifications=tuple(clarification(chance, soon(45)) for _ in range(chance.choice((0, 0, 1, 2, 3)))),
        extended=extended,
        extended_on=sometimes(0.5, lambda: soon(50)) if extended else None,
        results=sometimes(0.7, lambda: soon(240) - ONE * 30),
        terms=terms(chance, received),
        closed=tuple(soon(60) for _ in range(chance.randrange(4))),
        pause_counting=chance.choice(("inclusive", "inclusive", "exclusive")),
        **came,
        **asked,
    )


def clarification(chance: random.Random, day: date) -> Asked:
    return Asked(day, None if chance.random() < 0.06 else day + ONE * chance.choice((0, 1, 3, 9, 20, 45)))


def terms(chance: random.Random, received: date) -> tuple[tuple[date, date], ...]:
    begins = received - ONE * chance.randrange(60)
    found = []
    for _ in range(chance.randrange(4)):
        ends = begins + ONE * chance.randrange(60)
        found.append((begins, ends))
        begins = ends + ONE * chance.randrange(-3, 45)
    chance.shuffle(found)
    return tuple(found)


def disagreements(cases: int, seed: int) -> Iterator[str]:
    """What the two clocks do not agree on, among so many random cases."""
    chance = random.Random(seed)
    for _ in range(cases):
        facts, nation = random_facts(chance), chance.choice(tuple(TABLES))
        expected, found = {"at_least": None} | slow(facts, nation), fast(facts, nation)
        if expected != found:
            yield f"{nation}: {facts}\n  slow {expected}\n  fast {found}"
        aware = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(60 * 24 * 1800))
        due = reckon_breach(aware).due
        if not isinstance(due, datetime) or due.isoformat() != slow_breach(aware):
            yield f"breach {aware}: slow {slow_breach(aware)}, fast {due}"


def main() -> None:
    """Compare the two clocks and say how many cases they agree on."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    began = perf_counter()
    found = list(disagreements(asked.cases, asked.seed))
    print("\n".join(found[:5]))
    print(f"{asked.cases} cases, {len(found)} disagreements, {perf_counter() - began:.0f} s")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
