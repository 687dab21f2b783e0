"""The command `dpotool clock`: when something is due, and why, as text or as JSON."""

import argparse
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from dpotool.app.moments import read_local_moment
from dpotool.app.public_holidays import working_days
from dpotool.domain.clock import MONTH_RIGHTS, RIGHTS, Asked, Facts, Reckoning, Rules, explained, reckon
from dpotool.domain.clock import reckon_breach as reckon_moment
from dpotool.domain.clock_facts import EXCLUSIVE, INCLUSIVE
from dpotool.domain.clock_rules import EU
from dpotool.domain.days import read_day, show_moment, show_weekday
from dpotool.domain.errors import CannotDo
from dpotool.domain.vocabulary import NATIONS

_START = ("identity_received", "authority_received", "fee_paid")
_MONTH = (*_START, "clarification", "extended", "pause_counting")
_TAKES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(MONTH_RIGHTS, _MONTH),
    "exam-marks": (*_MONTH, "results"),
    "educational-record": ("clarification", "terms", "closed"),
    "complaint": ("clarification",),
    "breach": (),
}
"""Which options bear on each right; a step says where a clarification changes nothing."""
_OPTIONS = tuple(dict.fromkeys(name for names in _TAKES.values() for name in names))


def add_clock(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the command to those of the command line."""
    clock = commands.add_parser("clock", help="say when something is due, and why")
    clock.add_argument("--right", required=True, choices=RIGHTS, help="what was asked for or happened")
    clock.add_argument(
        "--received",
        required=True,
        metavar="DAY|MOMENT",
        help="when it came, or you knew of a breach",
    )
    nations = [term.code for term in NATIONS.entries]
    clock.add_argument("--nation", default="england", choices=[*nations, EU], help="where you are")
    clock.add_argument("--identity-received", metavar="DAY", help="when proof of identity came")
    clock.add_argument("--authority-received", metavar="DAY", help="when proof of authority came")
    clock.add_argument("--fee-paid", metavar="DAY", help="when the fee was paid")
    several = {"action": "extend", "nargs": "+", "default": []}
    clock.add_argument("--clarification", metavar="ASKED..ANSWERED", help="ASKED.. while open", **several)
    clock.add_argument("--extended", action="store_true", help="the person was told of an extension in time")
    clock.add_argument("--terms", metavar="FIRST..LAST", help="a school term", **several)
    clock.add_argument("--closed", metavar="DAY", help="a day in term without a session", **several)
    clock.add_argument("--results", metavar="DAY", help="when examination results are announced")
    clock.add_argument("--pause-counting", choices=[INCLUSIVE, EXCLUSIVE], help="inclusive if left out")
    clock.add_argument("--json", action="store_true", help="write JSON instead of text")
    clock.set_defaults(do=_clock)


def _clock(asked: argparse.Namespace) -> None:
    _refuse_what_does_not_apply(asked)
    reckoning = _of_breach(asked) if asked.right == "breach" else _of_request(asked)
    print(json.dumps(_as_json(reckoning)) if asked.json else "\n".join(_as_text(reckoning)))


def _refuse_what_does_not_apply(asked: argparse.Namespace) -> None:
    for name in _OPTIONS:
        if getattr(asked, name) and name not in _TAKES[asked.right]:
            option = name.replace("_", "-")
            raise CannotDo(f"--{option} has no bearing on --right {asked.right}; leave it out.")


def _of_request(asked: argparse.Namespace) -> Reckoning:
    facts = Facts(
        right=asked.right,
        received=_day(asked.received, "received"),
        identity_received=_day_if_given(asked, "identity_received"),
        authority_received=_day_if_given(asked, "authority_received"),
        fee_paid=_day_if_given(asked, "fee_paid"),
        clarifications=tuple(_asked(text) for text in asked.clarification),
        extended=asked.extended,
        results=_day_if_given(asked, "results"),
        terms=tuple(_span(text, "terms") for text in asked.terms),
        closed=tuple(_day(text, "closed") for text in asked.closed),
        pause_counting=asked.pause_counting or INCLUSIVE,
    )
    return reckon(facts, working_days(asked.nation), Rules(asked.nation))


def _of_breach(asked: argparse.Namespace) -> Reckoning:
    moment, notes = read_local_moment(asked.received)
    reckoning = reckon_moment(moment, Rules(asked.nation))
    return replace(reckoning, tell=lambda: (*notes, *reckoning.steps))


def _day_if_given(asked: argparse.Namespace, name: str) -> date | None:
    text = getattr(asked, name)
    return None if text is None else _day(text, name)


def _day(text: str, name: str) -> date:
    day = read_day(text)
    if day is None:
        option = name.replace("_", "-")
        raise CannotDo(f"--{option} “{text}” is no day; write it as in 2026-09-03 or 3 September 2026.")
    return day


def _span(text: str, name: str) -> tuple[date, date]:
    first, dots, last = text.partition("..")
    if not dots:
        raise CannotDo(f"--{name} “{text}” is no span of days; write it as in 2026-09-02..2026-10-23.")
    return _day(first, name), _day(last, name)


def _asked(text: str) -> Asked:
    first, dots, last = text.partition("..")
    if not dots:
        raise CannotDo(
            f"--clarification “{text}” has no two dots; write ASKED..ANSWERED, or ASKED.. while open."
        )
    return Asked(_day(first, "clarification"), _day(last, "clarification") if last.strip() else None)


def _as_json(reckoning: Reckoning) -> dict[str, Any]:
    return {
        "due": _iso(reckoning.due),
        "target": _iso(reckoning.target),
        "extension_notice_by": _iso(reckoning.extension_notice_by),
        "extended_due": _iso(reckoning.extended_due),
        "safer": _iso(reckoning.safer),
        "paused": reckoning.paused,
        "steps": [
            {"date": _iso(step.day), "rule": step.rule, "article": step.article} for step in reckoning.steps
        ],
    }


def _iso(day: date | datetime | None) -> str | None:
    if isinstance(day, datetime):
        return day.isoformat(timespec="seconds" if day.second else "minutes")
    return None if day is None else day.isoformat()


def _as_text(reckoning: Reckoning) -> Iterator[str]:
    yield f"Due: {_due(reckoning)}"
    if reckoning.safer != reckoning.due:
        yield f"To be safe: {_shown(reckoning.safer)}"
    for name, day in (
        ("Aim for", reckoning.target),
        ("An extension must be told by", reckoning.extension_notice_by),
        ("Due with an extension", reckoning.extended_due),
    ):
        if day is not None:
            yield f"{name}: {_shown(day)}"
    yield from ("", "Why this date?", explained(reckoning, advice=True))


def _due(reckoning: Reckoning) -> str:
    if reckoning.due is not None:
        return _shown(reckoning.due)
    if reckoning.at_least is not None:
        return f"not before {_shown(reckoning.at_least)}; the time stands still while a clarification is open"
    return "no day yet"


def _shown(day: date | datetime | None) -> str:
    if isinstance(day, datetime):
        return show_moment(day)
    return "" if day is None else show_weekday(day)
