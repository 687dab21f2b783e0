"""The command `dpotool agenda`: everything that falls due between two days, as text, JSON or a calendar."""

import argparse
import json
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dpotool.app.falling_due import FallingDue
from dpotool.app.workspace import Workspace
from dpotool.domain.agenda import due
from dpotool.domain.days import read_day, show_weekday
from dpotool.domain.due import Due
from dpotool.domain.errors import CannotDo


def add_agenda(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command to those of the command line."""
    agenda = commands.add_parser("agenda", help="say what falls due between two days")
    agenda.add_argument("file", type=Path, metavar="FILE", help="the register")
    agenda.add_argument("--from", dest="first", metavar="DAY", help="the first day; today if left out")
    agenda.add_argument("--to", dest="last", metavar="DAY", help="the last day; a year later if left out")
    form = agenda.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="write JSON instead of text")
    form.add_argument("--ics", action="store_true", help="write a calendar (iCalendar)")
    agenda.add_argument("--out", type=Path, metavar="X", help="a file instead of the output")
    agenda.set_defaults(do=_agenda)


def agenda_entries(workspace: Workspace, first: date, last: date) -> tuple[Due, ...]:
    """Everything with a day between two days, both included, the earliest first."""
    found = due(workspace.register, FallingDue(workspace).judging, last)
    return tuple(entry for entry in found if entry.day is not None and entry.day >= first)


def _agenda(asked: argparse.Namespace) -> None:
    from dpotool.app.opening import read_register

    with closing(read_register(asked.file)) as workspace:
        first, last = _days(asked, workspace.today)
        entries = agenda_entries(workspace, first, last)
        written = _written(asked, workspace, entries)
        if asked.out is None:
            print(written.decode("utf-8"), end="")
        else:
            from dpotool.app.exporting import write_out

            write_out(workspace, asked.out, written)


def _written(asked: argparse.Namespace, workspace: Workspace, entries: tuple[Due, ...]) -> bytes:
    if asked.ics:
        from dpotool.app.feed import Feed, feed_file

        return feed_file(workspace, Feed(workspace).of_agenda(entries))
    if asked.json:
        return (json.dumps([_as_json(entry) for entry in entries], ensure_ascii=False) + "\n").encode()
    lines = (f"{show_weekday(entry.day)}: {entry.title}. {entry.reason}" for entry in entries if entry.day)
    return "".join(f"{line}\n" for line in lines).encode()


def _as_json(entry: Due) -> dict[str, str | None]:
    return {
        "date": entry.day.isoformat() if entry.day else None,
        "kind": entry.sort,
        "title": entry.title,
        "reason": entry.reason,
        "article": entry.article,
        "record": entry.identity,
    }


def _days(asked: argparse.Namespace, today: date) -> tuple[date, date]:
    first = _day(asked.first, "--from") or today
    last = _day(asked.last, "--to") or first + timedelta(days=365)
    if last < first:
        raise CannotDo("The last day comes before the first; please correct --from or --to.")
    return first, last


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    day = read_day(text)
    if day is None:
        raise CannotDo(f"{option} “{text}” is not a day; write it like 2026-09-03 or 3/9/2026.")
    return day
