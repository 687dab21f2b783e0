"""The command `dpotool period`: what is read in a period, and when it ends, as text or as JSON."""

import argparse
import json
from datetime import date
from typing import Any

from dpotool.domain.days import read_day, show_day
from dpotool.domain.errors import CannotDo
from dpotool.domain.period_dates import Started, Years, events_of, lapse
from dpotool.domain.periods import AFTER, Period
from dpotool.domain.vocabulary import NATIONS


def add_period(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command to those of the command line."""
    period = commands.add_parser("period", help="say how a period is read, and when it ends")
    period.add_argument("text", metavar="TEXT", help="such as: 6 years after leaving")
    period.add_argument("--from", dest="started", metavar="DAY", help="when the event happened")
    nations = [term.code for term in NATIONS.entries]
    period.add_argument("--nation", default="england", choices=nations, help="whose academic year counts")
    period.add_argument("--json", action="store_true", help="write JSON instead of text")
    period.set_defaults(do=_period)


def _period(asked: argparse.Namespace) -> None:
    period, day = Period.read(asked.text), _day(asked.started)
    others = dict.fromkeys(events_of(period), day) if day else {}
    found = lapse(
        period, Started(day, {name: each for name, each in others.items() if each}), Years(asked.nation)
    )
    if not asked.json:
        print(found.words)
        return
    answer = {
        "understood": period.is_understood,
        "words": str(period),
        "due": found.day.isoformat() if found.day else None,
        "kind": _kind(period),
    }
    print(json.dumps(answer, ensure_ascii=False))


def _kind(period: Period) -> str:
    if not period.is_understood:
        return "text"
    return (
        period.form
        if period.form != AFTER
        else f"after-end-of-{period.year}-year"
        if period.year
        else "after"
    )


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    day = read_day(text)
    if day is None:
        example = show_day(date(2026, 9, 3))
        raise CannotDo(f"“{text}” is not a day; write it like 2026-09-03 or {example}.")
    return day
