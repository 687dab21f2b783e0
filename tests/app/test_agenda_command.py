"""The command `dpotool agenda`: what falls due, as text, JSON or a calendar that a library reads."""

import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from dpotool.app.commands import run
from tests.app.test_commands import larkfield, refused

__all__ = ["larkfield"]
YEAR = ["--from", "2026-11-01", "--to", "2027-10-31"]


def test_everything_between_two_days(larkfield: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", str(larkfield), *YEAR, "--json"]) == 0
    entries = json.loads(capsys.readouterr().out)
    days = [date.fromisoformat(entry["date"]) for entry in entries]
    assert days == sorted(days)
    assert date(2026, 11, 1) <= days[0] <= days[-1] <= date(2027, 10, 31)
    assert {"activity", "contract", "fee", "notice", "request"} <= {entry["kind"] for entry in entries}


def test_as_text_and_as_a_calendar_it_is_the_same(
    larkfield: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["agenda", str(larkfield), *YEAR]) == 0
    lines = capsys.readouterr().out.splitlines()
    out = tmp_path / "agenda.ics"
    assert run(["agenda", str(larkfield), *YEAR, "--ics", "--out", str(out)]) == 0
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert len(events) == len(lines) > 5
    assert len({str(event["UID"]) for event in events}) == len(events)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--from", "soon"], "--from “soon” is not a day"),
        (["--from", "2027-01-01", "--to", "2026-01-01"], "The last day comes before the first"),
        (["--json", "--ics"], "not allowed with"),
    ],
)
def test_what_cannot_be_asked(
    larkfield: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert sentence in refused(["agenda", str(larkfield), *arguments], capsys)
