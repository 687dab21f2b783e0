from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpotool.domain import case_figure_tables as tables
from dpotool.domain import case_timing as timing
from dpotool.domain.breach import Breach
from dpotool.domain.case_figures import (
    YearOfCases,
    closings_table,
    months_chart,
    requests_table,
    year_of_cases,
    years_of,
)
from dpotool.domain.case_rows import Outcome
from dpotool.domain.errors import CannotDo
from dpotool.domain.figure_tables import Figure, FigureTable, said, scale
from dpotool.domain.request import Request
from dpotool.domain.spans import Span, calendar_year
from tests.domain.cases_of_a_year import NOW, due_of, every_case, request
from tests.strategies import records

YEAR = calendar_year(2026)


@pytest.fixture(scope="module")
def year() -> YearOfCases:
    return year_of_cases(every_case(), YEAR, due_of, NOW)


@pytest.fixture(scope="module")
def before() -> YearOfCases:
    return year_of_cases(every_case(), YEAR.before, due_of, NOW)


def by_label(table: FigureTable) -> dict[str, tuple[Figure, ...]]:
    return {str(row[0]): row[1:] for row in table.rows}


def test_requests_are_counted_once_each_in_the_year_in_which_they_came(
    year: YearOfCases, before: YearOfCases
) -> None:
    table = requests_table([before, year])
    assert table.head == ("", "2025", "2026")
    assert by_label(table) == {
        "Received": (1, 8),
        "Answered in time": (1, 2),
        "Answered in time, after an extension": (0, 1),
        "Answered late": (0, 1),
        "Open, in time": (0, 2),
        "Open and late": (0, 1),
        "Ended without an answer": (0, 1),
        "Answered, but no limit ran": (0, 0),
        "Median days until the answer": (Decimal(21), Decimal("30.0")),
        "Longest": (21, 60),
        "Open at the end of the year, or today": (1, 3),
    }
    assert "Left out: 1 merged into another, 1 logged by mistake." in table.note


def test_rights_are_counted_each_by_its_own_limit(year: YearOfCases) -> None:
    table = tables.rights_table(year)
    assert by_label(table) == {
        "Access": (5, 1, 1, 1, 1, Decimal(40), 60),
        "Rectification": (1, 0, 0, 1, 0, "–", "–"),
        "Erasure": (1, 0, 1, 0, 0, Decimal(10), 10),
        "Data portability": (1, 1, 0, 0, 0, Decimal(20), 20),
        "Objection": (1, 0, 0, 1, 0, Decimal(40), 40),
        "Not recorded": (1, 0, 0, 0, 1, "–", "–"),
        "All rights": (10, 2, 2, 3, 2, Decimal("30.0"), 60),
    }
    assert "several rights" in table.note


def test_outcomes_are_counted_for_each_right(year: YearOfCases) -> None:
    found = by_label(tables.outcomes_table(year))
    assert found["Access"] == (2, 1, 0, 0, 0, 2)
    assert found["Erasure"] == (0, 0, 1, 0, 0, 0)
    assert found["Rectification"][-1] == 1


def test_ends_of_requests(year: YearOfCases, before: YearOfCases) -> None:
    assert by_label(closings_table([before, year])) == {
        "Answered": (1, 4),
        "Withdrawn": (0, 1),
        "Not closed": (0, 3),
    }


def test_what_was_late_is_told_with_its_reason(year: YearOfCases) -> None:
    assert tables.late_table(year).said() == (
        (
            "R-3",
            "Access, Objection",
            "31 Mar 2026",
            "10 Apr 2026",
            "10",
            "The archive was closed for asbestos works.",
        ),
        (
            "C-2",
            "Complaint acknowledged",
            "31 Aug 2026",
            "10 Sep 2026",
            "10",
            "It lay with a post that was not filled.",
        ),
        (
            "B-2",
            "Regulator told of breach",
            "7 Sep 2026 16:00 BST",
            "7 Sep 2026 16:01 BST",
            "1",
            "The mail server was down.",
        ),
        ("R-5", "Rectification", "31 Oct 2026", "Not yet", "22", "Not recorded"),
    )


def test_complaints_are_acknowledged_within_thirty_days_or_later(year: YearOfCases) -> None:
    found = by_label(tables.complaints_table([year]))
    assert [found[label][0] for label in list(found)[:6]] == [4, 1, 1, 0, 1, 1]
    assert (found["Outcome: upheld"], found["Outcome: not recorded"]) == ((1,), (2,))
    assert found["Open at the end of the year, or today"] == (2,)
    assert by_label(tables.subjects_table([year])) == {
        "A request for access": (2,),
        "Security": (1,),
        "Not recorded": (2,),
    }


def test_breaches_by_kind_risk_and_the_seventy_two_hours(year: YearOfCases) -> None:
    found = {label: row[0] for label, row in by_label(tables.breaches_table([year])).items()}
    assert found["Recorded"] == 3
    assert (found["Kind: confidentiality"], found["Kind: availability"], found["Kind: not recorded"]) == (
        2,
        1,
        1,
    )
    assert (found["Regulator to be told"], found["Told within 72 hours"], found["Told later"]) == (2, 1, 1)
    assert (found["People affected, roughly"], found["People concerned were told"]) == (15, 1)


def test_a_breach_known_at_midnight_gmt_belongs_to_the_day_in_london(before: YearOfCases) -> None:
    assert [each.reference for each in before.breaches] == ["B-4"]


def test_lessons_come_with_what_is_done(year: YearOfCases) -> None:
    assert tables.lessons_table(year).said() == (
        (
            "C-1",
            "Letters are read by two people before they leave.",
            "Train the office. Done on 1 September 2026.\n"
            "Buy window envelopes. To be done by 1 December 2026.",
        ),
        ("B-1", "Lists are sent without names.", "Not recorded"),
    )


def test_the_chart_stacks_every_request_under_its_month(year: YearOfCases) -> None:
    chart = months_chart(year)
    assert chart.heights == (1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 2, 0)
    assert {each.name: each.total for each in chart.filled} == {
        "In time": 3,
        "Ended without an answer": 1,
        "Open": 2,
        "Late": 2,
    }
    assert chart.spoken().startswith(
        "Requests received in 2026. Jan: 1 in time. Feb: 1 in time. Mar: 1 late."
    )


def test_open_at_the_end_of_a_year_counts_what_came_in_earlier_years(before: YearOfCases) -> None:
    assert [case.reference for case in before.open_then] == ["R-0", "B-4"]


def test_a_school_year_runs_from_september() -> None:
    span = calendar_year(2025, 9)
    assert (span.name, span.words) == ("2025/26", "1 September 2025 to 31 August 2026")
    assert years_of(every_case(), 9) == (span, Span(date(2026, 9, 1)))
    assert year_of_cases(every_case(), span, due_of, NOW).span.before == calendar_year(2024, 9)


def test_a_year_that_cannot_be_is_refused() -> None:
    with pytest.raises(CannotDo, match="begins no year"):
        calendar_year(26)


def test_a_right_with_an_outcome_without_a_day_was_answered_when_it_was_closed() -> None:
    case = request(
        "R",
        date(2026, 1, 1),
        "access",
        outcomes=(Outcome(right="access", result="done"),),
        closed_on=date(2026, 1, 9),
        closing="answered",
    )
    assert timing.request_timed(case, due_of, NOW.date()).days_taken == 8


@given(st.lists(records(Request), max_size=6), st.integers(1, 9000))
def test_every_request_of_a_year_is_in_one_state_and_under_one_bar(cases: list[Request], year: int) -> None:
    span = Span(date(year, 1, 1))
    figures = year_of_cases(cases, span, lambda case, right: date(2026, 5, 5), NOW)
    assert len(figures.answered) == len(figures.requests) == sum(months_chart(figures).heights)
    states = list(by_label(requests_table([figures])).values())[1:8]
    assert sum(int(row[0]) for row in states) == len(figures.requests)


@given(st.lists(st.integers(0, 400), max_size=12))
def test_extending_never_makes_an_answer_late(days: list[int]) -> None:
    for taken in days:
        done = date(2026, 1, 1) + timedelta(days=taken)
        plain = request(
            "R", date(2026, 1, 1), "access", outcomes=(Outcome(right="access", result="done", day=done),)
        )
        longer = plain.replace(extended_on=date(2026, 1, 20))
        late = [
            timing.request_timed(each, due_of, NOW.date()).state == timing.LATE for each in (plain, longer)
        ]
        assert late[0] or not late[1]


@pytest.mark.parametrize(
    ("figure", "words"),
    [("–", "–"), (1200, "1,200"), (Decimal("12.5"), "12.5"), (Decimal("30.0"), "30"), (0, "0")],
)
def test_figures_in_words(figure: Figure, words: str) -> None:
    assert said(figure) == words


@given(st.integers(0, 100_000))
def test_a_scale_covers_what_it_measures_in_few_steps(highest: int) -> None:
    steps = scale(highest)
    assert steps[0] == 0
    assert steps[-1] >= highest
    assert 2 <= len(steps) <= 6
    assert len(steps) < 3 or steps[-2] < highest


def test_moments_without_a_limit_are_not_late() -> None:
    undated = year_of_cases(every_case(), YEAR, lambda case, right: None, datetime(2030, 1, 1, tzinfo=UTC))
    assert not tables.late_table(undated).rows


def test_days_that_cannot_be_do_no_harm() -> None:
    cases = (
        Breach(aware_at=datetime(1, 1, 1, tzinfo=UTC), risk="high"),
        Breach(aware_at=datetime(9999, 12, 31, 23, 59, tzinfo=UTC), risk="high"),
        request("R", date(206, 1, 9), "access"),
        request("S", date(9999, 12, 31), "access"),
    )
    assert years_of(cases) == ()
    assert year_of_cases(cases, YEAR, lambda case, right: None, NOW).requests == ()
