"""The calendar of an open register: what has a day, with what is held in its place."""

from datetime import date

from dpotool.app.retention_calendar import RetentionCalendar
from dpotool.domain.activity import Activity
from dpotool.domain.fields import Record
from dpotool.domain.periods import Period
from dpotool.domain.retention import Hold, RecordSet, RetentionRule, Review
from dpotool.domain.system import System
from tests.ui.desks import desk_with

TODAY = date(2026, 11, 27)
RULE = RetentionRule(id="rule", name="Leavers", period=Period.read("6 years after leaving"))
ACTIVITY = Activity(id="teaching", name="Teaching", review_due=date(2027, 2, 1), owner="Office")
SYSTEM = System(id="cabinet", name="Cabinet")
FILES = RecordSet(
    id="files", name="Files", rule="rule", started=date(2020, 12, 14), activity="teaching", system="cabinet"
)
LATE = RecordSet(
    id="late", name="Late", rule="rule", started=date(2020, 7, 22), place="Shelf 4", owner="Head"
)
WAITING = RecordSet(id="waiting", name="Waiting", rule="rule")
GONE = LATE.replace(id="gone", disposed_on=date(2026, 8, 1))
REVIEW = Review(id="review", name="Policy", next_due=date(2026, 12, 10))
HOLD = Hold(name="Claim", kind="claim", placed_on=TODAY, sets=("late",))


def entries(*records: Record) -> list[tuple[date, str, str, str, str, str]]:
    workspace = desk_with(RULE, ACTIVITY, SYSTEM, *records, today=TODAY).desk.workspace
    return [
        (each.day, each.name, each.kind, each.activity, each.place, each.owner)
        for each in RetentionCalendar(workspace).entries()
    ]


def test_everything_that_has_a_day_is_in_it_in_order() -> None:
    assert entries(FILES, LATE, WAITING, GONE, REVIEW) == [
        (date(2026, 7, 22), "Late", "retention", "", "Shelf 4", "Head"),
        (date(2026, 12, 10), "Policy", "review", "", "", ""),
        (date(2026, 12, 14), "Files", "retention", "Teaching", "Cabinet", ""),
        (date(2027, 2, 1), "Review Teaching", "activity", "Teaching", "", "Office"),
    ]


def test_what_is_held_stands_on_its_day_as_held() -> None:
    assert entries(LATE, HOLD)[0] == (date(2026, 7, 22), "Late", "hold", "", "Shelf 4", "Head")
