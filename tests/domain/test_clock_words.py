"""What the officer reads when asking why, word by word."""

from datetime import datetime

import pytest

from dpotool.domain.clock import Reckoning, explained, reckon_breach
from tests.domain.clocks import asked, day, reckoned

TERMS = ((day("2026-06-01"), day("2026-07-22")), (day("2026-09-02"), day("2026-10-23")))


def said(reckoning: Reckoning) -> list[str]:
    return [step.rule for step in reckoning.steps]


def test_a_month_that_ends_on_a_weekend_and_has_no_such_date() -> None:
    assert explained(reckoned("2026-01-31")).splitlines() == [
        "1. The time runs from the day on which the request came, Saturday 31 January 2026, although that is "
        "not a working day. (Art 12(3))",
        "2. One month from then ends on Saturday 28 February 2026, the last of the month, because February "
        "has no 31st. (Art 12(3))",
        "3. Saturday 28 February 2026 and Sunday 1 March 2026 are not working days: the answer is due by the "
        "end of the next working day, Monday 2 March 2026. (ICO guidance on time limits)",
    ]
    assert "because February has no 30th" in explained(reckoned("2026-01-30"))


def test_a_month_that_ends_on_a_holiday() -> None:
    assert said(reckoned("2026-05-15", "scotland"))[2] == (
        "Monday 15 June 2026 (a public holiday) is not a working day in Scotland: the answer is due by the "
        "end of the next working day, Tuesday 16 June 2026."
    )


def test_a_month_with_a_pause() -> None:
    found = reckoned("2026-07-01", clarifications=asked("2026-07-06..2026-07-15"))
    assert said(found) == [
        "The time runs from the day on which the request came, Wednesday 1 July 2026.",
        "One month from then ends on the same date of the next month, Saturday 1 August 2026.",
        "A clarification was asked for on Monday 6 July 2026 and answered on Wednesday 15 July 2026: these "
        "10 days, the first and the last included, do not count.",
        "So the last day moves by 10 days from Saturday 1 August 2026 to Tuesday 11 August 2026.",
        "The answer is due by the end of Tuesday 11 August 2026, which is a working day.",
        "If that is necessary because requests are complex or many, the time may be extended by two months. "
        "The person must be told so, with the reasons, by the end of Tuesday 11 August 2026. The answer is "
        "then due by the end of Monday 12 October 2026, three months from the start.",
        "To have time in hand, aim for Wednesday 29 July 2026, 28 days from the start.",
        "It is not settled whether the day of the answer counts; if it does, the last day is Monday 10 "
        "August 2026. To be safe, answer, or tell the person of an extension, by then.",
    ]


@pytest.mark.parametrize(
    ("span", "counting", "effect"),
    [
        (
            "2026-08-03..2026-08-05",
            "inclusive",
            "these 3 days, the first and the last included, do not count.",
        ),
        ("2026-08-04..2026-08-05", "inclusive", "the time was over by then, so it changes nothing."),
        ("2026-07-06..2026-07-08", "exclusive", "2 days do not count; the day of the answer does."),
        ("2026-07-06..2026-07-07", "exclusive", "one day does not count; the day of the answer does."),
        ("2026-07-06..2026-07-06", "exclusive", "with the day of the answer counted, no day is left out."),
        ("2026-07-06..2026-07-06", "inclusive", "this day does not count."),
    ],
)
def test_what_a_clarification_does(span: str, counting: str, effect: str) -> None:
    found = reckoned("2026-07-01", clarifications=asked(span), pause_counting=counting)
    assert any(rule.endswith(f": {effect}") for rule in said(found))


def test_a_clarification_answered_on_the_day_the_time_begins() -> None:
    pause = asked("2026-06-12..2026-06-24")
    found = reckoned("2026-06-10", identity_received="2026-06-24", clarifications=pause)
    assert said(found)[3].endswith(": from the start of the time on, one day does not count.")


def test_a_pause_while_the_end_waits_moves_it_past_the_answer() -> None:
    found = reckoned("2026-07-01", clarifications=asked("2026-08-03..2026-08-05"))
    assert "So the last day moves from Saturday 1 August 2026 to Thursday 6 August 2026." in said(found)
    assert found.target == day("2026-07-29")


def test_the_aim_is_the_last_working_day_that_counts_even_where_the_end_waited() -> None:
    found = reckoned("2027-02-20", clarifications=asked("2027-03-21..2027-03-21"))
    assert (found.due, found.target) == (day("2027-03-22"), day("2027-03-19"))
    assert "aim for Friday 19 March 2027, the last working day of the time" in explained(found, advice=True)


def test_an_extension() -> None:
    found = reckoned("2026-08-31", extended=True, extended_on="2026-09-14")
    assert said(found)[1:] == [
        "The person was told on Monday 14 September 2026 that the answer takes longer; the last day for that "
        "is Wednesday 30 September 2026.",
        "With the extension it is three months from the start, not two from the end of the first month: they "
        "end on Monday 30 November 2026, the last of the month, because November has no 31st.",
        "The answer is due by the end of Monday 30 November 2026, which is a working day.",
    ]


def test_school_days() -> None:
    assert said(reckoned("2026-07-06", right="educational-record", terms=TERMS)) == [
        "The request came on Monday 6 July 2026; school days are counted from the day after.",
        "A school day is one with a session: no weekend, no holiday, no day on which the school is closed. "
        "The first is Tuesday 7 July 2026.",
        "Day 12 is Wednesday 22 July 2026; after a break, day 13 is Wednesday 2 September 2026.",
        "The fifteenth school day, and the last day, is Friday 4 September 2026.",
    ]


def test_marks() -> None:
    assert said(reckoned("2026-06-01", right="exam-marks", results="2026-08-20")) == [
        "The time runs from the day on which the request came, Monday 1 June 2026.",
        "Marks asked for before the results need not be told early: five months end on Sunday 1 "
        "November 2026.",
        "The results are announced on Thursday 20 August 2026; 40 days, of which that is the first, end on "
        "Monday 28 September 2026. The earlier of the two days counts.",
        "So the answer is due by the end of Monday 28 September 2026, which is a working day.",
    ]


def test_a_complaint() -> None:
    assert said(reckoned("2026-06-19", right="complaint")) == [
        "The complaint came on Friday 19 June 2026; day 1 is the day after, Saturday 20 June 2026, although "
        "that is not a working day.",
        "Day 30 is Sunday 19 July 2026.",
        "Sunday 19 July 2026 is not a working day: the complaint must be acknowledged by the end of the next "
        "working day, Monday 20 July 2026.",
        "It is good practice to acknowledge it within a few working days, by Friday 26 June 2026.",
        "The complaint is looked into from the first day, and its outcome told without undue delay; an "
        "outcome told within the 30 days needs no acknowledgement of its own.",
        "Read to the letter, the Act counts the day on which the complaint came as day 1, and day 30 is "
        "Saturday 18 July 2026. To be safe, acknowledge it by then.",
    ]


def test_a_breach() -> None:
    assert said(reckon_breach(datetime.fromisoformat("2026-10-24T10:00+01:00"))) == [
        "The organisation became aware of the breach on Saturday 24 October 2026 10:00 BST.",
        "The 72 hours run day and night; weekends and holidays count, and nothing moves to a working day.",
        "The clocks go back by an hour within that time, so by the clock it ends an hour earlier.",
        "The regulator is to be notified by Tuesday 27 October 2026 09:00 GMT, unless the breach is unlikely "
        "to result in a risk to people. Later than that, the reasons for the delay must be given.",
    ]
