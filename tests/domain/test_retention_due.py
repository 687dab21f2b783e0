"""Record sets: how they stand, what holds them, what is decided, and rules taken from the library."""

from dataclasses import replace
from datetime import date

import pytest

from dpotool import assets
from dpotool.domain.activity import Activity
from dpotool.domain.errors import CannotDo
from dpotool.domain.law import load_law
from dpotool.domain.organisation import Organisation
from dpotool.domain.period_dates import Years
from dpotool.domain.periods import Period
from dpotool.domain.register import Register
from dpotool.domain.retention import Hold, RecordSet, RetentionDecision, RetentionRule, Trigger
from dpotool.domain.retention_due import decided, holds_on, keeping, years_of
from dpotool.domain.retention_library import news, taken

TODAY = date(2026, 11, 27)
LEFT = date(2020, 7, 22)
RULE = RetentionRule(name="Leavers", period=Period.read("6 years after leaving"))
SET = RecordSet(name="Class of 2020", rule=RULE.id, started=LEFT)
ACTIVITY = Activity(name="Admissions")
HOLD = Hold(name="Claim of a parent", kind="claim", placed_on=TODAY, sets=(SET.id,))


def state(records: RecordSet, *others: object) -> tuple[str, date | None]:
    register = Register([RULE, records, *others])  # type: ignore[list-item]
    found = keeping(records, register, Years(), TODAY)
    return found.state, found.day


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (SET, ("due", date(2026, 7, 22))),
        (SET.replace(started=date(2021, 7, 22)), ("open", date(2027, 7, 22))),
        (SET.replace(started=None), ("waiting", None)),
        (SET.replace(rule=""), ("kept", None)),
        (SET.replace(disposed_on=TODAY), ("gone", None)),
    ],
)
def test_how_a_record_set_stands(records: RecordSet, expected: tuple[str, date | None]) -> None:
    assert state(records) == expected


def test_a_hold_blocks_what_it_covers_until_it_is_lifted() -> None:
    assert state(SET, HOLD) == ("held", date(2026, 7, 22))
    assert state(SET, HOLD.replace(lifted_on=TODAY)) == ("due", date(2026, 7, 22))
    by_activity = HOLD.replace(sets=(), activities=(ACTIVITY.id,))
    assert holds_on(SET, (by_activity,)) == ()
    assert holds_on(SET.replace(activity=ACTIVITY.id), (by_activity,)) == (by_activity,)
    assert state(SET.replace(started=date(2025, 1, 1)), HOLD)[0] == "open"


def test_what_is_held_is_not_destroyed_but_may_be_kept_longer() -> None:
    destroy = RetentionDecision(action="destroy", day=TODAY, who="Officer")
    with pytest.raises(CannotDo, match="“Class of 2020” is held: Claim of a parent"):
        decided(SET, destroy, (HOLD,))
    keep = RetentionDecision(action="keep", day=TODAY, reason="The claim", until=date(2027, 7, 22))
    kept = decided(SET, keep, (HOLD,))
    assert state(kept) == ("open", date(2027, 7, 22))
    assert decided(SET, destroy, ()).disposed_on == TODAY


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (RetentionDecision(action="keep", day=TODAY, until=date(2028, 1, 1)), "say why, and until when"),
        (RetentionDecision(action="keep", day=TODAY, reason="Needed"), "say why, and until when"),
        (RetentionDecision(action="keep", day=TODAY, reason="x", until=LEFT), "which has passed"),
        (RetentionDecision(day=TODAY), "say what was decided"),
        (RetentionDecision(action="destroy"), "on which day"),
    ],
)
def test_a_decision_says_enough(decision: RetentionDecision, sentence: str) -> None:
    with pytest.raises(CannotDo, match=sentence):
        decided(SET, decision, ())


def test_a_rule_with_several_events_waits_for_each_of_them() -> None:
    several = RULE.replace(
        period=Period.read("the later of: until pension age; or 10 years after the allegation")
    )
    records = SET.replace(started=None, triggers=(Trigger(name="the allegation", day=LEFT),))
    found = keeping(records, Register([several, records]), Years(), TODAY)
    assert (found.state, found.waits_for) == ("waiting", "pension age")
    told = records.replace(triggers=(*records.triggers, Trigger(name="pension age", day=date(2041, 1, 1))))
    assert keeping(told, Register([several, told]), Years(), TODAY).day == date(2041, 1, 1)


def test_the_years_of_an_organisation() -> None:
    assert years_of(Organisation()) == Years()
    own = Organisation(nation="scotland", accounting_end="2-29", leap_day_in_march=True)
    assert years_of(own) == Years("scotland", (2, 29), True)


def test_a_rule_is_taken_with_its_source_and_shows_what_a_newer_edition_says() -> None:
    library = load_law(assets.resource("law", "uk")).on(TODAY).retention_rule("R04")
    assert library is not None
    rule = taken(library, TODAY)
    assert str(rule.period) == "6 years after the entry is made"
    assert (rule.code, rule.strength, rule.copied_on) == ("R04", "must", TODAY)
    assert "SI 2024/208" in rule.authority
    assert news(rule, library) == ()
    assert news(rule, replace(library, period="7 years after the entry is made")) == (
        "Kept: 7 years after the entry is made",
    )
    assert news(rule, None) == ("R04 is no longer in the library.",)
    assert news(RetentionRule(name="Own"), None) == ()
