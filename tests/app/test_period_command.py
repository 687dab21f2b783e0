"""The command `dpotool period`: what was read and when it ends; only a bad day is refused."""

import json

import pytest

from dpotool.app.commands import run
from tests.app.test_commands import refused


def answer(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    assert run(["period", *arguments, "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["DOB + 25", "--from", "2019-03-14"], (True, "25 years after date of birth", "2044-03-14", "after")),
        (["up to the age of 25", "--from", "14/3/2019"], (True, "until the age of 25", "2044-03-14", "age")),
        (
            ["current year + 6", "--from", "2026-02-01"],
            (True, "6 years after the end of the calendar year", "2032-12-31", "after-end-of-calendar-year"),
        ),
        (["permanent", "--from", "2026-02-01"], (True, "permanently", None, "permanent")),
        (["6 years after leaving"], (True, "6 years after leaving", None, "after")),
        (["as long as necessary", "--from", "2026-02-01"], (False, "as long as necessary", None, "text")),
        (
            ["later of leaving + 6 years and until age 25", "--from", "2000-01-01"],
            (True, "the later of: 6 years after leaving; or until the age of 25", "2025-01-01", "later"),
        ),
    ],
)
def test_what_is_read(
    arguments: list[str],
    expected: tuple[bool, str, str | None, str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tuple(answer(arguments, capsys).values()) == expected


def test_the_academic_year_follows_the_nation(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["academic year + 1", "--from", "2026-08-15", "--nation", "scotland"]
    assert answer(asked, capsys)["due"] == "2028-07-31"


def test_without_json_it_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["period", "DOB + 25", "--from", "2019-03-14"]) == 0
    assert capsys.readouterr().out == "25 years after date of birth: 14 March 2044\n"


def test_a_bad_day_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert "“soon” is not a day" in refused(["period", "6 years", "--from", "soon", "--json"], capsys)
