"""What holds of every clock, whatever the days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dpotool.domain.clock import (
    MONTH_RIGHTS,
    Asked,
    Facts,
    Reckoning,
    Rules,
    WorkingDays,
    reckon,
    reckon_breach,
)
from dpotool.domain.clock_rules import ARTICLE_12A_FROM
from tests.domain.slow_clock import disagreements

DAY = timedelta(days=1)
RECEIVED = st.dates(date(2018, 5, 25), date(2090, 12, 31))
BY_DAY = ("educational-record", "exam-marks", "complaint")
EU = Rules("eu")


@st.composite
def facts_of(draw: st.DrawFn, rights: tuple[str, ...] = (*MONTH_RIGHTS, *BY_DAY)) -> Facts:
    """A case whose days are all possible; nothing that was asked for is missing."""
    received = draw(RECEIVED)
    soon = st.integers(0, 60).map(lambda days: received + DAY * days)
    spans = st.tuples(soon, st.integers(0, 50)).map(lambda span: Asked(span[0], span[0] + DAY * span[1]))
    terms = st.tuples(soon, st.integers(0, 80)).map(lambda span: (span[0], span[0] + DAY * span[1]))
    return Facts(
        right=draw(st.sampled_from(rights)),
        received=received,
        identity_received=draw(st.none() | soon),
        authority_received=draw(st.none() | soon),
        fee_paid=draw(st.none() | soon),
        clarifications=draw(st.lists(spans, max_size=4).map(tuple)),
        extended=draw(st.booleans()),
        extended_on=draw(st.none() | soon),
        results=draw(st.none() | soon),
        terms=draw(st.lists(terms, max_size=3).map(tuple)),
        closed=draw(st.lists(soon, max_size=5).map(tuple)),
        pause_counting=draw(st.sampled_from(("inclusive", "exclusive"))),
    )


@st.composite
def working_days_of(draw: st.DrawFn, facts: Facts) -> WorkingDays:
    """Working days with public holidays anywhere in the time after a request."""
    after = st.integers(0, 250).map(lambda days: facts.received + DAY * days)
    return WorkingDays(dict.fromkeys(draw(st.lists(after, max_size=25)), "a holiday"))


def due(reckoning: Reckoning) -> date:
    """The last day; what has none is after any other."""
    return reckoning.due or date.max


@given(st.data(), facts_of())
@settings(max_examples=80)
def test_due_is_a_working_day_and_not_before_the_start(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    found = reckon(facts, days)
    if found.due is None:
        assert facts.right in BY_DAY
        return
    assert days.is_working(found.due)
    assert found.start is not None
    assert facts.received <= found.start <= found.due


@given(st.data(), facts_of(MONTH_RIGHTS))
def test_an_extension_never_shortens(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    told = (replace(facts, extended=extended, extended_on=None) for extended in (False, True))
    usual, longer = (reckon(each, days) for each in told)
    assert due(longer) > due(usual)
    assert usual.extended_due == longer.extended_due == longer.due
    assert usual.extension_notice_by == longer.extension_notice_by == usual.due


@given(st.data(), facts_of())
@settings(max_examples=80)
def test_a_pause_never_shortens(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    with_pauses = due(reckon(facts, days))
    for count in range(len(facts.clarifications)):
        assert due(reckon(replace(facts, clarifications=facts.clarifications[:count]), days)) <= with_pauses


@given(st.data(), facts_of(("access",)))
def test_a_longer_pause_never_shortens(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    longer = tuple(Asked(each.day, each.answered and each.answered + DAY) for each in facts.clarifications)
    assert due(reckon(facts, days)) <= due(reckon(replace(facts, clarifications=longer), days))


@given(st.data(), facts_of(("access", "exam-marks")))
def test_the_order_of_pauses_does_not_matter(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    found = reckon(facts, days)
    for order in permutations(facts.clarifications):
        again = reckon(replace(facts, clarifications=order), days)
        assert again == found
        assert again.steps == found.steps


@given(st.data(), facts_of())
@settings(max_examples=80)
def test_a_holiday_more_never_makes_it_earlier(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    more = data.draw(st.integers(0, 250)) * DAY + facts.received
    closed = WorkingDays({**days.holidays, more: "one more"})
    before, after = reckon(facts, days), reckon(facts, closed)
    assert due(before) <= due(after)
    if before.extension_notice_by and after.extension_notice_by:
        assert before.extension_notice_by <= after.extension_notice_by


@given(st.data(), facts_of())
def test_the_safer_day_and_the_aim_are_never_after_the_last(data: st.DataObject, facts: Facts) -> None:
    found = reckon(facts, data.draw(working_days_of(facts)))
    if found.due is not None:
        assert found.safer is not None
        assert found.target is not None
        assert found.safer <= found.due
        assert found.target <= found.due


@given(st.data(), facts_of(("access",)))
def test_both_ways_of_counting_pauses_have_the_same_safer_day(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    both = reckon(replace(facts, pause_counting="inclusive"), days)
    first = reckon(replace(facts, pause_counting="exclusive"), days)
    assert both.safer == first.safer
    assert first.safer == first.due or facts.received < ARTICLE_12A_FROM
    assert due(first) <= due(both)


@given(facts_of(MONTH_RIGHTS))
def test_what_comes_last_begins_the_month(facts: Facts) -> None:
    found = reckon(facts, WorkingDays())
    came = (facts.received, facts.identity_received, facts.authority_received, facts.fee_paid)
    assert found.start == max(day for day in came if day)
    at_once = Facts(facts.right, max(day for day in came if day))
    usual = replace(facts, clarifications=(), extended=False, extended_on=None)
    assert reckon(usual, WorkingDays()).due == reckon(at_once, WorkingDays()).due


@given(st.data(), facts_of(MONTH_RIGHTS))
def test_the_european_rule_gives_the_same_day_without_pauses(data: st.DataObject, facts: Facts) -> None:
    days = data.draw(working_days_of(facts))
    european = reckon(facts, days, EU)
    assert european.due == reckon(replace(facts, clarifications=()), days).due
    assert european.start is not None
    assert european.due is not None
    span = (european.due - european.start).days
    worked = sum(days.is_working(european.start + DAY * number) for number in range(1, span + 1))
    assert worked >= 2, "Reg 1182/71 Art 3(5)"


@given(facts_of(MONTH_RIGHTS))
def test_the_month_ends_on_the_same_date_or_the_last_of_the_month(facts: Facts) -> None:
    every_day = WorkingDays()
    found = reckon(replace(facts, clarifications=(), extended=False, extended_on=None), every_day)
    assert found.start is not None
    assert found.due is not None
    first_of_next = (found.start.replace(day=1) + DAY * 31).replace(day=1)
    last_of_next = (first_of_next + DAY * 31).replace(day=1) - DAY
    nominal = first_of_next.replace(day=min(found.start.day, last_of_next.day))
    assert found.due == every_day.on_or_after(nominal)


@given(st.datetimes(datetime(2018, 5, 25), datetime(2090, 1, 1), timezones=st.just(UTC)))
@example(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
@example(datetime(2026, 3, 29, 1, 0, tzinfo=UTC))
def test_a_breach_has_72_hours_that_have_gone_by(aware: datetime) -> None:
    found = reckon_breach(aware)
    assert isinstance(found.due, datetime)
    assert found.due.astimezone(UTC) - aware == timedelta(hours=72)


@given(facts_of(), st.sampled_from(("england", "scotland", "eu")))
def test_every_clock_explains_itself(facts: Facts, nation: str) -> None:
    found = reckon(facts, WorkingDays(), Rules(nation))
    assert found.steps
    for step in found.steps:
        assert step.article
        assert step.rule.endswith(".")
        assert "  " not in step.rule
    if found.due is not None:
        assert found.due in {step.day for step in found.steps}


@pytest.mark.parametrize("seed", [1, 2])
def test_the_slow_clock_agrees(seed: int) -> None:
    assert list(disagreements(cases=1000, seed=seed)) == []
