"""dpotool clock, as it is typed."""

import json
from typing import Any

import pytest

from dpotool.__main__ import main


def clock(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """What the command answers as JSON."""
    assert main(["clock", *arguments, "--json"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    answer: dict[str, Any] = json.loads(said.out)
    assert list(answer) == [
        "due", "target", "extension_notice_by", "extended_due", "safer", "paused", "steps",
    ]  # fmt: skip
    for step in answer["steps"]:
        assert list(step) == ["date", "rule", "article"]
    return answer


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The sentence with which the command is refused: the only line, and nothing on the output."""
    assert main(["clock", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err.strip()


ACCESS = ("--right", "access", "--received", "2026-07-01")


def test_the_answer_has_every_day(capsys: pytest.CaptureFixture[str]) -> None:
    answer = clock(capsys, *ACCESS, "--clarification", "2026-07-06..2026-07-15")
    steps = answer.pop("steps")
    assert answer == {
        "due": "2026-08-11",
        "target": "2026-07-29",
        "extension_notice_by": "2026-08-11",
        "extended_due": "2026-10-12",
        "safer": "2026-08-10",
        "paused": False,
    }
    assert steps[0] == {
        "date": "2026-07-01",
        "rule": "The time runs from the day on which the request came, Wednesday 1 July 2026.",
        "article": "12A(2)",
    }


@pytest.mark.parametrize(
    ("arguments", "due"),
    [
        ("--right access --received 2026-03-03 --nation scotland", "2026-04-06"),
        ("--right access --received 2026-05-15 --nation scotland", "2026-06-16"),
        ("--right access --received 2026-06-13 --nation northern-ireland", "2026-07-14"),
        ("--right access --received 2026-05-15 --nation wales", "2026-06-15"),
        ("--right portability --received 2026-03-05 --nation eu", "2026-04-07"),
        ("--right rectification --received 2026-06-10 --identity-received 2026-06-24", "2026-07-24"),
        ("--right objection --received 2026-06-10 --authority-received 2026-06-24", "2026-07-24"),
        ("--right restriction --received 2026-05-05 --fee-paid 2026-05-20", "2026-06-22"),
        ("--right erasure --received 2026-07-01 --clarification 2026-07-06..2026-07-15", "2026-08-03"),
        (
            "--right access --received 2026-10-01 --clarification 2026-10-05..2026-10-09 "
            "--clarification 2026-10-08..2026-10-16",
            "2026-11-13",
        ),
        (
            "--right access --received 2026-10-01 --clarification 2026-10-05..2026-10-09 "
            "2026-10-08..2026-10-16",
            "2026-11-13",
        ),
        (
            "--right access --received 2026-07-01 --clarification 2026-07-06..2026-07-15 "
            "--pause-counting exclusive",
            "2026-08-10",
        ),
        ("--right automated --received 2026-08-31 --extended", "2026-11-30"),
        ("--right complaint --received 2026-11-26", "2026-12-29"),
        ("--right complaint --received 2026-06-18", None),
        ("--right exam-marks --received 2026-06-01 --results 2026-08-20", "2026-09-28"),
        (
            "--right educational-record --received 2026-07-06 --terms 2026-06-01..2026-07-22 "
            "--terms 2026-09-02..2026-10-23 --closed 2026-09-02",
            "2026-09-07",
        ),
        ("--right educational-record --received 2026-07-06", None),
        ("--right breach --received 2026-12-18T16:20", "2026-12-21T16:20+00:00"),
        ("--right breach --received 2026-10-24T10:00+01:00", "2026-10-27T09:00+00:00"),
        ("--right breach --received 2026-10-24T10:00", "2026-10-27T09:00+00:00"),
        ("--right breach --received 2026-10-24T09:00Z", "2026-10-27T09:00+00:00"),
        ("--right breach --received 2026-07-24T09:00:30Z", "2026-07-27T10:00:30+01:00"),
        ("--right breach --received 2026-07-24T13:00+05:00 --nation eu", "2026-07-27T09:00+01:00"),
        ("--right access --received 3/9/2026", "2026-10-05"),
    ],
)
def test_what_is_typed_is_reckoned(
    capsys: pytest.CaptureFixture[str], arguments: str, due: str | None
) -> None:
    assert clock(capsys, *arguments.split())["due"] == due


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ("24 October 2026 10:00 BST", "2026-10-27T09:00+00:00"),
        ("24 October 2026 10:00", "2026-10-27T09:00+00:00"),
        ("24/10/2026 10:00", "2026-10-27T09:00+00:00"),
        ("2026-10-25 01:30 GMT", "2026-10-28T01:30+00:00"),
        ("2026-10-25T01:30", "2026-10-28T00:30+00:00"),
    ],
)
def test_moments_as_people_write_them(capsys: pytest.CaptureFixture[str], moment: str, due: str) -> None:
    assert clock(capsys, "--right", "breach", "--received", moment)["due"] == due


def test_a_time_that_happened_twice_is_read_as_the_earlier(capsys: pytest.CaptureFixture[str]) -> None:
    answer = clock(capsys, "--right", "breach", "--received", "2026-10-25T01:30")
    assert "happened twice" in answer["steps"][0]["rule"]
    assert answer["steps"][0]["date"] == "2026-10-25T01:30+01:00"


def test_an_open_clarification_has_no_last_day(capsys: pytest.CaptureFixture[str]) -> None:
    answer = clock(capsys, *ACCESS, "--clarification", "2026-07-06..")
    assert (answer["due"], answer["safer"], answer["target"], answer["paused"]) == (None, None, None, True)
    assert any("stands still" in step["rule"] for step in answer["steps"])


def test_the_same_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clock", *ACCESS, "--clarification", "2026-07-06..2026-07-15"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:7] == [
        "Due: Tuesday 11 August 2026",
        "To be safe: Monday 10 August 2026",
        "Aim for: Wednesday 29 July 2026",
        "An extension must be told by: Tuesday 11 August 2026",
        "Due with an extension: Monday 12 October 2026",
        "",
        "Why this date?",
    ]
    assert lines[7].startswith("1. The time runs from the day on which the request came")
    assert lines[7].endswith("(Art 12A(2))")


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (
            (*ACCESS, "--clarification", "2026-07-06.."),
            "Due: not before Monday 3 August 2026; the time stands still while a clarification is open",
        ),
        (("--right", "complaint", "--received", "2026-06-18"), "Due: no day yet"),
        (("--right", "breach", "--received", "2026-12-18T16:20"), "Due: 21 December 2026 16:20 GMT"),
    ],
)
def test_what_is_due_in_words(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], first: str
) -> None:
    assert main(["clock", *arguments]) == 0
    assert capsys.readouterr().out.splitlines()[0] == first


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("--right access", "--received"),
        ("--received 2026-07-01", "--right"),
        ("--right acces --received 2026-07-01", "invalid choice: 'acces'"),
        ("--right access --received 2026-07-01 --nation france", "invalid choice: 'france'"),
        ("--right access --received 2026-02-30", "--received “2026-02-30” is no day"),
        ("--right access --received 2026-07-01T10:00", "is no day"),
        ("--right access --received tomorrow", "“tomorrow” is no day"),
        ("--right access --received 9999-12-31", "too far away"),
        ("--right access --received 2026-07-01 --identity-received 2026-06-30", "before the request came"),
        ("--right access --received 2026-07-01 --authority-received 2026-06-30", "before the request came"),
        ("--right access --received 2026-07-01 --fee-paid 2026-06-30", "before the request came"),
        ("--right access --received 2026-07-01 --fee-paid soon", "--fee-paid “soon” is no day"),
        (
            "--right access --received 2026-07-01 --clarification 2026-07-15..2026-07-06",
            "answered on 6 July 2026, before it was asked for on 15 July 2026",
        ),
        ("--right access --received 2026-07-01 --clarification 2026-06-15..2026-07-06", "before the request"),
        ("--right access --received 2026-07-01 --clarification 2026-07-06", "ASKED.. while open"),
        ("--right access --received 2026-07-01 --clarification ..2026-07-06", "is no day"),
        ("--right access --received 2026-07-01 --clarification a..b", "“a” is no day"),
        ("--right access --received 2026-07-01 --pause-counting both", "invalid choice: 'both'"),
        ("--right erasure --received 2026-07-01 --results 2026-08-20", "--results has no bearing"),
        ("--right erasure --received 2026-07-01 --closed 2026-08-20", "--closed has no bearing"),
        ("--right access --received 2026-07-01 --terms 2026-06-01..2026-07-22", "--terms has no bearing"),
        ("--right complaint --received 2026-07-01 --extended", "--extended has no bearing"),
        ("--right complaint --received 2026-07-01 --identity-received 2026-07-02", "has no bearing"),
        ("--right educational-record --received 2026-07-01 --fee-paid 2026-07-02", "has no bearing"),
        ("--right educational-record --received 2026-07-06 --terms 2026-07-22", "is no span of days"),
        (
            "--right educational-record --received 2026-07-06 --terms 2026-07-22..2026-06-01",
            "A term ends on 1 June 2026, before it starts on 22 July 2026",
        ),
        ("--right educational-record --received 2026-07-06 --closed x", "--closed “x” is no day"),
        ("--right breach --received 2026-07-06", "is no moment"),
        ("--right breach --received 2026-07-06T25:00", "is no moment"),
        ("--right breach --received 2026-07-06T10:00+99:00", "is no moment"),
        ("--right breach --received 9999-12-31T10:00", "too far away"),
        ("--right breach --received 0001-01-01T00:00+10:00", "too far away"),
        ("--right breach --received 2026-03-29T01:30", "did not happen"),
        (
            "--right breach --received 2026-07-06T10:00 --clarification 2026-07-06..2026-07-07",
            "--clarification has no bearing on --right breach",
        ),
        ("--right breach --received 2026-07-06T10:00 --extended", "has no bearing"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: str, said: str
) -> None:
    assert said in refused(capsys, *arguments.split())
    assert said in refused(capsys, *arguments.split(), "--json")
