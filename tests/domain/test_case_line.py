"""The line of time of a case."""

from datetime import UTC, date, datetime
from itertools import pairwise

from dpotool.domain.breach import Breach
from dpotool.domain.case_line import Line, line_of, place_of, present_moment
from dpotool.domain.case_rows import Clarification, Outcome
from dpotool.domain.case_standing import (
    standing_of_breach,
    standing_of_complaint,
    standing_of_request,
)
from dpotool.domain.clock import WorkingDays, reckon, reckon_breach
from dpotool.domain.complaint import Complaint
from dpotool.domain.organisation import Organisation
from dpotool.domain.request import Request
from tests.domain.test_case_words import NOW, PARENT


def line(request: Request) -> Line:
    standing = standing_of_request(request, Organisation(), lambda facts: reckon(facts, WorkingDays()))
    return line_of(request, standing, NOW)


def told(line: Line) -> list[str]:
    return [mark.whole for mark in line.marks]


def test_everything_that_counts_is_on_it_in_order() -> None:
    assert told(line(PARENT)) == [
        "Received, 5 October 2026",
        "Acknowledged, 6 October 2026",
        "Identity asked, 6 October 2026",
        "Identity received, 12 October 2026",
        "Clock starts, 12 October 2026",
        "Clarification asked, 19 October 2026",
        "Clarified, 27 October 2026",
        "One month, 12 November 2026",
        "Today, 22 November 2026",
        "Due Mon 23 Nov, 23 November 2026, also the last day to extend",
    ]


def test_what_does_not_count_is_a_stretch_of_its_own() -> None:
    spans = [(span.sort, span.words) for span in line(PARENT).spans]
    assert spans == [
        ("before", ""),
        ("counting", ""),
        ("paused", "Paused 9 days"),
        ("counting", ""),
        ("ahead", ""),
    ]


def test_the_stretches_follow_each_other_without_a_gap() -> None:
    spans = line(PARENT).spans
    assert all(before.last == after.first for before, after in pairwise(spans))
    assert (place_of(spans[0].first), place_of(spans[-1].last)) == line(PARENT).ends


def test_an_open_question_pauses_until_today_and_nothing_is_due() -> None:
    asked = PARENT.replace(clarifications=(Clarification(question="?", asked=date(2026, 11, 9)),))
    last = line(asked).spans[-1]
    assert (last.sort, last.words, last.last) == ("paused", "Paused", NOW.date())
    assert all(mark.sort != "due" for mark in line(asked).marks)


def test_another_right_is_not_paused() -> None:
    spans = line(PARENT.replace(rights=("erasure",))).spans
    assert [span.sort for span in spans] == ["before", "counting"]


def test_an_extension_moves_what_is_due_and_is_not_offered_again() -> None:
    extended = PARENT.replace(extended_on=date(2026, 11, 19), extension_reason="complex")
    assert "Due Thu 21 Jan, 21 January 2027" in told(line(extended))
    assert "Extended, 19 November 2026" in told(line(extended))


def test_what_is_answered_stops_there() -> None:
    day = date(2026, 11, 20)
    answered = PARENT.replace(outcomes=(Outcome(right="access", result="done", day=day),), closed_on=day)
    found = line(answered)
    assert "Answered, 20 November 2026" in told(found)
    assert "Due Mon 23 Nov, 23 November 2026" in told(found)
    assert not any("Today" in words for words in told(found))


def test_a_complaint_and_a_breach_have_one_too() -> None:
    complaint = Complaint(received=date(2026, 11, 16))
    standing = standing_of_complaint(complaint, lambda facts: reckon(facts, WorkingDays()))
    assert told(line_of(complaint, standing, NOW))[-1] == "Acknowledge by Wed 16 Dec, 16 December 2026"
    breach = Breach(aware_at=datetime(2026, 11, 20, 16, 20, tzinfo=UTC))
    found = line_of(breach, standing_of_breach(breach, reckon_breach), NOW)
    assert told(found) == [
        "Aware of it, 20 November 2026 16:20 GMT",
        "Now, 22 November 2026 14:30 GMT",
        "72 hours end, 23 November 2026 16:20 GMT",
    ]
    assert found.marks[0].brief == "Fri 20 Nov 16:20"


def test_without_a_beginning_there_is_none() -> None:
    assert line(Request(rights=("access",))) == Line()
    assert Line().ends == (0.0, 0.0)


def test_all_of_it_in_words() -> None:
    whole = line(PARENT).whole
    assert whole.startswith("Received, 5 October 2026; ")
    assert whole.endswith("; Paused 9 days")


def test_the_present_moment_is_on_the_day_that_is_today() -> None:
    clock = datetime(2030, 7, 1, 9, 5, tzinfo=UTC)
    assert present_moment(date(2026, 11, 22), clock).isoformat() == "2026-11-22T10:05:00+00:00"
